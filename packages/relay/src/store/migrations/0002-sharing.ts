import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Creates the tables that the relays on one database share: who does a job for now, and how often a caller came. */
export const sharing: Migration = async (db, dialect) => {
  await db.schema
    .createTable('leases')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('fence', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  // Counters of a minute need not outlive a crash: left out of the log of writes, they cost little.
  await sql`create ${sql.raw(dialect === 'postgres' ? 'unlogged' : '')} table rate_counters
    (key text primary key, count bigint not null, expires_at bigint not null)`.execute(db);
  await db.schema.createIndex('rate_counters_expiry').on('rate_counters').column('expires_at').execute();
};
