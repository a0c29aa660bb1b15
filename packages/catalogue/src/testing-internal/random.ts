/** Draws the same values for the same seed. */
export interface Random {
  /** An integer from 0 to `count` - 1. */
  readonly below: (count: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
  /** Some of the values, often none, in any order, sometimes one twice. */
  readonly some: <T>(values: readonly T[]) => T[];
}

/** Creates a generator from a seed: xorshift, on 32 bits. */
export function createRandom(seed: number): Random {
  let state = (Math.imul(seed + 1, 0x9e37_79b1) ^ 0x5bd1_e995) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  // The first draws of near seeds are alike.
  for (let warm = 0; warm < 8; warm += 1) next();
  const below = (count: number): number => Math.floor(next() * count);
  const pick = <T>(values: readonly T[]): T => {
    const value = values[below(values.length)];
    if (value === undefined) throw new RangeError('Nothing to pick from.');
    return value;
  };
  return {
    below,
    pick,
    chance: (probability) => next() < probability,
    some: (values) => Array.from({ length: Math.max(0, below(5) - 1) }, () => pick(values)),
  };
}
