import { decodeEntities } from '@inclusion-kit/sdk/internal';
import { toName } from '@inclusion-kit/sdk/normalise';
import { isEmptyMark } from '../empty-mark.ts';
import { ask, keep, mend, nothing, type Outcome } from '../outcome.ts';

/** A value of more characters is no name, contact, place or list. */
export const MAX_CHARACTERS = 2000;
const MAX_NAME = 150;
const MAX_DESCRIPTION = 10_000;
/** UTF-8 read as Windows-1252: « Ã© » for « é ». */
const MOJIBAKE = /Â$|[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ ]|â€|â‚¬|Å[“’]|Ã /;
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A sign that begins a character of two, three or four bytes, with as many that go on. */
const GOES_ON = String.raw`[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]`;
const MISREAD = new RegExp(
  String.raw`[\u00c2-\u00df]${GOES_ON}|[\u00e0-\u00ef]${GOES_ON}{2}|[\u00f0-\u00f4]${GOES_ON}{3}|Ã `,
  'g',
);

/** Signs that need cleaning: most texts have none of them. */
const UNCLEAN = /[&ÂÃâÅ\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad\u00a0\u202f\u2007]/;
/** The same signs, and the blanks and marks that texts of several lines lose. */
const UNTIDY = /[&ÂÃâÅ<\\\r\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad]|[^\S\n ]|\s | \n|\n{3}|^\s|\s$|_x000D_/;

/** Marks of HTML. Other words between these signs are those of people: « Relais <Nord> ». */
const TAG =
  /<(?:![^<>]*|\/?(?:a|abbr|article|b|big|blockquote|body|br|center|code|col|colgroup|dd|del|div|dl|dt|em|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|ol|option|p|pre|q|s|script|section|select|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|time|title|tr|tt|u|ul|video|wbr|[a-z]+:[a-z]+)(?:[\s/][^<>]*)?)>/gi;

/** Puts right what went through a wrong encoding, entities of HTML and invisible signs. Tabs and line breaks stay. */
export function toClean(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  const decoded = text.includes('&') && /&(?:#|[a-z])/i.test(text) ? decodeEntities(text) : text;
  const fixed = MOJIBAKE.test(decoded) ? fromMojibake(decoded) : decoded;
  return fixed
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u202f\u2007]/g, ' ');
}

/** Reads a text again in the encoding it was written in. A text that does not fit stays. */
function fromMojibake(text: string): string {
  // A blank without break that became a plain one left its first sign alone.
  return text.replace(/Â(?=\s|$)/g, '').replace(MISREAD, (run) => {
    const bytes = Array.from(run === 'Ã ' ? 'Ã\u00a0' : run, (sign) => {
      const at = WESTERN.indexOf(sign);
      return at === -1 ? sign.charCodeAt(0) : 0x80 + at;
    });
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    } catch {
      return run;
    }
  });
}

/** Puts a text right as above, and turns its HTML into plain lines. */
export const toPlain = (text: string): string => withoutHtml(toClean(text));

export function toTextOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Reads a line of text. */
export function readText(value: unknown): Outcome {
  const text = toTextOf(value);
  const clean = toClean(text).replace(/\s+/gu, ' ').trim();
  if (isEmptyMark(clean)) return nothing;
  return clean === text ? keep(text) : mend(clean, 'texte');
}

/** Reads the name of a service or a structure. */
export function readNom(value: unknown): Outcome {
  const text = toTextOf(value);
  const clean = toName(toClean(text).replace(TAG, ' '), {
    dropFinalDot: !/(?:\b[A-Z]\.){2}\s*$/.test(text),
  });
  if (isEmptyMark(clean) || lengthOf(clean) < 3) return ask('nom_trop_court', [], clean === '' ? null : text.trim());
  if (clean.length > MAX_NAME && Array.from(clean).length > MAX_NAME) return ask('nom_trop_long', [], clean);
  // Letters that were lost before are for a person, who knows the name.
  if (clean.includes('\ufffd')) return ask('lettres_perdues', [], clean);
  return clean === text ? keep(text) : mend(clean, 'nom');
}

/** Counts characters, those of two units as one. Only lengths near a limit have to be exact. */
const lengthOf = (text: string): number =>
  text.length < 20 || text.length > MAX_DESCRIPTION ? Array.from(text).length : text.length;

/** Reads a text of several lines, its HTML turned into plain lines. */
export function readProse(value: unknown): Outcome {
  const text = toTextOf(value);
  if (!UNTIDY.test(text)) return isEmptyMark(text) ? nothing : keep(text);
  const clean = toTidy(toPlain(text));
  if (isEmptyMark(clean)) return nothing;
  return clean === text ? keep(text) : mend(clean, 'texte');
}

/** Puts lines and blanks in order. Looking for a sign is far quicker than looking for a form, and few texts have all of them. */
function toTidy(given: string): string {
  let text = given;
  if (text.includes('\\')) text = text.replace(/\\r\\n|\\n/g, '\n');
  if (text.includes('_x000D_')) text = text.replaceAll('_x000D_', '');
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (/[^\S\n ]| {2}/.test(text)) text = text.replace(/[^\S\n]+/gu, ' ');
  if (text.includes(' \n') || text.includes('\n ')) text = text.replace(/ ?\n ?/g, '\n');
  if (text.includes('\n\n\n')) text = text.replace(/\n{3,}/g, '\n\n');
  return text.trim();
}

/** Reads the description of a service, which must have one, or of a structure. */
export function readDescription(value: unknown, isRequired: boolean): Outcome {
  const read = readProse(value);
  const length = typeof read.value === 'string' ? lengthOf(read.value) : 0;
  if (length < 5) return isRequired ? ask('description_absente') : nothing;
  return length > MAX_DESCRIPTION ? ask('description_trop_longue', [], read.value) : read;
}

function withoutHtml(text: string): string {
  if (text.includes('<![CDATA[')) return withoutHtml(text.replaceAll('<![CDATA[', '').replaceAll(']]>', ''));
  if (!text.includes('<') || text.search(TAG) === -1) return text;
  return decodeEntities(
    text
      .replace(/<(script|style)\b[^<>]*>(?:(?!<\1\b)[^])*?<\/\1\s*>/gi, ' ')
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/<li\b[^<>]*>/gi, '\n- ')
      .replace(/<\/(?:p|div|h\d|ul|ol|tr)>/gi, '\n')
      .replace(TAG, ''),
  );
}
