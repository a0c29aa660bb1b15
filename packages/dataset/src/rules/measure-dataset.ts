import { isObject, fieldsWith } from '@inclusion-kit/sdk/internal';
import { scoreQualite, type Day } from '@inclusion-kit/sdk/quality';
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
  const quality = Array.from({ length: 10 }, () => 0);
  for (const [index, { record }] of services.entries()) {
    if (wrong.has(index) || !isObject(record)) continue;
    const { score } = scoreQualite(record, { now });
    const bin = Math.min(9, Math.floor(score * 10));
    quality[bin] = (quality[bin] ?? 0) + 1;
  }
  return { structures: measure('structure', structures, now), services: measure('service', services, now), quality };
}

function measure(model: Model, records: readonly LocatedRecord[], now: Day): ModelMeasures {
  const names = fieldsWith(({ models, rule }) => rule !== undefined && models.includes(model));
  const fields: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  const yearAgo = new Date(now);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  const oldest = yearAgo.toISOString().slice(0, 10);
  const measures: ModelMeasures = { read: 0, stale: 0, fields };
  for (const { record } of records) {
    if (!isObject(record)) continue;
    measures.read += 1;
    const { date_maj } = record;
    if (typeof date_maj === 'string' && date_maj !== '' && date_maj < oldest) measures.stale += 1;
    for (const name of names) if (isTold(record[name])) fields[name] = (fields[name] ?? 0) + 1;
  }
  return measures;
}

function isTold(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
