import { loadEpciNames } from '@inclusion-kit/sdk/geography';
import { EPCI } from '@inclusion-kit/sdk/internal';

/** Tells whether the code of a place is one of an EPCI. */
export function isEpci(code: string): boolean {
  return EPCI.test(code);
}

/** Returns the names of EPCI by SIREN as French is set, without those that are unknown. The list is loaded for the first one. Never rejects. */
export async function nameEpcis(codes: readonly string[]): Promise<[code: string, nom: string][]> {
  if (codes.length === 0) return [];
  const names = await loadEpciNames().catch(() => new Map<string, string>());
  return codes.flatMap((code): [string, string][] => {
    const nom = names.get(code);
    return nom === undefined ? [] : [[code, nom.replaceAll("'", '’')]];
  });
}
