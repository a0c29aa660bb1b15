import { setTimeout as sleep } from 'node:timers/promises';

/** The database cannot be used for now: locked, read-only, full or out of reach. The query was not done. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

// @see https://www.sqlite.org/rescode.html (primary result codes)
const SQLITE_BUSY = new Set([5, 6]);
/** The file is damaged, or no database. */
const SQLITE_CORRUPT = new Set([11, 26]);
const SQLITE_UNAVAILABLE = new Set([...SQLITE_BUSY, ...SQLITE_CORRUPT, 8, 10, 13, 14]);

/** Not there: no answer, none yet, or no more connections. */
const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|08...|53300|57P0[1235])$/;
/** There, but it refuses to write: full, read-only, a lock not let go, a statement that ran too long. */
const REFUSING = /^(25006|53...|55P03|57014|58030)$/;
/** Undone for the sake of another transaction, or with its connection: the same work may well pass on the next try. */
const TRANSIENT = /^(40001|40P01|ECONNRESET|EPIPE|08003|08006|57P0[125])$/;
/**
 * Messages of the driver without a code: the first is of a connection that was cut, the second of a server that did not
 * answer in time.
 */
const CUT = /^Connection terminated unexpectedly|not queryable/;
const TOO_LONG = /^Connection terminated due to|^timeout exceeded when trying to connect|fell silent/;

const ATTEMPTS = 45;
/** The longest pause between two tries, the shortest being a tenth. Drawn anew each time: equal ones would meet the same lock each time. */
const PAUSE_MS = 90;
const SECOND_TRIES = 3;

/**
 * Does some work on the database, and again while another program holds its lock, for about three seconds, or when its
 * connection was lost under it, so the work must be safe to do twice. The pauses are taken here because SQLite's own
 * would stop all work on the file, reads included.
 * @throws StoreUnavailableError when the database stays locked, cannot be written, or is out of reach
 */
export async function whenAvailable<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const attempts = attemptsFor(error);
      if (attempts === 0) throw error;
      if (attempt >= attempts) throw new StoreUnavailableError('The database is out of use', { cause: error });
      await sleep(PAUSE_MS * (0.1 + 0.9 * Math.random()));
    }
  }
}

/** Does each method of a store by `whenAvailable`: it must be safe to do twice. */
export function eachWhenAvailable<S extends { [N in keyof S]: (...args: never[]) => Promise<unknown> }>(store: S): S {
  const methods = Object.entries(store as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>);
  const waiting = methods.map(([name, method]) => {
    return [name, (...args: unknown[]) => whenAvailable(() => method(...args))] as const;
  });
  return Object.fromEntries(waiting) as unknown as S;
}

/** Returns how many times work that ended in this error is worth doing in all, 0 when the database is not the cause. */
function attemptsFor(error: unknown): number {
  const sqlite = resultCodeOf(error);
  if (SQLITE_BUSY.has(sqlite)) return ATTEMPTS;
  if (SQLITE_UNAVAILABLE.has(sqlite)) return 1;
  const code = codeOf(error) ?? '';
  if (TRANSIENT.test(code) || says(error, CUT)) return SECOND_TRIES;
  return isUnreachable(error) || REFUSING.test(code) ? 1 : 0;
}

/** Tells whether an error says that the server of the database is not there. */
export function isUnreachable(error: unknown): boolean {
  // A socket that is a file, and is not there.
  const isNoSocket = codeOf(error) === 'ENOENT' && (error as NodeJS.ErrnoException).syscall === 'connect';
  return UNREACHABLE.test(codeOf(error) ?? '') || isNoSocket || says(error, CUT) || says(error, TOO_LONG);
}

function says(error: unknown, words: RegExp): boolean {
  return error instanceof Error && words.test(error.message);
}

/** Tells whether an error says that a SQLite file is damaged, or is none. */
export const isCorrupt = (error: unknown): error is Error => SQLITE_CORRUPT.has(resultCodeOf(error));

/** Returns the code of an error of PostgreSQL or of the network, or undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Returns the primary code of an error of `node:sqlite`, or 0 for any other error. */
function resultCodeOf(error: unknown): number {
  const isSqlite = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';
  return isSqlite ? (error.errcode as number) & 0xff : 0;
}
