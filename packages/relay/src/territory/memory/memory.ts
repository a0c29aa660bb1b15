import type { Withheld } from '@inclusion-kit/sdk/internal';
import { dayInParis } from '@inclusion-kit/sdk/internal';
import type { Announce } from '../../shared/announce.ts';
import { codeOf } from '../../shared/error-journal.ts';
import { fr } from '../../locales/fr.ts';
import { createLeases } from '../../store/database/leases.ts';
import type { Database } from '../../store/database/database.ts';
import { createHistory } from '../history/kept-history.ts';
import type { CountsFigures } from '../figures/figures-of-offer.ts';
import { tidySearchCounts } from './retention.ts';
import { createLostWords } from './lost-words.ts';
import { createDemand } from './vain-searches.ts';
import { createSearchCounts } from './search-counts.ts';
import { keepFigures } from '../figures/snapshots.ts';

/** The memory that a relay has of its territory: figures of the offer by day, and the results of searches. */
export type Memory = ReturnType<typeof startMemory>;

export interface MemoryOptions {
  database: Database;
  /** Returns the offer that is served now, or null while there is none that can be counted. */
  offer: () => CountsFigures | null;
  /** Returns the records closed for good, which count in no figure. Null when there are none. Undefined while they are not read. */
  withheld: () => Withheld | null | undefined;
  /** Returns the ISO date and time of its records, or null when they have none. */
  date: () => string | null;
  communesComplete: () => boolean;
  tell: Announce;
  now: () => Date;
  months: number;
  firstMs?: number;
  everyMs?: number;
}

const FIRST_MS = 2000;
const EVERY_MS = 60_000;
const LEASE_MS = 10 * 60_000;

/** Tells whether a search asks for one offer alone, as a page does to count: nobody reads its answer as a list. */
const onlyCounts = (address: string): boolean =>
  new URLSearchParams(address.slice(address.indexOf('?') + 1)).getAll('size').at(-1) === '1';

/** Starts remembering. The first run is soon, so that the first day is kept. */
export function startMemory(options: MemoryOptions) {
  const { database, offer, withheld, date, tell, now, months, firstMs = FIRST_MS, everyMs = EVERY_MS } = options;
  const counts = createSearchCounts(options);
  const words = createLostWords(options);
  const leases = createLeases(database);
  let keptDay: string | null = null;
  let tidiedDay: string | null = null;
  let running: Promise<void> = Promise.resolve();
  let isClosed = false;

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      tell(fr.log.memoryFailed, { error: codeOf(error) });
    }
  };

  async function figures(): Promise<void> {
    const jour = dayInParis(now());
    const served = offer();
    const closed = withheld();
    if (keptDay === jour || served === null || closed === undefined || isClosed) return;
    if (await keepFigures(database, served, { jour, offre_du: date() }, closed)) keptDay = jour;
  }

  async function tidy(): Promise<void> {
    const jour = dayInParis(now());
    if (tidiedDay === jour || isClosed) return;
    const lease = await leases.acquire('search-counts', LEASE_MS);
    if (lease === null) return;
    try {
      await tidySearchCounts(database, jour, months);
      tidiedDay = jour;
    } finally {
      await lease.release();
    }
  }

  const run = (): Promise<void> => {
    running = running.then(async () => {
      await attempt(() => counts.flush());
      await attempt(() => words.flush());
      await attempt(figures);
      await attempt(tidy);
    });
    return running;
  };

  const first = setTimeout(() => void run(), firstMs).unref();
  const timer = setInterval(() => void run(), everyMs).unref();
  return {
    searches: {
      /**
       * Notes an answered search by its address, and the words that its results do not hold. Never throws.
       * @param place the name of the place that it names, whose words are not lost
       */
      note(address: string, isEmpty: boolean, left: readonly string[] = [], place: string | null = null): void {
        if (onlyCounts(address)) return;
        counts.note(address, isEmpty);
        words.note(address, isEmpty ? null : left, place);
      },
    },
    /** Tells what searches did not find. */
    demand: createDemand(database, now),
    /** Tells how territories were on the days that were kept. */
    history: createHistory(database),
    /** Does the work that is due now: writes counts, keeps the day's figures, merges small numbers. Never rejects. */
    run,
    /** Stops, and writes the counts. */
    async close(): Promise<void> {
      isClosed = true;
      clearTimeout(first);
      clearInterval(timer);
      await running;
      await attempt(() => counts.flush());
      await attempt(() => words.flush());
    },
  };
}
