/** Returns a function that computes its value once, when it is first asked for. */
export function lazily<T extends object>(compute: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= compute());
}
