import type { Commune } from '../geography/commune.ts';

/** The values of `zone_eligibilite` that mean the whole country. */
const WHOLE_COUNTRY = ['99100', 'france'];

/** Returns the values of `zone_eligibilite` that take in a commune: its own code, its département, its EPCI, the country. */
export function zonesOf(commune: Pick<Commune, 'code' | 'code_departement' | 'code_epci'>): ReadonlySet<string> {
  const zones = new Set([commune.code, commune.code_departement, ...WHOLE_COUNTRY]);
  if (commune.code_epci !== null) zones.add(commune.code_epci);
  return zones;
}

/**
 * Tells whether a service is open to the inhabitants of a commune.
 * @param zone_eligibilite null means everywhere. An empty list, which the schema forbids, meets nothing, as on the API.
 * @param zones what `zonesOf` gave for the commune.
 */
export function isZoneMet(zone_eligibilite: readonly string[] | null, zones: ReadonlySet<string>): boolean {
  return zone_eligibilite === null || zone_eligibilite.some((zone) => zones.has(zone));
}
