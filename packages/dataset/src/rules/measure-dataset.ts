import { createScore, isObject, fieldsWith } from '@inclusion-kit/sdk/internal';
import type { Day } from '@inclusion-kit/sdk/quality';
import type { LocatedRecord } from '@inclusion-kit/sdk/prepare';
import type { Model } from '@inclusion-kit/sdk/schemas';
import type { DatasetIssue } from './validate-dataset.ts';

/** How full and how fresh the records of a model are. */
export interface ModelMeasures {
  /** Records that are objects. */
  read: number;
  /** Records that were not updated for a year. */
  stale: number;
  /** How many records tell each field that producers write, in the order of the schema. */
  fields: Record<string, number>;
}

/** How full, how fresh and how good the records of a dataset are. */
export interface DatasetMeasures {
  /** Those of structures. */
  structures: ModelMeasures;
  /** Those of services. */
  services: ModelMeasures;
  /** Services without an error by their quality score: 0 to 0.1, 0.1 to 0.2 and so on. */
  quality: number[];
}

/**
 * Measures a dataset: how many records tell each field, how many are stale, and how the quality of services is spread.
 * @param issues those of `validateDataset` over the same lists: a service with an error has no score.
 * @example const { quality } = measureDataset(dataset, validateDataset(dataset).issues, { now: '2026-11-23' });
 */
export function measureDataset(
  { structures, services }: Readonly<Record<'structures' | 'services', readonly LocatedRecord[]>>,
  issues: readonly DatasetIssue[],
  { now }: { now: Day },
): DatasetMeasures {
  const wrong = new Set(
    issues.flatMap(({ model, severity, index }) => (model === 'service' && severity === 'error' ? [index] : [])),
  );
  const measuring = createMeasures(now);
  for (const { record } of structures) measuring.add('structure', record);
  for (const [index, { record }] of services.entries()) {
    measuring.add('service', record);
    if (!wrong.has(index)) measuring.score(record);
  }
  return measuring.measures;
}

/** Measures records one by one. */
export interface Measuring {
  /** The measures of the records so far. */
  readonly measures: DatasetMeasures;
  /** Counts the fields of one more record. */
  add(model: Model, record: unknown): void;
  /** Counts a service by its quality score. Returns the rank of the score in `quality`, -1 for no object. */
  score(service: unknown): number;
}

/** Creates the measures of records that come one by one. */
export function createMeasures(now: Day): Measuring {
  const quality = Array.from({ length: 10 }, () => 0);
  const counts = { structure: createCounts('structure'), service: createCounts('service') };
  const yearAgo = new Date(now);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  const scoreOf = createScore(now);
  const oldest = yearAgo.toISOString().slice(0, 10);
  return {
    get measures() {
      return { structures: toMeasures(counts.structure), services: toMeasures(counts.service), quality };
    },
    add: (model, record) => {
      if (!isObject(record)) return;
      const own = counts[model];
      const { names, told } = own;
      own.read += 1;
      const { date_maj } = record;
      if (typeof date_maj === 'string' && date_maj !== '' && date_maj < oldest) own.stale += 1;
      for (let at = 0; at < names.length; at += 1) if (isTold(record[names[at] ?? ''])) told[at] = (told[at] ?? 0) + 1;
    },
    score: (service) => {
      if (!isObject(service)) return -1;
      const bin = Math.min(9, Math.floor(scoreOf(service) * 10));
      quality[bin] = (quality[bin] ?? 0) + 1;
      return bin;
    },
  };
}

/** Counts of a model. Those of fields stand in the order of their names. */
function createCounts(model: Model) {
  const names: readonly string[] = fieldsWith(({ models, rule }) => rule !== undefined && models.includes(model));
  return { names, told: names.map(() => 0), read: 0, stale: 0 };
}

function toMeasures({ names, told, read, stale }: ReturnType<typeof createCounts>): ModelMeasures {
  return { read, stale, fields: Object.fromEntries(names.map((name, at) => [name, told[at] ?? 0])) };
}

function isTold(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
