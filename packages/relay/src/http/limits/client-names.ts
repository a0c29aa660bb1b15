import { createHmac, randomBytes } from 'node:crypto';
import type { HitCounter } from '../../store/hit-counter.ts';

/** Names clients without their address. */
export type ClientNames = (client: string) => string;

const DAY_MS = 86_400_000;

/**
 * Creates names that hold for a day, from a secret that is only in memory: after that, nobody can tell which address a name
 * was, nor that two names of two days are one client's.
 */
export function createClientNames(now: () => number): ClientNames {
  let day = -1;
  let secret = randomBytes(32);
  return (client) => {
    const today = Math.floor(now() / DAY_MS);
    if (today !== day) {
      day = today;
      secret = randomBytes(32);
    }
    return createHmac('sha256', secret).update(client).digest('base64url').slice(0, 16);
  };
}

/** Counts under names that hold for a day instead of addresses. */
export function countByName(counter: HitCounter, names: ClientNames): HitCounter {
  return { hit: (key, windowMs, times) => counter.hit(names(key), windowMs, times) };
}
