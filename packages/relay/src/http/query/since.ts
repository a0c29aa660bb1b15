import type { QueryReader } from './read-query.ts';

/** Reads the day since which records are asked; undefined for all. */
export function readSince(reader: QueryReader): string | undefined {
  const depuis = reader.code('depuis', 10, /^\d{4}-\d{2}-\d{2}$/);
  if (depuis !== undefined && Number.isNaN(Date.parse(depuis))) {
    reader.complain('depuis', 'date_parsing', 'Input should be a valid date');
  }
  return depuis;
}
