import { fact, type ServiceColumns } from '../columns/columns.ts';
import { listPlaces, type Places, type TerritoryCommune } from '../places.ts';
import { numbersOf } from '../rounding.ts';
import { createReach, sortBySpot, type Nearby } from './reach.ts';
import { createZones } from './zones.ts';

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
 * people that follow one another are weighed together.
 * @param groups number of groups. Every service is in the first one.
 * @param groupsOf the other groups of a service by its number, each once
 */
export function shareOut(
  services: ServiceColumns,
  places: Places,
  groups: number,
  groupsOf: (service: number) => readonly number[],
): SharedOffers {
  const communes = sortBySpot(
    listPlaces(places)
      .map(({ commune }) => commune)
      .filter(({ latitude, longitude }) => latitude !== null && longitude !== null),
  );
  const { length } = communes;
  const { zone: zoneOf, zones } = services;
  const { order, latitudes, longitudes, unplaced } = placeServices(services, places);
  // Services of no group but the first have one more row: it is told nowhere, and spares a second kind of loop.
  const rowCount = groups + 1;
  const shared = {
    ...{ communes, unplaced, placed: order.length, pairs: 0 },
    demand: numbersOf(communes, ({ demandeurs_emploi: seekers }) => seekers ?? 0),
    access: new Float64Array(rowCount * length),
    nearest: new Float64Array(rowCount * length).fill(Number.POSITIVE_INFINITY),
    plain: new Float64Array(length),
    totals: new Int32Array(rowCount),
    withoutDemand: new Int32Array(rowCount),
  };
  const { demand, access, nearest, totals, withoutDemand } = shared;
  const reach = createReach(communes, demand);
  const allowedBy = createZones(communes);
  // Nothing is made anew for each point: it was forty megabytes of garbage in a country.
  const rows = Array.from({ length: rowCount }, (_, group) => ({
    access: access.subarray(group * length, (group + 1) * length),
    nearest: nearest.subarray(group * length, (group + 1) * length),
  }));
  const counts = new Int32Array(rowCount);
  const touched = new Int32Array(groups);
  /** Shares the services at one point for the same people, from one of them on. Returns where the next ones begin. */
  const share = (from: number): number => {
    const first = order[from] ?? 0;
    const zone = zoneOf[first] ?? 0;
    const latitude = latitudes[first] ?? 0;
    const longitude = longitudes[first] ?? 0;
    let touchedCount = 0;
    let to = from;
    for (; to < order.length; to += 1) {
      const one = order[to] ?? 0;
      if (latitudes[one] !== latitude || longitudes[one] !== longitude || zoneOf[one] !== zone) break;
      const own = groupsOf(one);
      for (let at = 0; at < own.length; at += 1) {
        const group = own[at] ?? 0;
        if (counts[group] === 0) touched[touchedCount++] = group;
        counts[group] = (counts[group] ?? 0) + 1;
      }
    }
    const nearby = reach(latitude, longitude, allowedBy(zones[zone] ?? []));
    const { weighed } = nearby;
    const here = to - from;
    shared.pairs += nearby.count * here;
    totals[0] = (totals[0] ?? 0) + here;
    if (weighed === 0) withoutDemand[0] = (withoutDemand[0] ?? 0) + here;
    if (touchedCount === 0) touched[touchedCount++] = groups;
    for (let at = 0; at < touchedCount; at += 1) {
      const group = touched[at] ?? 0;
      const services = counts[group] ?? 0;
      const row = rows[group] as (typeof rows)[number];
      counts[group] = 0;
      totals[group] = (totals[group] ?? 0) + services;
      if (weighed === 0) withoutDemand[group] = (withoutDemand[group] ?? 0) + services;
      if (at === 0) addFirst(shared, row, nearby, here, services);
      else addPart(row, nearby, services);
    }
    return to;
  };
  for (let from = 0; from < order.length;) from = share(from);
  for (let row = length; row < nearest.length; row += length) {
    for (let rank = 0; rank < length; rank += 1) {
      const square = nearest[row + rank] ?? 0;
      if (square < (nearest[rank] ?? 0)) nearest[rank] = square;
    }
  }
  return { ...shared, access: access.subarray(0, groups * length), nearest: nearest.subarray(0, groups * length) };
}

