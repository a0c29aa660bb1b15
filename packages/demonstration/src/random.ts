/** Draws that a seed repeats exactly, on any machine. */
export interface Random {
  /** Returns a number from 0 (included) to 1 (excluded). */
  next(): number;
  /** Returns a whole number, both ends included. */
  int(min: number, max: number): number;
  /** Returns true with the probability given, 0–1. */
  chance(probability: number): boolean;
  /** Returns one value of the list. @throws RangeError when the list is empty */
  pick<T>(list: readonly T[]): T;
  /** Returns one value of the list, each of them once before any comes back, so that texts repeat as late as they can. */
  deal<T>(list: readonly T[]): T;
  /** Returns `count` different values (fewer when the list is shorter), in random order. */
  sample<T>(list: readonly T[], count: number): T[];
  /** Returns one value, each as likely as its weight. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T;
}

/** Creates the draws of a seed: sfc32, a small generator whose 32-bit steps are the same everywhere. */
export function createRandom(seed: number): Random {
  let a = seed | 0;
  let b = 0x9e3779b9;
  let c = 0x243f6a88;
  let counter = 1;

  function next(): number {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 4294967296;
  }
  // The first steps still show the seed: neighbouring seeds would begin alike.
  for (let step = 0; step < 16; step += 1) next();

  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));

  function pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('An empty list has nothing to draw from.');
    return list[int(0, list.length - 1)] as T;
  }

  function sample<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(int(0, left.length - 1), 1));
    return taken;
  }

  const decks = new WeakMap<readonly unknown[], unknown[]>();
  function deal<T>(list: readonly T[]): T {
    const deck = decks.get(list) ?? [];
    if (deck.length === 0) deck.push(...sample(list, list.length));
    decks.set(list, deck);
    if (deck.length === 0) throw new RangeError('An empty list has nothing to deal.');
    return deck.pop() as T;
  }

  function weighted<T>(entries: readonly (readonly [T, number])[]): T {
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
    let mark = next() * total;
    for (const [value, weight] of entries) {
      mark -= weight;
      if (mark < 0) return value;
    }
    return pick(entries)[0];
  }

  return { next, int, pick, deal, sample, weighted, chance: (probability) => next() < probability };
}
