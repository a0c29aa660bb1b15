import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { dayInParis } from '@inclusion-kit/sdk/internal';
import type { Source } from '@inclusion-kit/sdk/schemas';
import type { Privacy } from '../../privacy/protect.ts';
import type { RelayTerritory } from '../../shared/territory.ts';
import type { OfferOptions } from '../offer-context.ts';
import type { Overlays } from '../overlays/overlays.ts';
import { newestDay } from '../reading/newest-day.ts';
import { readBytes } from '../reading/read-bytes.ts';

/** The offer that is copied, and the reader whom the copy is for. */
export interface CopyParts extends Pick<OfferOptions, 'allCommunes' | 'status'> {
  source: OfferOptions['source'];
  version: () => string | null;
  territory?: RelayTerritory | undefined;
  overlays: Overlays | null;
  /** The rules of a reader whom nobody knows: a copy has what everybody may read. */
  privacy: Privacy;
  now: () => Date;
}

/** A file of the offer of a territory. */
export interface TerritoryCopy {
  readonly file: Uint8Array<ArrayBuffer>;
  /** Day of the data, `YYYY-MM-DD`. */
  readonly date: string;
  readonly services: number;
}

/** The beginning of the work of the thread. */
export interface CopyOrder {
  codes: RelayTerritory['codes'];
  /** All communes as a JSON list, or null where only those of the records are known. */
  communes: Uint8Array<ArrayBuffer> | null;
  date: string;
  mostServices: number;
}

/** The messages to the thread: a page of a list as the JSON of an answer, or the end of all of them. */
export type CopyMessage =
  { list: 'services' | 'structures'; page: Uint8Array<ArrayBuffer> } | { end: readonly Source[] };

/** The messages of the thread: it read a page of so many, it has more services than a copy may hold, or it wrote the file. */
export type CopyAnswer = { pages: number } | 'too large' | { file: Uint8Array<ArrayBuffer>; services: number };

/** More than any département has. A phone keeps 0.6 kB of each, and reads them all when it looks for words. */
const MOST_SERVICES = 20_000;
const PAGE_SIZE = 1000;

/** Tells whether an offer may be copied, as far as is known before its records are read. */
export function mayCopy({ territory, status }: Pick<CopyParts, 'territory' | 'status'>): boolean {
  const isPart = Object.keys(territory?.codes ?? {}).length > 0;
  return isPart || (status?.().services ?? 0) <= MOST_SERVICES;
}

const isSource = extname(import.meta.url) === '.ts';
const workerUrl = new URL(`./copy-worker${extname(import.meta.url)}`, import.meta.url);

/**
 * Writes the offer of the territory as one file, as everybody reads it: accepted contributions are in it, hidden contacts are not. The
 * pages of the lists go to another thread as bytes, since the writing takes the processor for seconds.
 * @returns null while the offer has no lists of its own, holds nothing, or is larger than a device should keep
 */
export async function copyTerritory(parts: CopyParts): Promise<TerritoryCopy | null> {
  const { source, version, overlays, privacy } = parts;
  const status = parts.status?.();
  if (source.services === undefined || source.structures === undefined || status?.reads === 'api') return null;
  if (!mayCopy(parts)) return null;
  const codes = parts.territory?.codes ?? {};
  const date =
    (await newestDay(source, codes, { now: parts.now() })) ??
    dayInParis(status?.date == null ? parts.now() : new Date(status.date));
  const order: CopyOrder = {
    codes,
    communes: (await parts.allCommunes?.()) ?? null,
    date,
    mostServices: MOST_SERVICES,
  };
  const worker = new Worker(workerUrl, {
    name: 'copy',
    workerData: order,
    ...(isSource ? { execArgv: ['--conditions=inclusion-kit-source'] } : {}),
  });

  async function ask(message: CopyMessage): Promise<CopyAnswer> {
    // A thread that ends by itself fails the wait.
    const answered = once(worker, 'message') as Promise<[CopyAnswer]>;
    worker.postMessage(message);
    return (await answered)[0];
  }

  async function send(list: 'services' | 'structures'): Promise<boolean> {
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const read = { name: list, argument: { page, size: PAGE_SIZE }, presentation: { overlays, privacy } } as const;
      const { body } = await readBytes(source, version, read);
      const answer = await ask({ list, page: body });
      if (answer === 'too large' || !('pages' in answer)) return false;
      pages = answer.pages;
    }
    return true;
  }

  try {
    // A service is kept by itself, and a structure for its services too.
    if (!(await send('services')) || !(await send('structures'))) return null;
    const answer = await ask({ end: await source.sources() });
    return typeof answer === 'object' && 'file' in answer && answer.services > 0 ? { ...answer, date } : null;
  } finally {
    await worker.terminate();
  }
}
