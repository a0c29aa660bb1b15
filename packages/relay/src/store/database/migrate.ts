import { sql, type Kysely } from 'kysely';
import { fr } from '../../locales/fr.ts';
import { StartError } from '@inclusion-kit/sdk/internal';
import type { Database } from './database.ts';
import { migrations } from './migrations.ts';
import { whenAvailable } from './store-unavailable.ts';

/** Any number that other programs on the same server do not happen to lock: ours, for ever. */
const MIGRATION_LOCK = 4_903_271_846_511;

/** The migrations that a database has had, and those that this version would add. */
export interface MigrationPlan {
  /** Names of the migrations that were applied. */
  applied: string[];
  /** Names of those to come. */
  pending: string[];
}

/** Lists the migrations to come, and runs none. @throws StartError when a newer version wrote the database */
export async function planMigration({ db, dialect, name }: Omit<Database, 'close'>): Promise<MigrationPlan> {
  const applied = await appliedMigrations(db, dialect);
  const unknown = applied.filter((one) => !Object.hasOwn(migrations, one));
  if (unknown.length > 0) throw new StartError(fr.start.databaseNewer(name, unknown.join(', ')));
  return { applied, pending: Object.keys(migrations).filter((one) => !applied.includes(one)) };
}

/** Runs all the migrations to come or none, one program at a time. @throws StartError when a newer version wrote the database */
export async function migrate(database: Database): Promise<void> {
  // A database that needs nothing is not locked, and may be read-only.
  if ((await planMigration(database)).pending.length === 0) return;
  await alone(database, async (db) => {
    const { pending } = await planMigration({ ...database, db });
    await applyMigrations(db, database.dialect, pending);
  });
}

/** Applies some migrations, in the transaction of the caller. */
export async function applyMigrations(
  typed: Database['db'],
  dialect: Database['dialect'],
  names: readonly string[],
): Promise<void> {
  const db = typed as Kysely<unknown>;
  // The table of Kysely's own migrator, which wrote the first databases.
  await sql`create table if not exists kysely_migration
    (name varchar(255) primary key, timestamp varchar(255) not null)`.execute(db);
  for (const name of names) {
    await migrations[name]?.(db, dialect);
    await sql`insert into kysely_migration (name, timestamp) values (${name}, ${new Date().toISOString()})`.execute(db);
  }
}

/** Does some work in one transaction, while no other program does such work on the same database. */
export async function alone<T>({ db, dialect }: Database, work: (db: Database['db']) => Promise<T>): Promise<T> {
  if (dialect === 'postgres') {
    return db.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK}::bigint)`.execute(transaction);
      return work(transaction);
    });
  }
  return db.connection().execute(async (connection) => {
    await whenAvailable(() => sql`begin immediate`.execute(connection));
    try {
      const done = await work(connection);
      await sql`commit`.execute(connection);
      return done;
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}

async function appliedMigrations(db: Database['db'], dialect: Database['dialect']): Promise<string[]> {
  const { rows: tables } = await (
    dialect === 'sqlite'
      ? sql`select name from sqlite_master where type = 'table' and name = 'kysely_migration'`
      : sql`select 1 from pg_class where oid = to_regclass('kysely_migration')`
  ).execute(db);
  if (tables.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
