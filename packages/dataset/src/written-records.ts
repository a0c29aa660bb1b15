import { checkList, requireObject, toLocated } from '@inclusion-kit/sdk/internal';
import type { RawRecord } from '@inclusion-kit/sdk/prepare';
import type { Model } from '@inclusion-kit/sdk/schemas';

/** The fields of records that are written. */
export type WrittenRecords = readonly Readonly<Record<string, unknown>>[];

/** Returns the fields of records, whether each stands alone or with the place it was read from. @throws UsageError */
export function fieldsOf(model: Model, list: Iterable<RawRecord>): WrittenRecords {
  return Array.from(checkList(model, list), (item, index) => {
    const { record } = toLocated(item);
    requireObject(`${model}s[${index}]`, record);
    return record as Readonly<Record<string, unknown>>;
  });
}
