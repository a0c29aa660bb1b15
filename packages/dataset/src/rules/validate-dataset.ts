import { checkDataset, checkList, isObject, requireObject, toLocated } from '@inclusion-kit/sdk/internal';
import type { Commune } from '@inclusion-kit/sdk/geography';
import type { Day } from '@inclusion-kit/sdk/quality';
import type { Model } from '@inclusion-kit/sdk/schemas';
import type { LocatedRecord, RawRecord } from '@inclusion-kit/sdk/prepare';
import { createCheckRecord, isError, withOthers, type CheckRecord, type Complaint } from './check-record.ts';
import { createReferenceCheck, createToReferring } from './references.ts';

/** The records of a dataset to validate. Without `structures`, the structure of a service is not looked for. */
export interface DatasetToValidate {
  /** The structures, from any iterable. When left out, services may name any structure. */
  structures?: Iterable<RawRecord> | undefined;
  /** The services, from any iterable. */
  services?: Iterable<RawRecord> | undefined;
}

/** The options of a validation. */
export interface ValidateDatasetOptions {
  /** The day that `date_maj` may not be after. @default today */
  now?: Day | undefined;
  /** Looks at other records: repeated ids, services without structure, unknown communes. @default true */
  references?: boolean | undefined;
  /** Every commune that exists, or their INSEE codes. When left out or empty, INSEE codes are not looked up. */
  communes?: Iterable<string | Pick<Commune, 'code'>> | undefined;
}

/** One complaint about one record of a dataset. */
export interface DatasetIssue extends Complaint {
  /** The model of the record at fault. */
  model: Model;
  /** Rank of the record in its list, from 0. */
  index: number;
  /** Line in the file, from 1, where the reader of the file told it. */
  line?: number;
  /** The `id` of the record, absent when it has none that is a text. */
  id?: string;
}

/** How many records of a model were read, how many of them are without error, and how many issues there are. */
export interface ModelSummary {
  /** Records met. */
  read: number;
  /** Records without an error. They may have warnings. */
  valid: number;
  /** Errors, all records together. */
  errors: number;
  /** Warnings, all records together. */
  warnings: number;
}

/** The outcome of a validation. `valid` tells that there is no error. Warnings do not count. */
export interface DatasetValidation {
  /** The verdict on the dataset, and the figures of each model. */
  summary: { valid: boolean; structures: ModelSummary; services: ModelSummary };
  /** Structures first, in the order they were read, each with its fields in the order of the schema. */
  issues: DatasetIssue[];
}

/**
 * Validates a dataset by the writing rules, record by record. It then looks for the faults of the whole: an id given twice, a
 * service whose structure is not in the dataset, an INSEE code of no commune. Nothing is changed. Lists are read once.
 * @throws UsageError when the dataset is no object, `now` is no day, or a list cannot be read one by one or names no commune
 * @example
 * const { summary, issues } = validateDataset({ structures, services }, { communes });
 * if (!summary.valid) for (const { model, line, field, message } of issues) console.info(model, line, field, message);
 */
export function validateDataset(dataset: DatasetToValidate, options: ValidateDatasetOptions = {}): DatasetValidation {
  requireObject('The options', options);
  return validateWith(createCheckRecord(options.now ?? new Date()), dataset, options);
}

/** Validates a dataset as `validateDataset` does, with a check of records alone that may know them from before. */
export function validateWith(
  alone: CheckRecord,
  dataset: DatasetToValidate,
  { references = true, communes = [] }: Omit<ValidateDatasetOptions, 'now'>,
): DatasetValidation {
  checkDataset(dataset);
  const { structures, services } = dataset;
  const toReferring = createToReferring(communes);
  const others = createReferenceCheck(structures !== undefined);
  const check: CheckRecord = (model, record) => {
    const own = alone(model, record);
    return references && isObject(record) ? withOthers(own, others.faultsOf(toReferring(model, record))) : own;
  };
  const issues: DatasetIssue[] = [];
  const summary = {
    structures: validateAll('structure', structures, check, issues),
    services: validateAll('service', services, check, issues),
  };
  return { summary: { valid: summary.structures.errors + summary.services.errors === 0, ...summary }, issues };
}

function validateAll(
  model: Model,
  items: Iterable<RawRecord> | undefined = [],
  check: CheckRecord,
  issues: DatasetIssue[],
): ModelSummary {
  const summary: ModelSummary = { read: 0, valid: 0, errors: 0, warnings: 0 };
  for (const item of checkList(model, items)) {
    const located = toLocated(item);
    const before = summary.errors;
    for (const complaint of check(model, located.record)) {
      issues.push(toIssue(model, summary.read, located, complaint));
      summary[isError(complaint) ? 'errors' : 'warnings'] += 1;
    }
    summary.read += 1;
    if (summary.errors === before) summary.valid += 1;
  }
  return summary;
}

function toIssue(model: Model, index: number, { record, line }: LocatedRecord, complaint: Complaint): DatasetIssue {
  const id = isObject(record) ? record.id : undefined;
  return {
    model,
    index,
    ...(line === undefined ? {} : { line }),
    ...(typeof id === 'string' ? { id } : {}),
    ...complaint,
  };
}
