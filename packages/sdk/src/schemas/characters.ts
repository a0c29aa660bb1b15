const surrogatePair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** Counts the characters of a text as the schema does: code points, not UTF-16 units. */
export function countCharacters(text: string | null | undefined): number {
  return text ? text.length - (text.match(surrogatePair)?.length ?? 0) : 0;
}

/** Counts the bytes of a text in UTF-8. */
export function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
