import { sql, type Kysely } from 'kysely';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import * as z from 'zod';
import { fr } from '../../locales/fr.ts';
import { StartError } from '@inclusion-kit/sdk/internal';
import type { BackupSummary } from './backup.ts';
import { createChecksum, FORMAT_VERSION, Header, Row, toLines, Trailer } from './backup-format.ts';
import type { Database } from '../database/database.ts';
import { connect } from '../database/open-database.ts';
import { brokenContributions } from '../contributions/contribution-rows.ts';
import { alone, applyMigrations, planMigration } from '../database/migrate.ts';
import { migrations } from '../database/migrations.ts';
import { APPLICATION_NAME } from '../database/postgres.ts';
import { toStartError } from '../database/start-failure.ts';
import { isSecret } from '../secret.ts';
import { columnsOf, keptTables } from '../database/statements.ts';
import { KEPT_TABLES, PASSING_TABLES, type Tables } from '../database/tables.ts';

/** Rows inserted at once: far below the limit of either database for one statement. */
const BATCH = 100;

/** How often the server is asked whether relays have left. */
const LOOKS = 10;
const LOOK_EVERY_MS = 100;

/** The content of a backup that was restored. */
export interface RestoreSummary extends BackupSummary {
  /** Ids of the contributions whose rows are broken: they are kept, and shown nowhere. */
  broken: string[];
}

/**
 * Fills a database from a backup: all of it, or nothing at all. Then brings its tables to this version's.
 * @param input the bytes of the file, as `backupDatabase` wrote them
 * @param replace whether the data of the database may be thrown away. Otherwise only an empty one is filled
 * @throws StartError when the backup is damaged or newer, when the database is not empty, or when a relay uses it
 */
export async function restoreDatabase(
  input: AsyncIterable<Buffer>,
  urlOrPath: string,
  { replace = false }: { replace?: boolean } = {},
): Promise<RestoreSummary> {
  const database = await connect(urlOrPath, { patient: true });
  try {
    await planMigration(database);
    await refuseWhileUsed(database);
    return await alone(database, async (db) => {
      await makeRoom({ ...database, db }, replace);
      return fill({ ...database, db }, input);
    });
  } catch (error) {
    throw toRestoreError(error, database);
  } finally {
    if (database.dialect === 'sqlite') await sql`pragma journal_mode = wal`.execute(database.db).catch(() => undefined);
    await database.close();
  }
}

/** A relay keeps the secret of the database in mind: filled under it, it would give out links that open nothing. */
async function refuseWhileUsed({ db, dialect, name }: Database): Promise<void> {
  if (dialect === 'postgres') {
    const others = sql`select 1 from pg_stat_activity where datname = current_database()
      and application_name = ${APPLICATION_NAME} and pid <> pg_backend_pid()`;
    // The server takes a moment to see that a relay has left.
    for (let look = 1; (await others.execute(db)).rows.length > 0; look += 1) {
      if (look === LOOKS) throw new StartError(fr.backup.inUse(name));
      await sleep(LOOK_EVERY_MS);
    }
    return;
  }
  try {
    // SQLite leaves its write-ahead log only when no other connection is on the file.
    await sql`pragma journal_mode = delete`.execute(db);
  } catch (cause) {
    throw new StartError(fr.backup.inUse(name), { cause });
  }
}

/** Tables that have rows in a database where a relay has only been tried: a backup takes their place. */
const OF_A_NEW_ONE: readonly string[] = ['settings', 'sessions', 'used_links'];

/** A relay writes the figures of its offer as soon as it starts. Those of so many days are of a trial, which may pass midnight. */
const DAYS_OF_A_TRIAL = 2;

/** Removes every table of ours. Tables with rows are removed only when `replace` allows it. */
async function makeRoom(database: Database, replace: boolean): Promise<void> {
  const { db, name } = database;
  const filled = (await keptTables(database)).filter(
    ({ name: table, rows }) => rows > 0 && !OF_A_NEW_ONE.includes(table),
  );
  const [first, ...others] = filled;
  const isTrial =
    first?.name === 'offer_figures' && others.length === 0 && (await countDays(database)) <= DAYS_OF_A_TRIAL;
  const lost = isTrial ? [] : filled;
  if (!replace && lost.length > 0) {
    throw new StartError(fr.backup.notEmpty(name, Object.fromEntries(lost.map((table) => [table.name, table.rows]))));
  }
  const ours = [...PASSING_TABLES, ...KEPT_TABLES.toReversed(), 'kysely_migration', 'kysely_migration_lock'];
  for (const table of ours) await db.schema.dropTable(table).ifExists().execute();
}

async function countDays({ db }: Database): Promise<number> {
  const { rows } = await sql`select distinct jour from offer_figures`.execute(db);
  return rows.length;
}

