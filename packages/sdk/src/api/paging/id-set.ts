const FIRST_CAPACITY = 1024;

/**
 * Creates a set of ids that keeps 64 bits of each instead of its text: 16 to 32 bytes an id, about 4 MB for 200,000, where a
 * `Set<string>` needs some 20 MB. Two ids are taken for one with a chance of n²/2⁶⁵: one in a billion for 200,000 ids. The set of
 * `@inclusion-kit/dataset` is exact, and takes more bytes and code than a page should for leaving out an item that came twice.
 */
export function createIdSet() {
  // Open addressing in a table that doubles when half full.
  let table = new Uint32Array(FIRST_CAPACITY * 2);
  let size = 0;

  /** Puts a pair in the table. Returns false when it was there. */
  function put(high: number, low: number): boolean {
    const capacity = table.length / 2;
    for (let slot = low & (capacity - 1); ; slot = (slot + 1) & (capacity - 1)) {
      const highThere = table[slot * 2];
      const lowThere = table[slot * 2 + 1];
      if (highThere === high && lowThere === low) return false;
      if (highThere === 0 && lowThere === 0) {
        table[slot * 2] = high;
        table[slot * 2 + 1] = low;
        return true;
      }
    }
  }

  function grow(): void {
    const old = table;
    table = new Uint32Array(old.length * 2);
    for (let index = 0; index < old.length; index += 2) {
      const high = old[index] ?? 0;
      const low = old[index + 1] ?? 0;
      if (high !== 0 || low !== 0) put(high, low);
    }
  }

  return {
    /** Adds an id. Returns false when it was there. */
    add(id: string): boolean {
      const [high, low] = hash(id);
      if (!put(high, low)) return false;
      size += 1;
      if (size * 4 > table.length) grow();
      return true;
    },
    get size() {
      return size;
    },
    get byteLength() {
      return table.byteLength;
    },
  };
}

/** Computes two hashes of 32 bits over the same characters, each mixed with the other, never both 0. */
function hash(text: string): [number, number] {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193);
    high = (high << 13) | (high >>> 19);
    low = Math.imul(low ^ unit, 0xcc9e2d51);
    low = (low << 15) | (low >>> 17);
  }
  high = stir(high ^ (low >>> 7));
  low = stir(low ^ (high >>> 11));
  return [high >>> 0, low >>> 0 || 1];
}

/** Spreads every bit over the word (the finaliser of MurmurHash3, public domain). */
function stir(word: number): number {
  let bits = word;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
