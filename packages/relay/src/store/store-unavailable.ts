import { setTimeout as sleep } from 'node:timers/promises';

/** The database cannot be used for now: locked, read-only, full or out of reach. What was asked of it is not done. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

// @see https://www.sqlite.org/rescode.html (primary result codes)
const BUSY = new Set([5, 6]);
const UNAVAILABLE = new Set([...BUSY, 8, 10, 13, 14]);

const ATTEMPTS = 20;
const PAUSE_MS = 100;

/**
 * Does some work on the database, and again while another program holds its lock, for two seconds. The pauses are
 * taken here because SQLite's own would stop the whole process, reads of offers included.
 * @throws StoreUnavailableError when the database stays locked, or cannot be written
 */
export async function whenAvailable<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const code = resultCodeOf(error);
      if (!UNAVAILABLE.has(code)) throw error;
      if (!BUSY.has(code) || attempt === ATTEMPTS)
        throw new StoreUnavailableError('The database is out of use', { cause: error });
      await sleep(PAUSE_MS);
    }
  }
}

/** The primary code of an error of `node:sqlite`; 0 for any other error. */
function resultCodeOf(error: unknown): number {
  const isSqlite = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';
  return isSqlite ? (error.errcode as number) & 0xff : 0;
}
