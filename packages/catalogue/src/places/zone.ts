import type { Commune } from '@inclusion-kit/sdk/geography';
import type { Column } from '../columns/columns.ts';

/** The values of `zone_eligibilite` that mean the whole country. */
export const WHOLE_COUNTRY: readonly string[] = ['99100', 'france'];

/** Returns the values of `zone_eligibilite` that take in a commune: its own code, its département, its EPCI, the country. */
export function zonesOf(commune: Pick<Commune, 'code' | 'code_departement' | 'code_epci'>): string[] {
  const zones = [commune.code, commune.code_departement, ...WHOLE_COUNTRY];
  return commune.code_epci === null ? zones : [...zones, commune.code_epci];
}

/** Marks by set code, beside the zones that were marked, those that mean everywhere: null, and an empty list. */
export function markEverywhere(marked: Uint8Array, { sets }: Pick<Column, 'sets'>): Uint8Array {
  for (const [code, set] of sets.entries()) if (set === null || set.length === 0) marked[code] = 1;
  return marked;
}
