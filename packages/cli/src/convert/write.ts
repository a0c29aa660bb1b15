import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { CallError } from '../call-error.ts';
import { fr } from '../locales/fr.ts';

/** The value of `--out` for the standard output. */
export const STANDARD_OUTPUT = '-';

/**
 * Writes a file whole or not at all: aside, then renamed. Compresses it when its name ends with `.gz`. Returns its size in
 * bytes.
 * @throws CallError when the place cannot be written to
 */
export async function writeWhole(path: string, content: Iterable<string | Uint8Array>): Promise<number> {
  if (path === STANDARD_OUTPUT) return writeToStream(content);
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const file = createWriteStream(aside);
    const pieces = Readable.from(content, { objectMode: true });
    await (/\.gz$/i.test(path) ? pipeline(pieces, createGzip(), file) : pipeline(pieces, file));
    const { size } = await stat(aside);
    await rename(aside, path);
    return size;
  } catch (cause) {
    await rm(aside, { force: true });
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new CallError(fr.convert.cannotWrite(path, code), { cause });
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
