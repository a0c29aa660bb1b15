import { fr } from '../locales/fr.ts';
import { deeper, filesIn, isWorkbook, MAX_DEPTH } from './archive.ts';
import { chunksOf, MAX_WHOLE_BYTES, readWhole, streamOf } from './chunks.ts';
import { contentOf, startOf, type Content } from './content.ts';
import { csvReader } from './csv/csv-reader.ts';
import type { DataFile, FileReader, Inside, OpenedFile, ReadOptions } from './file-reader.ts';
import { geojsonReader } from './geojson-reader.ts';
import { gunzip, InflatedError } from './gunzip.ts';
import { jsonReader, layoutOf } from './json/json-reader.ts';
import { parquetReader } from './parquet/parquet-reader.ts';
import type { BrokenPiece, FileNote, FileRecord, FileTold } from './record.ts';
import { createDecoder, type Decoder } from './utf8.ts';
import { xlsxReader } from './xlsx/xlsx-reader.ts';
import { counted, openZip, roomOf, ZipError, type Room } from './xlsx/zip.ts';

/** Reads the files of an archive one by one, each by the end of its name. */
const zipReader: FileReader = { extensions: ['zip'], read: readArchive };

const readers: readonly FileReader[] = [jsonReader, csvReader, xlsxReader, geojsonReader, parquetReader, zipReader];
/** Readers of files whose names tell no format. */
const BY_CONTENT: Readonly<Partial<Record<Content, FileReader>>> = {
  ...{ json: jsonReader, territory: jsonReader, geojson: geojsonReader },
  ...{ text: csvReader, parquet: parquetReader, zip: zipReader },
};

/** Ends of the names of the files that are read, without dot. */
export const extensions: readonly string[] = readers.flatMap((reader) => reader.extensions);

/** Returns the reader of a file by the end of its name, without `.gz`, or undefined when the format is not read. */
export function readerOf(name: string): FileReader | undefined {
  const extension = /\.([^./\\]+?)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  return readers.find((reader) => extension !== undefined && reader.extensions.includes(extension));
}

/** The bytes of a file cannot be had: its disk fails, or its compression is broken. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/**
 * Reads the records of a data file one by one, each with its line. The end of its name tells the format, or its content where the name
 * tells none. A piece that cannot be read is told in its place.
 * @example for await (const told of readDataFile(input.files[0])) if (told.kind === 'record') console.log(told.value);
 */
export async function* readDataFile(file: DataFile, options: ReadOptions = {}): AsyncGenerator<FileRecord | FileNote> {
  for await (const lot of readLots(file, options)) yield* lot;
}

/** Reads the records of a data file in lots, as `readDataFile` gives them one by one. */
export async function* readLots(
  file: DataFile,
  options: ReadOptions = {},
  inside: Inside = { depth: 0 },
): AsyncGenerator<readonly FileTold[]> {
  const { name } = file;
  const decoder = createDecoder();
  const bytes = () => readBytes(file);
  try {
    let reader = readerOf(name);
    if (reader === undefined) {
      const content = contentOf(await startOf(bytes()));
      if (content === 'gzip') {
        const room = inside.room ?? (await outerRoom(file));
        if (inside.depth < MAX_DEPTH) yield* readLots(unzipped(file, room), options, deeper(inside, room));
        else yield [cut(name, fr.readers.tooDeep)];
        return;
      }
      reader = BY_CONTENT[content];
      if (reader === undefined) {
        yield [cut(name, content === 'compound' ? fr.rows.oldWorkbook : fr.rows.noText)];
        return;
      }
    }
    // Gzip is a layer of its own around an archive, which has no more room for it.
    const isLayered = inside.room === undefined && reader === zipReader && /\.gz$/i.test(name);
    const place = isLayered ? { ...inside, room: await outerRoom(file) } : inside;
    const opened: OpenedFile = { name, text: () => decoder.decode(readPassing(file)), bytes, inside: place };
    for await (const lot of reader.read(opened, options)) yield lot;
    yield tellEncoding(decoder, name);
  } catch (error) {
    yield tellUnreadable(error, name);
  }
}

/** Tells how a file of text was decoded, nothing where that was in UTF-8. */
export function tellEncoding(decoder: Pick<Decoder, 'encoding'>, file: string): FileTold[] {
  const encoding = decoder.encoding();
  if (encoding === 'damaged') return [damaged(file)];
  return encoding === 'utf-8' ? [] : [{ kind: 'note', message: fr.dataset.encoding(encoding), file }];
}

