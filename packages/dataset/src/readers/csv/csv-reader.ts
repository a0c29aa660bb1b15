import { unguardCell } from '@inclusion-kit/sdk/internal';
import type { FileReader } from '../file-reader.ts';
import type { FileTold } from '../record.ts';
import { fr } from '../../locales/fr.ts';
import { readCsvLots } from './csv-rows.ts';
import { createTable, type Table } from '../table.ts';

/** Reads CSV with a header, separated by comma, semicolon or tab, its lists as data·inclusion writes them or with commas. */
export const csvReader: FileReader = {
  extensions: ['csv', 'tsv'],
  async *read({ name, text }): AsyncGenerator<FileTold[]> {
    let table: Table | null = null;
    // The last row of a file that was cut has no end: it lacks cells and a line feed.
    const ending = { text: '', isRowBroken: false };
    for await (const rows of readCsvLots(withEnding(text(), ending))) {
      const lot: FileTold[] = [];
      for (const row of rows) {
        const { line } = row;
        ending.isRowBroken = false;
        if ('broken' in row) {
          lot.push({ kind: 'broken', reason: fr.readers[row.broken], file: name, line });
          ending.isRowBroken = true;
          continue;
        }
        const { cells } = row;
        for (let at = 0; at < cells.length; at += 1) cells[at] = unguardCell(cells[at] ?? '');
        if (table === null) {
          table = createTable(cells, name);
          if (table === null) {
            yield [...lot, { kind: 'broken', reason: fr.readers.noHeader, file: name, line }];
            return;
          }
          if (table.note !== null) lot.push(table.note);
          continue;
        }
        // A row that is too long or too short has its values in the wrong columns, unless nothing stands outside.
        if (cells.length < table.width || hasMore(cells, table.width)) {
          lot.push({ kind: 'broken', reason: fr.readers.columns, file: name, line });
          ending.isRowBroken = true;
        } else if (!table.isIgnored(cells) && cells.some((cell) => cell !== '')) {
          lot.push({ kind: 'record', value: table.toRecord(cells), file: name, line, list: table.list });
        }
      }
      yield lot;
    }
    if (table === null) yield [{ kind: 'broken', reason: fr.readers.empty, file: name, line: 1, isCut: true }];
    else if (ending.isRowBroken && !/[\r\n]$/.test(ending.text)) {
      yield [{ kind: 'broken', reason: fr.readers.cut, file: name, line: 1, isCut: true }];
    }
  },
};

function hasMore(cells: readonly string[], width: number): boolean {
  return cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
}

async function* withEnding(chunks: AsyncIterable<string>, ending: { text: string }): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    if (chunk !== '') ending.text = chunk.slice(-1);
    yield chunk;
  }
}
