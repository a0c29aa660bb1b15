import { categoryNames } from '../offer.ts';
import type { TerritoryCommune } from '../places.ts';
import type { REACH_KM } from '../access/reach.ts';
import { createReach } from '../access/reach.ts';
import { createIsAllowed } from '../access/zones.ts';
import type { TerritoryOffer } from './territory-offer.ts';

/** Degrees that are surely beyond the reach of 30 km in latitude, with a margin for the length of a degree. */
const AROUND_DEGREES = 0.35;
/** Offers between two places to pause. */
const SLICE = 50;

/** The distances in km from each commune of a territory to its nearest in-person offer of each category, Infinity beyond 30 km. */
export interface Nearest {
  readonly communes: readonly TerritoryCommune[];
  /** A row of 16 categories for each commune. */
  readonly km: Float64Array;
}

/** Finds how far people of some communes are from offers whose zones let them come. Neighbours' offers count. */
export function* findNearest(
  { services, places }: TerritoryOffer,
  inside: readonly TerritoryCommune[],
): Generator<undefined, Nearest> {
  const communes = inside.filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
  const squares = new Float64Array(communes.length * categoryNames.length).fill(Number.POSITIVE_INFINITY);
  const reach = createReach(communes);
  const latitudes = communes.map(({ latitude }) => latitude ?? 0);
  const [south, north] = [least(latitudes) - AROUND_DEGREES, -least(latitudes.map((one) => -one)) + AROUND_DEGREES];
  const ranks = new Map(categoryNames.map((name, rank) => [name, rank]));
  const seen = new Set<string>();
  for (const service of services) {
    const { categories, zone } = service;
    if (!service.isInPerson || !service.isDistinct || categories.length === 0) continue;
    const isPlaced = service.latitude !== null && service.longitude !== null;
    const { latitude = null, longitude = null } = isPlaced
      ? service
      : (places.get(service.commune ?? '')?.commune ?? {});
    if (latitude === null || longitude === null || latitude < south || latitude > north) continue;
    // Offers at one door for the same people are one to reach.
    const key = `${latitude} ${longitude} ${zone.join()} ${categories.join()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size % SLICE === 0) yield;
    const found = reach(latitude, longitude, createIsAllowed(zone, communes));
    for (let at = 0; at < found.count; at += 1) {
      const row = (found.ranks[at] ?? 0) * categoryNames.length;
      const square = found.squares[at] ?? Infinity;
      for (const category of categories) {
        const cell = row + (ranks.get(category) ?? 0);
        if (square < (squares[cell] ?? 0)) squares[cell] = square;
      }
    }
  }
  return { communes, km: squares.map(Math.sqrt) };
}

/** Counts the people without an offer of a category within a distance. Communes without a point are left out. */
export function countWithout(
  { communes, km }: Nearest,
  category: string,
  within: 10 | typeof REACH_KM,
  peopleOf: (commune: TerritoryCommune) => number,
): number {
  const rank = categoryNames.indexOf(category);
  let people = 0;
  for (const [at, commune] of communes.entries()) {
    if ((km[at * categoryNames.length + rank] ?? 0) > within) people += peopleOf(commune);
  }
  return people;
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}
