import { constants } from 'node:fs';
import { open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { StartError } from '@inclusion-kit/sdk/internal';
import { fr } from '../locales/fr.ts';
import type { DataFile } from '../readers/file-reader.ts';
import { streamOf } from '../readers/chunks.ts';
import { gunzip } from '../readers/gunzip.ts';
import { extensions, readerOf } from '../readers/read-file.ts';

/** Half as long, NDJSON is read a fifth slower. A longer piece is held longer, and CSV is read slower. */
const CHUNK_BYTES = 1 << 17;
const PASSING_BYTES = 1 << 19;

/** Sentences about a path name the setting that gives it, when one does. */
interface Naming {
  setting?: string | undefined;
  /** Takes files of any name, whose content tells what they are, and the archives of a folder. */
  isAnyName?: boolean | undefined;
}

/**
 * Lists the data files of some files and folders, in order of name within a folder.
 * @throws StartError naming the path that is not there, or that is a pipe or a device, whose reading may never end
 */
export async function listDataFiles(
  paths: readonly string[],
  { setting, isAnyName = false }: Naming = {},
): Promise<DataFile[]> {
  const files: DataFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch((cause: unknown) => {
      throw new StartError(fr.paths.fileMissing(path, setting), { cause });
    });
    if (!found.isDirectory()) {
      if (!isAnyName && readerOf(path) === undefined)
        throw new StartError(fr.paths.fileKind(path, extensions, setting));
      files.push(await fileAt(path, { setting }));
      continue;
    }
    // Beside the files that a relay serves, an archive may hold those of last month: there it counts only where it is named.
    const names = (await readdir(path))
      .filter((name) => readerOf(name) !== undefined && (isAnyName || !/\.zip$/i.test(name)))
      .sort();
    if (names.length === 0) throw new StartError(fr.paths.folderEmpty(path, extensions, setting));
    for (const name of names) files.push(await fileAt(join(path, name), { setting }));
  }
  return files;
}

/**
 * Opens a file for reading. A pipe is never waited for: a thread that waits in the opening of one cannot be stopped.
 * @throws StartError naming the path when it is not there, or when it is no ordinary file
 */
export async function openFile(path: string, { setting }: Naming = {}): Promise<FileHandle> {
  // Without this flag on Windows, whose folders hold no pipes, 0 is left.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((cause: unknown) => {
    throw new StartError(fr.paths.fileMissing(path, setting), { cause });
  });
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new StartError(fr.paths.noFile(path, setting));
}

/** Unzips here: a `DecompressionStream` takes one member, and files that were put together have several. */
async function fileAt(path: string, naming: Naming): Promise<DataFile> {
  const file = await openFile(path, naming);
  const { size: zippedBytes } = await file.stat();
  await file.close();
  const isZipped = /\.gz$/i.test(path);
  const open = () => (isZipped ? gunzip(readBytes(path), unzip) : readBytes(path));
  const told = { name: path, isUnzipped: true, zippedBytes, stream: () => streamOf(open()) };
  return isZipped ? told : { ...told, passing: () => readPassing(path) };
}

/** An error of either stream reaches the reader through the last one. */
const unzip = (bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  pipeline(Readable.from(bytes, { objectMode: false }), createGunzip(), () => undefined);

async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  yield* (await openFile(path)).createReadStream({ highWaterMark: CHUNK_BYTES });
}

/** Reads a file in one place of memory: a new place for each piece takes as long as a third of its decoding. */
async function* readPassing(path: string): AsyncGenerator<Uint8Array> {
  const file = await openFile(path);
  const place = Buffer.allocUnsafeSlow(PASSING_BYTES);
  try {
    for (;;) {
      const { bytesRead } = await file.read(place, 0, PASSING_BYTES);
      if (bytesRead === 0) return;
      yield place.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
