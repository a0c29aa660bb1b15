import { raceSignal } from '@inclusion-kit/sdk/internal';
import type { OfferRecords } from '../columns/build-columns.ts';
import type { Records } from '../columns/records.ts';
import { broken } from './dataset-errors.ts';
import type { FileBytes } from './members.ts';
import { findByPrefix } from './id-prefixes.ts';
import type { Places } from './file-index.ts';
import { parseMember, readMember, type Member } from './members.ts';
import { remember } from '../shared/remember.ts';

/** The parts of a file that records are read from. */
export interface RecordParts {
  readonly bytes: FileBytes;
  /** The place of each record, by number. */
  readonly places: Readonly<Record<keyof OfferRecords, Places>>;
  /** Number of a service → number of its structure. */
  readonly structureOf: Uint32Array;
  readonly ids: Member;
  /** The place of each block. */
  readonly blocks: readonly Member[];
}

/** Blocks kept read. A page of results takes a few. A search by words goes through all of them, once. */
const KEPT_BLOCKS = 512;
/** Bytes between two blocks that are cheaper to read than to ask apart. */
const WORTH_READING = 4 * 1024;
/** Requests that browsers send at once to one HTTP/1.1 host. */
const MAX_REQUESTS = 6;

/** Creates the records of a territory file: the blocks they stand in are read when they are asked for. */
export function createTerritoryRecords({ bytes, places, structureOf, ids, blocks }: RecordParts): Records {
  const read = new Map<number, () => Promise<OfferRecords>>();

  /** Returns the blocks asked, and asks for the bytes of those that are not there yet. */
  function start(asked: readonly number[]): ReadonlyMap<number, () => Promise<OfferRecords>> {
    const wanted = new Set(asked);
    const missing = [...wanted].filter((block) => !read.has(block)).sort((a, b) => a - b);
    for (const run of toRuns(missing, blocks)) startRun(run);
    const started = new Map([...read].filter(([block]) => wanted.has(block)));
    for (const block of read.keys()) if (read.size > KEPT_BLOCKS) read.delete(block);
    return started;
  }

  /** Asks for neighbours in one request. Each block is unpacked when it is wanted, so that a search of a page passes one of all words. */
  function startRun(run: readonly number[]): void {
    const members = run.flatMap((block) => blocks[block] ?? []);
    const from = members[0]?.start ?? 0;
    const content = bytes.read(from, members.at(-1)?.end ?? 0);
    // A failure is not kept, of the whole run at once: the next call asks again.
    content.catch(() => {
      for (const block of run) read.delete(block);
    });
    for (const [place, member] of members.entries()) {
      const block = run[place] ?? 0;
      const unpack = remember(async () =>
        parseMember(
          (await content).subarray(member.start - from, member.end - from),
          member,
          (lines) => lines as unknown as OfferRecords,
          `its block ${block} cannot be read`,
        ).catch((error: unknown) => {
          if (read.get(block) === unpack) read.delete(block);
          throw error;
        }),
      );
      read.set(block, unpack);
    }
  }

  /** Returns records in the order asked. @param others blocks that will be asked for next: together they cost one round trip */
  async function pick<Kind extends keyof OfferRecords>(
    kind: Kind,
    numbers: ArrayLike<number>,
    signal: AbortSignal | undefined,
    others: readonly number[] = [],
  ): Promise<OfferRecords[Kind][number][]> {
    signal?.throwIfAborted();
    const started = start([...blocksOf(kind, numbers), ...others]);
    const found: OfferRecords[Kind][number][] = [];
    for (const number of Array.from(numbers)) {
      const block = places[kind].blocks[number] ?? -1;
      const records = await raceSignal(Promise.resolve(started.get(block)?.()), signal);
      const record = records?.[kind][places[kind].places[number] ?? -1];
      if (record === undefined) throw broken(`its block ${block} lacks a record`);
      found.push(record);
    }
    return found;
  }

  const blocksOf = (kind: keyof OfferRecords, numbers: ArrayLike<number>): number[] =>
    Array.from(numbers, (number) => places[kind].blocks[number] ?? -1);
  const services: Records['services'] = (numbers, signal) => {
    const ofStructures = Array.from(numbers, (number) => structureOf[number] ?? 0);
    return pick('services', numbers, signal, blocksOf('structures', ofStructures));
  };
  const structures: Records['structures'] = (numbers, signal) => pick('structures', numbers, signal);

  const readIds = remember(() =>
    readMember(bytes, ids, (lines) => lines as unknown as Ids, 'the beginnings of its ids cannot be read'),
  );
  return {
    services,
    structures,
    findService: async (id, signal) =>
      findByPrefix((await readIds()).services, id, async (number) => (await services([number], signal))[0]?.id),
    findStructure: async (id, signal) =>
      findByPrefix((await readIds()).structures, id, async (number) => (await structures([number], signal))[0]?.id),
  };
}

/** The beginnings of ids, in the order of ids. */
type Ids = Readonly<Record<keyof OfferRecords, readonly string[]>>;

/** Cuts blocks into runs that are each read in one request: where the gap is worth one, and only at the widest gaps. */
function toRuns(wanted: readonly number[], blocks: readonly Member[]): number[][] {
  const gapBefore = (index: number): number =>
    (blocks[wanted[index] ?? 0]?.start ?? 0) - (blocks[wanted[index - 1] ?? 0]?.end ?? 0);
  const gaps = wanted.slice(1).map((_, index) => gapBefore(index + 1));
  const widest = gaps.sort((a, b) => b - a)[MAX_REQUESTS - 1] ?? 0;
  const least = Math.max(WORTH_READING, widest);
  const runs: number[][] = [];
  for (const [index, block] of wanted.entries()) {
    if (index > 0 && gapBefore(index) <= least) runs.at(-1)?.push(block);
    else runs.push([block]);
  }
  return runs;
}
