import { UsageError } from '../../errors.ts';

/** Enough for the most frequent homonyms: twelve communes are called Sainte-Colombe. */
const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

/** Checks how many places may be returned: communes, where nothing else is said. @throws UsageError */
export function checkLimit(limit: number | null | undefined, { usual = DEFAULT_LIMIT, most = MAX_LIMIT } = {}): number {
  const checked = limit ?? usual;
  if (!Number.isInteger(checked) || checked < 1 || checked > most) {
    throw new UsageError(`limit must be an integer from 1 to ${most}.`);
  }
  return checked;
}
