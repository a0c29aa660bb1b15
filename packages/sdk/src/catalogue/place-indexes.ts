import type { ServiceColumns } from './columns.ts';
import { lazily } from './lazily.ts';
import { createNearbyPoints, type NearbyPoints } from './nearby-points.ts';
import { toPostings, type Postings } from './postings.ts';
import { createSetIndex, type SetIndex } from './set-index.ts';

/** What finding the services of a place needs of a catalogue. */
export interface PlaceIndexes {
  readonly services: ServiceColumns;
  readonly zones: SetIndex;
  readonly points: NearbyPoints;
  /** Point → services that stand there. */
  readonly atPoints: () => Postings;
  /** The services offered at distance, ascending. */
  readonly remote: () => Uint32Array;
  /** By set code of `modes_accueil`: 1 when on the spot. */
  readonly isOnSpot: () => Uint8Array;
  /** By set code of `modes_accueil`: 1 when at distance. */
  readonly isRemote: () => Uint8Array;
}

/** Creates the indexes of places, each built at its first use. */
export function createPlaceIndexes(services: ServiceColumns): PlaceIndexes {
  const modes = createSetIndex(services.modes_accueil);
  const isRemote = lazily(() => modes.mark(['a-distance']).slice());
  return {
    services,
    zones: createSetIndex(services.zone_eligibilite),
    points: createNearbyPoints(services.points),
    atPoints: lazily(() => toPostings(services.points.codes, services.points.latitudes.length)),
    remote: lazily(() => {
      const { codes } = services.modes_accueil;
      return Uint32Array.from(codes.keys()).filter((number) => isRemote()[codes[number] ?? 0] === 1);
    }),
    isOnSpot: lazily(() => modes.mark(['en-presentiel']).slice()),
    isRemote,
  };
}
