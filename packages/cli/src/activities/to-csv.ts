import { guardCell } from '@inclusion-kit/sdk/internal';

/** Writes a table that sheets open: a semicolon between cells, a mark of its characters, and no cell that is a formula. */
export function toCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number | null>>[],
): string {
  const cell = (value: string | number | null): string => {
    const guarded = typeof value === 'string' ? guardCell(value) : String(value ?? '');
    return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
  };
  const lines = rows.map((row) => columns.map((name) => cell(row[name])).join(';'));
  return `\uFEFF${[columns.join(';'), ...lines].join('\r\n')}\r\n`;
}
