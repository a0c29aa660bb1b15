import { isObject } from '@inclusion-kit/sdk/internal';
import type { Model } from '@inclusion-kit/sdk/schemas';
import { createCheckRecord, isError, type Complaint } from './check-record.ts';
import { createScoring } from './measure-dataset.ts';
import { createToReferring, type ReferringRecord } from './references.ts';
import type { ValidationOptions } from './validation-options.ts';

/** The facts about a record that need no other record. */
export interface LookedRecord extends ReferringRecord {
  /** The record. Of one in another thread, only its values at fault. */
  readonly record: unknown;
  /** The complaints about the record alone, in the order of its fields. */
  readonly complaints: readonly Complaint[];
  /** The rank of its score in `quality`, -1 for a structure and for a service with an error. */
  readonly bin: number;
}

/** Creates what looks at records one by one, in any order and in any thread. @throws UsageError when an option is wrong */
export function createLookAtRecord({
  now = new Date(),
  communes = [],
}: ValidationOptions): (model: Model, record: unknown) => LookedRecord {
  const check = createCheckRecord(now);
  const toReferring = createToReferring(communes);
  const scoring = createScoring(now);
  return (model, record) => {
    const complaints = check(model, record);
    if (!isObject(record)) return { model, record, id: null, structureId: null, isLost: false, complaints, bin: -1 };
    const { id, structureId, isLost } = toReferring(model, record);
    const bin = model === 'service' && !complaints.some(isError) ? scoring(record) : -1;
    return { model, record, id, structureId, isLost, complaints, bin };
  };
}
