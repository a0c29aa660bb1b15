/** Draws the same values for the same seed. */
export interface Random {
  /** Returns a number from 0 to 1, 1 left out. */
  next(): number;
  /** Returns an integer from 0 to `count` - 1. */
  below(count: number): number;
  /** Returns one of the values. The list must not be empty. */
  pick<T>(values: readonly T[]): T;
}

/** Creates a generator from a seed: a Weyl sequence, stirred. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return { next, below, pick: <T>(values: readonly T[]) => values[below(values.length)] as T };
}
