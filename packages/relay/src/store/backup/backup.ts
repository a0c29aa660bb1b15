import { sql, type Kysely } from 'kysely';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { fr } from '../../locales/fr.ts';
import { StartError } from '@inclusion-kit/sdk/internal';
import { createChecksum, FORMAT, FORMAT_VERSION, type Header } from './backup-format.ts';
import type { Database } from '../database/database.ts';
import { connect } from '../database/open-database.ts';
import { planMigration } from '../database/migrate.ts';
import { toStartError } from '../database/start-failure.ts';
import { keptTables } from '../database/statements.ts';
import type { Tables } from '../database/tables.ts';

/** Rows asked of a server at once. */
const FETCH = 100;

/** The content of a backup. */
export interface BackupSummary {
  /** Rows of each table. */
  rows: Record<string, number>;
  /** ISO date and time of the moment it shows, UTC. */
  date: string;
}

/**
 * Writes all that a database keeps, as it is at one moment, while relays go on. A backup holds the secret of the follow-up
 * links and the addresses of contributors, and has to be kept from others' eyes.
 * @throws StartError when the database cannot be read, or when a newer version wrote it
 */
export async function backupDatabase(urlOrPath: string, output: Writable): Promise<BackupSummary> {
  const database = await connect(urlOrPath, { patient: true, readOnly: true });
  try {
    // One transaction sees one moment: SQLite's by its write-ahead log, PostgreSQL's by this level.
    return await database.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (db) => {
        const header = await describe({ ...database, db });
        await pipeline(Readable.from(linesOf(db, database.dialect, header)), createGzip(), output);
        const rows = Object.fromEntries(header.tables.map(({ name, rows: count }) => [name, count]));
        return { rows, date: header.date };
      });
  } catch (error) {
    throw toStartError(error, database);
  } finally {
    await database.close();
  }
}

async function describe(database: Database): Promise<Header> {
  const { applied } = await planMigration(database);
  if (applied.length === 0) throw new StartError(fr.backup.noData(database.name), { exitCode: 1 });
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    date: new Date().toISOString(),
    dialect: database.dialect,
    migrations: applied,
    tables: await keptTables(database),
  };
}

async function* linesOf(db: Kysely<Tables>, dialect: Database['dialect'], header: Header): AsyncGenerator<string> {
  const checksum = createChecksum();
  const line = (value: unknown): string => {
    const text = JSON.stringify(value);
    checksum.add(Buffer.from(text));
    return `${text}\n`;
  };
  yield line(header);
  for (const { name, columns } of header.tables) {
    for await (const row of rowsOf(db, dialect, name, columns)) {
      yield line([name, ...columns.map((column) => row[column])]);
    }
  }
  yield `${JSON.stringify({ end: true, sha256: checksum.hex() })}\n`;
}

/** Reads a table without holding it in memory. */
async function* rowsOf(
  typed: Kysely<Tables>,
  dialect: Database['dialect'],
  table: string,
  columns: readonly string[],
): AsyncGenerator<Record<string, unknown>> {
  const db = typed as unknown as Kysely<Record<string, Record<string, unknown>>>;
  const query = db.selectFrom(table).select([...columns]);
  if (dialect === 'sqlite') {
    yield* query.stream();
    return;
  }
  await sql`declare backup no scroll cursor for ${query}`.execute(db);
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`fetch ${sql.lit(FETCH)} from backup`.execute(db);
    yield* rows;
    if (rows.length < FETCH) break;
  }
  await sql`close backup`.execute(db);
}
