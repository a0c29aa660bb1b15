import type { FileNote, FileReader, FileRecord } from '@inclusion-kit/relay/dataset';
import { fr } from '../locales/fr.ts';
import { readCsvRows } from './csv-rows.ts';
import { createSourceFill } from './source-fill.ts';
import { createTable, type Table } from './table.ts';

/** Reads CSV with a header: comma, semicolon or tab; lists as data·inclusion publishes them or with commas. */
export const csvReader: FileReader = {
  extensions: ['csv', 'tsv'],
  async *read({ path, text }): AsyncGenerator<FileRecord | FileNote> {
    let table: Table | null = null;
    let fill: ReturnType<typeof createSourceFill> | null = null;
    for await (const row of readCsvRows(text())) {
      const { line } = row;
      if ('broken' in row) {
        yield { kind: 'broken', reason: fr.readers[row.broken], file: path, line };
        continue;
      }
      if (table === null) {
        table = createTable(row.cells);
        if (table === null) {
          yield { kind: 'broken', reason: fr.readers.noHeader, file: path, line };
          return;
        }
        fill = createSourceFill(table, path);
        if (fill.note !== null) yield fill.note;
        continue;
      }
      const { cells } = row;
      // A row that is too long or too short has its values in the wrong columns, unless nothing stands outside.
      if (cells.length < table.width || cells.slice(table.width).some((cell) => cell.trim() !== '')) {
        yield { kind: 'broken', reason: fr.readers.columns, file: path, line };
      } else if (!table.isIgnored(cells) && cells.some((cell) => cell !== '')) {
        const value = table.toRecord(cells);
        fill?.apply(value);
        yield { kind: 'record', value, file: path, line, list: table.list };
      }
    }
    if (table === null) yield { kind: 'broken', reason: fr.readers.empty, file: path, line: 1 };
  },
};
