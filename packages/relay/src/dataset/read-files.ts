import { createReadStream, type ReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { fr } from '../locales/fr.ts';
import { StartError } from '../start-error.ts';
import { readJsonRecords } from './json-records.ts';
import { readNdjsonRecords } from './ndjson-records.ts';
import { parseJson } from './parse-json.ts';
import type { FileRecord } from './record.ts';

const READABLE = /\.(json|ndjson|jsonl)(\.gz)?$/i;

/**
 * Lists the data files of some files and folders, in order of name within a folder.
 * @throws StartError that names what is missing or cannot be read
 */
export async function listDataFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const stats = await stat(path).catch(() => null);
    if (stats === null) throw new StartError(fr.start.fileMissing('DATASET', path));
    if (!stats.isDirectory()) {
      if (!READABLE.test(path)) throw new StartError(fr.start.fileKind(path));
      files.push(path);
      continue;
    }
    const names = (await readdir(path)).filter((name) => READABLE.test(name)).sort();
    if (names.length === 0) throw new StartError(fr.start.folderEmpty(path));
    files.push(...names.map((name) => join(path, name)));
  }
  return files;
}

/** Reads the records of a data file one by one, each with its line; what cannot be read is told in its place. */
export async function* readDataFile(file: string): AsyncGenerator<FileRecord> {
  const reading = { isUtf8: true };
  const chunks = readText(file, reading);
  try {
    const first = await chunks.next();
    const start = first.done === true ? '' : first.value;
    const rest = withFirst(start, chunks);
    yield* isNdjson(file, start) ? readNdjsonRecords(rest, file) : readJsonRecords(rest, file);
    if (!reading.isUtf8) yield { kind: 'broken', reason: fr.dataset.notUtf8, file, line: 1 };
  } catch (error) {
    if (!isReadError(error)) throw error;
    yield { kind: 'broken', reason: fr.dataset.unreadableFile, file, line: 1 };
  }
}

/** Reads a file as UTF-8. What is not becomes U+FFFD, and `reading` says so from then on. */
async function* readText(file: string, reading: { isUtf8: boolean }): AsyncGenerator<string> {
  const bytes = createReadStream(file, { highWaterMark: 1 << 18 });
  const decoder = new TextDecoder();
  let strict: TextDecoder | null = new TextDecoder('utf-8', { fatal: true });
  const check = (chunk?: Uint8Array) => {
    try {
      strict?.decode(chunk, { stream: chunk !== undefined });
    } catch {
      strict = null;
      reading.isUtf8 = false;
    }
  };
  for await (const chunk of /\.gz$/i.test(file) ? gunzip(bytes) : (bytes as AsyncIterable<Uint8Array>)) {
    check(chunk);
    yield decoder.decode(chunk, { stream: true });
  }
  check();
  yield decoder.decode();
}

/** A failure to read the file ends the unzipping too. */
function gunzip(bytes: ReadStream): AsyncIterable<Uint8Array> {
  const unzipped = createGunzip();
  bytes.on('error', (error) => unzipped.destroy(error));
  return bytes.pipe(unzipped);
}

async function* withFirst(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** A file named `.json` may hold one record a line all the same: its first line is then a record by itself. */
function isNdjson(file: string, start: string): boolean {
  if (/\.(ndjson|jsonl)(\.gz)?$/i.test(file)) return true;
  const firstLine =
    start
      .replace(/^\uFEFF/, '')
      .trimStart()
      .split('\n', 1)[0] ?? '';
  const value = firstLine.startsWith('{') ? parseJson(firstLine)?.value : undefined;
  return typeof value === 'object' && value !== null && 'id' in value;
}

function isReadError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
