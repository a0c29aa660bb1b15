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
  const scoring = createScoring(now);
  const quality = createQuality();
  for (const { record } of structures) measuring.add('structure', record);
  for (const [index, { record }] of services.entries()) {
    measuring.add('service', record);
    if (!wrong.has(index) && isObject(record)) countScore(quality, scoring(record));
  }
  return { ...measuring.measures, quality };
}

/** The measures of records that need no check. */
export type FieldMeasures = Omit<DatasetMeasures, 'quality'>;

/** Measures records one by one. */
export interface Measuring {
  /** The measures of the records so far. */
  readonly measures: FieldMeasures;
  /** Counts the fields of one more record. */
  add(model: Model, record: unknown): void;
  /** Adds the measures of other records. */
  addAll(measures: FieldMeasures): void;
}

/** Creates the measures of records that come one by one. */
export function createMeasures(now: Day): Measuring {
  const counts = { structure: createCounts('structure'), service: createCounts('service') };
  const yearAgo = new Date(now);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  const oldest = yearAgo.toISOString().slice(0, 10);
  const addAll = (own: ReturnType<typeof createCounts>, { read, stale, fields }: ModelMeasures): void => {
    own.read += read;
    own.stale += stale;
    for (const [at, name] of own.names.entries()) own.told[at] = (own.told[at] ?? 0) + (fields[name] ?? 0);
  };
  return {
    addAll: ({ structures, services }) => {
      addAll(counts.structure, structures);
      addAll(counts.service, services);
    },
    get measures() {
      return { structures: toMeasures(counts.structure), services: toMeasures(counts.service) };
    },
    add: (model, record) => {
      if (!isObject(record)) return;
      const own = counts[model];
      const { told } = own;
      own.read += 1;
      const { date_maj } = record;
      if (typeof date_maj === 'string' && date_maj !== '' && date_maj < oldest) own.stale += 1;
      // Records of a file have the same names in one order, and engines read them in it without looking any up.
      let next = 0;
      for (const name in record) {
        if (own.met[next] !== name) own.meet(name, next);
        const at = own.places[next] ?? -1;
        next += 1;
        if (at === -1) continue;
        const value = record[name];
        // Nearly half of all values say nothing, and most of the others are texts.
        if (value === null) continue;
        if (typeof value === 'string' ? value !== '' : isTold(value)) told[at] = (told[at] ?? 0) + 1;
      }
    },
  };
}

/** Creates the counts of services by their score. */
export const createQuality = (): number[] => Array.from({ length: 10 }, () => 0);

/** Counts one more service of a score. */
export function countScore(quality: number[], bin: number, count = 1): void {
  quality[bin] = (quality[bin] ?? 0) + count;
}

/** Creates what returns the rank of the score of a service in those counts. */
export function createScoring(now: Day): (service: Readonly<Record<string, unknown>>) => number {
  const scoreOf = createScore(now);
  return (service) => Math.min(9, Math.floor(scoreOf(service) * 10));
}

/** Counts of a model. Those of fields stand in the order of their names. */
function createCounts(model: Model) {
  const names: readonly string[] = fieldsWith(({ models, rule }) => rule !== undefined && models.includes(model));
  const ranks = new Map(names.map((name, at) => [name, at]));
  /** The names of the last record in their order, each with its rank among those that are counted, -1 for another one. */
  const met: string[] = [];
  const places: number[] = [];
  const meet = (name: string, at: number): void => {
    met[at] = name;
    places[at] = ranks.get(name) ?? -1;
  };
  return { ...{ names, met, places, meet }, told: names.map(() => 0), read: 0, stale: 0 };
}

function toMeasures({
  names,
  told,
  read,
  stale,
}: Pick<ReturnType<typeof createCounts>, 'names' | 'told' | 'read' | 'stale'>): ModelMeasures {
  return { read, stale, fields: Object.fromEntries(names.map((name, at) => [name, told[at] ?? 0])) };
}

function isTold(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