async function fill({ db, dialect }: Database, input: AsyncIterable<Buffer>): Promise<RestoreSummary> {
  const lines = toLines(Readable.from(input).pipe(createGunzip()));
  const checksum = createChecksum();
  const first = await lines.next();
  if (first.done === true) throw damaged();
  const header = readHeader(first.value);
  checksum.add(first.value);
  await applyMigrations(db, dialect, header.migrations);
  await checkColumns(db, dialect, header);

  const seen: Record<string, number> = Object.fromEntries(header.tables.map(({ name }) => [name, 0]));
  let batch: Row[] = [];
  let sha256: string | null = null;
  const insert = async (): Promise<void> => {
    const [table] = batch[0] ?? [];
    if (table === undefined) return;
    await insertRows(db, header, table, batch);
    batch = [];
  };
  for await (const line of lines) {
    if (sha256 !== null) throw damaged();
    const value = parse(line);
    if (!Array.isArray(value)) {
      ({ sha256 } = Trailer.parse(value));
      continue;
    }
    checksum.add(line);
    const row = Row.parse(value);
    const [table] = row;
    if (seen[table] === undefined) throw damaged();
    seen[table] += 1;
    if (batch.length === BATCH || batch[0]?.[0] !== table) await insert();
    batch.push(row);
  }
  await insert();
  if (sha256 !== checksum.hex()) throw damaged();
  if (header.tables.some(({ name, rows }) => seen[name] !== rows)) throw damaged();
  if (dialect === 'postgres') await continueNumbers(db);

  const secret = await db.selectFrom('settings').select('value').where('key', '=', 'secret').executeTakeFirst();
  // A database without a contribution may not have drawn its secret.
  const isNeeded = secret !== undefined || (seen['contributions'] ?? 0) > 0;
  if (isNeeded && !isSecret(secret?.value)) throw new StartError(fr.backup.noSecret, { exitCode: 1 });

  const pending = Object.keys(migrations).filter((name) => !header.migrations.includes(name));
  await applyMigrations(db, dialect, pending);
  await pauseCampaigns(db);
  return { rows: seen, date: header.date, broken: await brokenContributions(db) };
}

/** The backup does not know which mails left after it: a person decides whether to go on. */
async function pauseCampaigns(db: Kysely<Tables>): Promise<void> {
  await db
    .updateTable('campaigns')
    .set({ etat: 'en-pause', pause_motif: 'restauration' })
    .where('etat', '=', 'en-cours')
    .execute();
}

function readHeader(line: Buffer): Header {
  const header = Header.parse(parse(line));
  const unknown = header.migrations.filter((name) => !Object.hasOwn(migrations, name));
  if (header.version > FORMAT_VERSION || unknown.length > 0) {
    throw new StartError(fr.backup.newer(unknown.join(', ')), { exitCode: 1 });
  }
  return header;
}

/** A backup must fit the tables of its version to the column: nothing is left out without a word. */
async function checkColumns(db: Kysely<Tables>, dialect: Database['dialect'], header: Header): Promise<void> {
  const columns = await columnsOf(db, dialect);
  for (const { name, columns: names } of header.tables) {
    const isKept = KEPT_TABLES.some((kept) => kept === name);
    if (!isKept || columns.get(name)?.toSorted().join() !== names.toSorted().join()) throw damaged();
  }
}

async function insertRows(typed: Kysely<Tables>, header: Header, table: string, rows: readonly Row[]): Promise<void> {
  const db = typed as unknown as Kysely<Record<string, Record<string, unknown>>>;
  const columns = header.tables.find(({ name }) => name === table)?.columns ?? [];
  const values = rows.map(([, ...cells]) => {
    if (cells.length !== columns.length) throw damaged();
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
  });
  await db.insertInto(table).values(values).execute();
}

/** Lets the numbers that PostgreSQL gives go on after the greatest restored. SQLite does so by itself. */
async function continueNumbers(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`select table_name as "table", column_name as "column"
    from information_schema.columns where table_schema = current_schema() and is_identity = 'YES'`.execute(db);
  for (const { table, column } of rows) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), max(${sql.ref(column)}))
      from ${sql.table(table)} having max(${sql.ref(column)}) is not null`.execute(db);
  }
}

function parse(line: Buffer): unknown {
  return JSON.parse(line.toString());
}

function damaged(cause?: unknown): StartError {
  return new StartError(fr.backup.damaged, { exitCode: 1, cause });
}

/** A file cut short, altered or of another kind shows as any of these, by where it went wrong. */
function toRestoreError(error: unknown, database: Database): StartError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isFile = [SyntaxError, RangeError, z.ZodError].some((kind) => error instanceof kind) || code.startsWith('Z_');
  // Rows that do not fit together, in the words of either database.
  const isMisfit = /^23...$/.test(code) || /constraint failed/.test(error instanceof Error ? error.message : '');
  return isFile || isMisfit ? damaged(error) : toStartError(error, database);
}
