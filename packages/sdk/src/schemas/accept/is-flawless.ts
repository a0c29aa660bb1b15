import { requireNow } from '../../arguments.ts';
import type { Model } from '../../tables/record-fields.ts';
import type { Day } from '../day.ts';
import { isFlawlessService, isFlawlessStructure } from './writing.generated.ts';

/** Says yes when `validateRecord` would find nothing, neither error nor warning, and no otherwise. */
export type IsFlawless = (model: Model, record: unknown) => boolean;

const DAY_MS = 86_400_000;

/** Creates the quick test before `validateRecord` on one day, which looks for no words. @throws UsageError for no day */
export function createIsFlawless(now: Day): IsFlawless {
  const today = new Date(requireNow({ now }) * DAY_MS).toISOString();
  // Years of more digits are written with a sign, and no record has one.
  const lastDay = today.startsWith('+') ? '9999-12-31' : today.slice(0, 10);
  return (model, record) =>
    model === 'service' ? isFlawlessService(record, lastDay) : isFlawlessStructure(record, lastDay);
}
