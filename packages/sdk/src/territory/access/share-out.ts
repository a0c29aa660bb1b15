import { groupBy } from '../../group-by.ts';
import type { CountedService } from '../offer.ts';
import type { Places, TerritoryCommune } from '../places.ts';
import { bySpot, createReach, keepNearest, weigh, type Nearby } from './reach.ts';
import { createZones, isEverywhere } from './zones.ts';

/** The in-person offers that people of each commune have. Tables hold a row for each group and a value for each commune. */
export interface SharedOffers {
  /** The communes with a point, in the order of the values. */
  readonly communes: readonly TerritoryCommune[];
  /** Job seekers of each. */
  readonly demand: Float64Array;
  /** Offers for 100 job seekers, the nearer ones first. */
  readonly access: Float64Array;
  /** The square of the distance in km to the nearest offer, Infinity beyond the reach. */
  readonly nearest: Float64Array;
  /** Offers of the first group for 100 job seekers, those at any distance within reach alike: one row. */
  readonly plain: Float64Array;
  /** Services of each group with a point. */
  readonly totals: Int32Array;
  /** Of these, those that no job seeker can reach. */
  readonly withoutDemand: Int32Array;
  /** Pairs of a commune and a service of the first group within reach of it. */
  readonly pairs: number;
  /** In-person services with a point. */
  readonly placed: number;
  /** In-person services without one, left out. */
  readonly unplaced: number;
}

/**
 * Shares each in-person service among the job seekers within reach, in one pass for all groups. Services at one point for the same
 * people are weighed together.
 * @param groups number of groups. Every service is in the first one.
 * @param groupsOf the other groups of a service, each once
 */
export function shareOut(
  services: Iterable<CountedService>,
  places: Places,
  groups: number,
  groupsOf: (service: CountedService) => readonly number[],
): SharedOffers {
  const communes = [...places.values()]
    .map(({ commune }) => commune)
    .filter(({ latitude, longitude }) => latitude !== null && longitude !== null)
    .sort(bySpot);
  const { length } = communes;
  const { points, unplaced } = placeServices(services, places);
  const shared = {
    ...{ communes, unplaced, placed: points.length, pairs: 0 },
    demand: Float64Array.from(communes, ({ demandeurs_emploi: seekers }) => seekers ?? 0),
    access: new Float64Array(groups * length),
    nearest: new Float64Array(groups * length).fill(Number.POSITIVE_INFINITY),
    plain: new Float64Array(length),
    totals: new Int32Array(groups),
    withoutDemand: new Int32Array(groups),
  };
  const { demand, access, nearest, plain, totals, withoutDemand } = shared;
  const reach = createReach(communes);
  const zoneOf = createZones(communes);
  const weights = new Float64Array(length);
  const counts = new Int32Array(groups);
  const touched: number[] = [];
  const add = (group: number): void => {
    if (counts[group] === 0) touched.push(group);
    counts[group] = (counts[group] ?? 0) + 1;
  };
  for (const members of byZone(points)) {
    for (let from = 0, to = 0; from < members.length; from = to) {
      const first = members[from];
      if (first === undefined) break;
      const { latitude, longitude } = first;
      for (; members[to]?.latitude === latitude && members[to]?.longitude === longitude; to += 1) {
        const one = members[to];
        add(0);
        if (one !== undefined) for (const group of groupsOf(one.service)) add(group);
      }
      const nearby = reach(latitude, longitude, zoneOf(first.service.zone));
      const { count, ranks } = nearby;
      weigh(nearby, weights);
      let weighed = 0;
      let within = 0;
      for (let at = 0; at < count; at += 1) {
        const people = demand[ranks[at] ?? 0] ?? 0;
        weighed += people * (weights[at] ?? 0);
        within += people;
      }
      const here = to - from;
      shared.pairs += count * here;
      if (within > 0) {
        const part = (100 * here) / within;
        for (let at = 0; at < count; at += 1) {
          const rank = ranks[at] ?? 0;
          plain[rank] = (plain[rank] ?? 0) + part;
        }
      }
      for (const group of touched) {
        const services = counts[group] ?? 0;
        counts[group] = 0;
        totals[group] = (totals[group] ?? 0) + services;
        if (weighed === 0) withoutDemand[group] = (withoutDemand[group] ?? 0) + services;
        addPart(access, group * length, nearby, weights, weighed === 0 ? 0 : (100 * services) / weighed);
        keepNearest(nearest, group * length, nearby);
      }
      touched.length = 0;
    }
  }
  return shared;
}

/** Adds a part, by weight, to the values of a row. */
function addPart(row: Float64Array, from: number, { count, ranks }: Nearby, weights: Float64Array, part: number): void {
  for (let at = 0; at < count; at += 1) {
    const cell = from + (ranks[at] ?? 0);
    row[cell] = (row[cell] ?? 0) + part * (weights[at] ?? 0);
  }
}

/** Gathers points for the same people, from south to north: each zone is read once, and those of one spot follow one another. */
export function byZone(points: readonly Point[]): Point[][] {
  const zones = [...groupBy(points, ({ zoneKey }) => zoneKey).values()];
  for (const members of zones) members.sort((a, b) => a.latitude - b.latitude || a.longitude - b.longitude);
  return zones;
}

/** An in-person service where people go. */
export interface Point {
  readonly service: CountedService;
  readonly zoneKey: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Gives each in-person service its own point, else that of its commune. */
export function placeServices(
  services: Iterable<CountedService>,
  places: Places,
): { points: Point[]; unplaced: number } {
  const points: Point[] = [];
  let unplaced = 0;
  for (const service of services) {
    if (!service.isInPerson) continue;
    const isOwn = service.latitude !== null && service.longitude !== null;
    const { latitude, longitude } = isOwn ? service : (places.get(service.commune ?? '')?.commune ?? NOWHERE);
    if (latitude === null || longitude === null) unplaced += 1;
    else points.push({ service, zoneKey: keyOf(service.zone), latitude, longitude });
  }
  return { points, unplaced };
}

const NOWHERE = { latitude: null, longitude: null };

function keyOf(zone: readonly string[]): string {
  return isEverywhere(zone) ? '' : zone.length === 1 ? (zone[0] ?? '') : zone.join(' ');
}
