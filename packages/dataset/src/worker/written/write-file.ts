import { exportedFields, guardCell } from '@inclusion-kit/sdk/internal';
import type { Mapping } from '../../mapping/mapping.ts';
import type { IssueGroup } from '../../rules/issue-groups.ts';
import { toSheetCell, writeWorkbook } from '../../writers/write-workbook.ts';
import type { Output } from '../output.ts';
import type { RecordModel, WrittenFormat } from '../protocol.ts';
import { toShown } from '../value-text.ts';

/** The content of the files that a person takes away. */
interface Content {
  readonly output: Output;
  readonly mapping: Mapping;
  readonly issues: readonly IssueGroup[];
}

export const CSV_TYPE = 'text/csv;charset=utf-8';
/** The formats that are written as text. */
type TextFormat = Exclude<WrittenFormat, 'xlsx' | 'original'>;
const TYPES: Readonly<Record<TextFormat, string>> = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: CSV_TYPE,
  mapping: 'application/json',
  report: CSV_TYPE,
};
/** A spreadsheet takes a CSV for UTF-8 only with this sign before it. */
const BOM = '\uFEFF';
const MODELS = ['structure', 'service'] as const;

/** Writes a file: the workbook of the official validator, lists of records, the mapping to keep, or what stays wrong. */
export async function writeFile(
  format: Exclude<WrittenFormat, 'original'>,
  model: RecordModel,
  content: Content,
): Promise<Blob> {
  const { output } = content;
  if (format === 'xlsx')
    return writeWorkbook({ structures: recordsOf(output, 'structure'), services: recordsOf(output, 'service') });
  return new Blob([toText(format, model, content)], { type: TYPES[format] });
}

function toText(format: TextFormat, model: RecordModel, { output, mapping, issues }: Content): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ structures: recordsOf(output, 'structure'), services: recordsOf(output, 'service') }, null, 1)}\n`;
    case 'ndjson':
      return MODELS.flatMap((one) => recordsOf(output, one).map((record) => `${JSON.stringify(record)}\n`)).join('');
    case 'csv':
      return toCsv([
        exportedFields(model),
        ...recordsOf(output, model).map((record) => exportedFields(model).map((field) => toSheetCell(record[field]))),
      ]);
    case 'mapping':
      return `${JSON.stringify({ columns: mapping.columns.map(({ column, sheet, table, field }) => ({ column, sheet, table, field })), defaults: mapping.defaults, values: mapping.values }, null, 1)}\n`;
    case 'report':
      return toCsv([
        ['modele', 'champ', 'gravite', 'message', 'valeur', 'nombre', 'lignes'],
        ...issues.map(({ model: of, field, severity, message, value, count, places }) => [
          ...[of, field, severity === 'error' ? 'erreur' : 'à voir', message, toShown(value), count],
          places.map(({ file, lines }) => `${file} : ${lines}`).join(' ; '),
        ]),
      ]);
  }
}

function recordsOf({ structures, services }: Output, model: RecordModel): Record<string, unknown>[] {
  return (model === 'structure' ? structures : services).map(({ record }) =>
    Object.fromEntries(exportedFields(model).map((field) => [field, record[field] ?? null])),
  );
}

/** Writes rows for a spreadsheet. */
export const toCsv = (rows: readonly (readonly (string | number | boolean | null)[])[]): string =>
  `${BOM}${rows.map((row) => `${row.map(toCsvCell).join(';')}\r\n`).join('')}`;

/** Texts come from strangers, and the file is opened in a spreadsheet. */
function toCsvCell(value: string | number | boolean | null): string {
  const text = value === null ? '' : typeof value === 'string' ? guardCell(value) : String(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
