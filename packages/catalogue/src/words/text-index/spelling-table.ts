/** Longest spelling compared. `toTerm` cuts longer spellings too, so this length tells them apart. */
const LONGEST_SPELLING = 120;

/**
 * Creates a table that remembers a number for each distinct spelling, and looks spellings up where they stand in a text. A `Map` needs each word cut out of its text and hashed as a
 * string, which made up half of the time of a build.
 */
export function createSpellingTable(
  toNumber: (spelling: string) => number,
): (text: string, start: number, end: number) => number {
  /** Position by hash → entry plus one, or 0 for none. Its size is a power of two, at most half filled. */
  let slots = new Uint32Array(2048);
  let hashes = new Uint32Array(1024);
  let numbers = new Int32Array(1024);
  /** Entry → where its letters begin. They end where those of the next entry begin. */
  let begins = new Uint32Array(1025);
  let letters = new Uint16Array(8192);
  let entries = 0;

  const isSpelt = (entry: number, text: string, start: number, length: number): boolean => {
    const begin = begins[entry] ?? 0;
    if ((begins[entry + 1] ?? 0) - begin !== length) return false;
    for (let index = 0; index < length; index += 1) {
      if (letters[begin + index] !== text.charCodeAt(start + index)) return false;
    }
    return true;
  };

  const add = (text: string, start: number, length: number, hash: number): number => {
    if (entries === numbers.length) {
      hashes = enlarge(hashes, new Uint32Array(entries * 2));
      numbers = enlarge(numbers, new Int32Array(entries * 2));
      begins = enlarge(begins, new Uint32Array(entries * 2 + 1));
      slots = toSlots(hashes, entries, slots.length * 2);
    }
    const begin = begins[entries] ?? 0;
    if (begin + length > letters.length) letters = enlarge(letters, new Uint16Array(letters.length * 2));
    for (let index = 0; index < length; index += 1) letters[begin + index] = text.charCodeAt(start + index);
    const number = toNumber(text.slice(start, start + length));
    hashes[entries] = hash;
    numbers[entries] = number;
    begins[entries + 1] = begin + length;
    entries += 1;
    slots[freeSlot(slots, hash)] = entries;
    return number;
  };

  return (text, start, end) => {
    const length = Math.min(end - start, LONGEST_SPELLING);
    let hash = 0x811c9dc5;
    for (let index = 0; index < length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(start + index), 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const last = slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const entry = (slots[slot] ?? 0) - 1;
      if (entry === -1) return add(text, start, length, hash);
      if (hashes[entry] === hash && isSpelt(entry, text, start, length)) return numbers[entry] ?? 0;
    }
  };
}

function toSlots(hashes: Uint32Array, entries: number, size: number): Uint32Array<ArrayBuffer> {
  const slots = new Uint32Array(size);
  for (let entry = 0; entry < entries; entry += 1) slots[freeSlot(slots, hashes[entry] ?? 0)] = entry + 1;
  return slots;
}

function freeSlot(slots: Uint32Array, hash: number): number {
  const last = slots.length - 1;
  let slot = hash & last;
  while (slots[slot] !== 0) slot = (slot + 1) & last;
  return slot;
}

/** Copies an array to the beginning of a larger one. */
export function enlarge<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
