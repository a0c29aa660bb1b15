import { lazily } from '../columns/lazily.ts';

/** The items that a page is cut from. Each has a key that no other item has, and the smaller key comes first. */
export interface Ordered {
  readonly count: number;
  readonly from: number;
  readonly to: number;
  /** A lower bound of the key of an item, where it is cheaper to compute. An item whose bound comes after the page needs no key. */
  readonly leastKeyOf: ((item: number) => number) | null;
  readonly keyOf: (item: number) => number;
}

/** Items held at once for a page that ends early in a long list, as a multiple of the end of the page. */
const ROOM = 4;
const LEAST_ROOM = 256;

/** Creates what orders the keys of one page without ordering nor holding the others. Its memory is reused. */
export function createPageOrder(count: number): (ordered: Ordered) => Float64Array {
  const memory = lazily(() => new Float64Array(count));
  return ({ count: all, from, to, leastKeyOf, keyOf }) => {
    const keys = memory();
    const room = Math.min(Math.max(to * ROOM, LEAST_ROOM), all);
    let held = 0;
    let limit = Number.POSITIVE_INFINITY;
    const hold = (key: number): void => {
      if (key >= limit) return;
      if (held === room) {
        select(keys, to, 0, held - 1);
        limit = keys[to] ?? limit;
        held = to;
        if (key >= limit) return;
      }
      keys[held] = key;
      held += 1;
    };
    if (leastKeyOf === null || all === room) {
      for (let item = 0; item < all; item += 1) hold(keyOf(item));
      return orderPage(keys.subarray(0, held), from, to);
    }
    // Of the items whose bounds are the first, the keys are a limit that nearly no bound of another comes before.
    for (let item = 0; item < all; item += 1) hold(leastKeyOf(item));
    select(keys, to - 1, 0, held - 1);
    const bound = keys[to - 1] ?? limit;
    held = 0;
    limit = Number.POSITIVE_INFINITY;
    for (let item = 0; item < all; item += 1) if (leastKeyOf(item) <= bound) hold(keyOf(item));
    select(keys, to - 1, 0, held - 1);
    held = to;
    limit = keys[to - 1] ?? limit;
    for (let item = 0; item < all; item += 1) {
      const least = leastKeyOf(item);
      if (least > bound && least < limit) hold(keyOf(item));
    }
    return orderPage(keys.subarray(0, held), from, to);
  };
}

/** Puts the keys from `from` up to `to` into their places in ascending order, in linear time. */
export function orderPage(keys: Float64Array, from: number, to: number): Float64Array {
  const end = Math.min(to, keys.length);
  if (from >= end) return keys.subarray(0, 0);
  if (from > 0) select(keys, from, 0, keys.length - 1);
  if (end < keys.length) select(keys, end, from, keys.length - 1);
  return keys.subarray(from, end).sort();
}

/** Moves the key of a rank to its place: smaller ones before it, greater ones behind. */
function select(keys: Float64Array, rank: number, first: number, last: number): void {
  let left = first;
  let right = last;
  while (left < right) {
    const pivot = median(keys[left] ?? 0, keys[(left + right) >>> 1] ?? 0, keys[right] ?? 0);
    let low = left;
    let high = right;
    while (low <= high) {
      while ((keys[low] ?? 0) < pivot) low += 1;
      while ((keys[high] ?? 0) > pivot) high -= 1;
      if (low > high) break;
      const moved = keys[low] ?? 0;
      keys[low] = keys[high] ?? 0;
      keys[high] = moved;
      low += 1;
      high -= 1;
    }
    if (rank <= high) right = high;
    else if (rank >= low) left = low;
    else return;
  }
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
