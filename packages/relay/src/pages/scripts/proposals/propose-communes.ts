import { namingPostalCode } from '@inclusion-kit/sdk/internal';
import { ask, askWhileTyping, type Asked } from './ask-while-typing.ts';

/** A commune as the relay tells it. */
export interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly codes_postaux: readonly string[];
  readonly code_departement: string;
  readonly code_epci: string | null;
}

/** The fewest letters that places are proposed for. */
const LEAST = 2;

export function toText(commune: Pick<Commune, 'code' | 'nom' | 'codes_postaux'>): string {
  const postal = namingPostalCode(commune);
  return postal === undefined ? commune.nom : `${commune.nom} (${postal})`;
}

/** The communes that a text may mean, as the relay ranks them. */
export const communesOfText: Asked<readonly Commune[]> = {
  isAsked: (typed) => typed.length >= LEAST,
  ask: async (typed, signal) => {
    const found = await ask(`/api/v1/communes?limit=8&q=${encodeURIComponent(typed)}`, signal);
    return (found as { items: readonly Commune[] }).items;
  },
};

/** Asks for communes while a name is typed in a field, and hands over those found for the last text, or null when they could not be read. */
export const proposeCommunes = (
  field: HTMLInputElement,
  onFound: (communes: readonly Commune[] | null, typed: string) => void,
): void => askWhileTyping(field, communesOfText, onFound);
