/** Returns a function that computes its value once, when it is first asked for. */
export function lazily<T extends object | null>(compute: () => T): () => T {
  let value: T | undefined;
  return () => {
    if (value === undefined) value = compute();
    return value;
  };
}
