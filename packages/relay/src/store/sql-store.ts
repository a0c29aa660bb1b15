import { randomBytes } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Contribution, Etat } from '@inclusion-kit/sdk/contributions';
import type { ContributionCounts } from './contributions/contribution-counts.ts';
import type { ContributionStore, KeptContribution, NewContribution } from './contributions/contribution-store.ts';
import { toContributionRow } from './contributions/contribution-row.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { createAccessStore, type AccessStore } from './access-store.ts';
import { createSessionStore, type SessionStore } from './session-store.ts';
import { toStartError } from './database/start-failure.ts';
import { whenAvailable } from './database/store-unavailable.ts';
import { toEvent, toEventRow } from './contributions/events.ts';
import type { DeliveryStore } from './contributions/delivery-store.ts';
import { createSqlDeliveries } from './contributions/sql-deliveries.ts';
import { createSqlModeration } from './contributions/sql-moderation.ts';
import type { MissingStore, ModerationStore } from './contributions/moderation-store.ts';
import type { ContributionsTable, Tables } from './database/tables.ts';

/** All that the store over SQL can do. */
export type FullStore = ContributionStore &
  ContributionCounts &
  ModerationStore &
  MissingStore & {
    readonly sessions: SessionStore;
    readonly deliveries: DeliveryStore;
    readonly access: AccessStore;
  };

/**
 * Opens the store in a database, creating or upgrading its tables. Closing the store closes the database.
 * @param urlOrPath `file:…`, `postgres://…`, or the path of a SQLite file
 * @throws StartError when the database cannot be used, or when a newer version wrote it
 */
export async function openStore(urlOrPath: string): Promise<FullStore> {
  return createStore(await openDatabase(urlOrPath));
}

/**
 * Creates the store over an open database. Closing the store closes the database.
 * @throws StartError when the secret of the database can be neither read nor made
 */
export async function createStore(database: Database): Promise<FullStore> {
  try {
    return createSqlStore(database, await whenAvailable(() => readSecret(database.db)));
  } catch (error) {
    await database.close();
    throw toStartError(error, database);
  }
}

/** Creates the store over tables that are there. */
function createSqlStore({ db, close }: Database, secret: Buffer): FullStore {
  const toKept = async (row: Selectable<ContributionsTable> | undefined): Promise<KeptContribution | null> => {
    if (row === undefined) return null;
    const evenements = await db
      .selectFrom('contribution_events')
      .select(['etat', 'date', 'acte', 'par', 'details'])
      .where('contribution_id', '=', row.id)
      .orderBy('id')
      .execute();
    return {
      id: row.id,
      numero: row.numero,
      contribution: JSON.parse(row.corps) as Contribution,
      etat: row.etat as Etat,
      corpsHash: row.corps_hash,
      recue_le: row.recue_le,
      evenements: evenements.map(toEvent),
    };
  };
  const findBy = (column: 'id' | 'idempotency_key', value: string) =>
    whenAvailable(async () =>
      toKept(await db.selectFrom('contributions').selectAll().where(column, '=', value).executeTakeFirst()),
    );

  const store: FullStore = {
    ...createSqlModeration({ db }),
    sessions: createSessionStore({ db }),
    deliveries: createSqlDeliveries({ db }),
    access: createAccessStore({ db }),
    secret,
    async add(entry) {
      await whenAvailable(() => insert(db, entry));
      // Under this id it is kept by this call, be it by a try whose end was not heard of.
      const mine = await findBy('id', entry.id);
      const kept = mine ?? (await findBy('idempotency_key', entry.idempotencyKey ?? ''));
      if (kept === null) throw new Error('A contribution was neither kept nor found under its idempotency key.');
      return { kept, created: mine !== null };
    },
    find: (id) => findBy('id', id),
    findByKey: (key) => findBy('idempotency_key', key),
    async eraseAuteur(id) {
      const erase = db
        .updateTable('contributions')
        .set({ auteur: null })
        .where('id', '=', id)
        .where('auteur', 'is not', null);
      const { numUpdatedRows } = await whenAvailable(() => erase.executeTakeFirst());
      return numUpdatedRows > 0n;
    },
    async countByEtat() {
      const count = db
        .selectFrom('contributions')
        .select(['etat', (select) => select.fn.countAll<number>().as('count')])
        .groupBy('etat');
      const rows = await whenAvailable(() => count.execute());
      return Object.fromEntries(rows.map(({ etat, count }) => [etat, count]));
    },
    async ping() {
      await whenAvailable(() => db.selectFrom('settings').select('key').limit(1).execute());
    },
    close,
  };
  return store;
}

/** Inserts first, so that the write lock is taken at once and two equal requests meet at the unique index. */
async function insert(db: Kysely<Tables>, entry: NewContribution): Promise<void> {
  const recue_le = entry.recueLe.toISOString();
  await db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('contributions')
      .values(
        toContributionRow({
          id: entry.id,
          numero: entry.numero,
          contribution: entry.contribution,
          cible_source: entry.cible_source,
          idempotency_key: entry.idempotencyKey,
          corps_hash: entry.corpsHash,
          recue_le,
          etat: 'recue',
          version: 1,
        }),
      )
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return;
    await transaction
      .insertInto('contribution_events')
      .values(
        toEventRow(entry.id, {
          acte: 'reception',
          etat: 'recue',
          date: recue_le,
          ...(entry.recuePar === undefined ? {} : { par: entry.recuePar }),
        }),
      )
      .execute();
  });
}

/** Reads the secret, drawn once for a database, whichever relay comes first. */
async function readSecret(db: Kysely<Tables>): Promise<Buffer> {
  const kept = db.selectFrom('settings').select('value').where('key', '=', 'secret');
  const before = await kept.executeTakeFirst();
  if (before !== undefined) return Buffer.from(before.value, 'base64url');
  await db
    .insertInto('settings')
    .values({ key: 'secret', value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const { value } = await kept.executeTakeFirstOrThrow();
  return Buffer.from(value, 'base64url');
}
