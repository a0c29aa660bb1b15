import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { fr } from '../locales/fr.ts';
import { StartError } from '../start-error.ts';

const first: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
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
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
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
    for (const verb of ['update', 'delete']) {
      await sql`create trigger ${sql.raw(`contribution_events_no_${verb}`)} before ${sql.raw(verb)} on contribution_events
        begin select raise(abort, 'contribution_events is append-only'); end`.execute(db);
    }
  },
};

/** Every migration by name; a name never changes and a migration is never edited once released. */
export const migrations: Readonly<Record<string, Migration>> = { '0001-contributions': first };

/**
 * Brings a database to this version's tables.
 * @throws StartError when a newer version wrote the database
 */
export async function migrate<T>(typed: Kysely<T>, path: string): Promise<void> {
  // A migration knows the tables of its own time, not those of this version.
  const db = typed as Kysely<unknown>;
  const applied = await appliedMigrations(db);
  const unknown = applied.filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0) throw new StartError(fr.start.databaseNewer(path, unknown.join(', ')));
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  }).migrateToLatest();
  if (error !== undefined) {
    const reason = error instanceof Error ? error.message : JSON.stringify(error);
    throw new StartError(fr.start.databaseUnusable(path, reason), { cause: error });
  }
}

async function appliedMigrations(db: Kysely<unknown>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
