import { resolve } from 'node:path';
import type { DataFile } from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import { CallError } from '../call.ts';
import { inputs } from '../locales/inputs.ts';

const MOST_BYTES = 200_000_000;
const MOST_MS = 120_000;

/**
 * Opens files, folders, `-` for the standard input, and addresses. An input that cannot be opened again is held in memory. A file given
 * by its name is opened whatever its name: where that tells no format, the content does.
 * @param own files of the command itself, which are left out where they stand in a folder
 * @throws StartError when a path is not there
 * @throws CallError when an address does not answer, or when an input is too large to be held
 */
export async function openInputs(paths: readonly string[], own: readonly string[] = []): Promise<DataFile[]> {
  const files: DataFile[] = [];
  const left = new Set(own.map((path) => resolve(path)));
  for (const path of paths) {
    if (path === '-') files.push(await toFile(inputs.standard, await readWhole(inputs.standard, process.stdin)));
    else if (isAddress(path)) files.push(await download(path));
    else {
      const found = await listDataFiles([path], { isAnyName: true });
      files.push(...found.filter(({ name }) => name === path || !left.has(resolve(name))));
    }
  }
  return files;
}

const isAddress = (path: string): boolean => /^https?:\/\//i.test(path);

async function download(url: string): Promise<DataFile> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(MOST_MS) });
    if (!answer.ok || answer.body === null) throw new CallError(inputs.refused(url, answer.status));
    return await toFile(new URL(url).pathname.split('/').at(-1) || url, await readWhole(url, answer.body));
  } catch (error) {
    if (error instanceof CallError) throw error;
    throw new CallError(inputs.silent(url), { cause: error });
  }
}

/** An address may have unzipped its answer, or zipped it without a word in its name: the first bytes tell. */
async function toFile(name: string, content: Blob): Promise<DataFile> {
  const [first, second] = new Uint8Array(await content.slice(0, 2).arrayBuffer());
  const isZipped = first === 0x1f && second === 0x8b;
  return {
    name: isZipped && !/\.gz$/i.test(name) ? `${name}.gz` : name,
    isUnzipped: !isZipped,
    stream: () => content.stream(),
  };
}

async function readWhole(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > MOST_BYTES) throw new CallError(inputs.tooLarge(name, MOST_BYTES / 1e6));
    parts.push(Uint8Array.from(part));
  }
  return new Blob(parts);
}
