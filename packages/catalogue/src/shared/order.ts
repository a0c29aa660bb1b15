/** Compares two texts by code point, as the API orders ids. JavaScript's own `<` compares UTF-16 units. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const unitA = a.charCodeAt(index);
    const unitB = b.charCodeAt(index);
    if (unitA !== unitB) return toCodePointRank(unitA) - toCodePointRank(unitB);
  }
  return a.length - b.length;
}

/** Moves surrogates (U+D800–U+DFFF, which only write characters beyond U+FFFF) after every other unit. */
function toCodePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Orders records by id, by code point. Of records that share an id the first is kept. The given list is not changed. */
export function inOrderOfIds<T extends { readonly id: string }>(records: readonly T[]): T[] {
  const ids = records.map(({ id }) => id);
  const order = orderOf(ids);
  const kept: T[] = [];
  for (let rank = 0; rank < records.length; rank += 1) {
    const index = order === null ? rank : (order[rank] ?? 0);
    const record = records[index];
    if (record === undefined) break;
    if (kept.length === 0 || kept[kept.length - 1]?.id !== ids[index]) kept.push(record);
  }
  return kept;
}

/** Surrogates and what follows them: the only units whose order is not that of code points. */
const BEYOND_PLAIN = /[\ud800-\uffff]/;

/** Returns the positions of texts in their order, equal texts as they come, or null when they are in order already. */
function orderOf(ids: readonly string[]): Uint32Array | null {
  // Files of the commons come in order: looking costs less than sorting.
  let isOrdered = true;
  for (let index = 1; index < ids.length && isOrdered; index += 1) {
    isOrdered = compareCodePoints(ids[index - 1] ?? '', ids[index] ?? '') <= 0;
  }
  if (isOrdered) return null;
  const compare = ids.some((id) => BEYOND_PLAIN.test(id)) ? compareCodePoints : comparePlain;
  return Uint32Array.from(ids.keys()).sort((a, b) => compare(ids[a] ?? '', ids[b] ?? '') || a - b);
}

/** Finds the position of a record by id in a list in the order of ids, or -1 when it is not there. */
export function findById(records: readonly { readonly id: string }[], id: string): number {
  let low = 0;
  let high = records.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compareCodePoints(records[middle]?.id ?? '', id);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function comparePlain(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
