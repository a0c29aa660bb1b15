/** Runs work that a page can do without. Null where it failed or gave nothing. */
export async function orNull<T>(work: () => Promise<T | undefined>): Promise<T | null> {
  try {
    return (await work()) ?? null;
  } catch {
    return null;
  }
}
