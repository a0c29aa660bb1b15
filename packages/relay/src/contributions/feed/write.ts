import { stringify } from 'csv-stringify/sync';
import { exportedFields } from '@inclusion-kit/sdk/internal';
import type { Model } from '@inclusion-kit/sdk/schemas';
import type { Feed } from './feed.ts';
import type { FeedRecord } from '../../offer/additions/new-records.ts';

export const toJson = (records: readonly FeedRecord[]): string => `${JSON.stringify(records)}\n`;

export const toNdjson = (records: readonly FeedRecord[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** Writes records as CSV: lists with commas, nothing for an unknown value. */
export function toCsv(model: Model, records: readonly FeedRecord[]): string {
  const columns = exportedFields(model);
  return stringify([columns, ...records.map((record) => columns.map((column) => toCell(record[column])))]);
}

/** Writes the workbook that the official validator takes, with a column that marks the rows to pass over. */
export async function toXlsx({ structures, services }: Pick<Feed, 'structures' | 'services'>): Promise<Buffer> {
  // Loaded on demand: it is a tenth of all that a relay would read before its first answer.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile([
    { sheet: 'Structures', data: toRows('structure', structures) },
    { sheet: 'Services', data: toRows('service', services) },
  ]).toBuffer();
}

function toRows(model: Model, records: readonly FeedRecord[]) {
  const columns = exportedFields(model);
  return [
    ['__ignore__', ...columns],
    ...records.map((record) => [null, ...columns.map((column) => toCell(record[column]))]),
  ];
}

/** Texts stay texts: a code that begins with a zero, or a phone, is no number. */
function toCell(value: FeedRecord[string] | undefined): string | number | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ');
  return typeof value === 'number' ? value : String(value);
}
