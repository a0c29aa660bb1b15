/** For each key, the numbers that bear it, ascending: those of key `k` stand from `starts[k]` up to `starts[k + 1]`. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

/** Turns a column of keys round. */
export function toPostings(keys: Uint32Array, keyCount: number): Postings {
  const starts = new Uint32Array(keyCount + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < keyCount; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const numbers = new Uint32Array(keys.length);
  for (const [number, key] of keys.entries()) {
    const at = next[key] ?? 0;
    numbers[at] = number;
    next[key] = at + 1;
  }
  return { starts, numbers };
}
