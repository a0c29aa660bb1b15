import type { Migration } from './migration.ts';

/**
 * Adds the life cycle of a received contribution: who did each act, how it was handed on, and who is signed in to act. The
 * events of earlier versions name no act: they are all receptions, and cannot be rewritten.
 */
export const lifeCycle: Migration = async (db) => {
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
