import { countCharacters } from '../characters.ts';
import { isReserved } from '../writing/email.ts';
import { date, email, toDayText, toNumber, url } from '../writing/rules.ts';
import { isBlank } from '../writing/warnings.ts';

// What the generated accept functions are made of. Where a rule is slow, a cheap form that it surely takes is tried
// first; what does not have that form is left to the rule itself.

/** Tells whether a value is an object with fields of its own, as JSON gives it. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Tells whether a value is such an object, and as it would be read: reading drops a field named __proto__. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isPlainObject(value) && !Object.hasOwn(value, '__proto__');
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

/** The values of a vocabulary, by their length: a text just read has no hash yet, and comparing is quicker than making it. */
export type Values = readonly (readonly string[] | undefined)[];

/** Sorts the values of a vocabulary by their length. */
export function toValues(vocabulary: readonly { readonly value: string }[]): Values {
  const byLength: string[][] = [];
  for (const { value } of vocabulary) (byLength[value.length] ??= []).push(value);
  return Array.from(byLength);
}

/** Tells whether a value is one of a vocabulary. */
export function isKnown(value: unknown, values: Values): boolean {
  if (typeof value !== 'string') return false;
  const candidates = values[value.length];
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

/** Tells whether a value is a text of `count` digits, or has the form that takes those of any script. */
export function isDigits(value: unknown, count: number, pattern: RegExp): boolean {
  if (typeof value !== 'string') return false;
  if (value.length === count && skipDigits(value) === count) return true;
  return pattern.test(value);
}

/** Tells whether a value is a text of `count` letters and digits, or has the form that takes those of any script. */
export function isWord(value: unknown, count: number, pattern: RegExp): boolean {
  if (typeof value !== 'string') return false;
  if (value.length === count && skipWord(value, 0) === count) return true;
  return pattern.test(value);
}

// Below it, no part of an address is too long.
const PLAIN_LENGTH = 63;

/** Tells whether a value is an absolute http or https address. */
export function isUrl(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return isPlainUrl(value) || url(value) === null;
}

function isPlainUrl(text: string): boolean {
  if (text.length > 1000 || !text.startsWith('http')) return false;
  const start = text.startsWith('s://', 4) ? 8 : text.startsWith('://', 4) ? 7 : 0;
  if (start === 0) return false;
  const end = skipDomain(text, start);
  if (end === text.length) return true;
  const next = text.charCodeAt(end);
  return end !== 0 && (next === SLASH || next === QUESTION || next === HASH);
}

/** Tells whether a value is an e-mail address. */
export function isEmail(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return isPlainEmail(value) || email(value) === null;
}

function isPlainEmail(text: string): boolean {
  if (text.length > PLAIN_LENGTH) return false;
  let at = skipWord(text, 0);
  while (at > 0 && isJoint(text.charCodeAt(at))) {
    const next = skipWord(text, at + 1);
    if (next === at + 1) return false;
    at = next;
  }
  if (at === 0 || text.charCodeAt(at) !== AT) return false;
  const end = skipDomain(text, at + 1);
  return end === text.length && !isReserved(text.slice(text.lastIndexOf('.') + 1));
}

const AT = 0x40;
const DASH = 0x2d;
const DOT = 0x2e;
const HASH = 0x23;
const QUESTION = 0x3f;
const SLASH = 0x2f;
const UNDERSCORE = 0x5f;

/** Returns where a domain of two labels or more ends, that is of letters, digits and single dashes; 0 when there is none. */
function skipDomain(text: string, start: number): number {
  let labels = 0;
  let at = start;
  for (;;) {
    const label = at;
    at = skipWord(text, at);
    while (text.charCodeAt(at) === DASH) {
      const next = skipWord(text, at + 1);
      if (next === at + 1) return 0;
      at = next;
    }
    if (at === label) return 0;
    labels += 1;
    if (text.charCodeAt(at) === DOT) at += 1;
    // An ending of letters alone is no number, that an address would be read from.
    else return labels >= 2 && at - label >= 2 && areLetters(text, label, at) ? at : 0;
  }
}

function skipWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && isAlphanumeric(text.charCodeAt(at))) at += 1;
  return at;
}

function skipDigits(text: string): number {
  let at = 0;
  while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

function areLetters(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isLetter(text.charCodeAt(at))) return false;
  return true;
}

function isDigit(sign: number): boolean {
  return sign >= 0x30 && sign <= 0x39;
}

function isLetter(sign: number): boolean {
  return (sign >= 0x61 && sign <= 0x7a) || (sign >= 0x41 && sign <= 0x5a);
}

function isAlphanumeric(sign: number): boolean {
  return isLetter(sign) || isDigit(sign);
}

/** What may stand between two parts of the name of a mailbox. */
function isJoint(sign: number): boolean {
  return sign === DOT || sign === DASH || sign === UNDERSCORE;
}

/** Tells whether a value is a day, or a midnight as a number, from 2000-01-01 to the last one allowed, `20261125` for 2026-11-25. */
export function isDay(value: unknown, lastDay: number): boolean {
  const day = toDayText(value);
  if (typeof day !== 'string') return false;
  const plain = toPlainDay(day);
  if (plain !== 0) return plain <= lastDay;
  return date(day) === null && Number(day.slice(0, 10).replaceAll('-', '')) <= lastDay;
}

/** Reads a day of this century written as the API does; 0 for any other text, and for 29 February. */
function toPlainDay(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return 0;
  const century = toTwoDigits(text, 0);
  const year = toTwoDigits(text, 2);
  const month = toTwoDigits(text, 5);
  const day = toTwoDigits(text, 8);
  if (century !== 20 || year < 0 || month < 1 || month > 12) return 0;
  const last = month === 2 ? 28 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  if (day < 1 || day > last) return 0;
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
