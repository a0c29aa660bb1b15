import { unguardCell } from '@inclusion-kit/sdk/internal';
import type { FileReader } from '../file-reader.ts';
import type { FileTold } from '../record.ts';
import { fr } from '../../locales/fr.ts';
import { APOSTROPHE, createCsvCutter, type CutRow, type TakeRow } from './csv-rows.ts';
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
export function createCsvReader(name: string, areKept = true): TextReader {
  const cutter = createCsvCutter(areKept);
  let table: Table | null = null;
  let isStopped = false;
  // The last row of a file that was cut has no end: it lacks cells and a line feed.
  let isRowBroken: boolean | null = null;
  let lastSign = '';
  let lot: FileTold[] = [];
  let row: CutRow | null = null;
  const cellAt = (at: number): string => {
    const cell = row?.cell(at) ?? '';
    return row?.isGuarded === true && cell.charCodeAt(0) === APOSTROPHE ? unguardCell(cell) : cell;
  };
  const broken = (reason: string, line: number): void => void lot.push({ kind: 'broken', reason, file: name, line });

  const take: TakeRow = (next) => {
    if (isStopped) return;
    row = next;
    const { line, count } = next;
    isRowBroken = false;
    if (next.broken !== null) {
      broken(fr.readers[next.broken], line);
      isRowBroken = true;
    } else if (table === null) {
      table = createTable(
        next.cells().map((_, at) => cellAt(at)),
        name,
      );
      if (table === null) {
        isStopped = true;
        broken(fr.readers.noHeader, line);
      } else if (table.note !== null) lot.push(table.note);
    } else if (count < table.width || (count > table.width && hasMore(next, table.width))) {
      // A row that is too long or too short has its values in the wrong columns, unless nothing stands outside.
      broken(fr.readers.columns, line);
      isRowBroken = true;
    } else if (!next.isBlank && !table.isIgnored(cellAt)) {
      lot.push({ kind: 'record', value: table.toRecord(cellAt), file: name, line, list: table.list });
    }
  };

  return {
    push: (text) => {
      lot = [];
      if (text !== '') lastSign = text.slice(-1);
      cutter.push(text, take);
      return lot;
    },
    end: () => {
      lot = [];
      cutter.end(take);
      const cut = (reason: string): void => void lot.push({ kind: 'broken', reason, file: name, line: 1, isCut: true });
      if (isStopped) return lot;
      if (table === null) cut(fr.readers.empty);
      else if (isRowBroken === true && !/[\r\n]/.test(lastSign)) cut(fr.readers.cut);
      return lot;
    },
    get isStopped() {
      return isStopped;
    },
    get isWaiting() {
      return table === null || cutter.isWaiting();
    },
    get isLastBroken() {
      return isRowBroken;
    },
    skip: (lines, isLastBroken) => {
      cutter.skip(lines);
      isRowBroken = isLastBroken;
    },
  };
}

function hasMore(row: CutRow, width: number): boolean {
  for (let at = width; at < row.count; at += 1) if (row.cell(at).trim() !== '') return true;
  return false;
}
