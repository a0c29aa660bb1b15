import { checkDataset, exportedFields, fieldsOfEach } from '@inclusion-kit/sdk/internal';
import type { RawRecord } from '@inclusion-kit/sdk/prepare';
import type { Model } from '@inclusion-kit/sdk/schemas';

type Cell = string | number | boolean | null;

/**
 * Writes the workbook that the official validator takes: a sheet for each model, with a column that marks the rows to pass over.
 * Fields that the schema does not export follow those that it does. Records may stand alone or as `readDataset` gives them.
 * @throws UsageError when the records are no lists of objects
 * @example const blob = await writeWorkbook({ structures, services });
 */
export async function writeWorkbook(
  dataset: Readonly<Record<'structures' | 'services', Iterable<RawRecord>>>,
): Promise<Blob> {
  checkDataset(dataset);
  const { structures, services } = dataset;
  return writeTables([
    { sheet: 'Structures', rows: toSheet('structure', structures) },
    { sheet: 'Services', rows: toSheet('service', services) },
  ]);
}

/** Excel refuses a longer name, and these signs. */
const MOST_SHEET = 31;
const NO_SHEET = /[[\]:*?/\\]/g;

/**
 * Writes tables as a workbook, each in a sheet of its own. Numbers stay numbers, texts stay texts.
 * @example const blob = await writeTables([{ sheet: 'Besoins', rows: [['Thématique', 'Offres'], ['Mobilité', 12]] }]);
 */
export async function writeTables(
  tables: readonly { readonly sheet: string; readonly rows: readonly (readonly Cell[])[] }[],
): Promise<Blob> {
  // Loaded on demand: most people look before they take a file away.
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const sheets = tables.map(({ sheet, rows }) => ({
    sheet: sheet.replace(NO_SHEET, ' ').slice(0, MOST_SHEET),
    data: rows.map((row) => [...row]),
  }));
  return writeExcelFile(sheets).toBlob();
}

function toSheet(model: Model, list: Iterable<RawRecord>): Cell[][] {
  const records = [...fieldsOfEach(model, list)];
  const fields = new Set<string>(exportedFields(model));
  for (const record of records) for (const name of Object.keys(record)) fields.add(name);
  const columns = [...fields];
  return [
    ['__ignore__', ...columns],
    ...records.map((record) => [null, ...columns.map((name) => toSheetCell(record[name]))]),
  ];
}

/** Texts stay texts: a code that begins with a zero, or a phone, is no number. Lists of texts are joined by commas. */
export function toSheetCell(value: unknown): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' && /^[^,;[({\s]+$/.test(item)))
    return value.length === 0 ? null : value.join(', ');
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value);
}
