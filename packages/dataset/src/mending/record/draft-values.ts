import type { RawValue } from '../../mapping/row-values.ts';
import { parseListCell } from '../../values/list-cell.ts';
import type { SourceRow } from '../../rows/row.ts';
import { isEmptyMark } from '../../values/empty-mark.ts';
import { MAX_CHARACTERS, toTextOf } from '../../values/fields/text.ts';
import type { Outcome } from '../../values/outcome.ts';
import type { Places } from '../../values/places/places.ts';

/** The facts that are known besides the file. */
export interface RecordContext {
  /** The source of records that give none. */
  source: string;
  /** Today, `YYYY-MM-DD`. */
  now: string;
  /** The communes and EPCI that exist. */
  places: Places;
  /** The département that « Tout le département » means, or null. */
  departement: string | null;
}

export interface ReadField {
  outcome: Outcome;
  raws: readonly RawValue[];
}

/** Takes a field that was read. */
export type Take = (field: string, told: ReadField) => void;

/** The place of a row. */
export type RowPlace = Pick<SourceRow, 'file' | 'sheet' | 'row'>;

/** Tells whether a row is the one above another one. */
export const isRightAbove = (above: RowPlace, { file, sheet, row }: RowPlace): boolean =>
  above.row === row - 1 && above.sheet === sheet && above.file === file;

export const isTooLong = (value: unknown): boolean => toTextOf(value).length > MAX_CHARACTERS;
export const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Cuts the value of a cell into the items of its list. */
export function toItems(value: unknown): string[] {
  const list = Array.isArray(value)
    ? (value as unknown[])
    : (parseListCell(toTextOf(value)) ?? toTextOf(value).split(/[;|\n]/));
  return list.map((item) => toTextOf(item).trim()).filter((item) => !isEmptyMark(item));
}
