import {
  toMendedCells,
  writeInPlace,
  type DataFile,
  type Mapping,
  type MendedCells,
  type Mend,
  type SourceRow,
} from '@inclusion-kit/dataset';
import { CallError } from '../call.ts';
import { toCsvCell } from '../convert/formats.ts';
import { mending } from '../locales/mending.ts';

/** The parts of a mended file that its own layout needs. */
interface Original {
  readonly rows: readonly SourceRow[];
  readonly mends: readonly Mend[];
  readonly mapping: Mapping;
}

/**
 * Returns files in the layout they came in: their columns as CSV, or a workbook or JSON whose other parts stay as they are.
 * @throws CallError when the file to write is of another format than the one that was read
 */
export async function toOriginal(
  out: string,
  format: 'csv' | 'json' | 'ndjson' | 'xlsx',
  files: readonly DataFile[],
  original: Original,
): Promise<Iterable<string | Uint8Array>> {
  if (format === 'csv') return toTables(original);
  const [file] = files;
  const written = files.length === 1 && file !== undefined ? await writeInPlace(file, original) : null;
  if (written?.format !== format) throw new CallError(mending.otherOriginal(out, written?.format));
  return [new Uint8Array(await written.content.arrayBuffer())];
}

/** Writes rows as CSV in the columns they came in. Each table has its header. */
function* toTables({ rows, mends, mapping }: Original): Generator<string> {
  const byFile = new Map<string, MendedCells>();
  let header = '';
  for (const row of rows) {
    const { file } = row;
    const mended = byFile.get(file) ?? toMendedCells(file, mends, mapping);
    byFile.set(file, mended);
    const columns = Object.keys(row.cells);
    const own = `${columns.map(toCsvCell).join(',')}\r\n`;
    if (own !== header) yield header === '' ? own : `\r\n${own}`;
    header = own;
    const cells = columns.map((column) => {
      const cell = mended.valueOf(row, column);
      return toCsvCell(cell === undefined ? row.cells[column] : cell.value);
    });
    yield `${cells.join(',')}\r\n`;
  }
}
