import type { FieldValue } from './contribution.ts';

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
 * Returns a copy of a record with its changed fields replaced.
 * @example applyChangements(service, { telephone: '+33320000000' })
 */
export function applyChangements<R extends object>(record: R, changements: Readonly<Record<string, FieldValue>>): R {
  return { ...record, ...changements };
}
