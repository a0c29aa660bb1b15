import { fieldFacts } from '../../tables/field-names.ts';
import { toE164 } from '../../normalise/to-e164.ts';
import type { FieldValue } from '../contribution.ts';

/**
 * Tells whether two values of a field say the same: lists are compared as sets, since their order means nothing.
 * @example isSameValue(['jeunes', 'femmes'], ['femmes', 'jeunes']) // true
 */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  const values = new Set<unknown>(b);
  return new Set<unknown>(a).size === values.size && a.every((value) => values.has(value));
}

/**
 * Tells whether two values of a field mean the same once the commons has rewritten them: nothing for an empty text or
 * list, phones in any form, mails in any case, links with or without a closing slash, spaces around texts.
 * @example isSameMeaning('telephone', '03 20 00 00 00', '+33320000000') // true
 */
export function isSameMeaning(champ: string, a: unknown, b: unknown): boolean {
  return isSameValue(toMeaning(champ, a), toMeaning(champ, b));
}

function toMeaning(champ: string, value: unknown): unknown {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value;
  if (typeof value !== 'string') return value;
  const text = value.replace(/\r\n?/g, '\n').trim();
  if (text === '') return null;
  const kind = fieldFacts(champ)?.kind;
  if (kind === 'phone') return toE164(text) ?? text;
  if (kind === 'email') return text.toLowerCase();
  return kind === 'link' ? text.replace(/\/$/, '') : text;
}

/** Returns the value of a field that the record has itself, else null. */
export function valueOf(record: object | null | undefined, champ: string): FieldValue {
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, champ)) return null;
  return (Reflect.get(record, champ) as FieldValue | undefined) ?? null;
}
