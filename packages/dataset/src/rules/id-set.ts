import { grown } from '../readers/grown.ts';

/**
 * Ids that were met, without a text for each of them in memory: a million take about 50 MB. It is exact, where `api/paging/id-set.ts` of the
 * SDK is not: an id taken for another one would be told to a person as a fault.
 */
export interface IdSet {
  /** Adds an id. Returns whether it is new. */
  add(id: string): boolean;
  /** Tells whether an id was added. */
  has(id: string): boolean;
  /** Adds an id if it is new. Returns its rank, from 0. */
  rankOf(id: string): number;
  /** Returns the id of a rank. */
  at(rank: number): string;
  /** How many ids there are. */
  readonly size: number;
}

/** A sign from here on takes three bytes, this one first. */
const WIDE = 0xff;
/** Bytes of an id, at first. */
const FIRST_SIGNS = 1000;
const FIRST_IDS = 256;
const PAGE_BITS = 16;
const PAGE_BYTES = 1 << PAGE_BITS;
const IN_PAGE = PAGE_BYTES - 1;

/**
 * Creates a set of ids. Their signs stand one after another in pages of bytes, and a table of hashes finds them there. Ids of one
 * hash are compared sign by sign. Pages stay where they are: one list that grows leaves the room of all those before it behind.
 */
export function createIdSet(): IdSet {
  const pages: Uint8Array[] = [];
  /** The signs of the id that is looked for. */
  let signs = new Uint8Array(FIRST_SIGNS);
  let ends = new Uint32Array(FIRST_IDS);
  let hashes = new Int32Array(FIRST_IDS);
  let table = new Int32Array(FIRST_IDS * 2);
  let size = 0;
  /** The bytes of all ids, and those of the id that is looked for. */
  let end = 0;
  let length = 0;
  // Nobody can prepare ids of one hash.
  const seed = (Math.random() * 0x1_00_00_00_00) | 0;

  /** Writes the signs of an id. Returns its hash. */
  const write = (id: string): number => {
    if (id.length * 3 > signs.length) signs = new Uint8Array(id.length * 3);
    let at = 0;
    let hash = seed;
    for (let index = 0; index < id.length; index += 1) {
      const sign = id.charCodeAt(index);
      hash = Math.imul(hash ^ sign, 0x01_00_01_93);
      if (sign < WIDE) signs[at++] = sign;
      else {
        signs[at++] = WIDE;
        signs[at++] = sign >> 8;
        signs[at++] = sign & 0xff;
      }
    }
    length = at;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d);
    return hash ^ (hash >>> 13);
  };

  const byteAt = (at: number): number => pages[at >>> PAGE_BITS]?.[at & IN_PAGE] ?? 0;

  const startOf = (rank: number): number => (rank === 0 ? 0 : (ends[rank - 1] ?? 0));

  const isWritten = (rank: number): boolean => {
    const start = startOf(rank);
    if ((ends[rank] ?? 0) - start !== length) return false;
    const page = pages[start >>> PAGE_BITS];
    const from = start & IN_PAGE;
    // Nearly all ids stand in one page.
    if (page !== undefined && from + length <= PAGE_BYTES) {
      for (let at = 0; at < length; at += 1) if (page[from + at] !== signs[at]) return false;
      return true;
    }
    for (let at = 0; at < length; at += 1) if (byteAt(start + at) !== signs[at]) return false;
    return true;
  };

  /** Returns the rank of the id just written, or the place in the table that is free for it, as a negative number. */
  const find = (hash: number): number => {
    const mask = table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const rank = (table[slot] ?? 0) - 1;
      if (rank === -1) return -1 - slot;
      if (hashes[rank] === hash && isWritten(rank)) return rank;
    }
  };

  const keep = (hash: number, slot: number): void => {
    if (size === ends.length) {
      const count = size * 2;
      ends = grown(ends, count);
      hashes = grown(hashes, count);
      table = new Int32Array(count * 2);
      const mask = table.length - 1;
      for (let rank = 0; rank < size; rank += 1) {
        let at = (hashes[rank] ?? 0) & mask;
        while (table[at] !== 0) at = (at + 1) & mask;
        table[at] = rank + 1;
      }
      slot = -1 - find(hash);
    }
    for (let at = 0; at < length;) {
      if (end >>> PAGE_BITS === pages.length) pages.push(new Uint8Array(PAGE_BYTES));
      const page = pages[end >>> PAGE_BITS] as Uint8Array;
      const from = end & IN_PAGE;
      const count = Math.min(length - at, PAGE_BYTES - from);
      for (let next = 0; next < count; next += 1) page[from + next] = signs[at + next] ?? 0;
      at += count;
      end += count;
    }
    ends[size] = end;
    hashes[size] = hash;
    size += 1;
    table[slot] = size;
  };

  return {
    add: (id) => {
      const hash = write(id);
      const found = find(hash);
      if (found < 0) keep(hash, -1 - found);
      return found < 0;
    },
    has: (id) => size > 0 && find(write(id)) >= 0,
    rankOf: (id) => {
      const hash = write(id);
      const found = find(hash);
      if (found >= 0) return found;
      keep(hash, -1 - found);
      return size - 1;
    },
    at: (rank) => {
      const last = ends[rank] ?? 0;
      let id = '';
      for (let at = startOf(rank); at < last; at += 1) {
        const sign = byteAt(at);
        id += String.fromCharCode(sign < WIDE ? sign : (byteAt(at + 1) << 8) | byteAt(at + 2));
        if (sign === WIDE) at += 2;
      }
      return id;
    },
    get size() {
      return size;
    },
  };
}
