import { joinName, toBareWord } from './objection.ts';

export type Span = readonly [start: number, end: number];

/** Replaces the words of a text that name a person who objects. */
export const REMOVED = '[…]';

const LOCAL_LENGTH = 64;
const DOMAIN_LENGTH = 255;
const EMAIL_SIGN = /[\p{L}\p{M}\p{N}._%+-]/u;
/** The signs between two words of a name: a space, a comma, a hyphen, one or two stars of Markdown. */
const LONGEST_GAP = 3;

/** Finds the texts that may be e-mail addresses, in a time that grows with the text alone. */
export function emailSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < LOCAL_LENGTH && EMAIL_SIGN.test(text[start - 1] ?? ' ')) start -= 1;
    let end = at + 1;
    while (end < text.length && end - at < DOMAIN_LENGTH && EMAIL_SIGN.test(text[end] ?? ' ')) end += 1;
    // A dot or a hyphen at the end belongs to the sentence.
    while (end > at && /[.-]/.test(text[end - 1] ?? '')) end -= 1;
    if (start < at && at < end - 1) spans.push([start, end]);
  }
  return spans;
}

export function phoneSpans(text: string): Span[] {
  return [...text.matchAll(/(?<!\d)[+(]?\d[\d .\-/()\u00A0\u202F]{6,20}\d(?!\d)/g)].map(({ 0: match, index }) => [
    index,
    index + match.length,
  ]);
}

/** Finds the runs of so many words that stand close together, each with its spelling as a name. */
export function nameSpans(text: string, lengths: readonly number[]): { span: Span; name: string }[] {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    bare: toBareWord(word),
    start: index,
    end: index + word.length,
  }));
  const found: { span: Span; name: string }[] = [];
  for (const [first, { start }] of words.entries()) {
    for (const length of lengths) {
      const run = words.slice(first, first + length);
      const last = run.at(-1);
      if (run.length < length || last === undefined) continue;
      const isClose = run.every(({ end }, index) => (run[index + 1]?.start ?? end) - end <= LONGEST_GAP);
      if (isClose) found.push({ span: [start, last.end], name: joinName(run.map(({ bare }) => bare)) });
    }
  }
  return found;
}

/** Removes pieces from a text. Pieces that overlap are removed together. */
export function removeSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let after = '';
  let done = 0;
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    if (end <= done) continue;
    after += start < done ? '' : text.slice(done, start) + REMOVED;
    done = end;
  }
  return after + text.slice(done);
}
