import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { MEASURES, type Cells } from './figures.ts';

/** Cells as they are kept: column by column, which compresses best. The text names its measures, so that others may come. */
interface Columns {
  format: 1;
  /** Keys in their order. */
  cles: string[];
  mesures: Record<string, number[]>;
  /** Keys of the base that are no more; in a difference only. */
  absentes?: string[];
}

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Writes cells whole, or as what is not the same in another set of cells. */
export async function writeCells(cells: Cells, base?: Cells): Promise<string> {
  const written =
    base === undefined ? [...cells] : [...cells].filter(([key, numbers]) => !isSame(numbers, base.get(key)));
  written.sort(([a], [b]) => (a < b ? -1 : 1));
  const columns: Columns = {
    format: 1,
    cles: written.map(([key]) => key),
    mesures: Object.fromEntries(
      MEASURES.map((measure, index) => [measure, written.map(([, numbers]) => numbers[index] ?? 0)]),
    ),
    ...(base === undefined ? {} : { absentes: [...base.keys()].filter((key) => !cells.has(key)).sort() }),
  };
  const bytes = await compress(JSON.stringify(columns), { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  return bytes.toString('base64');
}

/**
 * Reads cells, over those they are the difference from when there are some. A measure that the text does not have is 0.
 * @throws Error when the text is not what was written
 */
export async function readCells(text: string, base?: Cells): Promise<Cells> {
  const columns = JSON.parse((await decompress(Buffer.from(text, 'base64'))).toString()) as Columns;
  if (columns.format !== 1) throw new Error(`A snapshot has the unknown format ${String(columns.format)}`);
  const cells: Cells = new Map(base);
  for (const key of columns.absentes ?? []) cells.delete(key);
  columns.cles.forEach((key, row) => {
    cells.set(
      key,
      MEASURES.map((measure) => columns.mesures[measure]?.[row] ?? 0),
    );
  });
  return cells;
}

function isSame(numbers: readonly number[], others: readonly number[] | undefined): boolean {
  return others !== undefined && numbers.every((number, index) => number === others[index]);
}
