import type { Migration } from './migration.ts';

/** Creates the tables of the structures asked whether their offers are up to date, and of the links that open once. */
export const access: Migration = async (db) => {
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
