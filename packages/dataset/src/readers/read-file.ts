import { StartError } from '@inclusion-kit/sdk/internal';
import { fr } from '../locales/fr.ts';
import { chunksOf, streamOf } from './chunks.ts';
import { csvReader } from './csv/csv-reader.ts';
import type { DataFile, FileReader, OpenedFile, ReadOptions } from './file-reader.ts';
import { geojsonReader } from './geojson-reader.ts';
import { gunzip, InflatedError } from './gunzip.ts';
import { jsonReader } from './json/json-reader.ts';
import { parquetReader } from './parquet/parquet-reader.ts';
import type { FileNote, FileRecord, FileTold } from './record.ts';
import { createDecoder } from './utf8.ts';
import { xlsxReader } from './xlsx/xlsx-reader.ts';

const readers: readonly FileReader[] = [jsonReader, csvReader, xlsxReader, geojsonReader, parquetReader];

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
 * Reads the records of a data file one by one, each with its line. A piece that cannot be read is told in its place.
 * @example for await (const told of readDataFile(input.files[0])) if (told.kind === 'record') console.log(told.value);
 * @throws StartError when the format is not read
 */
export async function* readDataFile(file: DataFile, options: ReadOptions = {}): AsyncGenerator<FileRecord | FileNote> {
  for await (const lot of readLots(file, options)) yield* lot;
}

/** Reads the records of a data file in lots, as `readDataFile` gives them one by one. @throws StartError */
export async function* readLots(file: DataFile, options: ReadOptions = {}): AsyncGenerator<readonly FileTold[]> {
  const { name } = file;
  const reader = readerOf(name);
  if (reader === undefined) throw new StartError(fr.paths.fileKind(name, extensions));
  const decoder = createDecoder();
  const opened: OpenedFile = { name, text: () => decoder.decode(readBytes(file)), bytes: () => readBytes(file) };
  try {
    for await (const lot of reader.read(opened, options)) yield lot;
    if (!decoder.isUtf8()) yield [{ kind: 'broken', reason: fr.dataset.notUtf8, file: name, line: 1 }];
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const reason = error.cause instanceof InflatedError ? fr.dataset.inflated : fr.dataset.unreadableFile;
    yield [{ kind: 'broken', reason, file: name, line: 1, isCut: true }];
  }
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

function decompress(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return chunksOf(
    streamOf(bytes as AsyncIterable<Uint8Array<ArrayBuffer>>).pipeThrough(new DecompressionStream('gzip')),
  );
}
