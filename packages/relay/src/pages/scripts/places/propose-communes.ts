import { namingPostalCode } from '@inclusion-kit/sdk/internal';

/** A commune as the relay tells it. */
export interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly codes_postaux: readonly string[];
  readonly code_departement: string;
  readonly code_epci: string | null;
}

/** The fewest letters that places are proposed for. */
export const LEAST = 2;
const WAIT_MS = 150;

export function toText(commune: Pick<Commune, 'code' | 'nom' | 'codes_postaux'>): string {
  const postal = namingPostalCode(commune);
  return postal === undefined ? commune.nom : `${commune.nom} (${postal})`;
}

/** Asks the relay. @throws Error for an answer that is none, and when there is no network */
export async function ask(path: string, signal: AbortSignal): Promise<unknown> {
  const answer = await fetch(path, { signal });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** Asks for communes while a name is typed in a field, and hands over those found for the last text, or null when they could not be read. */
export function proposeCommunes(
  field: HTMLInputElement,
  onFound: (communes: readonly Commune[] | null, typed: string) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();
  async function propose(typed: string): Promise<void> {
    const { signal } = asking;
    try {
      const found = await ask(`/api/v1/communes?limit=8&q=${encodeURIComponent(typed)}`, signal);
      if (!signal.aborted) onFound((found as { items: readonly Commune[] }).items, typed);
    } catch {
      // A code, or the whole name, does without.
      if (!signal.aborted) onFound(null, typed);
    }
  }
  field.addEventListener('input', () => {
    clearTimeout(timer);
    asking.abort();
    asking = new AbortController();
    const typed = field.value.trim();
    if (typed.length >= LEAST) timer = setTimeout(() => void propose(typed), WAIT_MS);
  });
}
