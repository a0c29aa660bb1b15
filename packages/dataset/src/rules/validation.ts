import type { LocatedRecord } from '@inclusion-kit/sdk/prepare';
import type { Model } from '@inclusion-kit/sdk/schemas';
import { createLookAtRecord } from './look-at-record.ts';
import { createMeasures } from './measure-dataset.ts';
import { createTally, type GroupedValidation } from './tally.ts';
import type { ValidationOptions } from './validation-options.ts';

/** A validation under way. */
export interface Validation {
  /** Looks at one more record, of which nothing is kept. */
  add(model: Model, located: LocatedRecord): void;
  /** Returns what was found, once all records were added. */
  end(): GroupedValidation;
}

/**
 * Creates a validation of records that come one by one, structures and services in any order. It finds what `validateDataset`,
 * `groupIssues` and `measureDataset` find together, in the memory of ids and figures.
 * @throws UsageError when `now` is no day, or when the list of communes holds something else
 * @example
 * const validation = createValidation({ now: '2026-11-23' });
 * for (const record of services) validation.add('service', { record });
 * const { summary, groups } = validation.end();
 */
export function createValidation(options: ValidationOptions = {}): Validation {
  const look = createLookAtRecord(options);
  const measuring = createMeasures(options.now ?? new Date());
  const tally = createTally(options);
  return {
    add: (model, { record, file = '', line }) => {
      measuring.add(model, record);
      tally.add(look(model, record), file, line);
    },
    end: () => tally.end(measuring.measures),
  };
}
