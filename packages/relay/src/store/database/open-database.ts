import { Kysely, PostgresDialect, SqliteDialect, type Dialect } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import { fr } from '../../locales/fr.ts';
import { StartError } from '@inclusion-kit/sdk/internal';
import type { Database } from './database.ts';
import { nameDatabase, toDatabaseTarget, type DatabaseTarget } from './database-url.ts';
import { migrate } from './migrate.ts';
import { openPool } from './postgres.ts';
import { IN_MEMORY, openSqlite } from './sqlite.ts';
import { createThreadedSqlite } from './sqlite-dialect.ts';
import { isCorrupt, isUnreachable, StoreUnavailableError } from './store-unavailable.ts';
import { toStartError } from './start-failure.ts';
import type { Tables } from './tables.ts';

/** How long a start waits for a PostgreSQL that starts too. */
const START_PATIENCE_MS = 10_000;
const PAUSE_MS = 500;

/**
 * Opens a database, creating or upgrading its tables.
 * @param urlOrPath `file:…`, `postgres://…`, or the path of a SQLite file
 * @throws StartError when it cannot be used, or when a newer version wrote it
 * @example const { db, dialect, close } = await openDatabase('file:./inclusion-kit.db');
 */
export async function openDatabase(urlOrPath: string): Promise<Database> {
  // The upgrade of tables may take its time, but a request may not.
  const database = await connect(urlOrPath, { patient: true });
  try {
    await whenStarted(() => migrate(database));
    // A database in memory is gone once it is closed.
    if (isInMemory(urlOrPath)) return database;
    await database.close();
    return await connect(urlOrPath, { inThread: true });
  } catch (error) {
    await database.close();
    throw toStartError(error, database);
  }
}

export interface ConnectOptions {
  /** Without time-outs, for one connection: an upgrade, a backup. */
  patient?: boolean;
  /** Refuses to write, and to create a file. */
  readOnly?: boolean;
  /** Works on a SQLite file in another thread, so that nothing else waits for the disk, as a server of requests needs. */
  inThread?: boolean;
}

/** Opens a database as it is. @throws StartError when the address is none, or the file cannot be used */
export async function connect(urlOrPath: string, options: ConnectOptions = {}): Promise<Database> {
  const target = toDatabaseTarget(urlOrPath);
  if (target === null) throw new StartError(fr.start.databaseUrl(urlOrPath));
  const name = nameDatabase(target);
  try {
    const db = new Kysely<Tables>({ dialect: await createDialect(target, options) });
    return { db, dialect: target.dialect, name, close: () => db.destroy() };
  } catch (error) {
    throw toStartError(error, { dialect: target.dialect, name });
  }
}

async function createDialect(target: DatabaseTarget, options: ConnectOptions): Promise<Dialect> {
  if (target.dialect === 'postgres') return new PostgresDialect({ pool: await openPool(target.url, options) });
  const { path } = target;
  if (options.inThread === true) return createThreadedSqlite(path);
  const moved = fr.start.databaseMoved(path);
  return new SqliteDialect({ database: openSqlite(path, { ...options, moved }) });
}

function isInMemory(urlOrPath: string): boolean {
  const target = toDatabaseTarget(urlOrPath);
  return target?.dialect === 'sqlite' && target.path === IN_MEMORY;
}

/** Waits for a server that is not there yet, as when a machine starts everything at once, or for another's upgrade. */
async function whenStarted(work: () => Promise<void>): Promise<void> {
  const end = Date.now() + START_PATIENCE_MS;
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      const mayPass = isUnreachable(error) || (error instanceof StoreUnavailableError && !isCorrupt(error.cause));
      if (!mayPass || Date.now() > end) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
