import { isObject, requireObject } from '../arguments.ts';
import { UsageError } from '../errors.ts';
import type { Model } from '../tables/record-fields.ts';

/** The fields of a record that is being read. */
export type Fields = Record<string, unknown>;

/** A record as read, with the place it was read from. */
export interface LocatedRecord {
  /** The value that was read. Anything but an object is refused. */
  readonly record: unknown;
  /** Name of the file, absent when the record came from none. */
  readonly file?: string | undefined;
  /** Line in the file, from 1. */
  readonly line?: number | undefined;
}

/** A record as a producer writes it or as data·inclusion publishes it, alone or with the place it was read from. */
export type RawRecord = LocatedRecord | Readonly<Record<string, unknown>>;

/** Gives a record alone the form of one with a place. A record of the schema has an `id`, and no field named `record`. */
export function toLocated(item: unknown): LocatedRecord {
  return hasPlace(item) ? item : { record: item };
}

// The id is looked at first: reading a field that nearly all records have is quicker than asking for one that none has.
const hasPlace = (item: unknown): item is LocatedRecord =>
  isObject(item) && item.id === undefined && Object.hasOwn(item, 'record');

/** @throws UsageError when a dataset is no object */
export function checkDataset(dataset: unknown): void {
  if (isObject(dataset)) return;
  throw new UsageError('The dataset is not an object.', { hint: 'Pass `{ structures, services }`, each a list.' });
}

/** Checks that records can be read one by one. A text can too, but is no list of records. @throws UsageError */
export function checkList(model: Model, items: unknown): Iterable<RawRecord> {
  if (typeof items === 'object' && items !== null && Symbol.iterator in items) return items as Iterable<RawRecord>;
  throw new UsageError(`\`${model}s\` is not a list.`, { hint: 'Pass an array, or anything that for…of can read.' });
}

/** Reads the fields of records at once. A list of records that stand alone is their fields already. @throws UsageError */
export function fieldsOf(model: Model, items: unknown): readonly Readonly<Fields>[] {
  const isPlain = Array.isArray(items) && items.every((item) => isObject(item) && !hasPlace(item));
  return isPlain ? (items as readonly Readonly<Fields>[]) : [...fieldsOfEach(model, items)];
}

/** Reads the fields of records one by one, whether each stands alone or with the place it was read from. @throws UsageError */
export function* fieldsOfEach(model: Model, items: unknown): Generator<Readonly<Fields>> {
  let index = 0;
  for (const item of checkList(model, items)) yield fieldsOfOne(model, item, index++);
}

/** Reads the fields of one record of a list. @throws UsageError */
export function fieldsOfOne(model: Model, item: unknown, index: number): Readonly<Fields> {
  const record = hasPlace(item) ? item.record : item;
  if (!isObject(record)) requireObject(`\`${model}s[${index}]\``, record);
  return record as Readonly<Fields>;
}
