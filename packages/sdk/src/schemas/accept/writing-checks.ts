import { countCharacters } from '../characters.ts';
import { isWhole, toQuantity } from '../writing/numbers.ts';
import { reservedDomains } from '../writing/email.ts';
import { date, email, isTousPublicsAlone as isAlone, toDayText, url } from '../writing/rules.ts';
import { isBlank } from '../writing/warnings.ts';
import { isNumber } from './checks.ts';

// The parts of the accept functions of the writing rules. Where a rule is slow, a cheap form that the rule surely accepts is tried
// first. Any other text is left to the rule itself.

/** The values of a vocabulary, by their length and last sign: quicker than the hash of a text just read. */
export type Values = readonly (readonly string[] | undefined)[];

/** Sorts the values of a vocabulary. */
export function toValues(vocabulary: readonly { readonly value: string }[]): Values {
  const values: string[][] = [];
  for (const { value } of vocabulary) (values[toKey(value)] ??= []).push(value);
  return Array.from(values);
}

function toKey(text: string): number {
  const { length } = text;
  return (length << 5) | (text.charCodeAt(length - 1) & 31);
}

/** Tells whether a value is one of a vocabulary. */
export function isKnown(value: unknown, values: Values): boolean {
  if (typeof value !== 'string') return false;
  const candidates = values[toKey(value)];
  if (candidates === undefined) return false;
  for (let index = 0; index < candidates.length; index += 1) if (candidates[index] === value) return true;
  return false;
}

/** Tells whether a value is a list of which every item is one of a vocabulary. */
export function areKnown(list: unknown, values: Values): boolean {
  if (!Array.isArray(list)) return false;
  for (let index = 0; index < list.length; index += 1) if (!isKnown(list[index], values)) return false;
  return true;
}

/** Tells whether a list that was checked holds something. */
export function isNonEmpty(list: unknown): boolean {
  return (list as readonly unknown[]).length > 0;
}

/** Tells whether « tous publics » stands alone in a list that was checked, or is not in it. */
export function isTousPublicsAlone(list: unknown): boolean {
  return isAlone(list as readonly string[]);
}

/** Tells whether a value is a text that says something, or the empty one. */
export function isText(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const first = value.charCodeAt(0);
  // Signs that no space is among: those of ASCII, then those from ¡ on.
  return (first > 0x20 && first < 0x7f) || (first > 0xa0 && first < 0x1680) || !isBlank(value);
}

/** Tells whether a text has so many characters: code points, at most two units each. */
export function hasLength(text: string, min: number, max: number): boolean {
  const { length } = text;
  if (length < min) return false;
  if (length <= max && (length >= 2 * min || !hasSurrogate(text))) return true;
  const count = countCharacters(text);
  return count >= min && count <= max;
}

function hasSurrogate(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if ((text.charCodeAt(index) & 0xf800) === 0xd800) return true;
  return false;
}

/** Tells whether a value is a text of one form. @param plain what nearly all such texts are: a part of the form, in ASCII. */
export function isForm(value: unknown, plain: RegExp, form: RegExp): value is string {
  return typeof value === 'string' && (plain.test(value) || form.test(value));
}

const domain = String.raw`(?:[A-Za-z\d]+(?:-[A-Za-z\d]+)*\.)+`;
const plainUrl = /* @__PURE__ */ new RegExp(String.raw`^https?://${domain}[A-Za-z]{2,}(?:[/?#]|$)`);
/** A unit of a text is three bytes at most, and a link 2083. */
const PLAIN_URL = 694;

/** Tells whether a value is an absolute http or https address. */
export function isUrl(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return (value.length <= PLAIN_URL && plainUrl.test(value)) || url(value) === null;
}

const plainEmail = /* @__PURE__ */ new RegExp(
  String.raw`^[A-Za-z\d]+(?:[._-][A-Za-z\d]+)*@${domain}(?!(?:${reservedDomains.join('|')})$)[a-z]{2,}$`,
);
/** In so few signs, no part of an address is too long, and in more than the second number the whole is. */
const [SHORT_EMAIL, LONG_EMAIL] = [63, 254];

function hasShortParts(address: string): boolean {
  const at = address.indexOf('@');
  const labels = address.slice(at + 1).split('.');
  return address.length <= LONG_EMAIL && at <= SHORT_EMAIL && labels.every(({ length }) => length <= SHORT_EMAIL);
}

/** Tells whether a value is an e-mail address. */
export function isEmail(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  return ((value.length <= SHORT_EMAIL || hasShortParts(value)) && plainEmail.test(value)) || email(value) === null;
}

/** Any day of this century but 29 February. */
const plainDay =
  /^20\d\d-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/;

/** Tells whether a value is a day, or a midnight as a number, from 2000-01-01 to the last one allowed. */
export function isDay(value: unknown, lastDay: string): boolean {
  const day = toDayText(value);
  if (typeof day !== 'string') return false;
  return plainDay.test(day) ? day <= lastDay : date(day) === null && day.slice(0, 10) <= lastDay;
}

/** Tells whether a value is a number within its bounds, or a text that reads as one. */
export function isQuantity(value: unknown, min: number, integer: boolean): boolean {
  const read = typeof value === 'number' ? value : toQuantity(value, { min, integer });
  if (read === null) return value !== null;
  return isNumber(read) && read >= min && (!integer || isWhole(read));
}
