import { fact, type ServiceColumns } from './columns/columns.ts';
import { orderOf } from './order.ts';
import { byCode } from './places.ts';
import { halfUp, roundTo, sum } from './rounding.ts';

/** Offers and people of a territory. */
export type Share = readonly [offers: number, people: number];

/** Offers and people of territories by their numbers, and the order of those that have both, from the least served. */
export interface Served {
  readonly offers: ArrayLike<number>;
  readonly people: ArrayLike<number>;
  /** Those without an offer are the least served of all: they stand before this order, in any one. */
  readonly order: Int32Array;
}

/** Orders territories from the least served. One without people is none. */
export function orderServed(offers: ArrayLike<number>, people: ArrayLike<number>): Served {
  const rates = new Float64Array(offers.length);
  const served = new Int32Array(offers.length);
  let count = 0;
  for (let at = 0; at < offers.length; at += 1) {
    const x = offers[at] ?? 0;
    const p = people[at] ?? 0;
    if (x === 0 || !(p > 0)) continue;
    served[count] = at;
    rates[count++] = x / p;
  }
  return { offers, people, order: orderOf(rates.subarray(0, count)).map((at) => served[at] ?? 0) };
}

/** Orders territories as `orderServed` does. */
export const toServed = (shares: readonly Share[]): Served =>
  orderServed(
    shares.map(([offers]) => offers),
    shares.map(([, people]) => people),
  );

/**
 * Measures how unevenly offers are shared among people, from 0 (even) to 1. Returns null for fewer than two territories with
 * people, or without any offer.
 * @example giniOf([[0, 90], [10, 10]]) // 0.9
 */
export const giniOf = (shares: readonly Share[]): number | null =>
  ginisOf(toServed(shares), new Int32Array(shares.length), 1)[0] ?? null;

/**
 * Measures, in one pass over ordered territories, how unevenly offers are shared inside each of some wider ones, as `giniOf` does.
 * @param of the number of the wider one of each territory, −1 for none
 */
export function ginisOf({ offers, people, order }: Served, of: Int32Array, count: number): (number | null)[] {
  const [members, allPeople, allOffers] = [0, 1, 2].map(() => new Float64Array(count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const add = (sums: Float64Array, one: number, more: number): void => {
    sums[one] = (sums[one] ?? 0) + more;
  };
  for (let at = 0; at < of.length; at += 1) {
    const one = of[at] ?? -1;
    const p = people[at] ?? 0;
    if (one === -1 || !(p > 0)) continue;
    add(members, one, 1);
    add(allPeople, one, p);
    add(allOffers, one, offers[at] ?? 0);
  }
  const [before, areas] = [new Float64Array(count), new Float64Array(count)];
  for (let rank = 0; rank < order.length; rank += 1) {
    const at = order[rank] ?? 0;
    const one = of[at] ?? -1;
    if (one === -1) continue;
    const x = offers[at] ?? 0;
    add(
      areas,
      one,
      ((people[at] ?? 0) / (allPeople[one] ?? 0)) * ((2 * (before[one] ?? 0) + x) / (allOffers[one] ?? 0)),
    );
    add(before, one, x);
  }
  return Array.from(areas, (area, one) =>
    (members[one] ?? 0) < 2 || allOffers[one] === 0 ? null : roundTo(1 - area, 6),
  );
}

/** The share of the offers that the least served people have, for each share of the people. Linear inside a territory. */
export function lorenzAt({ offers, people, order }: Served, quantiles: readonly number[]): (number | null)[] {
  let [allOffers, allPeople, withOffers] = [0, 0, 0];
  for (let at = 0; at < offers.length; at += 1) allPeople += Math.max(0, people[at] ?? 0);
  for (const at of order) {
    allOffers += offers[at] ?? 0;
    withOffers += people[at] ?? 0;
  }
  return quantiles.map((quantile) => {
    if (allOffers === 0 || allPeople === 0) return null;
    let left = quantile * allPeople - (allPeople - withOffers);
    if (left <= 0) return 0;
    let reached = 0;
    for (const at of order) {
      const x = offers[at] ?? 0;
      const p = people[at] ?? 0;
      if (p >= left) return roundTo((reached + (x * left) / p) / allOffers, 6);
      left -= p;
      reached += x;
    }
    return 1;
  });
}

/** Measures how unevenly a count is spread, from 0 to 1: null for fewer than two, or when all are 0. */
export function plainGini(counts: ArrayLike<number>): number | null {
  const sorted = Float64Array.from(counts).sort();
  const total = sum(sorted);
  const { length } = sorted;
  if (length < 2 || total === 0) return null;
  let weighed = 0;
  for (let at = 0; at < length; at += 1) weighed += (2 * (at + 1) - length - 1) * (sorted[at] ?? 0);
  return roundTo(weighed / (length * total), 6);
}

/** Measures the dependence on few sources: the sum of their squared shares, 1 for a single one. Null without any. */
export function hhiOf(counts: ReadonlyMap<string, number>): number | null {
  const total = sum([...counts.values()]);
  // In the order of their names: the sum depends on it in its last digit.
  return total === 0 ? null : roundTo(sum(bySource(counts).map(([, count]) => (count / total) ** 2)), 6);
}

/**
 * Counts the distinct services of each structure, and the services of each source in all and by territory. A function of its own:
 * the engine compiles a loop with all that stands around it, which took fifty times as long as this.
 * @param of the number of the territory of each commune
 */
export function countBySource(
  services: ServiceColumns,
  of: Int32Array,
  territories: number,
): Record<'perStructure' | 'bySource' | 'located', Float64Array> {
  const { length: width } = services.sources;
  const perStructure = new Float64Array(services.structures);
  const bySource = new Float64Array(width);
  const located = new Float64Array(territories * width);
  for (let at = 0; at < services.length; at += 1) {
    const source = services.source[at] ?? 0;
    bySource[source] = (bySource[source] ?? 0) + 1;
    const cell = (of[services.place[at] ?? -1] ?? -1) * width + source;
    if (cell >= 0) located[cell] = (located[cell] ?? 0) + 1;
    if (((services.facts[at] ?? 0) & fact.isDistinct) === 0) continue;
    const structure = services.structure[at] ?? 0;
    perStructure[structure] = (perStructure[structure] ?? 0) + 1;
  }
  return { perStructure, bySource, located };
}

const bySource = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([a], [b]) => byCode(a, b));

/** The count of each source with its share, in the order of their names. */
export function sharesOf(counts: ReadonlyMap<string, number>): Record<string, [number, number]> {
  const total = sum([...counts.values()]);
  return Object.fromEntries(bySource(counts).map(([source, count]) => [source, [count, halfUp(count, total, 4) ?? 0]]));
}
