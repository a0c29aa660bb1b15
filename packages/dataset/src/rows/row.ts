import type { BrokenPiece, FileNote } from '../readers/record.ts';

/** One row of a file as it stands there, before anything is known of its columns. */
export interface SourceRow {
  /** Tells a row from a piece that could not be read. */
  kind: 'row';
  /** Name of the file. */
  file: string;
  /** Name of the sheet, null outside workbooks. */
  sheet: string | null;
  /** Rank of the table in its sheet, from 1. */
  table: number;
  /** The row as the person sees it, from 1. In JSON it is the rank of the item, from 0. */
  row: number;
  /** Tells that the row is an item of JSON or Parquet, whose rank begins at 0. */
  isItem?: true;
  /** JSON Pointer of an item inside another one, else null. */
  pointer: string | null;
  /** The values by column, in the order of the file. Columns inside objects are paths such as `adresse.commune`. */
  cells: Readonly<Record<string, unknown>>;
  /** The name that stands above a column in a header of two rows, by column. Absent where the header has one row. */
  groups?: Readonly<Record<string, string>>;
}

/** The news of reading rows: a row, a piece that could not be read, or a fact about the file. */
export type RowTold = SourceRow | BrokenPiece | FileNote;

/** Returns the number of a row as a person counts it, from 1. */
export const toSeenRow = ({ row, isItem }: { readonly row: number; readonly isItem?: true | undefined }): number =>
  isItem === true ? row + 1 : row;

/** The names of columns, on one line and with single spaces. */
export const toColumn = (name: unknown): string =>
  (typeof name === 'string' || typeof name === 'number' ? String(name) : '').replace(/\s+/gu, ' ').trim();
