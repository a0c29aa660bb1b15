import { lazily } from '../shared/lazily.ts';

/** The items that a page is cut from. Each has a key that no other item has, and the smaller key comes first. */
export interface Ordered {
  readonly count: number;
  readonly from: number;
  readonly to: number;
  /**
   * By item, what its key is never under, in steps of `step`. Null where a key is as cheap. An item whose bound comes after the page needs
   * no key. An array and no function, since all of them are looked at up to three times.
   */
  readonly least: Uint32Array | null;
  readonly step: number;
  /** An item that comes after the page anyway, as all do from the key of `limit` on, may have any other such key. */
  readonly keyOf: (item: number, limit: number) => number;
}

/** Items held at once for a page that ends early in a long list, as a multiple of the end of the page. */
const ROOM = 4;
const LEAST_ROOM = 256;
/** The same where a key is dear: the fewer are held, the sooner it is known that others come after the page. */
const NARROW = 2;
/** The items of the first bounds, as a multiple of the end of the page: few bounds of others come before their keys. */
const SEEDS = 3;

/** Creates what orders the keys of one page without ordering nor holding the others. Its memory is reused. */
export function createPageOrder(count: number): (ordered: Ordered) => Float64Array {
  const memory = lazily(() => createLeast(new Float64Array(count)));
  return ({ count: all, from, to, least, step, keyOf }) => {
    const page = memory();
    const seeds = to * SEEDS;
    if (least === null || all <= seeds) {
      page.begin(to, Math.max(to * ROOM, LEAST_ROOM));
      for (let item = 0; item < all; item += 1) page.add(keyOf(item, Number.POSITIVE_INFINITY));
      return orderPage(page.held(), from, to);
    }
    page.begin(seeds, Math.max(seeds * NARROW, LEAST_ROOM));
    let bound = Number.POSITIVE_INFINITY;
    for (let item = 0; item < all; item += 1) {
      const own = least[item] ?? 0;
      if (own < bound) bound = page.add(own);
    }
    bound = page.narrow();
    page.begin(to, to * NARROW);
    let limit = Number.POSITIVE_INFINITY;
    for (let item = 0; item < all; item += 1) if ((least[item] ?? 0) <= bound) limit = page.add(keyOf(item, limit));
    limit = page.narrow();
    for (let item = 0; item < all; item += 1) {
      const own = least[item] ?? 0;
      if (own > bound && own * step < limit) limit = page.add(keyOf(item, limit));
    }
    return orderPage(page.held(), from, to);
  };
}

/** Creates what holds the least of many keys. */
function createLeast(keys: Float64Array) {
  let [most, room, held, limit] = [0, 0, 0, 0];

  /** Lets go of all but the least, and returns the key from which on others come after them. */
  function narrow(): number {
    if (held > most) {
      select(keys, most, 0, held - 1);
      limit = keys[most] ?? limit;
      held = most;
    }
    return limit;
  }

  return {
    narrow,
    held: (): Float64Array => keys.subarray(0, held),
    /** Lets go of all keys. `size` of those added next are held, with room for some others. */
    begin(size: number, space: number): void {
      [most, room, held, limit] = [size, Math.min(space, keys.length), 0, Number.POSITIVE_INFINITY];
    },
    /** Holds a key, unless it comes after enough others. Returns the key from which on others do. */
    add(key: number): number {
      if (key < limit && held === room) narrow();
      if (key >= limit) return limit;
      keys[held] = key;
      held += 1;
      return limit;
    },
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
