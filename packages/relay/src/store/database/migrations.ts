import { sql, type Kysely } from 'kysely';
import type { Dialect } from './database.ts';

/** One step of the tables from a version to the next, run once in a transaction. It knows only the tables of its version. */
type Migration = (db: Kysely<unknown>, dialect: Dialect) => Promise<void>;

/** Creates the tables of contributions, of their events, and of the values that the database keeps for itself. */
const contributions: Migration = async (db, dialect) => {
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

/** Creates the tables that the relays on one database share: who does a job for now, and how often a caller came. */
const sharing: Migration = async (db, dialect) => {
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

/** Creates the memory of a territory: figures of its offer by day, and how many searches found something or nothing. */
const memory: Migration = async (db) => {
  await db.schema
    .createTable('offer_figures')
    .addColumn('jour', 'text', (column) => column.notNull())
    .addColumn('dimension', 'text', (column) => column.notNull())
    .addColumn('base', 'text')
    .addColumn('offre_du', 'text')
    .addColumn('cellules', 'integer', (column) => column.notNull())
    .addColumn('contenu', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('offer_figures_key', ['jour', 'dimension'])
    .execute();
  await db.schema
    .createTable('search_counts')
    .addColumn('mois', 'text', (column) => column.notNull())
    .addColumn('resultat', 'text', (column) => column.notNull())
    .addColumn('lieu', 'text', (column) => column.notNull())
    .addColumn('thematiques', 'text', (column) => column.notNull())
    .addColumn('publics', 'text', (column) => column.notNull())
    .addColumn('autres_filtres', 'text', (column) => column.notNull())
    .addColumn('nombre', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('search_counts_key', [
      'mois',
      'resultat',
      'lieu',
      'thematiques',
      'publics',
      'autres_filtres',
    ])
    .execute();
};

/** Creates the table of objections, as fingerprints. */
const objections: Migration = async (db) => {
  await db.schema
    .createTable('objections')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('genre', 'text', (column) => column.notNull())
    .addColumn('empreinte', 'text', (column) => column.notNull().unique())
    .addColumn('mots', 'integer', (column) => column.notNull())
    .addColumn('marque', 'integer', (column) => column.notNull())
    .addColumn('reference', 'text')
    .addColumn('cree_le', 'text', (column) => column.notNull())
    .execute();
};

/**
 * Adds the life cycle of a received contribution: who did each act, how it was handed on, and who is signed in to act. The
 * events of earlier versions name no act: they are all receptions, and cannot be rewritten.
 */
const lifeCycle: Migration = async (db) => {
  for (const column of ['acte', 'par', 'details']) {
    await db.schema.alterTable('contribution_events').addColumn(column, 'text').execute();
  }
  await db.schema.createIndex('contribution_events_acts').on('contribution_events').column('acte').execute();
  await db.schema
    .alterTable('contributions')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await db.schema.createIndex('contributions_queue').on('contributions').columns(['etat', 'recue_le', 'id']).execute();
  await db.schema
    .createTable('deliveries')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('contribution_id', 'text', (column) => column.notNull().references('contributions.id'))
    .addColumn('canal', 'text', (column) => column.notNull())
    .addColumn('etat', 'text', (column) => column.notNull())
    .addColumn('essais', 'integer', (column) => column.notNull())
    .addColumn('prochain_le', 'text')
    .addColumn('dernier_le', 'text')
    .addColumn('erreur', 'text')
    .addColumn('cree_le', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('deliveries_due').on('deliveries').columns(['etat', 'prochain_le']).execute();
  await db.schema.createIndex('deliveries_contribution').on('deliveries').column('contribution_id').execute();
  await db.schema
    .createTable('sessions')
    .addColumn('empreinte', 'text', (column) => column.primaryKey())
    .addColumn('nom', 'text', (column) => column.notNull())
    .addColumn('expire_le', 'text', (column) => column.notNull())
    .execute();
};

/** Creates the tables of the structures asked whether their offers are up to date, and of the links that open once. */
const access: Migration = async (db) => {
  await db.schema
    .createTable('invitations')
    .addColumn('structure_id', 'text', (column) => column.primaryKey())
    .addColumn('courriel_le', 'text')
    .addColumn('courriel_par', 'text')
    .addColumn('lien_le', 'text')
    .addColumn('lien_par', 'text')
    .execute();
  await db.schema
    .createTable('used_links')
    .addColumn('empreinte', 'text', (column) => column.primaryKey())
    .addColumn('expire_le', 'text', (column) => column.notNull())
    .execute();
};

/**
 * Every migration by name, in their order. A name never changes, and a released migration is never edited. Columns are
 * `text`, `integer`, `bigint` or `double precision`: both databases hold these alike, and a backup carries them over.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-contributions': contributions,
  '0002-sharing': sharing,
  '0003-memory': memory,
  '0004-objections': objections,
  '0005-life-cycle': lifeCycle,
  '0006-access': access,
};
