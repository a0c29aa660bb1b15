/** Where a sentence ends before a next one, and where an item of a list or a line does. */
const SENTENCE_END = /[.!?…](?:\s?[»”")])*(?=\s+[^\p{Ll}\s])/gu;
const ITEM_END = / ·(?=\s)|\n/g;

/**
 * Shortens a text to whole sentences, to whole items where it is a list, and to the first sentence where that is longer. Only a first
 * sentence of twice the length is cut, between words.
 */
export function toSentences(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const [sentences, items] = [SENTENCE_END, ITEM_END].map((end) =>
    [...text.matchAll(end)].map(({ 0: { length }, index }) => index + length),
  ) as [number[], number[]];
  const isLast = (end: number): boolean => end <= maxLength;
  const sentence = sentences.findLast(isLast) ?? 0;
  // A list that goes on after its first sentence is worth its items.
  const end =
    sentence > maxLength / 3
      ? sentence
      : (items.findLast(isLast) ?? (sentence || [...sentences, ...items].sort((a, b) => a - b)[0])) || Infinity;
  const kept = text.slice(0, end <= maxLength * 2 ? end : Math.max(text.lastIndexOf(' ', maxLength), maxLength / 2));
  return kept.replace(/[\s·]+$/, '');
}
