import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { stringify } from 'csv-stringify/sync';
import { exportedFields } from '@inclusion-kit/sdk/internal';
import type { Model } from '@inclusion-kit/sdk/schemas';
import type { Feed } from './feed.ts';
import type { FeedRecord } from '../../offer/additions/new-records.ts';

/** Lets others have their turn when the last pause was a while ago. It throws once nobody waits for the work. */
export type Pause = () => Promise<void> | undefined;

/** Records written between two pauses: a millisecond or so. */
const SLICE = 100;

export async function toJson(records: readonly FeedRecord[], pause: Pause): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await inSlices(records, pause, (slice) => slice.map((record) => JSON.stringify(record)).join(','));
  return Buffer.concat(
    ['[', ...parts.flatMap((part, index) => (index === 0 ? [part] : [',', part])), ']\n'].map(toBytes),
  );
}

export async function toNdjson(records: readonly FeedRecord[], pause: Pause): Promise<Uint8Array<ArrayBuffer>> {
  return Buffer.concat(
    await inSlices(records, pause, (slice) => toBytes(slice.map((record) => `${JSON.stringify(record)}\n`).join(''))),
  );
}

/** Writes records as CSV: lists with commas, nothing for an unknown value. */
export async function toCsv(
  model: Model,
  records: readonly FeedRecord[],
  pause: Pause,
): Promise<Uint8Array<ArrayBuffer>> {
  const columns = exportedFields(model);
  const lines = await inSlices(records, pause, (slice) =>
    toBytes(stringify(slice.map((record) => columns.map((column) => toCell(record[column]))))),
  );
  return Buffer.concat([toBytes(stringify([columns])), ...lines]);
}

const isSource = extname(import.meta.url) === '.ts';
const workerUrl = new URL(`./workbook-worker${extname(import.meta.url)}`, import.meta.url);

/** The rows that are added to a sheet of the workbook, or the end of all of them. */
export type WorkbookMessage = { sheet: string; rows: (string | number | null)[][] } | 'end';

/**
 * Writes the workbook that the official validator takes, with a column that marks the rows to pass over. The library writes it
 * in one go, for seconds: in another thread, others go on.
 */
export async function toXlsx(
  { structures, services }: Pick<Feed, 'structures' | 'services'>,
  pause: Pause,
  left: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(workerUrl, {
    name: 'workbook',
    ...(isSource ? { execArgv: ['--conditions=inclusion-kit-source'] } : {}),
  });
  const send = (message: WorkbookMessage): void => worker.postMessage(message);
  const addSheet = async (sheet: string, model: Model, records: readonly FeedRecord[]): Promise<void> => {
    const columns = exportedFields(model);
    send({ sheet, rows: [['__ignore__', ...columns]] });
    await inSlices(records, pause, (slice) =>
      send({ sheet, rows: slice.map((record) => [null, ...columns.map((column) => toCell(record[column]))]) }),
    );
  };
  try {
    const written = once(worker, 'message', { signal: left });
    await Promise.all([
      written,
      addSheet('Structures', 'structure', structures)
        .then(() => addSheet('Services', 'service', services))
        .then(() => send('end')),
    ]);
    const [bytes] = (await written) as [Uint8Array<ArrayBuffer>];
    return bytes;
  } finally {
    await worker.terminate();
  }
}

async function inSlices<T>(
  records: readonly FeedRecord[],
  pause: Pause,
  write: (slice: readonly FeedRecord[]) => T,
): Promise<T[]> {
  const written: T[] = [];
  for (let start = 0; start < records.length; start += SLICE) {
    written.push(write(records.slice(start, start + SLICE)));
    await pause();
  }
  return written;
}

const toBytes = (text: string): Buffer<ArrayBuffer> => Buffer.from(text);

/** Texts stay texts: a code that begins with a zero, or a phone, is no number. */
function toCell(value: FeedRecord[string] | undefined): string | number | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ');
  return typeof value === 'number' ? value : String(value);
}
