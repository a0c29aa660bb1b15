import type { Migration } from './migration.ts';

/** Creates the table of objections, as fingerprints. */
export const objections: Migration = async (db) => {
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
