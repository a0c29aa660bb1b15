/** A text cut around the part that another one says otherwise. */
export interface CutText {
  readonly start: string;
  /** The part that differs, empty when this side has none. */
  readonly middle: string;
  readonly end: string;
}

/**
 * Cuts two texts around their difference, at whole words. Texts that share little come back whole in the middle, since marks on
 * scattered words would tell less than the texts.
 */
export function cutAroundChange(before: string, after: string): readonly [CutText, CutText] {
  const [a, b] = [toWords(before), toWords(after)];
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shortest - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  if ((start + end) * 2 < shortest) [start, end] = [0, 0];
  return [cut(a, start, end), cut(b, start, end)];
}

/** Words and the spaces between them, so that they join into the text again. */
const toWords = (text: string): string[] => text.match(/\S+|\s+/g) ?? [];

function cut(words: readonly string[], start: number, end: number): CutText {
  return {
    start: words.slice(0, start).join(''),
    middle: words.slice(start, words.length - end).join(''),
    end: words.slice(words.length - end).join(''),
  };
}
