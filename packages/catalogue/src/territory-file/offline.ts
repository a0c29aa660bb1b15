import type { Dataset, DatasetProgress } from './dataset.ts';
import type { FetchFile } from './fetch-file.ts';
import { blobBytes, streamBytes, toStream, type FileBytes } from './file-bytes.ts';
import { forget, keep, readKept } from './kept-files.ts';
import { readPreface, type ReadPreface } from './open-territory.ts';
import { isRangeBytes } from './range-bytes.ts';

/** What is told of the keeping of a file, and what stops it. */
interface KeepOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: DatasetProgress) => void) | undefined;
}

/** Time after the first answer, for what it brings on: counts, pictures, the next page. */
const QUIET_MS = 1000;
const validators = ['ETag', 'Last-Modified'];

/** Does something once, a moment after the first search was answered. Its failure is no one's concern. */
export function afterFirstAnswer(dataset: Dataset, run: () => Promise<void>): Dataset {
  let isDue = true;
  const { source } = dataset;
  return {
    ...dataset,
    source: {
      ...source,
      searchServices: async (params, options) => {
        const page = await source.searchServices(params, options);
        if (isDue) setTimeout(() => void run().catch(() => undefined), QUIET_MS);
        isDue = false;
        return page;
      },
    },
  };
}

/** Keeps the whole file for the next visit; what is read later in this one comes from there. */
export async function keepForNextVisit(
  fetchFile: FetchFile,
  preface: ReadPreface | null,
  bytes: FileBytes,
  { signal, onProgress }: KeepOptions,
): Promise<void> {
  signal?.throwIfAborted();
  // Joined to the parts that the browser's HTTP cache has, the file would be asked for twice.
  const response = isRangeBytes(bytes) ? await fetchFile({ cache: 'no-store' }) : new Response(toStream(bytes));
  const blob = await keepAnswer(fetchFile.url, response, preface, onProgress);
  if (blob === null || preface === null || !isRangeBytes(bytes)) return;
  if (await startsAlike(blobBytes(blob), bytes, preface.length)) bytes.replaceBy(blobBytes(blob));
}

/** Replaces what is kept when the server has another file. What is open stays as it is until the next visit. */
export async function renewKept(
  fetchFile: FetchFile,
  preface: ReadPreface | null,
  kept: FileBytes,
  headers: Headers,
  { signal, onProgress }: KeepOptions,
): Promise<void> {
  signal?.throwIfAborted();
  // The first line tells one content from another; the headers that tell it are hidden from other sites' pages.
  const range = preface === null ? {} : { range: [0, preface.length] as const };
  const response = await fetchFile({ ...range, cache: 'no-cache' });
  if (preface !== null && (await isPreface(response, kept, preface.length))) return;
  const isSame = validators.some(
    (name) => headers.get(name) !== null && headers.get(name) === response.headers.get(name),
  );
  if (preface === null && isSame) {
    void response.body?.cancel().catch(() => undefined);
    return;
  }
  const whole = preface === null ? response : await fetchFile({ cache: 'no-cache' });
  await keepAnswer(fetchFile.url, whole, null, onProgress);
}

/** Keeps an answer, and returns what is kept; null when it could not be, or was not whole. */
async function keepAnswer(
  url: string,
  response: Response,
  expected: ReadPreface | null,
  onProgress: KeepOptions['onProgress'],
): Promise<Blob | null> {
  if (response.status !== 200 || response.body === null) return null;
  const totalBytes = expected === null ? null : expected.length + expected.preface.rest;
  let receivedBytes = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (piece, controller) => {
        receivedBytes += piece.length;
        onProgress?.({ phase: 'offline', receivedBytes, totalBytes });
        controller.enqueue(piece);
      },
    }),
  );
  const headers = new Headers();
  for (const name of ['Content-Type', ...validators]) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  if (!(await keep(url, new Response(counted, { headers })))) return null;
  const blob = await (await readKept(url))?.blob();
  if (blob === undefined) return null;
  const read = await readPreface(blobBytes(blob)).catch(() => null);
  if (read === null || read.length + read.preface.rest === blob.size) return blob;
  await forget(url);
  return null;
}

async function startsAlike(a: FileBytes, b: FileBytes, length: number): Promise<boolean> {
  const [left, right] = await Promise.all([a.read(0, length), b.read(0, length)]);
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

async function isPreface(response: Response, kept: FileBytes, length: number): Promise<boolean> {
  if (response.body === null) return false;
  const head = streamBytes(response.body);
  const isSame = await startsAlike(head, kept, length);
  head.cancel();
  return isSame;
}
