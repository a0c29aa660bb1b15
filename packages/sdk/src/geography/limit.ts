import { UsageError } from '../errors.ts';

/** Enough for the most frequent homonyms: twelve communes are called Sainte-Colombe. */
const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

/** Checks how many communes may be returned. @throws UsageError */
export function checkLimit(limit: number | undefined): number {
  const checked = limit ?? DEFAULT_LIMIT;
  if (!Number.isInteger(checked) || checked < 1 || checked > MAX_LIMIT) {
    throw new UsageError(`limit must be an integer from 1 to ${MAX_LIMIT}.`);
  }
  return checked;
}
