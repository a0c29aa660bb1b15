import { Buffer } from 'node:buffer';
import { createReadStream, type ReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { fr } from '../locales/fr.ts';
import { StartError } from '@inclusion-kit/sdk/internal';
import type { DataFile, FileReader } from './file-reader.ts';
import { jsonReader } from './json/json-reader.ts';
import type { FileNote, FileRecord } from './record.ts';

/** Stands for what could not be decoded. */
const REPLACEMENT = '\uFFFD';
const REPLACEMENT_BYTES = Buffer.from(REPLACEMENT);

/** How data files are found and read. */
export interface ReadOptions {
  /** Readers of formats beside JSON and NDJSON. */
  readers?: readonly FileReader[] | undefined;
  /** The setting that names the paths, for messages. */
  setting?: string | undefined;
}

/** A data file and what reads it. */
export interface ListedFile {
  path: string;
  reader: FileReader;
}

/**
 * Lists the data files of some files and folders, in order of name within a folder.
 * @throws StartError that names what is missing or cannot be read
 */
export async function listDataFiles(
  paths: readonly string[],
  { readers = [], setting }: ReadOptions = {},
): Promise<ListedFile[]> {
  const known = [jsonReader, ...readers];
  const extensions = known.flatMap((reader) => reader.extensions);
  const readerOf = (path: string): FileReader | undefined => {
    const extension = /\.([^./\\]+?)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase();
    return known.find((reader) => extension !== undefined && reader.extensions.includes(extension));
  };
  const files: ListedFile[] = [];
  for (const path of paths) {
    const stats = await stat(path).catch(() => null);
    if (stats === null) throw new StartError(fr.paths.fileMissing(path, setting));
    if (!stats.isDirectory()) {
      const reader = readerOf(path);
      if (reader === undefined) throw new StartError(fr.paths.fileKind(path, extensions, setting));
      files.push({ path, reader });
      continue;
    }
    const found = (await readdir(path))
      .sort()
      .map((name) => ({ path: join(path, name), reader: readerOf(name) }))
      .filter((file): file is ListedFile => file.reader !== undefined);
    if (found.length === 0) throw new StartError(fr.paths.folderEmpty(path, extensions, setting));
    files.push(...found);
  }
  return files;
}

/** Reads the records of a data file one by one, each with its line; what cannot be read is told in its place. */
export async function* readDataFile({ path, reader }: ListedFile): AsyncGenerator<FileRecord | FileNote> {
  const reading = { isUtf8: true };
  const file: DataFile = { path, text: () => readText(path, reading), bytes: () => readBytes(path) };
  try {
    yield* reader.read(file);
    if (!reading.isUtf8) yield { kind: 'broken', reason: fr.dataset.notUtf8, file: path, line: 1 };
  } catch (error) {
    if (!isReadError(error)) throw error;
    yield { kind: 'broken', reason: fr.dataset.unreadableFile, file: path, line: 1, isCut: true };
  }
}

/** Reads a file as UTF-8. What is not becomes U+FFFD, and `reading` says so from then on. */
async function* readText(path: string, reading: { isUtf8: boolean }): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let before = Buffer.alloc(0);
  const decode = (chunk: Uint8Array, isLast: boolean): string => {
    const text = decoder.decode(chunk, { stream: !isLast });
    // The character may stand in the file itself: decoding makes more of them only of what is not UTF-8.
    if (text.includes(REPLACEMENT)) {
      const written = countOf(Buffer.concat([before, chunk]), REPLACEMENT_BYTES);
      if (countOf(text, REPLACEMENT) > written) reading.isUtf8 = false;
    }
    // One of them may be cut in two.
    before = Buffer.concat([chunk.length === 1 ? before : Buffer.alloc(0), chunk.subarray(-2)]).subarray(-2);
    return text;
  };
  for await (const chunk of readBytes(path)) yield decode(chunk, false);
  yield decode(new Uint8Array(), true);
}

function countOf<T extends { indexOf(sought: T, from: number): number; readonly length: number }>(
  whole: T,
  sought: T,
): number {
  let count = 0;
  for (let at = whole.indexOf(sought, 0); at !== -1; at = whole.indexOf(sought, at + sought.length)) count += 1;
  return count;
}

function readBytes(path: string): AsyncIterable<Uint8Array> {
  const bytes = createReadStream(path, { highWaterMark: 1 << 18 });
  return /\.gz$/i.test(path) ? gunzip(bytes) : (bytes as AsyncIterable<Uint8Array>);
}

/** A failure to read the file ends the unzipping too. */
function gunzip(bytes: ReadStream): AsyncIterable<Uint8Array> {
  const unzipped = createGunzip();
  bytes.on('error', (error) => unzipped.destroy(error));
  return bytes.pipe(unzipped);
}

function isReadError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
