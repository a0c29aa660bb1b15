import { departementOf } from '@inclusion-kit/sdk/geography';
import type { ServiceColumns } from '../columns/columns.ts';
import { lazily } from '../shared/lazily.ts';
import { createNearbyPoints } from './nearby-points.ts';
import { toPostings, type Postings } from '../shared/postings.ts';
import { createSetIndex } from '../columns/set-index.ts';

/** The indexes that find the services of a place. */
export type PlaceIndexes = ReturnType<typeof createPlaceIndexes>;

/** Creates the indexes of places, each built at its first use. */
export function createPlaceIndexes(services: ServiceColumns) {
  const { points, code_insee, modes_accueil } = services;
  const modes = createSetIndex(modes_accueil);
  const isRemote = lazily(() => modes.mark(['a-distance']).slice());
  const remote = lazily(() => {
    const { codes } = modes_accueil;
    return Uint32Array.from(codes.keys()).filter((number) => isRemote()[codes[number] ?? 0] === 1);
  });
  return {
    services,
    zones: createSetIndex(services.zone_eligibilite),
    communes: createSetIndex(code_insee),
    /** Département of each value of `code_insee`. */
    departements: lazily(() => code_insee.values.map(departementOf)),
    points: createNearbyPoints(points),
    /** Point → services that stand there. */
    atPoints: lazily(() => toPostings(points.codes, points.latitudes.length)),
    /** Set code of `code_insee` → services that stand there. */
    atCommunes: lazily(() => toPostings(code_insee.codes, code_insee.sets.length)),
    /** The services offered at distance, ascending. */
    remote,
    /** Set code of `zone_eligibilite` → services offered at distance there. */
    remoteByZone: lazily((): Postings => {
      const { codes, sets } = services.zone_eligibilite;
      const { starts, numbers } = toPostings(
        remote().map((number) => codes[number] ?? 0),
        sets.length,
      );
      return { starts, numbers: numbers.map((index) => remote()[index] ?? 0) };
    }),
    /** By set code of `modes_accueil`: 1 when on the spot. */
    isOnSpot: lazily(() => modes.mark(['en-presentiel']).slice()),
    /** By set code of `modes_accueil`: 1 when at distance. */
    isRemote,
  };
}
