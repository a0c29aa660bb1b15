/** A piece of a text, from one position to another. */
export type Span = readonly [start: number, end: number];

/** Replaces the pieces of a text that name a person who is not to be shown. */
const REMOVED = '[…]';

const LOCAL_LENGTH = 64;
const DOMAIN_LENGTH = 255;
const EMAIL_SIGN = /[\p{L}\p{M}\p{N}._%+-]/u;

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
