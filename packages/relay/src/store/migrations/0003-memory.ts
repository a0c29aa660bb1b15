import type { Migration } from './migration.ts';

/** Creates the memory of a territory: figures of its offer by day, and how many searches found something or nothing. */
export const memory: Migration = async (db) => {
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
