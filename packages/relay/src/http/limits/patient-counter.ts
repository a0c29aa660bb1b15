import { within } from '../../shared/within.ts';
import type { HitCounter } from '../../store/hit-counter.ts';

/** Longest wait for the counter that relays share: limiting must not slow down the routes that it protects. */
const PATIENCE_MS = 250;
/** During which the shared counter is left alone once it failed or was late. */
const PAUSE_MS = 10_000;

/** Counts with the counter that relays share, or, while it does not answer, with this relay's own. */
export function createPatientCounter(shared: HitCounter, own: HitCounter, now: () => number = Date.now): HitCounter {
  let pausedUntil = 0;
  return {
    async hit(key, windowMs, times) {
      if (now() < pausedUntil) return own.hit(key, windowMs, times);
      const hits = await within(
        PATIENCE_MS,
        shared.hit(key, windowMs, times).catch(() => null),
      );
      if (hits !== null) return hits;
      pausedUntil = now() + PAUSE_MS;
      return own.hit(key, windowMs, times);
    },
  };
}
