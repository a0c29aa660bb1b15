import { html, type TemplateResult } from 'lit';

/** Signs that nobody sees, by the sign that shows them. A space between two words is seen where it stands. */
const SHOWN = new Map([
  [' ', '␣'],
  ['\u00a0', '⍽'],
  ['\u202f', '⍽'],
  ['\t', '⇥'],
  ['\n', '↵'],
  ['\r', '↵'],
]);
/** Spaces at an end, several in a row, any space but the plain one, and signs without a width or a meaning of their own. */
const UNSEEN = /^ +| +$| {2,}|[\t\n\r\u00a0\u202f]|[\p{Cf}\p{Cc}]|\p{M}/gu;

const plainOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cf}]|(?![\t\n\r])\p{Cc}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** Tells whether two texts look the same though they are not. */
export const looksSame = (before: string, after: string): boolean =>
  before !== after && plainOf(before) === plainOf(after);

/** Draws a text with the signs in it that nobody sees. */
export function showSigns(text: string): TemplateResult {
  const pieces: unknown[] = [];
  let from = 0;
  for (const { 0: signs, index } of text.matchAll(UNSEEN)) {
    pieces.push(text.slice(from, index));
    pieces.push(
      html`<mark>${Array.from(signs, (sign) => SHOWN.get(sign) ?? (/\p{M}/u.test(sign) ? `◌${sign}` : '◦'))}</mark>`,
    );
    from = index + signs.length;
  }
  return html`${pieces}${text.slice(from)}`;
}
