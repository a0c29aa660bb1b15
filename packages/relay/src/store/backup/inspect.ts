import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import type { Database, Dialect } from '../database/database.ts';
import { connect, openDatabase } from '../database/open-database.ts';
import { nameDatabase, toDatabaseTarget } from '../database/database-url.ts';
import { planMigration, type MigrationPlan } from '../database/migrate.ts';
import { migrations } from '../database/migrations.ts';
import { toStartError } from '../database/start-failure.ts';
import { IN_MEMORY } from '../database/sqlite.ts';
import { isCorrupt } from '../database/store-unavailable.ts';
import { keptTables } from '../database/statements.ts';
import { brokenContributions } from '../contributions/contribution-rows.ts';
import { isSecret } from '../secret.ts';
import { readLastBackup } from './last-backup.ts';

/** The state of a database. */
export interface DatabaseReport extends MigrationPlan {
  /** Name of the database, without any password. */
  name: string;
  /** Kind of database. */
  dialect: Dialect;
  /** Rows of each table that a backup carries. Empty before the first migration. */
  rows: Record<string, number>;
  /** The moment that the last backup shows, ISO date and time, UTC. Null when none was ever noted. */
  lastBackup: string | null;
  /** Each damage found, in the words of the database or in ours. Empty when all is well. */
  damage: string[];
}

/**
 * Looks at a database without changing it: the migrations to come, the number of rows, and whether it is whole.
 * @throws StartError when it cannot be read, or when a newer version wrote it
 */
export async function inspectDatabase(urlOrPath: string): Promise<DatabaseReport> {
  const target = toDatabaseTarget(urlOrPath);
  // Looking at a file that is not there yet must not create it.
  if (target?.dialect === 'sqlite' && target.path !== IN_MEMORY && !existsSync(target.path)) {
    const pending = Object.keys(migrations);
    return {
      name: nameDatabase(target),
      dialect: 'sqlite',
      applied: [],
      pending,
      rows: {},
      lastBackup: null,
      damage: [],
    };
  }
  const database = await connect(urlOrPath, { patient: true, readOnly: true });
  try {
    const plan = await planMigration(database);
    const { name, dialect } = database;
    if (plan.applied.length === 0) return { name, dialect, ...plan, rows: {}, lastBackup: null, damage: [] };
    const damage = [
      ...(await (dialect === 'sqlite' ? sqliteDamage(database) : [])),
      ...(await contentDamage(database)),
    ];
    const tables = await keptTables(database);
    const rows = Object.fromEntries(tables.map((one) => [one.name, one.rows]));
    return { name, dialect, ...plan, rows, lastBackup: await readLastBackup(database.db), damage };
  } catch (error) {
    const { name, dialect } = database;
    if (isCorrupt(error))
      return { name, dialect, applied: [], pending: [], rows: {}, lastBackup: null, damage: [error.message] };
    throw toStartError(error, database);
  } finally {
    await database.close();
  }
}

/**
 * Brings a database to this version's tables, and does nothing else.
 * @throws StartError when it cannot be used, or when a newer version wrote it
 */
export async function migrateDatabase(urlOrPath: string): Promise<void> {
  await (await openDatabase(urlOrPath)).close();
}

/** Every page, index and reference of the file, as SQLite itself verifies them. */
async function sqliteDamage({ db }: Database): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const { rows: orphans } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db);
  return [
    ...rows.map(({ integrity_check }) => integrity_check).filter((line) => line !== 'ok'),
    ...orphans.map(({ table, parent }) => `${table} → ${parent}`),
  ];
}

/** Checks the rules of either database: there is a secret, and each contribution has events that end at its state. */
async function contentDamage({ db }: Database): Promise<string[]> {
  const secret = await db.selectFrom('settings').select('value').where('key', '=', 'secret').executeTakeFirst();
  const orphans = await sql<{ id: string }>`select e.id from contribution_events as e
    left join contributions as c on c.id = e.contribution_id where c.id is null`.execute(db);
  const unlike = await sql<{ id: string }>`select c.id from contributions as c
    left join contribution_events as e on e.id = (select max(l.id) from contribution_events as l where l.contribution_id = c.id)
    where e.id is null or e.etat <> c.etat`.execute(db);
  return [
    ...(isSecret(secret?.value) ? [] : ['settings: secret']),
    ...(await brokenContributions(db)).map((id) => `contributions ${id}: corps`),
    ...orphans.rows.map(({ id }) => `contribution_events ${id}: contribution_id`),
    ...unlike.rows.map(({ id }) => `contributions ${id}: etat`),
  ];
}
