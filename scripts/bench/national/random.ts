/** Draws that a seed repeats exactly, on any machine. */
export interface Draws {
  /** Returns a number from 0 (included) to 1 (excluded). */
  next(): number;
  /** Returns a whole number, both ends included. */
  int(min: number, max: number): number;
  /** Returns true with the probability given, 0–1. */
  chance(probability: number): boolean;
  /** Returns one value of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
}

/** Creates the draws of a seed: mulberry32, one 32-bit state, the quickest that is good enough for records. */
export function createDraws(seed: number): Draws {
  // Neighbouring seeds would begin alike without this.
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)] as (typeof list)[number],
  };
}

/** Draws one of many values, each as likely as its weight, in the time of a binary search. */
export type Weighted<T> = (draws: Draws) => T;

/** Creates a weighted draw. Weights need no particular sum. */
export function createWeighted<T>(entries: readonly (readonly [value: T, weight: number])[]): Weighted<T> {
  const sums = new Float64Array(entries.length);
  let total = 0;
  for (const [index, [, weight]] of entries.entries()) sums[index] = total += weight;
  return (draws) => {
    const mark = draws.next() * total;
    let low = 0;
    let high = entries.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) > mark) high = middle;
      else low = middle + 1;
    }
    return (entries[low] as readonly [T, number])[0];
  };
}
