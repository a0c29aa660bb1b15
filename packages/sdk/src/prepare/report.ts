import type { Model } from '../tables/record-fields.ts';

/** The effect of a reason on a record or one of its fields: left out, emptied, put right, or kept as it is. */
export type Severity = 'refused' | 'repaired' | 'corrected' | 'warning';

/** The known place of a record. */
export interface Example {
  /** Name of the file, absent when it is not known. */
  file?: string;
  /** Line in the file, from 1. */
  line?: number;
  /** The `id` of the record, absent when it has none that is a text. */
  id?: string;
  /** Rank of the record in the list it was given in, from 0. */
  index: number;
}

/** One reason, and how often it was met. */
export interface Reason {
  /** The model of the records that it was met in. */
  model: Model;
  /** The effect on the record, or on its field. */
  severity: Severity;
  /** The field at fault. Empty for the record as a whole. */
  field: string;
  /** A stable word for code to branch on: a code of `validateRecord`, or one for whole datasets. */
  code: string;
  /** A French sentence. */
  message: string;
  /** Number of times that it was met. */
  count: number;
  /** The first cases, at most five. */
  examples: Example[];
}

/** The numbers of records of one model: read, kept, left out, and kept after a field was emptied. */
export interface Counts {
  /** Records met. */
  read: number;
  /** Records kept, whole or repaired. */
  kept: number;
  /** Records left out. */
  refused: number;
  /** Records kept after one of their fields was emptied. */
  repaired: number;
}

/**
 * The numbers of records kept and left out, with the reasons: the gravest first (refusals, repairs, corrections, warnings),
 * then the most frequent.
 */
export interface DatasetReport {
  /** The numbers of structures read, kept, left out and repaired. */
  structures: Counts;
  /** The numbers of services read, kept, left out and repaired. */
  services: Counts;
  /** The reasons: refusals first, then repairs, corrections and warnings, each by decreasing frequency. */
  reasons: Reason[];
}

/** One thing met in one record. */
export type Remark = Pick<Reason, 'severity' | 'field' | 'code' | 'message'>;

const MAX_EXAMPLES = 5;
/** Unknown values are told one by one up to here, so that a broken file does not make an endless report. */
const MAX_TOLD_APART = 100;
const ranks: readonly Severity[] = ['refused', 'repaired', 'corrected', 'warning'];

/** Counts remarks by reason. */
export interface Tally {
  add(model: Model, remark: Remark, example: Example): void;
  reasons(): Reason[];
}

/** Creates a tally. Remarks that differ by field, code or severity are told apart, unknown values also by value. */
export function createTally(): Tally {
  const reasons = new Map<string, Reason>();
  return {
    add(model, { severity, field, code, message }, example) {
      const key = [model, severity, field, code].join('\n');
      const byValue = code === 'enum' ? `${key}\n${message}` : key;
      const told = reasons.get(byValue) ?? (reasons.size < MAX_TOLD_APART ? undefined : reasons.get(key));
      if (told === undefined) {
        const fresh = { model, severity, field, code, message, count: 1, examples: [example] };
        reasons.set(reasons.size < MAX_TOLD_APART ? byValue : key, fresh);
        return;
      }
      told.count += 1;
      if (told.examples.length < MAX_EXAMPLES) told.examples.push(example);
    },
    reasons: () =>
      [...reasons.values()].sort((a, b) => ranks.indexOf(a.severity) - ranks.indexOf(b.severity) || b.count - a.count),
  };
}
