import type { Commune, Geography } from '@inclusion-kit/sdk/geography';

/** What looking for the record of a commune needs. */
export interface CommuneHooks {
  readonly geography: () => Geography | null;
  /** The INSEE code that is asked for now. */
  readonly code: () => string | null;
  /** The record that is known. */
  readonly known: () => Commune | null;
  /** Takes the record of the code, or null while it is not known. */
  readonly take: (commune: Commune | null) => void;
  readonly onFailure: (error: unknown) => void;
}

/** Looks for the record of a commune that is known by its code alone, each time it is asked to until it comes. */
export async function findCommune({ geography, code, known, take, onFailure }: CommuneHooks): Promise<void> {
  const asked = code();
  const from = geography();
  if ((known()?.code ?? null) === asked) return;
  take(null);
  if (asked === null || asked === '' || from === null) return;
  try {
    const commune = await from.commune(asked);
    if (code() === asked) take(commune);
  } catch (error) {
    onFailure(error);
  }
}
