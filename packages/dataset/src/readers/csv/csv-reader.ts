import { unguardCell } from '@inclusion-kit/sdk/internal';
import type { FileReader } from '../file-reader.ts';
import type { FileTold } from '../record.ts';
import { fr } from '../../locales/fr.ts';
import { createCsvCutter, type CsvRow } from './csv-rows.ts';
import { createTable, type Table } from '../table.ts';
import type { TextReader } from '../text-reader.ts';

/** The header of a CSV file, by which a part of the file is read. */
export interface CsvHeader {
  readonly delimiter: string;
  readonly cells: readonly string[];
}

/** A reader of CSV, which tells the header once it was read. */
export interface CsvTextReader extends TextReader {
  readonly header: CsvHeader | null;
}

/** Reads CSV with a header, separated by comma, semicolon or tab, its lists as data·inclusion writes them or with commas. */
export const csvReader: FileReader = {
  extensions: ['csv', 'tsv'],
  async *read({ name, text }): AsyncGenerator<FileTold[]> {
    const reader = createCsvReader(name);
    for await (const chunk of text()) {
      yield reader.push(chunk);
      if (reader.isStopped) return;
    }
    yield reader.end();
  },
};

/**
 * Starts to read CSV text.
 * @param known the header, and the line of the start, of a part that begins behind the header
 * @param isKept records may be kept: without it, each of them holds the whole text in memory
 */
export function createCsvReader(
  name: string,
  known?: { header: CsvHeader; line: number },
  isKept = true,
): CsvTextReader {
  const cutter = createCsvCutter(known && { delimiter: known.header.delimiter, line: known.line }, isKept);
  let header = known?.header ?? null;
  let table: Table | null = header === null ? null : createTable(header.cells, name);
  let isStopped = false;
  // The last row of a file that was cut has no end: it lacks cells and a line feed.
  let isRowBroken = false;
  let lastSign = '';

  const read = (rows: readonly CsvRow[]): FileTold[] => {
    const lot: FileTold[] = [];
    for (const row of rows) {
      const { line } = row;
      isRowBroken = false;
      if ('broken' in row) {
        lot.push({ kind: 'broken', reason: fr.readers[row.broken], file: name, line });
        isRowBroken = true;
        continue;
      }
      const { cells } = row;
      if (row.isGuarded === true) for (const [at, cell] of cells.entries()) cells[at] = unguardCell(cell);
      if (table === null) {
        table = createTable(cells, name);
        if (table === null) {
          isStopped = true;
          lot.push({ kind: 'broken', reason: fr.readers.noHeader, file: name, line });
          return lot;
        }
        header = { delimiter: cutter.delimiter, cells };
        if (table.note !== null) lot.push(table.note);
        continue;
      }
      // A row that is too long or too short has its values in the wrong columns, unless nothing stands outside.
      if (cells.length < table.width || hasMore(cells, table.width)) {
        lot.push({ kind: 'broken', reason: fr.readers.columns, file: name, line });
        isRowBroken = true;
      } else if (!table.isIgnored(cells) && cells.some((cell) => cell !== '')) {
        lot.push({ kind: 'record', value: table.toRecord(cells), file: name, line, list: table.list });
      }
    }
    return lot;
  };

  return {
    push: (text) => {
      if (text !== '') lastSign = text.slice(-1);
      return read(cutter.push(text));
    },
    end: () => {
      const lot = read(cutter.end());
      const broken = (reason: string): void =>
        void lot.push({ kind: 'broken', reason, file: name, line: 1, isCut: true });
      if (isStopped) return lot;
      if (table === null) broken(fr.readers.empty);
      else if (isRowBroken && !/[\r\n]/.test(lastSign)) broken(fr.readers.cut);
      return lot;
    },
    get line() {
      return cutter.line;
    },
    get isBetween() {
      return table !== null && cutter.isBetween;
    },
    get isStopped() {
      return isStopped;
    },
    get header() {
      return header;
    },
  };
}

function hasMore(cells: readonly string[], width: number): boolean {
  return cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
}
