import { byCode } from './places.ts';
import { halfUp, roundTo, sum } from './rounding.ts';

/** Offers and people of a territory. */
export type Share = readonly [offers: number, people: number];

/**
 * Measures how unevenly offers are shared among people, from 0 (even) to 1. Returns null for fewer than two territories with
 * people, or without any offer.
 * @example giniOf([[0, 90], [10, 10]]) // 0.9
 */
export function giniOf(shares: readonly Share[]): number | null {
  const sorted = leastServedFirst(shares);
  const offers = sum(sorted.map(([x]) => x));
  if (sorted.length < 2 || offers === 0) return null;
  const people = sum(sorted.map(([, p]) => p));
  let before = 0;
  let area = 0;
  for (const [x, p] of sorted) {
    area += (p / people) * ((2 * before + x) / offers);
    before += x;
  }
  return roundTo(1 - area, 6);
}

/** The share of the offers that the least served people have, for each share of the people. Linear inside a territory. */
export function lorenzAt(shares: readonly Share[], quantiles: readonly number[]): (number | null)[] {
  const sorted = leastServedFirst(shares);
  const offers = sum(sorted.map(([x]) => x));
  const people = sum(sorted.map(([, p]) => p));
  return quantiles.map((quantile) => {
    if (offers === 0 || people === 0) return null;
    let left = quantile * people;
    let reached = 0;
    for (const [x, p] of sorted) {
      if (p >= left) return roundTo((reached + (x * left) / p) / offers, 6);
      left -= p;
      reached += x;
    }
    return 1;
  });
}

function leastServedFirst(shares: readonly Share[]): Share[] {
  const told = shares.filter(([, people]) => people > 0);
  const rates = Float64Array.from(told, ([offers, people]) => offers / people);
  const order = [...told.keys()].sort((a, b) => (rates[a] ?? 0) - (rates[b] ?? 0));
  return order.flatMap((at) => {
    const share = told[at];
    return share === undefined ? [] : [share];
  });
}

/** Measures how unevenly a count is spread, from 0 to 1: null for fewer than two, or when all are 0. */
export function plainGini(counts: Iterable<number>): number | null {
  const sorted = Float64Array.from(counts).sort();
  const total = sum(sorted);
  const { length } = sorted;
  if (length < 2 || total === 0) return null;
  return roundTo(sum(sorted.map((x, index) => (2 * (index + 1) - length - 1) * x)) / (length * total), 6);
}

/** Measures the dependence on few sources: the sum of their squared shares, 1 for a single one. Null without any. */
export function hhiOf(counts: ReadonlyMap<string, number>): number | null {
  const total = sum(counts.values());
  // In the order of their names: the sum depends on it in its last digit.
  return total === 0 ? null : roundTo(sum(bySource(counts).map(([, count]) => (count / total) ** 2)), 6);
}

const bySource = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([a], [b]) => byCode(a, b));

/** The count of each source with its share, in the order of their names. */
export function sharesOf(counts: ReadonlyMap<string, number>): Record<string, [number, number]> {
  const total = sum(counts.values());
  return Object.fromEntries(bySource(counts).map(([source, count]) => [source, [count, halfUp(count, total, 4) ?? 0]]));
}
