import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { CallError, INTERRUPTED, isFileError } from './call.ts';
import { fr } from './locales/fr.ts';

/** The value of `--out` for the standard output. */
export const STANDARD_OUTPUT = '-';

/** Writes a file for its owner, which has its name only once it is whole and on the disk. @throws CallError */
export async function writeWhole<T>(path: string, write: (file: Writable) => Promise<T>): Promise<T> {
  if (existsSync(path)) throw new CallError(fr.out.exists(path));
  return writeAside(path, 0o600, fr.out.cannotWrite, write);
}

/** Writes or replaces a file for everybody, zipped when its name ends with `.gz`. Returns its bytes. @throws CallError */
export async function writeContent(path: string, content: Iterable<string | Uint8Array>): Promise<number> {
  if (path === STANDARD_OUTPUT) return writeToStream(content);
  const pieces = Readable.from(content, { objectMode: true });
  await writeAside(path, 0o666, fr.convert.cannotWrite, (file) =>
    /\.gz$/i.test(path) ? pipeline(pieces, createGzip(), file) : pipeline(pieces, file),
  );
  return (await stat(path)).size;
}

async function writeAside<T>(
  path: string,
  mode: number,
  cannotWrite: (path: string, code: string) => string,
  write: (file: Writable) => Promise<T>,
): Promise<T> {
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const stop = (): void => {
    rmSync(partial, { force: true });
    process.exit(INTERRUPTED);
  };
  process.once('SIGINT', stop);
  try {
    await rm(partial, { force: true });
    const file = await open(partial, 'wx', mode);
    const stream = file.createWriteStream({ flush: true });
    // The stream closes the file at its end. A content that fails before it has begun to write never comes to it.
    const result = await write(stream).catch((error: unknown) => {
      stream.destroy();
      throw error;
    });
    await rename(partial, path);
    return result;
  } catch (error) {
    await rm(partial, { force: true });
    throw isFileError(error) ? new CallError(cannotWrite(path, error.code ?? '?'), { cause: error }) : error;
  } finally {
    process.off('SIGINT', stop);
  }
}

async function writeToStream(content: Iterable<string | Uint8Array>): Promise<number> {
  const { stdout } = process;
  let size = 0;
  const reader = { isGone: false };
  // A reader may stop early, as `head` does: that is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    reader.isGone = true;
    stdout.emit('drain');
  });
  for (const piece of content) {
    if (reader.isGone) break;
    size += Buffer.byteLength(piece);
    if (!stdout.write(piece)) await once(stdout, 'drain');
  }
  return size;
}
