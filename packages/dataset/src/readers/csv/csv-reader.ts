import { unguardCell } from '@inclusion-kit/sdk/internal';
import type { FileReader } from '../file-reader.ts';
import type { FileNote, FileRecord } from '../record.ts';
import { fr } from '../../locales/fr.ts';
import { readCsvRows } from './csv-rows.ts';
import { createTable, type Table } from '../table.ts';

/** Reads CSV with a header, separated by comma, semicolon or tab, its lists as data·inclusion writes them or with commas. */
export const csvReader: FileReader = {
  extensions: ['csv', 'tsv'],
  async *read({ name, text }): AsyncGenerator<FileRecord | FileNote> {
    let table: Table | null = null;
    // The last row of a file that was cut has no end: it lacks cells and a line feed.
    const ending = { text: '', isRowBroken: false };
    for await (const row of readCsvRows(withEnding(text(), ending))) {
      const { line } = row;
      ending.isRowBroken = false;
      if ('broken' in row) {
        yield { kind: 'broken', reason: fr.readers[row.broken], file: name, line };
        ending.isRowBroken = true;
        continue;
      }
      if (table === null) {
        table = createTable(row.cells, name);
        if (table === null) {
          yield { kind: 'broken', reason: fr.readers.noHeader, file: name, line };
          return;
        }
        if (table.note !== null) yield table.note;
        continue;
      }
      const cells = row.cells.map(unguardCell);
      // A row that is too long or too short has its values in the wrong columns, unless nothing stands outside.
      if (cells.length < table.width || cells.slice(table.width).some((cell) => cell.trim() !== '')) {
        yield { kind: 'broken', reason: fr.readers.columns, file: name, line };
        ending.isRowBroken = true;
      } else if (!table.isIgnored(cells) && cells.some((cell) => cell !== '')) {
        yield { kind: 'record', value: table.toRecord(cells), file: name, line, list: table.list };
      }
    }
    if (table === null) yield { kind: 'broken', reason: fr.readers.empty, file: name, line: 1, isCut: true };
    else if (ending.isRowBroken && !/[\r\n]$/.test(ending.text)) {
      yield { kind: 'broken', reason: fr.readers.cut, file: name, line: 1, isCut: true };
    }
  },
};

async function* withEnding(chunks: AsyncIterable<string>, ending: { text: string }): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    if (chunk !== '') ending.text = chunk.slice(-1);
    yield chunk;
  }
}
