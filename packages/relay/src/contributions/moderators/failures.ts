/** Counts failures, each within a time from the first of them. */
export interface Failures {
  /** Milliseconds until one more may be tried; 0 when it may be now. */
  waitMs(key: string, time: number): number;
  add(key: string, time: number): void;
  /** Takes back one that was none. */
  takeBack(key: string): void;
  clear(key: string): void;
}

/** Counted at once; beyond, the first are forgotten, so that a flood of addresses takes no memory. */
const MAX_KEYS = 10_000;

/** Creates a count that lets so many failures pass in so long. */
export function createFailures({ limit, windowMs }: { limit: number; windowMs: number }): Failures {
  const counts = new Map<string, { count: number; until: number }>();
  const current = (key: string, time: number): { count: number; until: number } | undefined => {
    const found = counts.get(key);
    // Further away than it ever was, the clock was set back: nobody waits for it to catch up.
    return found !== undefined && found.until > time && found.until <= time + windowMs ? found : undefined;
  };
  return {
    waitMs(key, time) {
      const found = current(key, time);
      return found !== undefined && found.count >= limit ? found.until - time : 0;
    },
    add(key, time) {
      const { count, until } = current(key, time) ?? { count: 0, until: time + windowMs };
      counts.delete(key);
      counts.set(key, { count: count + 1, until });
      const [first] = counts.keys();
      if (counts.size > MAX_KEYS && first !== undefined) counts.delete(first);
    },
    takeBack(key) {
      const found = counts.get(key);
      if (found !== undefined) found.count -= 1;
    },
    clear: (key) => void counts.delete(key),
  };
}
