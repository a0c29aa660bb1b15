import { toOptions } from '@inclusion-kit/sdk/internal';
import { isDataInclusionError, UsageError } from '@inclusion-kit/sdk';
import { calmly, type Dataset, type DatasetProgress } from '../offer/dataset.ts';
import { createFetchFile, type FetchFile } from './fetch-file.ts';
import type { FileBytes } from '../territory-file/members.ts';
import { blobBytes, streamBytes } from './file-bytes.ts';
import { readHead } from '../territory-file/head.ts';
import { checkSize, defaultMaxBytes } from './limits.ts';
import { afterFirstAnswer, forget, keepForNextVisit, mayKeep, readKept, renewKept } from './offline.ts';
import { openBytes, type Opened } from './open-bytes.ts';
import { openTerritory } from '../territory-file/open-territory.ts';
import { rangeBytes, totalBytesOf } from './range-bytes.ts';

/** A dataset to open: an address, an answer already asked for, or bytes at hand. */
export type DatasetInput = string | URL | Request | Response | Blob | ReadableStream<Uint8Array>;

/** How a dataset is opened. */
export interface OpenDatasetOptions {
  /** The function that asks the server. @default the platform's `fetch` */
  fetch?: typeof fetch | undefined;
  /** Stops the opening, and what goes on in the background afterwards. */
  signal?: AbortSignal | undefined;
  /** Told while bytes come, also in the background once the dataset is open. */
  onProgress?: ((progress: DatasetProgress) => void) | undefined;
  /**
   * Keeps the file in the browser's storage after the first answer, so that the next visit needs no network. Only for an
   * address, and not when the person asks their browser to save data.
   * @default true
   */
  cache?: boolean | undefined;
  /**
   * The most bytes to read of a file that must be read whole: a file that is no territory file, or whose server gives no parts.
   * @default 128 MiB, less on devices that say they have little memory
   */
  maxBytes?: number | undefined;
}

/** Bytes asked for at first: the index of a département fits in. */
const FIRST_BYTES = 128 * 1024;

type Options = OpenDatasetOptions & { maxBytes: number };

/** A dataset and the bytes that it is read from. */
interface Source extends Opened {
  readonly bytes: FileBytes;
}

/**
 * Opens a dataset, and answers over it as the API does, without a server. It reads only the index of a territory file before
 * the first search, then the records of the results. Any other file of records is read whole: JSON or NDJSON, an array of
 * services and structures or an object of both, gzip-compressed or not. A call may fail with `NetworkError` when a part of the
 * file cannot be read. The next call asks for it again.
 * @throws DatasetError with a `reason`, and ApiError, NetworkError or TimeoutError when the server does not give the file
 * @example const { source, date } = await openDataset('offre-59.json'); await source.searchServices({ code_commune: '59350' });
 */
export async function openDataset(input: DatasetInput, asked: OpenDatasetOptions = {}): Promise<Dataset> {
  const options = toOptions(asked);
  const { maxBytes = defaultMaxBytes(), onProgress } = options;
  const given: Options = { ...options, maxBytes, onProgress: calmly(onProgress) };
  given.signal?.throwIfAborted();
  if (input instanceof Blob) {
    checkSize(input.size, maxBytes);
    return (await openBytes(blobBytes(input), given.signal)).dataset;
  }
  if (input instanceof ReadableStream) return (await openWhole(input, null, given)).dataset;
  if (!(input instanceof Response)) return openAddress(createFetchFile(input, given), given);
  if (!input.ok || input.body === null) {
    throw new UsageError(`The answer given as a dataset has status ${input.status} and no file.`);
  }
  return (await openWhole(input.body, input.headers, given)).dataset;
}

async function openAddress(fetchFile: FetchFile, options: Options): Promise<Dataset> {
  const keepsFiles = options.cache !== false && mayKeep();
  const kept = keepsFiles ? await openKept(fetchFile, options) : null;
  if (kept !== null) return kept;
  const { dataset, head, bytes } = await openFromServer(fetchFile, options);
  if (!keepsFiles) return dataset;
  return afterFirstAnswer(dataset, () => keepForNextVisit(fetchFile, head, bytes, options));
}

/** Opens the file that an earlier visit kept, or returns null when there is none that can be read. */
async function openKept(fetchFile: FetchFile, options: Options): Promise<Dataset | null> {
  const response = await readKept(fetchFile.url);
  if (response === null) return null;
  try {
    const bytes = blobBytes(await response.blob());
    const { dataset, head } = await openBytes(bytes, options.signal);
    return afterFirstAnswer(dataset, () => renewKept(fetchFile, head, bytes, response.headers, options));
  } catch (error) {
    options.signal?.throwIfAborted();
    await forget(fetchFile.url);
    if (!isDataInclusionError(error)) throw error;
    return null;
  }
}

async function openFromServer(fetchFile: FetchFile, options: Options): Promise<Source> {
  const response = await fetchFile({ range: [0, FIRST_BYTES] });
  // A server that knows no ranges gives everything. One that compresses each part gives parts that cannot be joined.
  if (response.status === 200 && response.body !== null) return openWhole(response.body, response.headers, options);
  if (response.status === 206 && response.body !== null && isIdentity(response.headers)) {
    const fromParts = await openParts(response.body, response.headers, fetchFile, options);
    if (fromParts !== null) return fromParts;
  }
  void response.body?.cancel().catch(() => undefined);
  const whole = await fetchFile();
  return openWhole(whole.body ?? new Blob([]).stream(), whole.headers, options);
}

/** Opens a territory file by parts, null when the file is another kind. */
async function openParts(
  body: ReadableStream<Uint8Array>,
  headers: Headers,
  fetchFile: FetchFile,
  { signal, onProgress }: Options,
): Promise<Source | null> {
  const totalBytes = totalBytesOf(headers);
  const beginning = streamBytes(body, {
    signal,
    onReceived: (receivedBytes) => onProgress?.({ phase: 'index', receivedBytes, totalBytes }),
  });
  const head = await readHead(beginning);
  if (head === null) {
    beginning.cancel();
    return null;
  }
  const bytes = rangeBytes(fetchFile, beginning, FIRST_BYTES, headers, signal);
  return { dataset: await openTerritory(bytes, head), head, bytes };
}

async function openWhole(
  body: ReadableStream<Uint8Array>,
  headers: Headers | null,
  { signal, onProgress, maxBytes }: Options,
): Promise<Source> {
  // A compressed answer says the bytes that travel.
  const length = headers !== null && isIdentity(headers) ? headers.get('Content-Length') : null;
  const totalBytes = length === null ? null : Number(length);
  if (totalBytes !== null) checkSize(totalBytes, maxBytes);
  const bytes = streamBytes(body, {
    signal,
    onReceived: (receivedBytes) => {
      checkSize(receivedBytes, maxBytes);
      onProgress?.({ phase: 'records', receivedBytes, totalBytes });
    },
  });
  return { ...(await openBytes(bytes, signal)), bytes };
}

function isIdentity(headers: Headers): boolean {
  return (headers.get('Content-Encoding') ?? 'identity') === 'identity';
}
