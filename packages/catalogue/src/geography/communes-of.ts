import { type Commune, departementOf } from '@inclusion-kit/sdk/geography';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';

interface Seen {
  readonly nom: string;
  readonly codes_postaux: Set<string>;
  readonly latitudes: number[];
  readonly longitudes: number[];
}

/** Lists the communes that records name, see `communesOf`. */
export function namedCommunesOf(records: readonly (Service | ListedStructure)[]): Commune[] {
  return communesOf(records.filter(({ commune }) => commune !== null));
}

/** Lists the communes that records stand in, for want of a list: the first name met, and the mean of the points there. */
export function communesOf(records: readonly (Service | ListedStructure)[]): Commune[] {
  const seen = new Map<string, Seen>();
  for (const { code_insee, commune, code_postal, latitude, longitude } of records) {
    if (code_insee === null) continue;
    const one = seen.get(code_insee) ?? { nom: commune ?? '', codes_postaux: new Set(), latitudes: [], longitudes: [] };
    seen.set(code_insee, one);
    if (code_postal !== null) one.codes_postaux.add(code_postal);
    if (latitude === null || longitude === null) continue;
    one.latitudes.push(latitude);
    one.longitudes.push(longitude);
  }
  return [...seen].map(([code, { nom, codes_postaux, latitudes, longitudes }]) => ({
    code,
    nom,
    codes_postaux: [...codes_postaux].sort(),
    code_departement: departementOf(code),
    code_epci: null,
    population: null,
    latitude: mean(latitudes),
    longitude: mean(longitudes),
  }));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
