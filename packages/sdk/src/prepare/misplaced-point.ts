import { requireObjects } from '../arguments.ts';
import type { Commune } from '../geography/communes/commune.ts';
import { metresBetween } from '../geography/distance.ts';
import type { Position } from '../geography/geography.ts';

/** The communes that exist, by code, with their centre where it is known. */
export type CommuneCentres = ReadonlyMap<string, Position | null>;

/** A commune with its centre, as far as it is known. */
export type CommunePlace = Pick<Commune, 'code'> & Partial<Pick<Commune, 'latitude' | 'longitude'>>;

/** A point this far from the commune of its record is no address there: the largest, in Guyane, reaches 150 km. */
const SURELY_WRONG_METRES = 300_000;
/** A point this near can hardly be in the commune by chance: one in ten thousand of those on Earth is. */
const SURELY_RIGHT_METRES = 50_000;
/** A point within as many degrees on both axes is not looked at closer: that is less than 300 km everywhere. */
const NEAR_DEGREES = 1.8;

/** Gathers the centres of communes. Returns null when no commune is known, so that codes cannot be checked. @throws UsageError */
export function toCommuneCentres(communes: readonly CommunePlace[]): CommuneCentres | null {
  requireObjects('communes', communes);
  if (communes.length === 0) return null;
  // Filled one by one: a list of pairs, and a position made for each, would cost as much as reading thousands of records.
  const centres = new Map<string, Position | null>();
  for (const commune of communes) centres.set(commune.code, isPlaced(commune) ? commune : null);
  return centres;
}

function isPlaced(commune: CommunePlace): commune is CommunePlace & Position {
  const { latitude = null, longitude = null } = commune;
  return latitude !== null && longitude !== null;
}

/** Tells whether a point is nowhere near the centre of its commune. */
export function isFarFrom(centre: Position, point: Position): boolean {
  if (
    Math.abs(point.latitude - centre.latitude) < NEAR_DEGREES &&
    Math.abs(point.longitude - centre.longitude) < NEAR_DEGREES
  ) {
    return false;
  }
  return !isOnEarth(point) || metresBetween(centre, point) > SURELY_WRONG_METRES;
}

/** Returns the far point with its numbers exchanged, or of another sign, near the centre of its commune, or null. */
export function toRightPoint(centre: Position, { latitude, longitude }: Position): Position | null {
  let nearest: Position | null = null;
  let metres = SURELY_RIGHT_METRES;
  for (const [north, east] of [
    [latitude, longitude],
    [longitude, latitude],
  ] as const) {
    for (const point of [
      { latitude: north, longitude: east },
      { latitude: -north, longitude: east },
      { latitude: north, longitude: -east },
      { latitude: -north, longitude: -east },
    ]) {
      const distance = isOnEarth(point) ? metresBetween(centre, point) : Number.POSITIVE_INFINITY;
      if (distance > metres) continue;
      nearest = point;
      metres = distance;
    }
  }
  return nearest;
}

/** Tells whether degrees are those of a place. */
export function isOnEarth({ latitude, longitude }: Position): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}
