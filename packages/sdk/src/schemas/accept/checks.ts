import { countCharacters } from '../characters.ts';
import { isWhole, toQuantity } from '../writing/numbers.ts';
import { date, email, isTousPublicsAlone as isAlone, toDayText, url } from '../writing/rules.ts';
import { isBlank } from '../writing/warnings.ts';
import { isPlainEmail, isPlainUrl } from './plain-address.ts';
import { toPlainDay } from './plain-day.ts';
import { skipDigits, skipWord } from './signs.ts';

// The parts of the generated accept functions. Where a rule is slow, a cheap form that the rule surely accepts is tried
// first. Any other text is left to the rule itself.

/** Tells whether a value is a plain object, as JSON gives it. */
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

/**
 * The values of a vocabulary, by their length and last sign: a text just read has no hash yet, and comparing with the one or
 * two that are left is quicker than making it.
 */
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

/**
 * Tells whether a value is a list of which every item is a text of one form.
 * @param counts how many digits of ASCII, and nothing else, surely have that form: a bit for each count.
 */
export function areForms(list: unknown, counts: number, pattern: RegExp): boolean {
  if (!Array.isArray(list)) return false;
  for (let index = 0; index < list.length; index += 1) {
    const item: unknown = list[index];
    if (typeof item !== 'string') return false;
    const { length } = item;
    const isPlain = length < 32 && ((counts >> length) & 1) === 1 && skipDigits(item) === length;
    if (!isPlain && !pattern.test(item)) return false;
  }
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

/** Tells whether a value is an absolute http or https address. */
export function isUrl(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return isPlainUrl(value) || url(value) === null;
}

/** Tells whether a value is an e-mail address. */
export function isEmail(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  return isPlainEmail(value) || email(value) === null;
}

/** Tells whether a value is a day, or a midnight as a number, from 2000-01-01 to the last one allowed, `20261125` for 2026-11-25. */
export function isDay(value: unknown, lastDay: number): boolean {
  const day = toDayText(value);
  if (typeof day !== 'string') return false;
  const plain = toPlainDay(day);
  if (plain !== 0) return plain <= lastDay;
  return date(day) === null && Number(day.slice(0, 10).replaceAll('-', '')) <= lastDay;
}

/** Tells whether a value is a number within its bounds, or a text that reads as one. */
export function isQuantity(value: unknown, min: number, integer: boolean): boolean {
  const read = typeof value === 'number' ? value : toQuantity(value, { min, integer });
  if (read === null) return value !== null;
  return isNumber(read) && read >= min && (!integer || isWhole(read));
}
