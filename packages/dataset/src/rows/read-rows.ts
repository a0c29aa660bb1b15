import { fr } from '../locales/fr.ts';
import { createDecoder, type Decoder } from '../readers/utf8.ts';
import { deeper, filesIn, isWorkbook, MAX_DEPTH } from '../readers/archive.ts';
import { MAX_WHOLE_BYTES, readWhole } from '../readers/chunks.ts';
import { contentOf, startOf } from '../readers/content.ts';
import type { DataFile, Inside } from '../readers/file-reader.ts';
import { damaged, outerRoom, readBytes, reasonOf, unzipped } from '../readers/read-file.ts';
import type { BrokenPiece } from '../readers/record.ts';
import { openZip } from '../readers/xlsx/zip.ts';
import { readCsvTables } from './csv-rows.ts';
import { readJsonTables } from './json-rows.ts';
import { readParquetRows } from './parquet-rows.ts';
import type { RowTold } from './row.ts';
import { readWorkbookRows } from './workbook-rows.ts';

/** Rows come in lots, since each turn of an asynchronous generator costs as much as a row. */
type Told = AsyncGenerator<readonly RowTold[]>;
type Reader = (file: string, bytes: AsyncIterable<Uint8Array>, decoder: Decoder) => Told;

/**
 * Reads the rows of a file as they stand there: workbooks, CSV, JSON, GeoJSON, Parquet, gzip, and zip archives of them. The content tells
 * the format, whatever the name says. A piece that cannot be read is told in its place.
 * @example for await (const told of readRows(file)) if (told.kind === 'row') console.info(told.row, told.cells);
 */
export async function* readRows(file: DataFile): AsyncGenerator<RowTold> {
  try {
    for await (const lot of readContent(file, { depth: 0 })) for (const told of lot) yield told;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    yield { kind: 'broken', reason, file: file.name, line: 1, isCut: true };
  }
}

async function* readContent(file: DataFile, inside: Inside): Told {
  const { name } = file;
  const broken = (reason: string): RowTold[] => [{ kind: 'broken', reason, file: name, line: 1, isCut: true }];
  const content = contentOf(await startOf(readBytes(file)));
  switch (content) {
    case 'compound':
      yield broken(fr.rows.oldWorkbook);
      return;
    case 'territory':
      yield broken(fr.dataset.territoryNotRead);
      return;
    case 'binary':
      yield broken(fr.rows.noText);
      return;
    case 'gzip': {
      const room = inside.room ?? (await outerRoom(file));
      if (inside.depth < MAX_DEPTH) yield* readContent(unzipped(file, room), deeper(inside, room));
      else yield broken(fr.readers.tooDeep);
      return;
    }
    case 'zip':
    case 'parquet': {
      const whole = await readWhole(readBytes(file));
      const most = MAX_WHOLE_BYTES / 1e6;
      if (content === 'parquet')
        yield* whole === null ? [broken(fr.readers.parquetTooLarge(most))] : readParquetRows(name, whole);
      else if (whole === null || inside.depth >= MAX_DEPTH)
        yield broken(whole === null ? fr.readers.archiveTooLarge(most) : fr.readers.tooDeep);
      else yield* readArchive(name, whole, { ...inside, room: inside.room ?? (await outerRoom(file)) });
      return;
    }
    case 'json':
    case 'geojson':
      yield* readLong(readJsonTables, file);
      return;
    case 'text':
      yield* readLong(readCsvTables, file);
  }
}

/** Reads a workbook, or the files of an archive one by one. */
async function* readArchive(name: string, archive: Uint8Array<ArrayBuffer>, inside: Inside): Told {
  const entries = openZip(archive, inside.room);
  if (isWorkbook(entries)) {
    yield* readWorkbookRows(name, archive, inside.room);
    return;
  }
  let isTable = false;
  const without: BrokenPiece[] = [];
  for (const inner of filesIn(name, entries)) {
    for await (const lot of readContent(inner, deeper(inside, inner.room))) {
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
async function* readLong(read: Reader, file: DataFile): Told {
  try {
    const decoder = createDecoder();
    yield* read(file.name, readBytes(file), decoder);
    if (decoder.encoding() === 'damaged') yield [damaged(file.name)];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    yield [{ kind: 'broken', reason: fr.dataset.tooLong, file: file.name, line: 1, isCut: true }];
  }
}
