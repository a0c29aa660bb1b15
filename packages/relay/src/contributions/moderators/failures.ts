import { LRUCache } from 'lru-cache';

/** Counted at once. Beyond, those that failed longest ago are forgotten, so that a flood of addresses takes no memory. */
const MAX_KEYS = 10_000;

/** Creates a count that lets so many failures pass in so long, from the first of them. */
export function createFailures({ limit, windowMs }: { limit: number; windowMs: number }) {
  // Bounded by size: `max` takes the memory of all keys when it is made.
  const counts = new LRUCache<string, { count: number; until: number }>({
    maxSize: MAX_KEYS,
    sizeCalculation: () => 1,
  });
  const current = (key: string, time: number): { count: number; until: number } | undefined => {
    const found = counts.peek(key);
    // Further away than it ever was, the clock was set back: nobody waits for it to catch up.
    return found !== undefined && found.until > time && found.until <= time + windowMs ? found : undefined;
  };
  return {
    /** Returns the milliseconds until the next try is allowed, 0 when it is now. */
    waitMs(key: string, time: number): number {
      const found = current(key, time);
      return found !== undefined && found.count >= limit ? found.until - time : 0;
    },
    add(key: string, time: number): void {
      const { count, until } = current(key, time) ?? { count: 0, until: time + windowMs };
      counts.set(key, { count: count + 1, until });
    },
    takeBack(key: string): void {
      const found = counts.peek(key);
      if (found !== undefined) found.count -= 1;
    },
    clear: (key: string) => counts.delete(key),
  };
}
