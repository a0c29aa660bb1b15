import { isDataInclusionError } from '@inclusion-kit/sdk';
import { loadPart } from '@inclusion-kit/sdk/internal';
import type { Dataset } from './dataset.ts';
import { broken, notADataset } from './dataset-errors.ts';
import { streamBytes, toStream, type FileBytes, type StreamOptions } from './file-bytes.ts';
import { openTerritory, readPreface, type ReadPreface } from './open-territory.ts';

/** A dataset, and what a territory file says of itself; null for another kind of file. */
export interface Opened {
  readonly dataset: Dataset;
  readonly preface: ReadPreface | null;
}

const GZIP = [0x1f, 0x8b];

/**
 * Opens a file of which any byte can be had: a territory file, or records as JSON or NDJSON; either of them gzip-compressed.
 * @throws DatasetError
 */
export async function openBytes(given: FileBytes, options: StreamOptions): Promise<Opened> {
  const bytes = await unzip(given, options);
  const preface = await readPreface(bytes);
  if (preface !== null) return { dataset: await openTerritory(bytes, preface), preface };
  const start = new TextDecoder().decode(await bytes.read(0, 256)).trimStart();
  if (start === '') throw notADataset('it is empty');
  if (start.startsWith('<')) throw notADataset('it is a page of HTML, or XML');
  if (!/^[[{]/.test(start)) throw notADataset('it is no JSON');
  // A territory file needs none of it: most pages never load it.
  const { openRecords } = await loadPart(() => import('./open-records.ts'));
  return { dataset: await openRecords(toStream(bytes), options.signal), preface: null };
}

async function unzip(bytes: FileBytes, { signal }: StreamOptions): Promise<FileBytes> {
  const start = await bytes.read(0, GZIP.length);
  if (!GZIP.every((byte, index) => start[index] === byte)) return bytes;
  return streamBytes(toldAsBroken(toStream(bytes).pipeThrough(new DecompressionStream('gzip'))), { signal });
}

/** What fails while all bytes are at hand, or came, is the file's own fault and not the network's. */
function toldAsBroken(stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        throw isDataInclusionError(error) ? error : broken('its gzip compression is not whole', error);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
