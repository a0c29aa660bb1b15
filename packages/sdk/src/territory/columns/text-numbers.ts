/** Numbers by text. */
export interface TextNumbers {
  /** Gives a text a number. Returns false when it has one already, which it keeps. */
  readonly put: (text: string, number: number) => boolean;
  /**
   * Tells the number of a text, undefined for one that has none.
   * @param guess the number that it may have, which is looked at first
   */
  readonly get: (text: string, guess?: number) => number | undefined;
}

/**
 * Creates the numbers of the ids of a country, from 0 to less than `most`: several times as quick as a map of texts, which moves its
 * entries as it grows.
 */
export function createTextNumbers(most: number): TextNumbers {
  // By number.
  const texts = new Array<string>(most);
  // Pairs that stand together in memory: a number, 0 for none, else one more, and its hash. At least half of them stay free, so that a
  // text is found in a step or two.
  const slots = new Int32Array(2 * 2 ** Math.ceil(Math.log2(2 * most + 2)));
  const mask = slots.length - 2;
  /** The slot of a text, or the free one where it would stand. */
  const slotOf = (text: string, hash: number): number => {
    let slot = ((hash ^ (hash >>> 15)) << 1) & mask;
    for (;;) {
      const number = (slots[slot] ?? 0) - 1;
      if (number === -1 || (slots[slot + 1] === hash && texts[number] === text)) return slot;
      slot = (slot + 2) & mask;
    }
  };
  return {
    put(text, number) {
      const hash = hashOf(text);
      const slot = slotOf(text, hash);
      if (slots[slot] !== 0) return false;
      slots[slot] = number + 1;
      slots[slot + 1] = hash;
      texts[number] = text;
      return true;
    },
    get(text, guess) {
      if (guess !== undefined && texts[guess] === text) return guess;
      const slot = slots[slotOf(text, hashOf(text))] ?? 0;
      return slot === 0 ? undefined : slot - 1;
    },
  };
}

/** The beginning of all hashes, another one in each process: nobody can write ids that all have one hash, each to be compared with all others. */
const BASIS = Math.floor(Math.random() * 2 ** 32) | 0;

/** A number of 32 bits of a text: FNV-1a. */
function hashOf(text: string): number {
  let hash = BASIS;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
