import { MAX_WHOLE_BYTES, readWhole } from '../chunks.ts';
import type { FileReader } from '../file-reader.ts';
import type { FileTold } from '../record.ts';
import { fr } from '../../locales/fr.ts';
import { createTable, type Table } from '../table.ts';
import { openWorkbook, reasonOf, type Sheet } from './workbook.ts';
import { ZipError } from './zip.ts';

/** Reads workbooks: those that data·inclusion publishes (one sheet), and producers' (sheets `Structures` and `Services`). */
export const xlsxReader: FileReader = {
  extensions: ['xlsx'],
  async *read({ name, bytes, inside }): AsyncGenerator<FileTold[]> {
    const content = await readWhole(bytes());
    if (content === null) {
      yield [{ kind: 'broken', reason: fr.readers.tooLarge(MAX_WHOLE_BYTES / 1e6), file: name, line: 1, isCut: true }];
      return;
    }
    try {
      for await (const lot of readSheets(await openWorkbook(content, inside?.room), name)) yield lot;
    } catch (error) {
      if (!(error instanceof ZipError)) throw error;
      yield [{ kind: 'broken', reason: reasonOf(error), file: name, line: 1, isCut: true }];
    }
  },
};

async function* readSheets(sheets: readonly Sheet[], file: string): AsyncGenerator<FileTold[]> {
  // The other sheets of a producer's workbook are vocabularies and help.
  const named = sheets.filter(({ name }) => /^(structures|services|communes)$/i.test(name.trim()));
  let isNoteTold = false;
  for (const sheet of named.length > 0 ? named : sheets.slice(0, 1)) {
    const place = named.length > 1 ? `${file}, ${fr.readers.sheet(sheet.name)}` : file;
    for await (const lot of readSheet(sheet, file, place)) {
      yield isNoteTold ? lot.filter(({ kind }) => kind !== 'note') : lot;
      isNoteTold ||= lot.some(({ kind }) => kind === 'note');
    }
  }
}

async function* readSheet(sheet: Sheet, file: string, place: string): AsyncGenerator<FileTold[]> {
  let table: Table | null = null;
  for await (const rows of sheet.rows()) {
    const lot: FileTold[] = [];
    for (const { number, cells } of rows) {
      if (table === null) {
        table = createTable(cells, file);
        if (table === null) {
          yield [{ kind: 'broken', reason: fr.readers.noHeader, file: place, line: number }];
          return;
        }
        if (table.note !== null) lot.push(table.note);
        continue;
      }
      const cellAt = (at: number) => cells[at];
      if (table.isIgnored(cellAt) || cells.every((cell) => cell === null || cell === '')) continue;
      // A record has all columns of the header, however few cells its row has.
      sheet.room.cells -= Math.max(0, table.width - cells.length);
      if (sheet.room.cells < 0) throw new ZipError({ isInflated: true });
      lot.push({ kind: 'record', value: table.toRecord(cellAt), file: place, line: number, list: table.list });
    }
    yield lot;
  }
  if (table === null) yield [{ kind: 'broken', reason: fr.readers.empty, file: place, line: 1 }];
}
