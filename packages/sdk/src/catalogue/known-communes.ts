import { ApiError } from '../errors.ts';
import type { Commune } from '../geography/commune.ts';
import { departementOf } from '../geography/departements.ts';
import type { ListedStructure, Service } from '../schemas/index.ts';
import { pointOf, type Point } from './distance.ts';

/** What a search needs to know of a commune. */
export type KnownCommune = Pick<Commune, 'code' | 'code_departement' | 'code_epci' | 'latitude' | 'longitude'>;

/** Returns the commune of an INSEE code; null when a search there has an empty answer. */
export type CommuneLookup = (code: string) => KnownCommune | null;

/** Looks communes up in a whole list: a code that is not there is wrong. @throws ApiError `invalid_request`, as the API */
export function createCommuneLookup(communes: readonly Commune[]): CommuneLookup {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  return (code) => {
    const commune = byCode.get(code);
    if (commune !== undefined) return commune;
    throw new ApiError(422, `No commune has the INSEE code "${code}".`, {
      hint: 'Give the INSEE code of a commune (five characters, for instance 59350), not its postal code.',
      details: [{ loc: ['query', 'code_commune'], msg: 'This commune is unknown.', type: 'value_error' }],
    });
  };
}

/**
 * Derives communes from the records themselves, for want of a list: the centre is the mean of the points of the records
 * that stand there, and the EPCI is unknown. A code that no record bears may well exist, so it is not an error.
 */
export function deriveCommuneLookup(records: Iterable<Service | ListedStructure>): CommuneLookup {
  const points = new Map<string, Point[]>();
  for (const record of records) {
    if (record.code_insee === null) continue;
    const point = pointOf(record);
    const known = points.get(record.code_insee);
    if (known === undefined) points.set(record.code_insee, point === null ? [] : [point]);
    else if (point !== null) known.push(point);
  }
  return (code) => {
    const there = points.get(code);
    if (there === undefined) return null;
    const mean = (axis: keyof Point): number | null =>
      there.length === 0 ? null : there.reduce((sum, point) => sum + point[axis], 0) / there.length;
    return {
      code,
      code_departement: departementOf(code),
      code_epci: null,
      latitude: mean('latitude'),
      longitude: mean('longitude'),
    };
  };
}
