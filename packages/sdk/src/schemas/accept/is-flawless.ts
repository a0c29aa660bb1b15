import { toDayNumber, type Day } from '../day.ts';
import type { Model } from '../writing/fields.ts';
import { isFlawlessService, isFlawlessStructure } from './writing.generated.ts';

/** Says yes when `validateRecord` would find nothing, neither error nor warning, and no otherwise. */
export type IsFlawless = (model: Model, record: unknown) => boolean;

const DAY_MS = 86_400_000;
/** The last day that a record can be written with. */
const END_OF_DAYS = 9999_12_31;

/** Creates the quick test that goes before `validateRecord` on one day: no words are looked for where nothing is wrong. */
export function createIsFlawless(now: Day): IsFlawless {
  const lastDay = toLastDay(now);
  return (model, record) =>
    model === 'service' ? isFlawlessService(record, lastDay) : isFlawlessStructure(record, lastDay);
}

/** Writes a day as a number, 2026-11-25 as 20261125. Like `validateRecord`, a `now` that is no day knows no future. */
function toLastDay(now: Day): number {
  const today = toDayNumber(now);
  if (today === null) return END_OF_DAYS;
  const date = new Date(today * DAY_MS);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}
