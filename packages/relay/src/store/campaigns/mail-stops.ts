import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { MailStopsTable } from './campaign-rows.ts';

/** Adds a stop. One that is there stays as it is. */
export async function addStop(db: Kysely<Tables>, stop: MailStopsTable): Promise<void> {
  await db
    .insertInto('mail_stops')
    .values(stop)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
