import PQueue from 'p-queue';
import { factsOf, raceSignal } from '@inclusion-kit/sdk/internal';
import { fr } from '../../locales/fr.ts';
import { askingClient } from '../../shared/asking-client.ts';
import { retryLater } from '../../shared/problem.ts';
import { createTurns } from '../../shared/turns.ts';

/** Records from which an answer counts as a list: it takes the thread a tenth of a second or so. */
export const LIST_RECORDS = 100;
/** Seconds after which a refused call may come again. */
const RETRY_S = 5;

/** The methods of an offer that answer a page of a list. */
export const LISTS: ReadonlySet<string> = new Set(['searchServices', 'search', 'services', 'structures']);

/** The methods of an offer that look one record up, or less: they take the thread a tenth of a millisecond. */
const LOOK_UPS: ReadonlySet<string> = new Set(['service', 'structure', 'ownerOf', 'sources', 'referentiel']);

/** The methods of an offer that go through all of it, with pauses in which the thread answers others. */
const PACED: ReadonlySet<string> = new Set([
  'territory',
  'behind',
  'place',
  'freshness',
  'departements',
  'stale',
  'leftAlone',
  'leftAloneSlice',
  'structuresAt',
]);

/** Tells the lane of a call: that of paced calls, or that of calls that may answer so many records. */
export function laneOf(method: string, argument: unknown): number | 'paced' {
  return PACED.has(method) ? 'paced' : recordsOf(method, argument);
}

/** Tells how many records a call may answer, 0 for a look-up, which searches for none. */
export function recordsOf(method: string, argument: unknown): number {
  if (LOOK_UPS.has(method)) return 0;
  if (!LISTS.has(method)) return 1;
  return (argument as { size?: number } | undefined)?.size ?? factsOf('size').default ?? 1;
}

export interface LaneOptions {
  /** Most searches of one client that wait. Default: 1000. */
  mostSearches?: number;
  /** Most lists that wait. Default: 50. */
  mostLists?: number;
  /** Most paced calls that wait. Default: 50. */
  mostPaced?: number;
}

/** Calls that a thread is given at once: one more than it works on, so that it never waits for the next. */
const AT_ONCE = 2;
/** Look-ups that it is given at once: to wake it for each costs as much as the look-up. */
const LOOK_UPS_AT_ONCE = 16;

/**
 * Creates the lanes of the calls of a thread. A list waits for all searches, and no second list is under way. The searches of
 * one client take turns with those of the others, however many it sends, and so do its look-ups. A paced call, which may last
 * for seconds, takes the place of no search: one is under way at a time.
 */
export function createLanes({ mostSearches = 1000, mostLists = 50, mostPaced = 50 }: LaneOptions = {}) {
  const paced = new PQueue({ concurrency: 1 });
  const lists = new PQueue({ concurrency: 1 });
  const searches = createTurns(AT_ONCE);
  const lookUps = createTurns(LOOK_UPS_AT_ONCE);
  return {
    /**
     * Makes a call when its turn comes. A call whose reader leaves before that is never made.
     * @param records the number of records that it may answer, 0 for a look-up, or `paced`
     * @param call makes it, and resolves when the thread is done with it
     * @throws ProblemError 503 when too many wait
     */
    async run<R>(records: number | 'paced', call: () => Promise<R>, signal?: AbortSignal): Promise<R> {
      signal?.throwIfAborted();
      if (records === 'paced') {
        if (paced.size >= mostPaced) throw retryLater(503, fr.problem.busy, RETRY_S);
        return raceSignal(queueUp(paced, call, 0, signal), signal);
      }
      const isList = records > LIST_RECORDS;
      const turns = records === 0 ? lookUps : searches;
      // All whose address is unknown count as one.
      const lane = isList ? lists : turns.laneOf(askingClient.getStore() ?? '');
      const [most, priority] = isList ? [mostLists, 0] : [mostSearches, 1];
      if (lane.size >= most) throw retryLater(503, fr.problem.busy, RETRY_S);
      return raceSignal(
        queueUp(lane, () => queueUp(turns.thread, call, priority, signal), 0, signal),
        signal,
      );
    },
    /** Counts the clients of which a call waits or is under way. */
    clients: (): number => searches.clients.size + lookUps.clients.size,
    /** Resolves once no call waits or is under way. */
    async idle(): Promise<void> {
      const lanes = [paced, lists, ...searches.clients.values(), ...lookUps.clients.values()];
      await Promise.all(lanes.map((lane) => lane.onIdle()));
      await Promise.all([searches, lookUps].map(({ thread }) => thread.onIdle()));
    },
  };
}

/** Queues a call. Its reader may leave the queue. Once the call began it keeps its place, since the thread cannot stop it. */
async function queueUp<R>(
  queue: PQueue,
  call: () => Promise<R>,
  priority: number,
  signal: AbortSignal | undefined,
): Promise<R> {
  signal?.throwIfAborted();
  const waiting = new AbortController();
  const leave = (): void => waiting.abort(signal?.reason);
  signal?.addEventListener('abort', leave, { once: true });
  const begin = (): Promise<R> => {
    signal?.removeEventListener('abort', leave);
    return call();
  };
  return queue.add(begin, { priority, signal: waiting.signal });
}
