import { DatasetError } from '@inclusion-kit/sdk';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import type { OfferRecords } from '../columns/build-columns.ts';
import type { Records } from '../records.ts';
import { readBlock } from './block-codec.ts';
import { createBlockMap, type Place } from './block-map.ts';
import { broken } from './dataset-errors.ts';
import type { FileBytes } from './file-bytes.ts';
import { createIdFinder, parseHashes } from './id-finder.ts';
import { readPartAs } from './read-part.ts';
import type { FileIndex } from './index-codec.ts';
import { createPacer } from './pacer.ts';
import { toRuns } from './runs.ts';
import type { Span } from './preface.ts';
import { toldByColumns } from './told-fields.ts';

/** The parts of a file that records are read from. */
export interface RecordParts {
  readonly bytes: FileBytes;
  readonly index: FileIndex;
  readonly stamp: string;
  readonly ids: Span;
  /** Where each block stands. */
  readonly blocks: readonly Span[];
}

type ReadBlocks = ReadonlyMap<number, Promise<OfferRecords>>;

/** Blocks kept read. A page of results takes a few; a search by words goes through all of them, once. */
const KEPT_BLOCKS = 512;

/** Creates the records of a territory file: the blocks they stand in are read when they are asked for. */
export function createTerritoryRecords({ bytes, index, stamp, ids, blocks }: RecordParts): Records {
  const map = createBlockMap(index);
  const order = { services: index.serviceOrder, structures: index.structureOrder };
  const read = new Map<number, Promise<OfferRecords>>();

  /** Returns the blocks asked, and starts reading those that are not read yet, neighbours in one go. */
  function start(asked: Iterable<number>): ReadBlocks {
    const wanted = new Set(asked);
    const missing = [...wanted].filter((block) => !read.has(block)).sort((a, b) => a - b);
    for (const run of toRuns(missing, blocks)) {
      const text = bytes.read(run.start, run.end);
      // A failure is not kept, of the whole run at once: the next call asks again.
      text.catch(() => {
        for (const block of run.blocks) read.delete(block);
      });
      const pace = createPacer();
      let before: Promise<unknown> = Promise.resolve();
      for (const block of run.blocks) {
        const records = before.then(async () => {
          const whole = await text;
          await pace();
          const { start, end } = blocks[block] ?? { start: 0, end: 0 };
          return parse(whole.subarray(start - run.start, end - run.start), block);
        });
        // One after the other, so that a long run leaves room for other work; a failure is told to those who ask.
        before = records.catch(() => undefined);
        read.set(block, records);
        records.catch(() => {
          if (read.get(block) === records) read.delete(block);
        });
      }
    }
    const started = new Map([...read].filter(([block]) => wanted.has(block)));
    forgetOldest();
    return started;
  }

  async function parse(text: Uint8Array, block: number): Promise<OfferRecords> {
    const { services = 0, structures = 0 } = index.blocks[block] ?? {};
    const told = toldByColumns(index.columns, order, map.first(block));
    const records = await readBlock(text, index.dictionary, stamp, told).catch((cause: unknown) => {
      throw broken(`its block ${block} cannot be read`, cause);
    });
    if (records === null)
      throw new DatasetError('changed', 'The dataset file was replaced while it was read.', {
        hint: 'Open it again: the new file will be read from its beginning.',
      });
    if (records.services.length !== services || records.structures.length !== structures) {
      throw broken(`its block ${block} does not hold the records it should`);
    }
    return records;
  }

  function forgetOldest(): void {
    for (const block of read.keys()) {
      if (read.size <= KEPT_BLOCKS) return;
      read.delete(block);
    }
  }

  async function services(numbers: ArrayLike<number>, signal?: AbortSignal): Promise<Service[]> {
    signal?.throwIfAborted();
    const places = Array.from(numbers, (number) => map.service(number));
    const ofStructures = Array.from(numbers, (number) => map.structure(index.columns.services.structures[number] ?? 0));
    // A service goes with its structure: asked for together, both cost one round trip.
    const started = start([...places, ...ofStructures].map(([block]) => block));
    return pick(places, started, (records) => records.services, signal);
  }

  async function structures(numbers: ArrayLike<number>, signal?: AbortSignal): Promise<ListedStructure[]> {
    signal?.throwIfAborted();
    const places = Array.from(numbers, (number) => map.structure(number));
    return pick(places, start(places.map(([block]) => block)), (records) => records.structures, signal);
  }

  const readHashes = () =>
    readPartAs(
      bytes,
      ids,
      (part) => parseHashes(part, index.columns.services.count, index.columns.structures.count),
      'the hashes of its ids cannot be read',
    );
  const finder = createIdFinder(readHashes, {
    serviceId: async (number, signal) => (await services([number], signal))[0]?.id,
    structureId: async (number, signal) => (await structures([number], signal))[0]?.id,
  });
  return { services, structures, ...finder };
}

async function pick<T>(
  places: readonly Place[],
  started: ReadBlocks,
  select: (records: OfferRecords) => readonly T[],
  signal: AbortSignal | undefined,
): Promise<T[]> {
  const found: T[] = [];
  for (const [block, place] of places) {
    const records = await unlessAborted(Promise.resolve(started.get(block)), signal);
    const record = records === undefined ? undefined : select(records)[place];
    if (record === undefined) throw broken(`its block ${block} lacks a record`);
    found.push(record);
  }
  return found;
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
