import PQueue from 'p-queue';
import { factsOf, raceSignal } from '@inclusion-kit/sdk/internal';
import { fr } from '../../locales/fr.ts';
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
  /** Most searches that wait. Default: 1000. */
  mostSearches?: number;
  /** Most lists that wait. Default: 50. */
  mostLists?: number;
}

/** Creates the two lanes of the calls of a thread: a list waits for all searches, and no second list is under way. */
export function createLanes({ mostSearches = 1000, mostLists = 50 }: LaneOptions = {}) {
  // One call more than the thread works on, so that it never waits for the next.
  const thread = new PQueue({ concurrency: 2 });
  const lists = new PQueue({ concurrency: 1 });
  return {
    /**
     * Makes a call when its turn comes. A call whose reader leaves before that is never made.
     * @param records the number of records that it may answer
     * @param call makes it, and resolves when the thread is done with it
     * @throws ProblemError 503 when too many wait
     */
    async run<R>(records: number, call: () => Promise<R>, signal?: AbortSignal): Promise<R> {
      const isList = records > LIST_RECORDS;
      const [lane, most] = isList ? [lists, mostLists] : [thread, mostSearches];
      if (lane.size >= most) throw retryLater(503, fr.problem.busy, RETRY_S);
      const done = isList
        ? queueUp(lists, () => queueUp(thread, call, 0, signal), 0, signal)
        : queueUp(thread, call, 1, signal);
      return raceSignal(done, signal);
    },
    /** Resolves once no call waits or is under way. */
    async idle(): Promise<void> {
      await lists.onIdle();
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
