import { toE164 } from '../normalise/to-e164.ts';

const links: ReadonlySet<string> = new Set(['site_web', 'lien_mobilisation', 'lien_source', 'accessibilite_lieu']);

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
  if (champ === 'telephone') return toE164(text) ?? text;
  if (champ === 'courriel') return text.toLowerCase();
  return links.has(champ) ? text.replace(/\/$/, '') : text;
}
