import { isObject, messages } from '@inclusion-kit/sdk/internal';
import { createIsFlawless } from '@inclusion-kit/sdk/internal/is-flawless';
import type { Day } from '@inclusion-kit/sdk/quality';
import { validateRecord, type IssueCode, type Model, type RecordIssue } from '@inclusion-kit/sdk/schemas';
import type { ReferenceCode, ReferenceFault } from './references.ts';

/** A complaint about a record, without the place of the record. */
export interface Complaint extends Omit<RecordIssue, 'code'> {
  /** A stable word for code to branch on: a code of `validateRecord`, or one for whole datasets. */
  code: IssueCode | ReferenceCode;
}

/** Returns the complaints about a record that stands alone, in the order of its fields. */
export type CheckRecord = (model: Model, record: unknown) => readonly Complaint[];

const none: readonly never[] = [];
const notAnObject: readonly Complaint[] = [
  { field: '', code: 'type', severity: 'error', message: messages.not_an_object },
];

/** Creates the check of records one by one. Nearly all are accepted at once. Only the others are explained. */
export function createCheckRecord(now: Day): CheckRecord {
  const isFlawless = createIsFlawless(now);
  return (model, record) => {
    if (!isObject(record)) return notAnObject;
    return isFlawless(model, record) ? none : validateRecord(model, record, { now });
  };
}

/** Creates a check of records that stay as they are: one that was checked is not checked again. */
export function createCheckOnce(now: Day): CheckRecord {
  const check = createCheckRecord(now);
  const known = new WeakMap<object, readonly Complaint[]>();
  return (model, record) => {
    if (!isObject(record)) return check(model, record);
    let found = known.get(record);
    if (found === undefined) known.set(record, (found = check(model, record)));
    return found;
  };
}

/** Returns complaints with those behind them that other records show. A field is complained about once. */
export function withOthers(own: readonly Complaint[], others: readonly ReferenceFault[]): readonly Complaint[] {
  if (others.length === 0) return own;
  return [...own, ...others.filter(({ field }) => !own.some((one) => one.field === field))];
}

/** Tells whether a complaint is an error. */
export const isError = ({ severity }: Complaint): boolean => severity === 'error';
