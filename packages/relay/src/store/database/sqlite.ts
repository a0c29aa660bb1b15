import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { SqliteDatabase } from 'kysely';

/** Kept in memory only, for tests. */
export const IN_MEMORY = ':memory:';

/** How a SQLite file is opened. */
export interface SqliteOptions {
  readOnly?: boolean;
  /** The message of the error of a statement once the file was removed or replaced. */
  moved: string;
}

/**
 * Opens a SQLite file, creating it and its folder, and returns it in the shape Kysely's `SqliteDialect` takes.
 * Acknowledged means kept: the write-ahead log is flushed to disk at each commit. The thread of a file loads this module alone: it
 * imports no other that a program has, and the caller brings the words.
 * @throws Error when the place cannot be written or the file is not a database
 */
export function openSqlite(path: string, { readOnly = false, moved }: SqliteOptions): SqliteDatabase {
  if (path !== IN_MEMORY && !readOnly) createPrivateFile(path);
  // An import would stop an engine without it before the relay can say which one it needs.
  const sqlite = process.getBuiltinModule('node:sqlite');
  const database = new sqlite.DatabaseSync(path, { readOnly });
  database.exec('PRAGMA busy_timeout = 5000');
  if (!readOnly) database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  // The commit of another relay is waited out here, where SQLite looks again each few milliseconds. Longer than that,
  // `whenAvailable` waits, and lets other statements through meanwhile.
  database.exec('PRAGMA busy_timeout = 25');
  return toKyselyDatabase(database, path === IN_MEMORY ? () => undefined : refuseAnother(path, moved));
}

/** Contributors' mails are in there: a new file is for its owner's eyes only. */
function createPrivateFile(path: string): void {
  createFolder(dirname(path));
  try {
    closeSync(openSync(path, 'ax', 0o600));
    chmodSync(path, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Creates a folder and those above it, one by one: `mkdir` with `recursive` never returns where it cannot, as in /proc. */
function createFolder(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) createFolder(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

// @see https://www.sqlite.org/rescode.html#readonly_dbmoved
const READONLY_DBMOVED = 1032;

/**
 * Creates a check that the file is still the one that was opened. With a write-ahead log, SQLite goes on writing to a file
 * that was removed or replaced, where nobody would find the data again.
 */
function refuseAnother(path: string, moved: string): () => void {
  const opened = statSync(path);
  return () => {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.ino === opened.ino && there.dev === opened.dev) return;
    throw Object.assign(new Error(moved), { errcode: READONLY_DBMOVED });
  };
}

const NOTHING = {
  reader: true,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

function toKyselyDatabase(database: DatabaseSync, check: () => void): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(sql) {
      // SQLite undoes a transaction by itself when the disk is full. A second undoing would hide that reason.
      if (sql === 'rollback' && !database.isTransaction) return NOTHING;
      if (sql !== 'rollback') check();
      const statement = database.prepare(sql);
      return {
        // Kysely asks whether the statement gives rows: those that do have columns.
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      };
    },
  };
}
