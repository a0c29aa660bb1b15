import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Creates the tables of contributions, of their events, and of the values that the database keeps for itself. */
export const contributions: Migration = async (db, dialect) => {
  await db.schema
    .createTable('settings')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('contributions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('numero', 'text', (column) => column.notNull().unique())
    .addColumn('genre', 'text', (column) => column.notNull())
    .addColumn('modele', 'text')
    .addColumn('cible_id', 'text')
    .addColumn('cible_source', 'text')
    .addColumn('corps', 'text', (column) => column.notNull())
    .addColumn('auteur', 'text')
    .addColumn('etat', 'text', (column) => column.notNull())
    .addColumn('idempotency_key', 'text', (column) => column.unique())
    .addColumn('corps_hash', 'text', (column) => column.notNull())
    .addColumn('recue_le', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('contributions_cible').on('contributions').columns(['modele', 'cible_id']).execute();
  await db.schema
    .createTable('contribution_events')
    .addColumn('id', dialect === 'sqlite' ? 'integer' : 'bigint', (column) =>
      dialect === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey().generatedByDefaultAsIdentity(),
    )
    .addColumn('contribution_id', 'text', (column) => column.notNull().references('contributions.id'))
    .addColumn('etat', 'text', (column) => column.notNull())
    .addColumn('date', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('contribution_events_contribution')
    .on('contribution_events')
    .column('contribution_id')
    .execute();

  // The trail of a contribution is evidence: the database itself refuses to rewrite it.
  if (dialect === 'sqlite') {
    for (const verb of ['update', 'delete']) {
      await sql`create trigger ${sql.raw(`contribution_events_no_${verb}`)} before ${sql.raw(verb)} on contribution_events
        begin select raise(abort, 'contribution_events is append-only'); end`.execute(db);
    }
    return;
  }
  await sql`create or replace function contribution_events_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'contribution_events is append-only'; end $$`.execute(db);
  await sql`create trigger contribution_events_no_change before update or delete or truncate on contribution_events
    for each statement execute function contribution_events_append_only()`.execute(db);
};
