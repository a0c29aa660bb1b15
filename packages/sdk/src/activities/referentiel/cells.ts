// The cells of a list of activities, as files of any tool write them.
import { toDayNumber } from '../../schemas/day.ts';

const FRENCH_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
/** A text of an export in Python: `['a', 'b']`. */
const PYTHON_LIST = /^\[(.*)\]$/s;

/** Returns the text of a cell without the space around it, null when nothing stands there. */
export function textOf(cell: unknown): string | null {
  const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell.trim() : '';
  return text === '' ? null : text;
}

/** Returns the values of a cell: a list, or a text that separates them by a comma, a semicolon, a bar or a line. */
export function listOf(cell: unknown): string[] {
  const parts = Array.isArray(cell)
    ? (cell as unknown[])
    : (textOf(cell)
        ?.replace(PYTHON_LIST, '$1')
        .split(/[,;|\n]/) ?? []);
  const values = parts.map(
    (part) =>
      textOf(part)
        ?.replaceAll(/^['"]|['"]$/g, '')
        .trim() ?? '',
  );
  return [...new Set(values.filter((value) => value !== ''))];
}

/** Returns the number of a cell, written with a point or a comma. Null when it is empty, undefined when it is no number. */
export function numberOf(cell: unknown): number | null | undefined {
  const text = textOf(cell);
  if (text === null) return null;
  const value = /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** Returns the day of a cell as `YYYY-MM-DD`. Null when it is empty, undefined when it is no day of the calendar. */
export function dayOfCell(cell: unknown): string | null | undefined {
  const text = cell instanceof Date && !Number.isNaN(cell.getTime()) ? cell.toISOString() : textOf(cell);
  if (text === null) return null;
  const [, date, month, year] = FRENCH_DAY.exec(text) ?? [];
  const day = year === undefined ? text.slice(0, 10) : `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return toDayNumber(day) === null ? undefined : day;
}
