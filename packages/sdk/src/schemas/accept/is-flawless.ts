import { requireNow } from '../../arguments.ts';
import type { Model } from '../../record-fields.ts';
import type { Day } from '../day.ts';
import { isFlawlessService, isFlawlessStructure } from './writing.generated.ts';

/** Says yes when `validateRecord` would find nothing, neither error nor warning, and no otherwise. */
export type IsFlawless = (model: Model, record: unknown) => boolean;

const DAY_MS = 86_400_000;

/**
 * Creates the quick test that goes before `validateRecord` on one day: no words are looked for where nothing is wrong.
 * @throws UsageError when `now` is no day
 */
export function createIsFlawless(now: Day): IsFlawless {
  const lastDay = toLastDay(now);
  return (model, record) =>
    model === 'service' ? isFlawlessService(record, lastDay) : isFlawlessStructure(record, lastDay);
}

/** Writes a day as a number, 2026-11-25 as 20261125. */
function toLastDay(now: Day): number {
  const date = new Date(requireNow({ now }) * DAY_MS);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}
