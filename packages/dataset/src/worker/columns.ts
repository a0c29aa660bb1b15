import type { MappedColumn, Mapping } from '../mapping/mapping.ts';
import type { SourceRow } from '../rows/row.ts';
import type { ColumnFacts } from './protocol.ts';
import { toShown } from './value-text.ts';

/** Names by which a column was recognised are sure above it, its content is likely below. */
const SURE = 0.8;
/** Rows that are looked through for an example. */
const LOOKED_THROUGH = 500;

/**
 * Tells the columns with an example of each, and how sure their fields are. A mapping that was kept is the person's choice.
 * @param kept how many of the first columns are those of such a mapping
 */
export function toColumns(
  { columns }: Mapping,
  rows: readonly SourceRow[],
  chosen: ReadonlySet<number>,
  kept: number,
): ColumnFacts[] {
  const some = rows.slice(0, LOOKED_THROUGH);
  return columns.map((mapped, at) => ({
    at,
    column: mapped.column,
    sheet: mapped.sheet ?? '',
    example: exampleOf(mapped, some),
    field: mapped.field,
    level: at < kept || chosen.has(at) ? 'chosen' : levelOf(mapped),
    reason: at < kept || chosen.has(at) ? '' : (mapped.reason ?? ''),
  }));
}

function levelOf({ field, confidence = 1 }: MappedColumn): ColumnFacts['level'] {
  if (field === null) return confidence > SURE ? 'private' : 'asked';
  return confidence > SURE ? 'sure' : 'likely';
}

function exampleOf({ column, sheet, table }: MappedColumn, rows: readonly SourceRow[]): string {
  for (const row of rows) {
    if ((sheet !== undefined && row.sheet !== sheet) || (table !== undefined && row.table !== table)) continue;
    const text = toShown(row.cells[column]);
    if (text !== '') return text;
  }
  return '';
}
