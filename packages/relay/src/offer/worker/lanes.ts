import PQueue from 'p-queue';
import { factsOf, raceSignal } from '@inclusion-kit/sdk/internal';
import { fr } from '../../locales/fr.ts';
import { askingClient } from '../../shared/asking-client.ts';
import { retryLater } from '../../shared/problem.ts';

/** Records from which an answer counts as a list: it takes the thread a tenth of a second or so. */
export const LIST_RECORDS = 100;
/** Seconds after which a refused call may come again. */
const RETRY_S = 5;

/** The methods of an offer that answer a page of a list. */
export const LISTS: ReadonlySet<string> = new Set(['searchServices', 'search', 'services', 'structures']);

export function recordsOf(method: string, argument: unknown): number {
  if (!LISTS.has(method)) return 1;
  return (argument as { size?: number } | undefined)?.size ?? factsOf('size').default ?? 1;
}

export interface LaneOptions {
  /** Most searches of one client that wait. Default: 1000. */
  mostSearches?: number;
  /** Most lists that wait. Default: 50. */
  mostLists?: number;
}

/** Calls that a thread is given at once: one more than it works on, so that it never waits for the next. */
const AT_ONCE = 2;
/** Searches of one client that wait for the thread itself: one more, so that no list passes before the next of them. */
const OF_CLIENT = AT_ONCE + 1;

/**
 * Creates the lanes of the calls of a thread. A list waits for all searches, and no second list is under way. The searches of
 * one client take turns with those of the others, however many it sends.
 */
export function createLanes({ mostSearches = 1000, mostLists = 50 }: LaneOptions = {}) {
  const thread = new PQueue({ concurrency: AT_ONCE });
  const lists = new PQueue({ concurrency: 1 });
  const clients = new Map<string, PQueue>();
  /** Returns the lane of a client, which is forgotten once nothing is in it, left calls included. */
  const laneOf = (client: string): PQueue => {
    const known = clients.get(client);
    if (known !== undefined) return known;
    const own = new PQueue({ concurrency: OF_CLIENT });
    own.addEventListener('idle', () => clients.delete(client));
    clients.set(client, own);
    return own;
  };
  return {
    /**
     * Makes a call when its turn comes. A call whose reader leaves before that is never made.
     * @param records the number of records that it may answer
     * @param call makes it, and resolves when the thread is done with it
     * @throws ProblemError 503 when too many wait
     */
    async run<R>(records: number, call: () => Promise<R>, signal?: AbortSignal): Promise<R> {
      signal?.throwIfAborted();
      const isList = records > LIST_RECORDS;
      // All whose address is unknown count as one.
      const lane = isList ? lists : laneOf(askingClient.getStore() ?? '');
      const [most, priority] = isList ? [mostLists, 0] : [mostSearches, 1];
      if (lane.size >= most) throw retryLater(503, fr.problem.busy, RETRY_S);
      return raceSignal(
        queueUp(lane, () => queueUp(thread, call, priority, signal), 0, signal),
        signal,
      );
    },
    /** Counts the clients of which a search waits or is under way. */
    clients: (): number => clients.size,
    /** Resolves once no call waits or is under way. */
    async idle(): Promise<void> {
      await Promise.all([lists, ...clients.values()].map((lane) => lane.onIdle()));
      await thread.onIdle();
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
