import type { Commune } from '@inclusion-kit/sdk/geography';

/** The values of `zone_eligibilite` that mean the whole country. */
export const WHOLE_COUNTRY: readonly string[] = ['99100', 'france'];

/** Returns the values of `zone_eligibilite` that take in a commune: its own code, its département, its EPCI, the country. */
export function zonesOf(commune: Pick<Commune, 'code' | 'code_departement' | 'code_epci'>): string[] {
  const zones = [commune.code, commune.code_departement, ...WHOLE_COUNTRY];
  return commune.code_epci === null ? zones : [...zones, commune.code_epci];
}
