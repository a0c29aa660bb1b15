import type { Context } from 'hono';
import { LIST_RECORDS } from '../../offer/worker/lanes.ts';
import type { TrustedProxies } from './client-address.ts';
import type { ListSlots } from './list-slots.ts';
import { clientOf, type Connection } from './rate-limiter.ts';

/**
 * Holds a place for a list until it is sent, and answers. An answer of few records needs none.
 * @throws ProblemError 503 when too many lists of this client wait
 */
export type InItsPlace = <T>(c: Context, records: number, answer: () => Promise<T>) => Promise<T>;

/** Creates the places of the lists on their way, whatever route they are of. */
export function createPlaces(slots: ListSlots, proxies: TrustedProxies): InItsPlace {
  return async (c, records, answer) => {
    if (records <= LIST_RECORDS) return answer();
    const release = await slots.take(clientOf(c, proxies), c.req.raw.signal);
    const { sent } = (c.env ?? {}) as Connection;
    try {
      return await answer();
    } finally {
      if (sent === undefined) release();
      else void sent().then(release);
    }
  };
}
