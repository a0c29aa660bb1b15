/** Where a sentence or a line ends, before a next one. */
const SENTENCE_END = /[.!?…](?:\s?[»”")])*(?=\s+[^\p{Ll}\s])| ·(?=\s)|\n/gu;

/**
 * Shortens a text to whole sentences, and to the first one where that is longer. Only a first sentence of twice the length is cut,
 * between words.
 */
export function toSentences(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const ends = [...text.matchAll(SENTENCE_END)].map(({ 0: { length }, index }) => index + length);
  const end = ends.findLast((one) => one <= maxLength) ?? ends.find((one) => one <= maxLength * 2);
  const kept = text.slice(0, end ?? Math.max(text.lastIndexOf(' ', maxLength), maxLength / 2));
  return kept.replace(/[\s·]+$/, '');
}
