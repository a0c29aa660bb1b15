import { readPart } from './block-codec.ts';
import { broken } from './dataset-errors.ts';
import type { FileBytes } from './file-bytes.ts';
import { breathe } from './pacer.ts';
import type { Span } from './preface.ts';

/**
 * Reads a part of a file and makes something of it.
 * @param what said of the file when the part is not what it should be.
 * @throws DatasetError `broken`; what the reading of bytes throws
 */
export async function readPartAs<T>(
  bytes: FileBytes,
  { start, end }: Span,
  parse: (part: Uint8Array) => T | Promise<T>,
  what: string,
): Promise<T> {
  const text = await bytes.read(start, end);
  if (text.length < end - start) throw broken('it ends too early');
  try {
    const part = await readPart(text);
    await breathe();
    return await parse(part);
  } catch (cause) {
    throw broken(what, cause);
  }
}
