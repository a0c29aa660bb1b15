/**
 * Compares two texts by Unicode code point, as the API orders ids. JavaScript's own `<` compares UTF-16 units, which
 * puts characters beyond U+FFFF before U+E000–U+FFFF.
 * @returns negative, zero or positive, for `sort`.
 */
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

/** Compares two results as the API orders them: distance ascending, nulls last, then id by code point. */
export function compareResults(
  a: { distance: number | null; service: { id: string } },
  b: { distance: number | null; service: { id: string } },
): number {
  if (a.distance !== b.distance) {
    if (a.distance === null) return 1;
    if (b.distance === null) return -1;
    return a.distance - b.distance;
  }
  return compareCodePoints(a.service.id, b.service.id);
}
