/** A record as read, with the place it was read from. */
export interface LocatedRecord {
  /** What was read; anything but an object is refused. */
  readonly record: unknown;
  /** Name of the file; absent when it came from none. */
  readonly file?: string | undefined;
  /** Line in the file, from 1. */
  readonly line?: number | undefined;
}

/** A record as a producer writes it or as data·inclusion publishes it, alone or with the place it was read from. */
export type RawRecord = LocatedRecord | Readonly<Record<string, unknown>>;

/** Gives a record alone the form of one with a place. A record of the schema has an `id`, and no field named `record`. */
export function toLocated(item: unknown): LocatedRecord {
  return isObject(item) && Object.hasOwn(item, 'record') && !Object.hasOwn(item, 'id')
    ? (item as unknown as LocatedRecord)
    : { record: item };
}

/** Tells whether a value is an object with named fields. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
