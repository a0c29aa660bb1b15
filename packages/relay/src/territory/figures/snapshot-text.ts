import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { brotliDecompress, constants, createBrotliCompress } from 'node:zlib';
import { MEASURES, type Cells, type Measure } from './figures.ts';
import { createPauses } from '../../shared/pauses.ts';

/** The first line: the measures are named, so that others may come. */
interface Head {
  format: number;
  mesures: string[];
  /** Keys of the base that are gone, in a difference only. */
  absentes?: string[];
}

/** Every other line: some cells, column by column, which compresses best. */
interface Block {
  cles: string[];
  /** For each measure, a number a key. */
  valeurs: number[][];
}

const FORMAT = 1;
const LINE = 1000;
/** Keys that begin alike are neighbours. */
const PREFIX = 2;

const decompress = promisify(brotliDecompress);

/** Writes cells whole, or as their difference from another set of cells. */
export async function writeCells(cells: Cells, base?: Cells): Promise<string> {
  const pause = createPauses();
  const absentes: string[] = [];
  for (const key of base?.keys() ?? []) {
    if (!cells.has(key)) absentes.push(key);
    await pause();
  }
  const head: Head = { format: FORMAT, mesures: [...MEASURES], ...(base === undefined ? {} : { absentes }) };

  const neighbours = new Map<string, string[]>();
  for (const [key, numbers] of cells) {
    if (base === undefined || !isSame(numbers, base.get(key))) {
      const prefix = key.slice(0, PREFIX);
      const keys = neighbours.get(prefix);
      if (keys === undefined) neighbours.set(prefix, [key]);
      else keys.push(key);
    }
    await pause();
  }

  const compressor = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  const compressed = buffer(compressor);
  const write = async (line: Head | Block): Promise<void> => {
    if (!compressor.write(`${JSON.stringify(line)}\n`)) await once(compressor, 'drain');
    await pause();
  };
  await write(head);
  for (const prefix of [...neighbours.keys()].sort()) {
    const keys = neighbours.get(prefix)?.sort() ?? [];
    for (let from = 0; from < keys.length; from += LINE) await write(toBlock(cells, keys.slice(from, from + LINE)));
  }
  compressor.end();
  return (await compressed).toString('base64');
}

/**
 * Reads some measures of cells, over the set that they are the difference from. An absent measure is 0.
 * @throws Error for another text
 */
export async function readCells(text: string, base?: Cells, measures: readonly Measure[] = MEASURES): Promise<Cells> {
  const pause = createPauses();
  const bytes = await decompress(Buffer.from(text, 'base64'));
  const cells: Cells = new Map(base);
  let order: number[] | null = null;
  for (let from = 0, to = bytes.indexOf(10); to !== -1; from = to + 1, to = bytes.indexOf(10, from)) {
    const line = JSON.parse(bytes.toString('utf8', from, to)) as Head | Block;
    if ('format' in line) {
      if (line.format !== FORMAT) throw new Error(`A snapshot has the unknown format ${String(line.format)}.`);
      order = measures.map((measure) => line.mesures.indexOf(measure));
      for (const key of line.absentes ?? []) cells.delete(key);
    } else {
      if (order === null) break;
      for (const [row, key] of line.cles.entries()) {
        cells.set(
          key,
          order.map((column) => line.valeurs[column]?.[row] ?? 0),
        );
      }
    }
    await pause();
  }
  if (order === null) throw new Error('A snapshot does not say what it measures.');
  return cells;
}

function toBlock(cells: Cells, cles: string[]): Block {
  return { cles, valeurs: MEASURES.map((_, measure) => cles.map((key) => cells.get(key)?.[measure] ?? 0)) };
}

function isSame(numbers: readonly number[], others: readonly number[] | undefined): boolean {
  return others !== undefined && numbers.every((number, index) => number === others[index]);
}
