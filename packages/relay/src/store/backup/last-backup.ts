import type { Kysely } from 'kysely';
import type { Database } from '../database/database.ts';
import { connect } from '../database/open-database.ts';
import { toStartError } from '../database/start-failure.ts';
import type { Tables } from '../database/tables.ts';

const KEY = 'backup';
/** Backups are made each night: without one for so long, they have stopped. */
const OLD_MS = 2 * 86_400_000;

/**
 * Notes in a database that its backup is whole, so that `doctor` and `/admin` tell when the last one was made, wherever its file is.
 * @param date the moment that the backup shows, ISO date and time, UTC
 * @throws StartError when the database cannot be written
 */
export async function noteBackup(urlOrPath: string, date: string): Promise<void> {
  const database: Database = await connect(urlOrPath, { patient: true });
  try {
    await database.db
      .insertInto('settings')
      .values({ key: KEY, value: date })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: date }))
      .execute();
  } catch (error) {
    throw toStartError(error, database);
  } finally {
    await database.close();
  }
}

/** Returns the moment that the last backup shows, ISO date and time, UTC. Null when none was ever noted. */
export async function readLastBackup(db: Kysely<Tables>): Promise<string | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst();
  return row?.value ?? null;
}

/** Tells whether backups have stopped, by the moment that the last one shows. */
export function isBackupOld(date: string, now: Date): boolean {
  return now.getTime() - Date.parse(date) > OLD_MS;
}
