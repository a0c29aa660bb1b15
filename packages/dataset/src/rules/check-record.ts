import { createIsFlawless, isObject, messages } from '@inclusion-kit/sdk/internal';
import type { Day } from '@inclusion-kit/sdk/quality';
import { validateRecord, type IssueCode, type Model, type RecordIssue } from '@inclusion-kit/sdk/schemas';
import type { ReferenceCheck, ReferenceCode } from './references.ts';

/** A complaint about a record, without the place of the record. */
export interface Complaint extends Omit<RecordIssue, 'code'> {
  /** A stable word for code to branch on: a code of `validateRecord`, or one for whole datasets. */
  code: IssueCode | ReferenceCode;
}

/** Returns the complaints about a record, in the order of its fields, and those that other records show behind them. */
export type CheckRecord = (model: Model, record: unknown) => readonly Complaint[];

const none: readonly never[] = [];
const notAnObject: Complaint = { field: '', code: 'type', severity: 'error', message: messages.not_an_object };

/** Creates the check of records one by one. Nearly all are accepted at once. Only the others are explained. */
export function createCheckRecord(now: Day, references: ReferenceCheck | null): CheckRecord {
  const isFlawless = createIsFlawless(now);
  return (model, record) => {
    if (!isObject(record)) return [notAnObject];
    const own = isFlawless(model, record) ? none : validateRecord(model, record, { now });
    const others = references === null ? none : references.faultsOf(model, record);
    return others.length === 0
      ? own
      : [...own, ...others.filter(({ field }) => !own.some((one) => one.field === field))];
  };
}
