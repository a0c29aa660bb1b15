import type { FileReader } from '../file-reader.ts';
import type { FileNote, FileRecord } from '../record.ts';
import { fr } from '../../locales/fr.ts';
import { createTable, type Table } from '../table.ts';
import { openWorkbook, type Sheet } from './workbook.ts';
import { ZipError } from './zip.ts';

/** The archive is held in memory, and the texts that its sheets share: beyond this, CSV does better. */
const MAX_BYTES = 200_000_000;

/** Reads workbooks: those that data·inclusion publishes (one sheet), and producers' (sheets `Structures` and `Services`). */
export const xlsxReader: FileReader = {
  extensions: ['xlsx'],
  async *read({ name, bytes }): AsyncGenerator<FileRecord | FileNote> {
    const content = await readWhole(bytes());
    if (content === null) {
      yield { kind: 'broken', reason: fr.readers.tooLarge(MAX_BYTES / 1e6), file: name, line: 1, isCut: true };
      return;
    }
    try {
      yield* readSheets(await openWorkbook(content), name);
    } catch (error) {
      if (!(error instanceof ZipError)) throw error;
      yield { kind: 'broken', reason: fr.readers.noWorkbook, file: name, line: 1, isCut: true };
    }
  },
};

async function* readSheets(sheets: readonly Sheet[], file: string): AsyncGenerator<FileRecord | FileNote> {
  // The other sheets of a producer's workbook are vocabularies and help.
  const named = sheets.filter(({ name }) => /^(structures|services|communes)$/i.test(name.trim()));
  let isNoteTold = false;
  for (const sheet of named.length > 0 ? named : sheets.slice(0, 1)) {
    const place = named.length > 1 ? `${file}, ${fr.readers.sheet(sheet.name)}` : file;
    for await (const told of readSheet(sheet, file, place)) {
      if (told.kind === 'note' && isNoteTold) continue;
      isNoteTold ||= told.kind === 'note';
      yield told;
    }
  }
}

async function* readSheet(sheet: Sheet, file: string, place: string): AsyncGenerator<FileRecord | FileNote> {
  let table: Table | null = null;
  for await (const { number, cells } of sheet.rows()) {
    if (table === null) {
      table = createTable(cells, file);
      if (table === null) {
        yield { kind: 'broken', reason: fr.readers.noHeader, file: place, line: number };
        return;
      }
      if (table.note !== null) yield table.note;
      continue;
    }
    if (table.isIgnored(cells) || cells.every((cell) => cell === null || cell === '')) continue;
    yield { kind: 'record', value: table.toRecord(cells), file: place, line: number, list: table.list };
  }
  if (table === null) yield { kind: 'broken', reason: fr.readers.empty, file: place, line: 1 };
}

/** Reads a whole file into memory, or returns null when it is too large. */
async function readWhole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_BYTES) return null;
    parts.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
