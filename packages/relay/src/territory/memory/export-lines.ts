import { guardCell } from '@inclusion-kit/sdk/internal';

/** The two forms of an export. */
export const exportFormats = ['csv', 'ndjson'] as const;

/** A form of an export. */
export type ExportFormat = (typeof exportFormats)[number];

/** Writes the first line of a file, or an empty text for a format without one. */
export function toFirstLine(format: ExportFormat, columns: readonly string[]): string {
  return format === 'csv' ? `${columns.join(',')}\r\n` : '';
}

export function toLine(format: ExportFormat, columns: readonly string[], values: readonly (string | number)[]): string {
  if (format === 'csv') return `${values.map(toCsvCell).join(',')}\r\n`;
  return `${JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, values[index]])))}\n`;
}

/** Names come from strangers: a cell that a spreadsheet would run as a formula begins with an apostrophe. */
function toCsvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = guardCell(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
