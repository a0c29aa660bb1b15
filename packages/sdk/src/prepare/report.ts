import type { Model } from '../record-fields.ts';

/** What became of a record, or of one of its fields: left out, emptied, put right, or kept as it is. */
export type Severity = 'refused' | 'repaired' | 'corrected' | 'warning';

/** Where to look: what is known of the place of a record. */
export interface Example {
  /** Name of the file; absent when it is not known. */
  file?: string;
  /** Line in the file, from 1. */
  line?: number;
  /** The `id` of the record; absent when it has none that is a text. */
  id?: string;
  /** Rank of the record in the list it was given in, from 0. */
  index: number;
}

/** One reason, and how often it was met. */
export interface Reason {
  /** The model of the records that it was met in. */
  model: Model;
  /** What became of the record, or of its field. */
  severity: Severity;
  /** The field at fault; empty for the record as a whole. */
  field: string;
  /** A stable word for code to branch on: those of `validateRecord`, and those of whole datasets. */
  code: string;
  /** A French sentence. */
  message: string;
  /** How many times it was met. */
  count: number;
  /** The first cases, at most five. */
  examples: Example[];
}

/** How many records of a model were read, kept, left out, and kept after a field was emptied. */
export interface Counts {
  /** Records met. */
  read: number;
  /** Records kept, whole or repaired. */
  kept: number;
  /** Records left out. */
  refused: number;
  /** Records kept after a field of theirs was emptied. */
  repaired: number;
}

/** What was kept, what was left out, and why: the gravest first (refusals, repairs, corrections, warnings), then the most frequent. */
export interface DatasetReport {
  /** How many structures were read, kept, left out and repaired. */
  structures: Counts;
  /** How many services were read, kept, left out and repaired. */
  services: Counts;
  /** Why: refusals first, then repairs, then warnings, the most frequent first. */
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
