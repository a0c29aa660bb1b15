import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { StartError } from '@inclusion-kit/sdk/internal';
import { fr } from '../locales/fr.ts';
import type { DataFile } from '../readers/file-reader.ts';
import { extensions, readerOf } from '../readers/read-file.ts';

const CHUNK_BYTES = 1 << 18;

/** Lists the data files of some files and folders, in order of name within a folder. @throws StartError naming the path */
export async function listDataFiles(
  paths: readonly string[],
  { setting }: { setting?: string | undefined } = {},
): Promise<DataFile[]> {
  const files: DataFile[] = [];
  for (const path of paths) {
    const stats = await stat(path).catch(() => null);
    if (stats === null) throw new StartError(fr.paths.fileMissing(path, setting));
    if (!stats.isDirectory()) {
      if (readerOf(path) === undefined) throw new StartError(fr.paths.fileKind(path, extensions, setting));
      files.push(fileAt(path));
      continue;
    }
    const found = (await readdir(path)).filter((name) => readerOf(name) !== undefined).sort();
    if (found.length === 0) throw new StartError(fr.paths.folderEmpty(path, extensions, setting));
    files.push(...found.map((name) => fileAt(join(path, name))));
  }
  return files;
}

/** Unzips here: a `DecompressionStream` takes one member, and files that were put together have several. */
function fileAt(path: string): DataFile {
  const open = (): Readable => {
    const bytes = createReadStream(path, { highWaterMark: CHUNK_BYTES });
    // An error of either stream reaches the reader through the last one.
    return /\.gz$/i.test(path) ? pipeline(bytes, createGunzip(), () => undefined) : bytes;
  };
  return { name: path, isUnzipped: true, stream: () => Readable.toWeb(open()) as ReadableStream<Uint8Array> };
}
