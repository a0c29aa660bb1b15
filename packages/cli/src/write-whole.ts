import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { CallError } from './call-error.ts';
import { isFileError } from './file-error.ts';
import { fr } from './locales/fr.ts';

/**
 * Writes a file, which has its name only once it is whole and on the disk. Only its owner may read it.
 * @throws CallError when there is one of this name, or when it cannot be written
 */
export async function writeWhole<T>(path: string, write: (file: Writable) => Promise<T>): Promise<T> {
  if (existsSync(path)) throw new CallError(fr.out.exists(path));
  const partial = `${path}.${process.pid}.partial`;
  try {
    const file = await open(partial, 'wx', 0o600);
    const result = await write(file.createWriteStream({ flush: true }));
    await rename(partial, path);
    return result;
  } catch (error) {
    await rm(partial, { force: true });
    throw isFileError(error) ? new CallError(fr.out.cannotWrite(path, error.code ?? '?')) : error;
  }
}
