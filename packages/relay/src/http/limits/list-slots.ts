import PQueue from 'p-queue';
import { fr } from '../../locales/fr.ts';
import { retryLater } from '../../shared/problem.ts';

export interface ListSlotOptions {
  /** Lists on their way to one client at once. Default: 3. */
  mostOfClient?: number;
  /** Lists on their way in all: each holds 12 MB until it is read, its compressed form included. Default: 16. */
  most?: number;
  /** Lists of one client that wait. Default: 30. */
  mostWaiting?: number;
}

/** Bounds the large answers on their way, so that readers who do not read take no more than their part of the memory. */
export interface ListSlots {
  /**
   * Waits until one more list may be on its way to a client. Returns the function to call once it is sent, or will not be.
   * @throws ProblemError 503 when too many of this client wait, and the signal's reason when the client leaves
   */
  take(client: string, signal?: AbortSignal): Promise<() => void>;
}

/** Seconds after which a refused client may come again. */
const RETRY_S = 5;

export function createListSlots({ mostOfClient = 3, most = 16, mostWaiting = 30 }: ListSlotOptions = {}): ListSlots {
  const all = new PQueue({ concurrency: most });
  const clients = new Map<string, PQueue>();
  return {
    take(client, signal) {
      // An embedding server that tells no address brings many people, as far as the relay knows.
      const concurrency = client === '' ? most : mostOfClient;
      const own = clients.get(client) ?? new PQueue({ concurrency });
      if (own.size >= mostWaiting) {
        return Promise.reject(retryLater(503, fr.problem.busy, RETRY_S));
      }
      clients.set(client, own);
      const options = signal === undefined ? {} : { signal };
      return new Promise((begin, refuse) => {
        const hold = (): Promise<void> => new Promise((release) => begin(release));
        own
          .add(() => all.add(hold, options), options)
          .catch(refuse)
          .finally(() => {
            if (own.size + own.pending === 0) clients.delete(client);
          });
      });
    },
  };
}
