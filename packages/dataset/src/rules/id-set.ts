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
/** An id of more signs is written out sign by sign. */
const MOST_SIGNS = 1000;
const FIRST_IDS = 256;
const FIRST_BYTES = 8192;
/** Engines fill what they add, so that room for ids that never come takes memory too. */
const BYTES_GROWTH = 1.25;

/**
 * Creates a set of ids. Their signs stand one after another in one list of bytes, and a table of hashes finds them there. Ids of one
 * hash are compared sign by sign.
 */
export function createIdSet(): IdSet {
  let bytes = new Uint8Array(FIRST_BYTES);
  let ends = new Uint32Array(FIRST_IDS);
  let hashes = new Int32Array(FIRST_IDS);
  let table = new Int32Array(FIRST_IDS * 2);
  let size = 0;
  let end = 0;
  /** The end of the id that was written last, and that is kept only when it is new. */
  let tail = 0;
  // Nobody can prepare ids of one hash.
  const seed = (Math.random() * 0x1_00_00_00_00) | 0;

  /** Writes an id behind the others. Returns its hash. */
  const write = (id: string): number => {
    const { length } = id;
    if (end + length * 3 > bytes.length) bytes = grown(bytes, Math.ceil(bytes.length * BYTES_GROWTH) + length * 3);
    let at = end;
    let hash = seed;
    for (let index = 0; index < length; index += 1) {
      const sign = id.charCodeAt(index);
      hash = Math.imul(hash ^ sign, 0x01_00_01_93);
      if (sign < WIDE) bytes[at++] = sign;
      else {
        bytes[at++] = WIDE;
        bytes[at++] = sign >> 8;
        bytes[at++] = sign & 0xff;
      }
    }
    tail = at;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d);
    return hash ^ (hash >>> 13);
  };

  const startOf = (rank: number): number => (rank === 0 ? 0 : (ends[rank - 1] ?? 0));

  const isWritten = (rank: number): boolean => {
    const start = startOf(rank);
    const length = tail - end;
    if ((ends[rank] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at += 1) if (bytes[start + at] !== bytes[end + at]) return false;
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
    ends[size] = end = tail;
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
      const signs = bytes.subarray(startOf(rank), last);
      if (signs.length < MOST_SIGNS && !signs.includes(WIDE)) return String.fromCharCode(...signs);
      let id = '';
      for (let at = startOf(rank); at < last; at += 1) {
        const sign = bytes[at] ?? 0;
        id += String.fromCharCode(sign < WIDE ? sign : ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0));
        if (sign === WIDE) at += 2;
      }
      return id;
    },
    get size() {
      return size;
    },
  };
}