/** Tells that the rest of a file cannot be had. Any other error is thrown again. */
export function tellUnreadable(error: unknown, file: string): FileTold[] {
  const reason = reasonOf(error);
  if (reason === null) throw error;
  return [cut(file, reason)];
}

/** Finds how the records of a file follow each other: a table, or one a line. Null: it is laid out in another way, or cannot be read. */
export async function lineLayoutOf(file: DataFile): Promise<'table' | 'lines' | null> {
  const reader = readerOf(file.name);
  if (reader === csvReader) return 'table';
  if (reader !== jsonReader) return null;
  const layout = await layoutOf({ name: file.name, bytes: () => readBytes(file) }).catch(() => null);
  return layout === 'lines' ? layout : null;
}

async function* readArchive(file: OpenedFile, options: ReadOptions): AsyncGenerator<readonly FileTold[]> {
  const { name, bytes, inside = { depth: 0 } } = file;
  const archive = await readWhole(bytes());
  if (archive === null || inside.depth >= MAX_DEPTH) {
    yield [cut(name, archive === null ? fr.readers.archiveTooLarge(MAX_WHOLE_BYTES / 1e6) : fr.readers.tooDeep)];
    return;
  }
  const entries = openZip(archive, inside.room);
  if (isWorkbook(entries)) {
    yield* xlsxReader.read(file, options);
    return;
  }
  const known = filesIn(name, entries).filter((inner) => readerOf(inner.name) !== undefined);
  if (known.length === 0) yield [cut(name, fr.readers.noFile)];
  const { isWanted = () => true } = options;
  const files = known.filter((inner) => isWanted(inner.name) || readerOf(inner.name) === zipReader);
  for (const inner of files) {
    const opened = /\.gz$/i.test(inner.name) ? unzipped(inner, inner.room) : inner;
    yield* readLots(opened, options, deeper(inside, inner.room));
  }
}

/** Says that letters of a file were lost. */
export const damaged = (file: string): BrokenPiece => ({
  kind: 'broken',
  reason: fr.dataset.notUtf8,
  file,
  line: 1,
  isNote: true,
});

const cut = (file: string, reason: string): BrokenPiece => ({ kind: 'broken', reason, file, line: 1, isCut: true });

/** Returns why the bytes of a file cannot be had, null for an error of another kind. */
export function reasonOf(error: unknown): string | null {
  const cause = error instanceof UnreadableError ? error.cause : error;
  if (cause instanceof ZipError && cause.isLocked) return fr.rows.locked;
  if (cause instanceof InflatedError || (cause instanceof ZipError && cause.isInflated)) return fr.dataset.inflated;
  return error instanceof UnreadableError || error instanceof ZipError ? fr.dataset.unreadableFile : null;
}

/** Reads the bytes of a file, unzipped. @throws UnreadableError */
export async function* readBytes(file: DataFile): AsyncGenerator<Uint8Array> {
  try {
    const bytes = file.stream();
    const isZipped = file.isUnzipped !== true && /\.gz$/i.test(file.name);
    yield* isZipped ? gunzip(chunksOf(bytes), decompress) : chunksOf(bytes);
  } catch (cause) {
    throw new UnreadableError('', { cause });
  }
}

/** Reads the bytes of a file, unzipped, each piece where the one before stood if the file can. @throws UnreadableError */
export async function* readPassing(file: DataFile): AsyncGenerator<Uint8Array> {
  if (file.passing === undefined) {
    yield* readBytes(file);
    return;
  }
  try {
    yield* file.passing();
  } catch (cause) {
    throw new UnreadableError('', { cause });
  }
}

/** Returns the room of a file that stands in no archive, from its bytes before any of them is unzipped. They are counted where it tells none. */
export async function outerRoom(file: DataFile): Promise<Room> {
  const told = file.zippedBytes ?? file.size;
  let bytes = told ?? 0;
  if (told === undefined) for await (const piece of chunksOf(file.stream())) bytes += piece.length;
  return roomOf(bytes);
}

/** Returns the content of a file of gzip. Its bytes are taken from the room of the archive around it. */
export function unzipped(file: DataFile, room: Room | undefined): DataFile {
  const { name } = file;
  const zipped: DataFile = { name, isUnzipped: true, stream: () => file.stream() };
  return { name, isUnzipped: true, stream: () => streamOf(counted(gunzip(readBytes(zipped), decompress), room)) };
}

function decompress(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return chunksOf(
    streamOf(bytes as AsyncIterable<Uint8Array<ArrayBuffer>>).pipeThrough(new DecompressionStream('gzip')),
  );
}
