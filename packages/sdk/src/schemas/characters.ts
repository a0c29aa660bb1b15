/** Counts the characters of a text as the schema does: code points, not UTF-16 units. */
export function countCharacters(text: string | null | undefined): number {
  let count = 0;
  for (const _ of text ?? '') count += 1;
  return count;
}
