import { isSameMeaning } from '@inclusion-kit/sdk/contributions';
import { checkDataset, fieldFacts, requireObject } from '@inclusion-kit/sdk/internal';
import type { Model } from '@inclusion-kit/sdk/schemas';
import { identified, textOf, type Fields } from '../duplicates/fields.ts';
import type { DatasetToValidate } from '../rules/validate-dataset.ts';

/** A field whose value differs between two versions of a record. */
export interface FieldChange {
  /** The name of the field. */
  field: string;
  /** The value of the first version, null when it tells none. */
  before: unknown;
  /** The value of the second version, null when it tells none. */
  after: unknown;
}

/** A record that only one version holds, or that differs between both. */
export interface RecordChange {
  /** The model of the record. */
  model: Model;
  /** Its `id`. */
  id: string;
  /** Its name in the latest version that holds it. */
  nom: string;
  /** The kind of change. */
  kind: 'added' | 'removed' | 'changed';
  /** The fields that differ, in the order of the record. Empty unless it is changed. */
  fields: FieldChange[];
}

/** The figures of one model. */
export interface ComparedModel {
  /** Records of the first version. */
  before: number;
  /** Records of the second version. */
  after: number;
  /** Records that only the second version holds. */
  added: number;
  /** Records that only the first version holds. */
  removed: number;
  /** Records that differ. */
  changed: number;
  /** How often each field differs, the most frequent first. */
  fields: Record<string, number>;
}

/** The differences between two versions of a dataset. */
export interface ComparedDatasets {
  /** The figures of each model. */
  summary: { structures: ComparedModel; services: ComparedModel };
  /** Structures, then services: those added or changed in the order of the second version, then those removed. */
  changes: RecordChange[];
}

/**
 * Compares two versions of a dataset record by record, by `id`, and field by field. Values that mean the same are no change: lists in
 * another order, phones in another form, nothing for an empty text. Figures that the API adds are left out, and so are records
 * without an `id` and further records of one `id`. Lists are read once, and the first version alone is held in memory.
 * @throws UsageError when a dataset is no object, or a list cannot be read one by one
 * @example
 * const { summary, changes } = compareDatasets(lastMonth, thisMonth);
 * for (const { id, kind, fields } of changes) console.info(kind, id, fields.map(({ field }) => field).join(', '));
 */
export function compareDatasets(before: DatasetToValidate, after: DatasetToValidate): ComparedDatasets {
  requireObject('The first dataset', before);
  requireObject('The second dataset', after);
  checkDataset(before);
  checkDataset(after);
  const changes: RecordChange[] = [];
  const structures = compareLists('structure', before.structures, after.structures, changes);
  return {
    summary: { structures, services: compareLists('service', before.services, after.services, changes) },
    changes,
  };
}

function compareLists(
  model: Model,
  before: DatasetToValidate['services'],
  after: DatasetToValidate['services'],
  changes: RecordChange[],
): ComparedModel {
  const left = new Map<string, Fields>();
  for (const [id, record] of identified(model, before)) if (!left.has(id)) left.set(id, record);
  const compared = { before: left.size, after: 0, added: 0, removed: 0, changed: 0 };
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const tell = (kind: RecordChange['kind'], id: string, record: Fields, fields: FieldChange[] = []): void => {
    compared[kind] += 1;
    changes.push({ model, id, nom: textOf(record['nom']), kind, fields });
  };
  for (const [id, record] of identified(model, after)) {
    if (seen.has(id)) continue;
    seen.add(id);
    compared.after += 1;
    const earlier = left.get(id);
    left.delete(id);
    if (earlier === undefined) {
      tell('added', id, record);
      continue;
    }
    const fields = changesOf(earlier, record);
    if (fields.length === 0) continue;
    for (const { field } of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
    tell('changed', id, record, fields);
  }
  for (const [id, record] of left) tell('removed', id, record);
  return { ...compared, fields: Object.fromEntries([...counts].sort(([, a], [, b]) => b - a)) };
}

function changesOf(before: Fields, after: Fields): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (field: string): void => {
    if (isSaidBy(field, before[field], after[field])) return;
    changes.push({ field, before: before[field] ?? null, after: after[field] ?? null });
  };
  for (const field in after) compare(field);
  for (const field in before) if (!(field in after)) compare(field);
  return changes;
}

function isSaidBy(field: string, before: unknown, after: unknown): boolean {
  if (before === after || isFigure(field) || isSameMeaning(field, before, after)) return true;
  return typeof before === 'object' && typeof after === 'object' && JSON.stringify(before) === JSON.stringify(after);
}

/** Tells whether the API computes a field, which says nothing about the record. */
export function isFigure(field: string): boolean {
  const facts = fieldFacts(field);
  return facts !== undefined && facts.rule === undefined;
}
