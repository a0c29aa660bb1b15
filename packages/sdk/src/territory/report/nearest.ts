import { aroundOf, createLook, REACH_KM } from '../access/reach.ts';
import { createZones, type Allowed } from '../access/zones.ts';
import { categoryNames } from '../offer.ts';
import { byCode, type TerritoryCommune } from '../places.ts';
import { rankOfCount } from '../small-numbers.ts';
import type { Point } from './points.ts';
import type { TerritoryOffer } from './territory-offer.ts';

/** The nearer one of the two distances that people are counted beyond, in km. */
export const NEAR_KM = 10;
/** Degrees that are surely beyond the reach of 30 km in latitude, with a margin for the length of a degree. */
const AROUND_DEGREES = 0.35;
/** Communes between two places to pause. */
const SLICE = 50;

/** The categories that the people of each commune of a territory find in person, as bits of their ranks. */
export interface Nearest {
  readonly communes: readonly TerritoryCommune[];
  /** Within 10 km. */
  readonly near: Int32Array;
  /** Within 30 km. */
  readonly reached: Int32Array;
}

/**
 * Finds which categories people of some communes have an offer of within 10 and within 30 km, of those whose zones let them come.
 * Neighbours' offers count. No distance is shown, so none is measured: a search ends once each category is found.
 */
export function* findNearest(
  { points }: TerritoryOffer,
  inside: readonly TerritoryCommune[],
): Generator<undefined, Nearest> {
  const communes = inside.filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
  const [near, reached] = [new Int32Array(communes.length), new Int32Array(communes.length)];
  const offers = points.filter(createIsNear(communes));
  const bits = offers.map(({ service }) => service.bits);
  const all = bits.reduce((sum, own) => sum | own, 0);
  const lets = createLets(communes);
  const look = createLook(offers);
  let [commune, found] = [0, 0];
  const findsAll = (offer: number): boolean => {
    const own = bits[offer] ?? 0;
    // Most offers beyond the first ones near a commune bring nothing new: whom they let come need not be known.
    if ((found | own) === found || lets(offers[offer])?.has(commune) === false) return false;
    found |= own;
    return found === all;
  };
  for (const one of communes) {
    if (commune % SLICE === 0) yield;
    found = 0;
    const isNear = look(aroundOf(one, NEAR_KM), findsAll);
    near[commune] = found;
    if (!isNear) look(aroundOf(one, REACH_KM), findsAll);
    reached[commune] = found;
    commune += 1;
  }
  return { communes, near, reached };
}

/** Creates the reader of the communes that an offer lets come, by their ranks. Null for all. Each zone is read once. */
function createLets(communes: readonly TerritoryCommune[]): (point: Point | undefined) => ReadonlySet<number> | null {
  const zoneOf = createZones(communes);
  const known = new Map<string, ReadonlySet<number> | null>();
  return (point) => {
    if (point === undefined || point.zoneKey === '') return null;
    const { zoneKey, service } = point;
    let told = known.get(zoneKey);
    if (told === undefined) {
      told = toRanks(zoneOf(service.zone));
      known.set(zoneKey, told);
    }
    return told;
  };
}

/** Keeps the communes of a zone, which the next one writes over: as many as are in it, whatever the size of the territory. */
function toRanks(allowed: Allowed | null): ReadonlySet<number> | null {
  if (allowed === null) return null;
  const { marks, mark, ranks } = allowed;
  if (ranks !== null) return new Set(ranks);
  const told = new Set<number>();
  for (let rank = 0; rank < marks.length; rank += 1) if (marks[rank] === mark) told.add(rank);
  return told;
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
  nearest: Nearest,
  category: string,
  within: typeof NEAR_KM | typeof REACH_KM,
  peopleOf: (commune: TerritoryCommune) => number,
): number {
  const isWithout = without(nearest, category, within);
  return nearest.communes.reduce((people, commune, at) => (isWithout(at) ? people + peopleOf(commune) : people), 0);
}

/** Creates what tells, by the rank of a commune, that it has no offer of a category within a distance. */
export function without(
  { near, reached }: Nearest,
  category: string,
  within: typeof NEAR_KM | typeof REACH_KM,
): (at: number) => boolean {
  const bit = 1 << categoryNames.indexOf(category);
  const found = within === NEAR_KM ? near : reached;
  return (at) => ((found[at] ?? 0) & bit) === 0;
}

/** Communes that are named. */
const MOST_NAMED = 3;

/** Returns the communes with most people that have no offer of a category within reach, those of small numbers in the order of their codes. */
export function farFrom(
  nearest: Nearest,
  category: string,
  peopleOf: (commune: TerritoryCommune) => number,
): TerritoryCommune[] {
  const isWithout = without(nearest, category, REACH_KM);
  return nearest.communes
    .filter((commune, at) => isWithout(at) && peopleOf(commune) > 0)
    .sort((a, b) => rankOfCount(peopleOf(b)) - rankOfCount(peopleOf(a)) || byCode(a.code, b.code))
    .slice(0, MOST_NAMED);
}
