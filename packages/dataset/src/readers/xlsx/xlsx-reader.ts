import { MAX_WHOLE_BYTES, readWhole } from '../chunks.ts';
import type { FileReader } from '../file-reader.ts';
import type { FileTold } from '../record.ts';
import { fr } from '../../locales/fr.ts';
import { createTable, type Table } from '../table.ts';
import { openWorkbook, reasonOf, type Sheet } from './workbook.ts';
import { ZipError } from './zip.ts';

/**
 * Cells of all records, the empty ones included, for each byte of a workbook, and those that any workbook may have. An id
 * alone takes 16 bytes, since no two are alike.
 */
const MOST_CELLS_A_BYTE = 8;
const ALWAYS_CELLS = 1_000_000;

/** Cells that the records of a workbook may still have. */
interface Room {
  cells: number;
}

/** Reads workbooks: those that data·inclusion publishes (one sheet), and producers' (sheets `Structures` and `Services`). */
export const xlsxReader: FileReader = {
  extensions: ['xlsx'],
  async *read({ name, bytes }): AsyncGenerator<FileTold[]> {
    const content = await readWhole(bytes());
    if (content === null) {
      yield [{ kind: 'broken', reason: fr.readers.tooLarge(MAX_WHOLE_BYTES / 1e6), file: name, line: 1, isCut: true }];
      return;
    }
    try {
      const room = { cells: content.length * MOST_CELLS_A_BYTE + ALWAYS_CELLS };
      for await (const lot of readSheets(await openWorkbook(content), name, room)) yield lot;
    } catch (error) {
      if (!(error instanceof ZipError)) throw error;
      yield [{ kind: 'broken', reason: reasonOf(error), file: name, line: 1, isCut: true }];
    }
  },
};

async function* readSheets(sheets: readonly Sheet[], file: string, room: Room): AsyncGenerator<FileTold[]> {
  // The other sheets of a producer's workbook are vocabularies and help.
  const named = sheets.filter(({ name }) => /^(structures|services|communes)$/i.test(name.trim()));
  let isNoteTold = false;
  for (const sheet of named.length > 0 ? named : sheets.slice(0, 1)) {
    const place = named.length > 1 ? `${file}, ${fr.readers.sheet(sheet.name)}` : file;
    for await (const lot of readSheet(sheet, file, place, room)) {
      yield isNoteTold ? lot.filter(({ kind }) => kind !== 'note') : lot;
      isNoteTold ||= lot.some(({ kind }) => kind === 'note');
    }
  }
}

async function* readSheet(sheet: Sheet, file: string, place: string, room: Room): AsyncGenerator<FileTold[]> {
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
      if (table.isIgnored(cells) || cells.every((cell) => cell === null || cell === '')) continue;
      room.cells -= table.width;
      if (room.cells < 0) throw new ZipError({ isInflated: true });
      lot.push({ kind: 'record', value: table.toRecord(cells), file: place, line: number, list: table.list });
    }
    yield lot;
  }
  if (table === null) yield [{ kind: 'broken', reason: fr.readers.empty, file: place, line: 1 }];
}
