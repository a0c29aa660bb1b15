import { unguardCell } from '@inclusion-kit/sdk/internal';
import type { FileReader } from '../file-reader.ts';
import type { FileTold } from '../record.ts';
import { fr } from '../../locales/fr.ts';
import { APOSTROPHE, createCsvCutter, type CsvRow } from './csv-rows.ts';
import { createTable, type Table } from '../table.ts';
import type { TextReader } from '../text-reader.ts';

/** Reads CSV with a header, separated by comma, semicolon or tab, its lists as data·inclusion writes them or with commas. */
export const csvReader: FileReader = {
  extensions: ['csv', 'tsv'],
  async *read({ name, text }, { areKept }): AsyncGenerator<FileTold[]> {
    const reader = createCsvReader(name, areKept);
    for await (const chunk of text()) {
      yield reader.push(chunk);
      if (reader.isStopped) return;
    }
    yield reader.end();
  },
};

/** Starts to read CSV text. @param areKept records may be kept: without it, each of them holds the whole text in memory */
function createCsvReader(name: string, areKept = true): TextReader {
  const cutter = createCsvCutter(areKept);
  let table: Table | null = null;
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
      if (row.isGuarded === true) {
        for (let at = 0; at < cells.length; at += 1) {
          const cell = cells[at] ?? '';
          if (cell.charCodeAt(0) === APOSTROPHE) cells[at] = unguardCell(cell);
        }
      }
      if (table === null) {
        table = createTable(cells, name);
        if (table === null) {
          isStopped = true;
          lot.push({ kind: 'broken', reason: fr.readers.noHeader, file: name, line });
          return lot;
        }
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
    get isStopped() {
      return isStopped;
    },
  };
}

function hasMore(cells: readonly string[], width: number): boolean {
  return cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
}
