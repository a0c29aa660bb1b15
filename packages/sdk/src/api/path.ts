import { UsageError } from '../errors.ts';

/**
 * Encodes an id as one segment of a path, whatever it holds.
 * @throws UsageError when no URL can carry it: empty, `.`, `..` or a broken surrogate pair
 */
export function toPathSegment(id: string): string {
  if (typeof id !== 'string' || id === '') throw new UsageError('The id must be a non-empty string.');
  // URL parsers drop these two segments even when percent-encoded.
  if (id === '.' || id === '..') throw new UsageError(`The id "${id}" cannot be asked for: no URL can carry it.`);
  try {
    return encodeURIComponent(id);
  } catch {
    throw new UsageError('The id holds half a character (a lone surrogate).');
  }
}