// These two go over tens of millions of pairs in a country: each is a function of its own, which the engine compiles once for all calls.

/**
 * Adds the parts of all services at a point to the values of the first group, the same for each commune to the plain ones and by weight
 * to the others. In the same pass, as most points have one group beside the first, it does for a first one of these what `addPart` does.
 */
function addFirst(
  { plain, access }: Pick<SharedOffers, 'plain' | 'access'>,
  { access: ownAccess, nearest }: Pick<SharedOffers, 'access' | 'nearest'>,
  { count, ranks, squares, weights, weighed, within }: Nearby,
  all: number,
  services: number,
): void {
  const alike = within === 0 ? 0 : (100 * all) / within;
  const part = weighed === 0 ? 0 : (100 * all) / weighed;
  const ownPart = weighed === 0 ? 0 : (100 * services) / weighed;
  for (let at = 0; at < count; at += 1) {
    const rank = ranks[at] ?? 0;
    const weight = weights[at] ?? 0;
    const square = squares[at] ?? 0;
    plain[rank] = (plain[rank] ?? 0) + alike;
    access[rank] = (access[rank] ?? 0) + part * weight;
    ownAccess[rank] = (ownAccess[rank] ?? 0) + ownPart * weight;
    if (square < (nearest[rank] ?? 0)) nearest[rank] = square;
  }
}

/** Adds the parts of so many services, by weight, to the values of the row of a group, and keeps the smaller squares of distances. */
function addPart(
  { access, nearest }: Pick<SharedOffers, 'access' | 'nearest'>,
  { count, ranks, squares, weights, weighed }: Nearby,
  services: number,
): void {
  const part = weighed === 0 ? 0 : (100 * services) / weighed;
  for (let at = 0; at < count; at += 1) {
    const rank = ranks[at] ?? 0;
    access[rank] = (access[rank] ?? 0) + part * (weights[at] ?? 0);
    const square = squares[at] ?? 0;
    if (square < (nearest[rank] ?? 0)) nearest[rank] = square;
  }
}

/** Steps of a latitude, some 1.2 km each: services of one step follow one another in the order of the file. */
const LATITUDE_STEPS = 2 ** 14;

/**
 * Gives each in-person service its own point, else that of its commune, and orders them: those for the same people one after
 * another, from south to north.
 */
function placeServices({ length, facts, place, latitude, longitude, zone }: ServiceColumns, places: Places) {
  const [latitudes, longitudes] = [latitude.slice(), longitude.slice()];
  const communes = listPlaces(places).map(({ commune }) => commune);
  // The zone, the latitude and the number of each service in one number, which sort far quicker than objects.
  const keys = new Float64Array(length);
  let [count, unplaced] = [0, 0];
  for (let at = 0; at < length; at += 1) {
    if (((facts[at] ?? 0) & REACHED) !== REACHED) continue;
    if (Number.isNaN((latitude[at] ?? 0) + (longitude[at] ?? 0))) {
      const commune = communes[place[at] ?? -1];
      if (commune?.latitude == null || commune.longitude === null) {
        unplaced += 1;
        continue;
      }
      latitudes[at] = commune.latitude;
      longitudes[at] = commune.longitude;
    }
    const step = Math.floor((((latitudes[at] ?? 0) + 90) / 180) * (LATITUDE_STEPS - 1));
    keys[count++] = ((zone[at] ?? 0) * LATITUDE_STEPS + Math.min(LATITUDE_STEPS - 1, Math.max(0, step))) * length + at;
  }
  const order = new Int32Array(count);
  const sorted = keys.subarray(0, count).sort();
  for (let at = 0; at < count; at += 1) {
    const key = sorted[at] ?? 0;
    // Several times as quick as the rest of a division, and the same for whole numbers.
    order[at] = key - Math.floor(key / length) * length;
  }
  return { order, latitudes, longitudes, unplaced };
}

const REACHED = fact.isDistinct | fact.isInPerson;
