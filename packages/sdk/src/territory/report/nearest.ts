import { createReach, keepNearest, REACH_KM } from '../access/reach.ts';
import { byZone, type Point } from './points.ts';
import { createZones } from '../access/zones.ts';
import { categoryNames } from '../offer.ts';
import type { TerritoryCommune } from '../places.ts';
import type { TerritoryOffer } from './territory-offer.ts';

/** Degrees that are surely beyond the reach of 30 km in latitude, with a margin for the length of a degree. */
const AROUND_DEGREES = 0.35;
/** Offers between two places to pause. */
const SLICE = 50;

/** The distances in km from each commune of a territory to its nearest in-person offer of each category, Infinity beyond 30 km. */
export interface Nearest {
  readonly communes: readonly TerritoryCommune[];
  /** A row of communes for each of the 16 categories. */
  readonly km: Float64Array;
}

/** Finds how far people of some communes are from offers whose zones let them come. Neighbours' offers count. */
export function* findNearest(
  { points }: TerritoryOffer,
  inside: readonly TerritoryCommune[],
): Generator<undefined, Nearest> {
  const communes = inside.filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
  const { length } = communes;
  const squares = new Float64Array(length * categoryNames.length).fill(Number.POSITIVE_INFINITY);
  const [isNear, reach, zoneOf] = [createIsNear(communes), createReach(communes), createZones(communes)];
  let seen = 0;
  for (const members of byZone(points.filter(isNear))) {
    for (let from = 0, to = 0; from < members.length; from = to) {
      const first = members[from];
      if (first === undefined) break;
      const { latitude, longitude, service } = first;
      // Offers at one door for the same people are one to reach.
      const named = new Set<string>();
      for (; members[to]?.latitude === latitude && members[to]?.longitude === longitude; to += 1) {
        for (const category of members[to]?.service.categories ?? []) named.add(category);
      }
      if ((seen += 1) % SLICE === 0) yield;
      const nearby = reach(latitude, longitude, zoneOf(service.zone));
      for (const category of named) keepNearest(squares, categoryNames.indexOf(category) * length, nearby);
    }
  }
  return { communes, km: squares.map(Math.sqrt) };
}

/** Tells the points that may be within reach of some communes: those of a rectangle around them. */
function createIsNear(communes: readonly TerritoryCommune[]): (point: Point) => boolean {
  const bounds = { south: Infinity, north: -Infinity, west: Infinity, east: -Infinity };
  for (const { latitude, longitude } of communes) {
    bounds.south = Math.min(bounds.south, (latitude ?? 0) - AROUND_DEGREES);
    bounds.north = Math.max(bounds.north, (latitude ?? 0) + AROUND_DEGREES);
    bounds.west = Math.min(bounds.west, longitude ?? 0);
    bounds.east = Math.max(bounds.east, longitude ?? 0);
  }
  const { south, north, west, east } = bounds;
  // A degree of longitude is shorter the farther it is from the equator.
  const farthest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)));
  const around = AROUND_DEGREES / Math.cos((farthest * Math.PI) / 180);
  return ({ latitude, longitude }) =>
    latitude >= south && latitude <= north && longitude >= west - around && longitude <= east + around;
}

/** Counts the people without an offer of a category within a distance. Communes without a point are left out. */
export function countWithout(
  { communes, km }: Nearest,
  category: string,
  within: 10 | typeof REACH_KM,
  peopleOf: (commune: TerritoryCommune) => number,
): number {
  const row = categoryNames.indexOf(category) * communes.length;
  let people = 0;
  for (const [at, commune] of communes.entries()) {
    if ((km[row + at] ?? 0) > within) people += peopleOf(commune);
  }
  return people;
}

/** Communes that are named. */
const MOST_NAMED = 3;

/** Returns the communes with most people that have no offer of a category within reach. */
export function farFrom(
  { communes, km }: Nearest,
  category: string,
  peopleOf: (commune: TerritoryCommune) => number,
): TerritoryCommune[] {
  const row = categoryNames.indexOf(category) * communes.length;
  return communes
    .filter((commune, at) => (km[row + at] ?? 0) > REACH_KM && peopleOf(commune) > 0)
    .sort((a, b) => peopleOf(b) - peopleOf(a))
    .slice(0, MOST_NAMED);
}
