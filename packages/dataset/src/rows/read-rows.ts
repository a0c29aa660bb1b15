import { fr } from '../locales/fr.ts';
import { MAX_WHOLE_BYTES, readWhole, streamOf } from '../readers/chunks.ts';
import type { DataFile } from '../readers/file-reader.ts';
import { InflatedError } from '../readers/gunzip.ts';
import { readBytes, UnreadableError } from '../readers/read-file.ts';
import { openZip, readEntryBytes, ZipError, type Room } from '../readers/xlsx/zip.ts';
import { readCsvTables } from './csv-rows.ts';
import { readJsonTables } from './json-rows.ts';
import type { BrokenPiece } from '../readers/record.ts';
import { readParquetRows } from './parquet-rows.ts';
import type { RowTold } from './row.ts';
import { readWorkbookRows } from './workbook-rows.ts';

type Bytes = AsyncIterable<Uint8Array>;
/** Rows come in lots, since each turn of an asynchronous generator costs as much as a row. */
type Told = AsyncGenerator<readonly RowTold[]>;
type Reader = (file: string, bytes: Bytes) => Told;

const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b];
/** The beginning of a Parquet file, and of one with a key. */
const PARQUETS = ['PAR1', 'PARE'].map((sign) => [...new TextEncoder().encode(sign)]);
/** Archives inside archives are opened no deeper. */
const MAX_DEPTH = 3;
/** An old workbook (.xls), or one with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads the rows of a file as they stand there: workbooks, CSV, JSON, GeoJSON, Parquet, gzip, and zip archives of them. The content tells
 * the format, whatever the name says. A piece that cannot be read is told in its place.
 * @example for await (const told of readRows(file)) if (told.kind === 'row') console.info(told.row, told.cells);
 */
export async function* readRows(file: DataFile): AsyncGenerator<RowTold> {
  const broken = (reason: string): RowTold => ({ kind: 'broken', reason, file: file.name, line: 1, isCut: true });
  try {
    for await (const lot of readContent(file.name, () => readBytes(file))) for (const told of lot) yield told;
  } catch (error) {
    if (!(error instanceof UnreadableError) && !(error instanceof ZipError)) throw error;
    const isInflated = error instanceof ZipError ? error.isInflated : error.cause instanceof InflatedError;
    const isLocked = error instanceof ZipError && error.isLocked;
    yield broken(isInflated ? fr.dataset.inflated : isLocked ? fr.rows.locked : fr.dataset.unreadableFile);
  }
}

async function* readContent(name: string, open: () => Bytes, depth = 0, room?: Room): Told {
  const start = await startOf(open());
  const begins = (sign: readonly number[]): boolean => sign.every((byte, at) => start[at] === byte);
  const broken = (reason: string): RowTold[] => [{ kind: 'broken', reason, file: name, line: 1, isCut: true }];
  const reader = textReaderOf(start);
  if (begins(COMPOUND)) yield broken(fr.rows.oldWorkbook);
  else if (begins(GZIP) && depth < MAX_DEPTH)
    yield* readContent(name, () => counted(unzip(open()), room), depth + 1, room);
  else if (begins(ZIP) && depth < MAX_DEPTH) {
    const archive = await readWhole(open());
    if (archive === null) yield broken(fr.readers.tooLarge(MAX_WHOLE_BYTES / 1e6));
    else yield* readArchive(name, archive, depth, room);
  } else if (PARQUETS.some(begins)) {
    const content = await readWhole(open());
    if (content === null) yield broken(fr.readers.parquetTooLarge(MAX_WHOLE_BYTES / 1e6));
    else yield* readParquetRows(name, content);
  } else if (reader === null) yield broken(fr.rows.noText);
  else yield* readLong(reader, name, open);
}

/** Reads a workbook, or the files of an archive one by one. */
async function* readArchive(name: string, archive: Uint8Array<ArrayBuffer>, depth: number, outer?: Room): Told {
  const entries = openZip(archive, outer);
  if (entries.has('xl/workbook.xml') || entries.has('[Content_Types].xml')) {
    yield* readWorkbookRows(name, archive, outer);
    return;
  }
  let isTable = false;
  const without: BrokenPiece[] = [];
  for (const [inner, entry] of entries) {
    if (inner.endsWith('/') || /(?:^|\/)(?:\.|__MACOSX)/.test(inner)) continue;
    for await (const lot of readContent(`${name}/${inner}`, () => readEntryBytes(entry), depth + 1, entry.room)) {
      isTable ||= lot.some(({ kind }) => kind === 'row');
      // A text to read or a picture beside the tables is no fault of theirs.
      const isNoTable = (told: RowTold): told is BrokenPiece =>
        told.kind === 'broken' && (told.reason === fr.rows.noTable || told.reason === fr.rows.noText);
      without.push(...lot.filter(isNoTable));
      yield lot.filter((told) => !isNoTable(told));
    }
  }
  if (!isTable) yield without;
}

/** A line without end is no row. */
async function* readLong(reader: Reader, name: string, open: () => Bytes): Told {
  try {
    yield* reader(name, open());
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    yield [{ kind: 'broken', reason: fr.dataset.tooLong, file: name, line: 1, isCut: true }];
  }
}

function textReaderOf(start: Uint8Array): Reader | null {
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (!isWide && start.includes(0)) return null;
  const text = new TextDecoder()
    .decode(start)
    .replace(/^\uFEFF/, '')
    .trimStart();
  return /^[[{]/.test(text) ? readJsonTables : readCsvTables;
}

async function startOf(bytes: Bytes): Promise<Uint8Array> {
  for await (const chunk of bytes) if (chunk.length > 0) return chunk.subarray(0, 4096);
  return new Uint8Array();
}

const unzip = (bytes: Bytes): Bytes => readBytes({ name: 'x.gz', stream: () => streamOf(bytes) });

/** Takes the bytes that come out of a file from the room of the archive around it. */
async function* counted(bytes: Bytes, room: Room | undefined): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    if (room !== undefined && (room.bytes -= piece.length) < 0) throw new ZipError({ isInflated: true });
    yield piece;
  }
}
