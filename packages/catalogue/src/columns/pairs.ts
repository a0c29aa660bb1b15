/** Two codes of each record as one: equal pairs share a code. */
export interface Pairs {
  /** Record number → code of its pair. */
  readonly codes: Uint32Array;
  /** Pair → the first code. */
  readonly first: Uint32Array;
  /** Pair → the second code. */
  readonly second: Uint32Array;
}

/** Gives a code to each distinct pair of two columns' codes. */
export function toPairs(a: Uint32Array, b: Uint32Array): Pairs {
  const known = new Map<number, number>();
  const first: number[] = [];
  const second: number[] = [];
  const codes = new Uint32Array(a.length);
  for (let number = 0; number < a.length; number += 1) {
    const [left, right] = [a[number] ?? 0, b[number] ?? 0];
    // Two codes of 26 bits fit the 53 of a double.
    const key = left * 2 ** 26 + right;
    let code = known.get(key);
    if (code === undefined) {
      code = first.length;
      known.set(key, code);
      first.push(left);
      second.push(right);
    }
    codes[number] = code;
  }
  return { codes, first: Uint32Array.from(first), second: Uint32Array.from(second) };
}
