import type { Dataset, DatasetProgress } from '../offer/dataset.ts';
import type { FetchFile } from './fetch-file.ts';
import type { FileBytes } from '../territory-file/members.ts';
import { blobBytes, streamBytes } from './file-bytes.ts';
import { readHead, type ReadHead } from '../territory-file/head.ts';
import { isRangeBytes } from './range-bytes.ts';

/** The listener of the keeping of a file, and the signal that stops it. */
interface KeepOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: DatasetProgress) => void) | undefined;
}

/** The name of the browser's cache that keeps files for the next visit. */
const CACHE_NAME = 'inclusion-kit-datasets';
/** Time after the first answer, for what it brings on: counts, pictures, the next page. */
const QUIET_MS = 1000;
const validators = ['ETag', 'Last-Modified'];

/** Tells whether files can be kept here, and whether the person lets them: some ask their browser to save data. */
export function mayKeep(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return typeof globalThis.caches !== 'undefined' && connection?.saveData !== true;
}

/** Returns the file kept from an earlier visit, or null when there is none. */
export async function readKept(url: string): Promise<Response | null> {
  return attempt(async (cache) => (await cache.match(url)) ?? null);
}

/** Forgets a file. */
export async function forget(url: string): Promise<void> {
  await attempt((cache) => cache.delete(url));
}

/** Does something once, a moment after the first search was answered. Nobody is told of its failure. */
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

/** Keeps the whole file for the next visit, and reads the rest of this one from there. */
export async function keepForNextVisit(
  fetchFile: FetchFile,
  head: ReadHead | null,
  bytes: FileBytes,
  { signal, onProgress }: KeepOptions,
): Promise<void> {
  signal?.throwIfAborted();
  // Joined to the parts that the browser's HTTP cache has, the file would be asked for twice.
  const response = isRangeBytes(bytes)
    ? await fetchFile({ cache: 'no-store' })
    : new Response(await bytes.read(0, Infinity));
  const kept = await keepAnswer(fetchFile.url, response, head, onProgress);
  if (kept !== null && head !== null && isRangeBytes(bytes) && (await startAlike(kept, bytes, head.length))) {
    bytes.replaceBy(kept);
  }
}

/** Replaces the file that is kept when the server has another one. The dataset that is open stays as it is until the next visit. */
export async function renewKept(
  fetchFile: FetchFile,
  head: ReadHead | null,
  kept: FileBytes,
  headers: Headers,
  { signal, onProgress }: KeepOptions,
): Promise<void> {
  signal?.throwIfAborted();
  // The first line tells one content from another: the headers that tell it are hidden from other sites' pages.
  const range = head === null ? {} : { range: [0, head.length] as const };
  const response = await fetchFile({ ...range, cache: 'no-cache' });
  if (head === null) {
    const isSame = validators.some((name) => headers.has(name) && headers.get(name) === response.headers.get(name));
    if (isSame) void response.body?.cancel().catch(() => undefined);
    else await keepAnswer(fetchFile.url, response, null, onProgress);
    return;
  }
  const beginning = streamBytes(response.body ?? new Blob([]).stream());
  const isSame = await startAlike(beginning, kept, head.length);
  beginning.cancel();
  if (!isSame) await keepAnswer(fetchFile.url, await fetchFile({ cache: 'no-cache' }), null, onProgress);
}

/** Keeps an answer, and returns its bytes, null when it could not be kept, or was not whole. */
async function keepAnswer(
  url: string,
  response: Response,
  expected: ReadHead | null,
  onProgress: KeepOptions['onProgress'],
): Promise<FileBytes | null> {
  if (response.status !== 200 || response.body === null) return null;
  const totalBytes = expected === null ? null : expected.length + expected.rest;
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
  const isPut = await attempt((cache) => cache.put(url, new Response(counted, { headers })).then(() => true));
  const blob = await (isPut === true ? await readKept(url) : null)?.blob();
  if (blob === undefined) return null;
  const head = await readHead(blobBytes(blob)).catch(() => null);
  if (head === null || head.length + head.rest === blob.size) return blobBytes(blob);
  await forget(url);
  return null;
}

async function startAlike(a: FileBytes, b: FileBytes, length: number): Promise<boolean> {
  const [left, right] = await Promise.all([a.read(0, length), b.read(0, length)]);
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

/** Storage may be full, or refused by a private window: a kept file is a convenience, and nobody is told of its failure. */
async function attempt<T>(use: (cache: Cache) => Promise<T>): Promise<T | null> {
  try {
    return await use(await caches.open(CACHE_NAME));
  } catch {
    return null;
  }
}
