import { LRUCache } from 'lru-cache';

/** How often a caller came in the current window of time. */
export interface Hits {
  /** This call included. */
  count: number;
  /** Milliseconds until the count starts again. */
  resetMs: number;
}

/** Counts calls, to limit them. */
export interface HitCounter {
  /** Counts a call under a key, in windows of `windowMs` milliseconds that follow each other. `times` counts it as so many. */
  hit(key: string, windowMs: number, times?: number): Promise<Hits>;
}

/** Callers counted at once. Beyond, those seen longest ago are forgotten, so that a flood of addresses takes no memory. */
const MAX_KEYS = 100_000;

/** Creates a counter for one relay alone, in its memory. */
export function createMemoryHitCounter({
  now = Date.now,
  maxKeys = MAX_KEYS,
}: { now?: () => number; maxKeys?: number } = {}): HitCounter {
  // Bounded by size: `max` takes the memory of all keys when it is made, and ten milliseconds of each start.
  const counts = new LRUCache<string, { count: number; end: number }>({ maxSize: maxKeys, sizeCalculation: () => 1 });
  return {
    hit(key, windowMs, times = 1) {
      const at = now();
      const end = windowEnd(at, windowMs);
      const before = counts.get(key);
      const count = before?.end === end ? before.count + times : times;
      counts.set(key, { count, end });
      return Promise.resolve({ count, resetMs: end - at });
    },
  };
}

function windowEnd(at: number, windowMs: number): number {
  return (Math.floor(at / windowMs) + 1) * windowMs;
}
