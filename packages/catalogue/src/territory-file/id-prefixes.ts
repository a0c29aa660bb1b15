/**
 * Cuts each id after the letter that tells it from its neighbours in the order of ids: a file has no list of ids, whose random
 * letters weigh much. An id that is in the file begins with its own prefix, and nearly always with no other.
 * @param records in the order of ids
 */
export function toPrefixes(records: readonly { readonly id: string }[]): string[] {
  return records.map(({ id }, number) => {
    const neighbours = [records[number - 1]?.id ?? '', records[number + 1]?.id ?? ''];
    return id.slice(0, Math.max(...neighbours.map((other) => sharedLength(id, other))) + 1);
  });
}

/** Finds a record by its id among those whose prefix fits. Returns its number, or -1. */
export async function findByPrefix(
  prefixes: readonly string[],
  id: string,
  idOf: (number: number) => Promise<string | undefined>,
): Promise<number> {
  for (const [number, prefix] of prefixes.entries()) {
    if (id.startsWith(prefix) && (await idOf(number)) === id) return number;
  }
  return -1;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
