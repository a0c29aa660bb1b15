import { countCharacters } from '../characters.ts';
import { date, email, toNumber, url } from '../writing/rules.ts';
import { isBlank } from '../writing/warnings.ts';

// What the generated accept functions are made of. Where a rule is slow, a cheap form that it surely takes is tried
// first; what does not have that form is left to the rule itself.

/** Tells whether a value is an object with fields of its own, as JSON gives it. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Reading drops a field named __proto__, so a record that has one is not as it would be read.
  return (prototype === Object.prototype || prototype === null) && !Object.hasOwn(value, '__proto__');
}

/** Tells whether a value is a number that JSON can hold. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Tells whether a value is a list of texts. */
export function areTexts(list: unknown): boolean {
  if (!Array.isArray(list)) return false;
  for (let index = 0; index < list.length; index += 1) if (typeof list[index] !== 'string') return false;
  return true;
}

/** Tells whether a value is a list of which every item is accepted. */
export function areAll(list: unknown, isAccepted: (item: unknown) => boolean): boolean {
  if (!Array.isArray(list)) return false;
  for (let index = 0; index < list.length; index += 1) if (!isAccepted(list[index])) return false;
  return true;
}

/** Tells whether a value is a list of which every item is known. */
export function areKnown(list: unknown, known: ReadonlySet<unknown>): boolean {
  if (!Array.isArray(list)) return false;
  for (let index = 0; index < list.length; index += 1) if (!known.has(list[index])) return false;
  return true;
}

/** Tells whether a value is a list of which every item is a text of one form. */
export function areForms(list: unknown, pattern: RegExp): boolean {
  if (!Array.isArray(list)) return false;
  for (let index = 0; index < list.length; index += 1) if (!isForm(list[index], pattern)) return false;
  return true;
}

/** Tells whether a list that was checked holds something. */
export function isNonEmpty(list: unknown): boolean {
  return (list as readonly unknown[]).length > 0;
}

/** Tells whether « tous publics » stands alone in a list that was checked, or is not in it. */
export function isTousPublicsAlone(list: unknown): boolean {
  const publics = list as readonly unknown[];
  return publics.length <= 1 || !publics.includes('tous-publics');
}

/** Tells whether a value is a text that says something, or the empty one. */
export function isText(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const first = value.charCodeAt(0);
  // A text that starts with a printed sign of ASCII is not blank.
  return (first > 0x20 && first < 0x7f) || !isBlank(value);
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

/** Tells whether a value is a text of one form. */
export function isForm(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

const plainUrl = /^https?:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}(?:[/?#]|$)/;
const PLAIN_URL_LENGTH = 1000;

/** Tells whether a value is an absolute http or https address. */
export function isUrl(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return (value.length <= PLAIN_URL_LENGTH && plainUrl.test(value)) || url(value) === null;
}

const plainEmail =
  /^[a-z0-9]+(?:[._-][a-z0-9]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+(?!(?:arpa|invalid|local|localhost|onion|test)$)[a-z]{2,}$/;
/** The shortest bound of the parts of an address: below it, none can be too long. */
const PLAIN_EMAIL_LENGTH = 63;

/** Tells whether a value is an e-mail address. */
export function isEmail(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return (value.length <= PLAIN_EMAIL_LENGTH && plainEmail.test(value)) || email(value) === null;
}

/** Tells whether a value is a day from 2000-01-01 to the last one allowed, `20261125` for 2026-11-25. */
export function isDay(value: unknown, lastDay: number): boolean {
  if (typeof value !== 'string') return false;
  const plain = toPlainDay(value);
  if (plain !== 0) return plain <= lastDay;
  return date(value) === null && Number(value.slice(0, 10).replaceAll('-', '')) <= lastDay;
}

/** Reads a day of this century written as the API does, from the 1st to the 28th; 0 for any other text. */
function toPlainDay(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return 0;
  const century = toTwoDigits(text, 0);
  const year = toTwoDigits(text, 2);
  const month = toTwoDigits(text, 5);
  const day = toTwoDigits(text, 8);
  if (century !== 20 || year < 0 || month < 1 || month > 12 || day < 1 || day > 28) return 0;
  return (2000 + year) * 10_000 + month * 100 + day;
}

/** Reads two digits; a negative number when they are none. */
function toTwoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const units = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : -1;
}

/** Tells whether a value is a number within its bounds, or a text that reads as one. */
export function isQuantity(value: unknown, min: number, integer: boolean): boolean {
  const number = typeof value === 'number' ? value : toNumber(value);
  return isNumber(number) && number >= min && (!integer || Number.isInteger(number));
}

/** Makes the set of the values of a vocabulary. */
export function toValues(vocabulary: readonly { readonly value: string }[]): ReadonlySet<unknown> {
  return new Set(vocabulary.map(({ value }) => value));
}
