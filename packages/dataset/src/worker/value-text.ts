import { fieldFacts } from '@inclusion-kit/sdk/internal';
import { toTextOf } from '../values/fields/text.ts';

/** Values that are shown are no longer than this. */
const MAX_SHOWN = 300;
/** Signs that stand before the first difference of two long values. */
const LED_BY = 60;

/** Writes a value as a person reads it: lists with commas, nothing for none. */
export function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => toText(one)).join(', ');
  return typeof value === 'object' && value !== null && !(value instanceof Date)
    ? JSON.stringify(value)
    : toTextOf(value);
}

/** Writes a value as it is shown, cut where it is long. */
export function toShown(value: unknown): string {
  const text = toText(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/** Writes two values as they are shown. Long ones begin a little before the first sign in which they differ, so that it is seen. */
export function toShownPair(before: unknown, after: unknown): readonly [before: string, after: string] {
  const [a, b] = [toText(before), toText(after)];
  if (Math.max(a.length, b.length) <= MAX_SHOWN) return [a, b];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const from = at < MAX_SHOWN - LED_BY ? 0 : at - LED_BY;
  const cut = (text: string): string => (from > 0 && text !== '' ? `…${toShown(text.slice(from))}` : toShown(text));
  return [cut(a), cut(b)];
}

/** Puts a value as the file has it into a field: a text in a field of lists is its only item. */
export function toRaw(field: string, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null;
  return isList(field) && !Array.isArray(value) ? [value] : value;
}

/** Reads an answer that a person typed or chose. Null where it is empty. */
export function toAnswer(field: string, text: string): unknown {
  const clean = text.trim();
  if (clean === '') return null;
  if (isList(field))
    return clean
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  const number = Number(clean.replace(',', '.'));
  return fieldFacts(field)?.kind === 'number' && Number.isFinite(number) ? number : clean;
}

/** Reads a point that a person typed: latitude, longitude. */
export function toPointAnswer(text: string): [latitude: unknown, longitude: unknown] {
  const [latitude = '', longitude = ''] = text.split(/[;\s]+|,(?!\d)|(?<=\.\d+),/).filter((part) => part !== '');
  return [toAnswer('latitude', latitude), toAnswer('longitude', longitude)];
}

/** Tells whether a field has a list of values. */
export const isList = (field: string): boolean => {
  const kind = fieldFacts(field)?.kind;
  return kind === 'values' || kind === 'codes';
};
