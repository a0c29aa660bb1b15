/** Counts the characters of a text as the schema does: code points, not UTF-16 units. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
