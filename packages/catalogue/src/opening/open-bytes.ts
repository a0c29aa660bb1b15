import { loadPart } from '@inclusion-kit/sdk/internal';
import type { Dataset } from '../offer/dataset.ts';
import { broken, notADataset } from '../territory-file/dataset-errors.ts';
import type { FileBytes } from '../territory-file/members.ts';
import { blobBytes } from './file-bytes.ts';
import { readHead, type ReadHead } from '../territory-file/head.ts';
import { gunzip } from '../territory-file/members.ts';
import { openTerritory } from '../territory-file/open-territory.ts';

/** A dataset, and the first line of a territory file, null for another kind of file. */
export interface Opened {
  readonly dataset: Dataset;
  readonly head: ReadHead | null;
}

const GZIP = [0x1f, 0x8b];

/** Opens a territory file, or records as JSON or NDJSON, either of them gzip-compressed or not. @throws DatasetError */
export async function openBytes(given: FileBytes, signal: AbortSignal | undefined): Promise<Opened> {
  const bytes = await unzip(given);
  signal?.throwIfAborted();
  const head = await readHead(bytes);
  if (head !== null) return { dataset: await openTerritory(bytes, head), head };
  const start = new TextDecoder().decode(await bytes.read(0, 256)).trimStart();
  if (start === '') throw notADataset('it is empty');
  if (start.startsWith('<')) throw notADataset('it is a page of HTML, or XML');
  if (!/^[[{]/.test(start)) throw notADataset('it is no JSON');
  // A territory file needs none of it: most pages never load it.
  const { openRecords } = await loadPart(() => import('./open-records.ts'));
  return { dataset: await openRecords(bytes, signal), head: null };
}

async function unzip(bytes: FileBytes): Promise<FileBytes> {
  const start = await bytes.read(0, GZIP.length);
  if (!GZIP.every((byte, index) => start[index] === byte)) return bytes;
  const whole = await bytes.read(0, Infinity);
  const content = await gunzip(whole).catch((cause: unknown) => {
    // All bytes came: the failure is the file's own fault and not the network's.
    throw broken('its gzip compression is not whole', cause);
  });
  return blobBytes(new Blob([content]));
}
