import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for work no longer than so many milliseconds. Returns null when it is late. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  const isOver = new AbortController();
  const late = sleep(ms, null, { signal: isOver.signal }).catch(() => null);
  try {
    return await Promise.race([work, late]);
  } finally {
    isOver.abort();
  }
}
