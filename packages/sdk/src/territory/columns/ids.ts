import { textOf, type RawRecord } from '../offer.ts';

/** The id of a record, empty for one that has none. */
export const idOf = (record: RawRecord): string => textOf(record['id']) ?? '';

/** Leaves the last of the records that have the same id, in the place of the first. One without an id is itself alone. */
export function onceEach(records: readonly RawRecord[]): readonly RawRecord[] {
  const kept = new Map<string | RawRecord, RawRecord>();
  for (const record of records) kept.set(idOf(record) || record, record);
  return [...kept.values()];
}
