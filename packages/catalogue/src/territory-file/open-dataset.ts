import { toOptions } from '@inclusion-kit/sdk/internal';
import { isDataInclusionError, UsageError } from '@inclusion-kit/sdk';
import { calmly, type Dataset, type DatasetProgress } from './dataset.ts';
import { createFetchFile, type FetchFile } from './fetch-file.ts';
import { blobBytes, streamBytes, type FileBytes, type StreamBytes } from './file-bytes.ts';
import { forget, mayKeep, readKept } from './kept-files.ts';
import { checkSize, defaultMaxBytes } from './limits.ts';
import { afterFirstAnswer, keepForNextVisit, renewKept } from './offline.ts';
import { openBytes, type Opened } from './open-bytes.ts';
import { openTerritory, readPreface } from './open-territory.ts';
import { rangeBytes, toIdentity } from './range-bytes.ts';

/** What a dataset can be opened from: an address, an answer already asked for, or bytes at hand. */
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
   * The most bytes to read of a file that must be read whole: one that is no territory file, or whose server gives no parts.
   * @default 128 MiB, less on devices that say they have little memory
   */
  maxBytes?: number | undefined;
}

/** Bytes asked for at first: the index of a département fits in. */
const HEAD_BYTES = 160 * 1024;

type Options = OpenDatasetOptions & { maxBytes: number };

/**
 * Opens a dataset, and answers over it as the API does, without a server. Of a territory file, only an index is read before
 * the first search, then what the results need. Any other file of records is read whole: JSON or NDJSON, an array of services
 * and structures or an object of both, gzip-compressed or not.
 * A call may fail with `NetworkError` when a part of the file cannot be had; the next call asks for it again.
 * @throws DatasetError with a `reason`; ApiError, NetworkError or TimeoutError when the server does not give the file
 * @example const { source, date } = await openDataset('offre-59.json'); await source.searchServices({ code_commune: '59350' });
 */
export async function openDataset(input: DatasetInput, asked: OpenDatasetOptions = {}): Promise<Dataset> {
  const options = toOptions(asked);
  const { maxBytes = defaultMaxBytes(), onProgress } = options;
  const given: Options = { ...options, maxBytes, onProgress: calmly(onProgress) };
  given.signal?.throwIfAborted();
  if (input instanceof Blob) return (await openBytes(blobBytes(checkBlob(input, given)), given)).dataset;
  if (input instanceof ReadableStream) return (await openWhole(input, null, given)).opened.dataset;
  if (input instanceof Response) return openResponse(input, given);
  return openAddress(input, given);
}

async function openResponse(response: Response, options: Options): Promise<Dataset> {
  if (!response.ok || response.body === null) {
    throw new UsageError(`The answer given as a dataset has status ${response.status} and no file.`);
  }
  return (await openWhole(response.body, lengthOf(response), options)).opened.dataset;
}

async function openAddress(input: string | URL | Request, options: Options): Promise<Dataset> {
  const fetchFile = createFetchFile(input, options);
  const keepsFiles = options.cache !== false && mayKeep();
  if (keepsFiles) {
    const dataset = await openKept(fetchFile, options);
    if (dataset !== null) return dataset;
  }
  const { opened, bytes } = await openFromServer(fetchFile, options);
  if (!keepsFiles) return opened.dataset;
  return afterFirstAnswer(opened.dataset, () => keepForNextVisit(fetchFile, opened.preface, bytes, options));
}

/** Opens what an earlier visit kept; null when there is nothing, or nothing that can be read. */
async function openKept(fetchFile: FetchFile, options: Options): Promise<Dataset | null> {
  const response = await readKept(fetchFile.url);
  if (response === null) return null;
  try {
    const bytes = blobBytes(await response.blob());
    const { dataset, preface } = await openBytes(bytes, options);
    return afterFirstAnswer(dataset, () => renewKept(fetchFile, preface, bytes, response.headers, options));
  } catch (error) {
    options.signal?.throwIfAborted();
    await forget(fetchFile.url);
    if (!isDataInclusionError(error)) throw error;
    return null;
  }
}

/** A dataset and where its bytes come from. */
interface FromServer {
  readonly opened: Opened;
  readonly bytes: FileBytes;
}

async function openFromServer(fetchFile: FetchFile, options: Options): Promise<FromServer> {
  const response = await fetchFile({ range: [0, HEAD_BYTES] });
  // A server that knows no ranges gives everything; one that compresses what it cuts gives parts that cannot be joined.
  if (response.status === 200 && response.body !== null) {
    return openWhole(response.body, lengthOf(response), options);
  }
  if (response.status === 206 && response.body !== null && isIdentity(response)) {
    const fromParts = await openParts(response.body, response, fetchFile, options);
    if (fromParts !== null) return fromParts;
  }
  void response.body?.cancel().catch(() => undefined);
  const whole = await fetchFile();
  return openWhole(whole.body ?? new Blob([]).stream(), lengthOf(whole), options);
}

/** Opens a territory file by parts; null when the file is another kind. */
async function openParts(
  body: ReadableStream<Uint8Array>,
  response: Response,
  fetchFile: FetchFile,
  { signal, onProgress }: Options,
): Promise<FromServer | null> {
  const identity = toIdentity(response.headers);
  const totalBytes = identity.length === null ? null : Number(identity.length);
  const head = streamBytes(body, {
    signal,
    onReceived: (receivedBytes) => onProgress?.({ phase: 'index', receivedBytes, totalBytes }),
  });
  const preface = await readPreface(head);
  if (preface === null) {
    head.cancel();
    return null;
  }
  const bytes = rangeBytes(fetchFile, head, HEAD_BYTES, identity, signal);
  return { opened: { dataset: await openTerritory(bytes, preface), preface }, bytes };
}

async function openWhole(
  body: ReadableStream<Uint8Array>,
  totalBytes: number | null,
  options: Options,
): Promise<FromServer & { bytes: StreamBytes }> {
  const { signal, onProgress, maxBytes } = options;
  if (totalBytes !== null) checkSize(totalBytes, maxBytes);
  const bytes = streamBytes(body, {
    signal,
    onReceived: (receivedBytes) => {
      checkSize(receivedBytes, maxBytes);
      onProgress?.({ phase: 'records', receivedBytes, totalBytes });
    },
  });
  return { opened: await openBytes(bytes, options), bytes };
}

function checkBlob(blob: Blob, { maxBytes }: Options): Blob {
  checkSize(blob.size, maxBytes);
  return blob;
}

/** Bytes of an answer's body, null when unknown: a compressed one says the bytes that travel. */
function lengthOf(response: Response): number | null {
  const length = response.headers.get('Content-Length');
  return length === null || !isIdentity(response) ? null : Number(length);
}

function isIdentity({ headers }: Response): boolean {
  return (headers.get('Content-Encoding') ?? 'identity') === 'identity';
}
