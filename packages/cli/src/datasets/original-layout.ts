import type { Mapping, Mend, SourceRow } from '@inclusion-kit/dataset';
import { toCsvCell } from '../convert/formats.ts';

/**
 * Writes rows as CSV in the columns they came in. A cell takes the mended value of the first field that its column gives, unless
 * several cells give that field. Each table has its header.
 */
export function* toOriginal(
  rows: readonly SourceRow[],
  mends: readonly Mend[],
  { columns: mapped }: Mapping,
): Generator<string> {
  const byCell = new Map<string, Mend>();
  for (const mend of mends) {
    const { column, field, sheet } = mend;
    if (column === undefined || Array.isArray(mend.before)) continue;
    const own = mapped.find((one) => one.column === column && (one.sheet === undefined || one.sheet === sheet));
    const [first = ''] = own?.field?.split(',') ?? [];
    if (first.trim().replace(/^(?:structure|service)\./, '') === field) byCell.set(keyOf(mend, column), mend);
  }
  let header = '';
  for (const row of rows) {
    const columns = Object.keys(row.cells);
    const own = `${columns.map(toCsvCell).join(',')}\r\n`;
    if (own !== header) yield header === '' ? own : `\r\n${own}`;
    header = own;
    const cells = columns.map((column) => {
      const mend = byCell.get(keyOf(row, column));
      return toCsvCell(mend === undefined ? row.cells[column] : mend.after);
    });
    yield `${cells.join(',')}\r\n`;
  }
}

const keyOf = ({ file, sheet, row }: { file: string; sheet?: string | null; row: number }, column: string): string =>
  JSON.stringify([file, sheet ?? null, row, column]);
