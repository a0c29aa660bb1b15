import type { Kysely } from 'kysely';
import type {
  ContributionCounts,
  ContributionStore,
  KeptContribution,
  NewContribution,
} from './contributions/contribution-store.ts';
import { toContributionRow, toEventRow } from './contributions/contribution-rows.ts';
import { readLastBackup } from './backup/last-backup.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { readSecret } from './secret.ts';
import { createCampaignStore, type CampaignStore } from './campaigns/campaign-store.ts';
import { createAccessStore, type AccessStore } from './access-store.ts';
import { createSessionStore, type SessionStore } from './session-store.ts';
import { toStartError } from './database/start-failure.ts';
import { eachWhenAvailable, whenAvailable } from './database/store-unavailable.ts';
import { createSqlDeliveries, type DeliveryStore } from './contributions/sql-deliveries.ts';
import { createSqlModeration, findDossier } from './contributions/sql-moderation.ts';
import type { MissingStore, ModerationStore } from './contributions/moderation-store.ts';
import type { Tables } from './database/tables.ts';

export type FullStore = ContributionStore &
  ContributionCounts &
  ModerationStore &
  MissingStore & {
    readonly sessions: SessionStore;
    readonly deliveries: DeliveryStore;
    readonly access: AccessStore;
    readonly campaigns: CampaignStore;
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

function createSqlStore(database: Database, secret: Buffer): FullStore {
  const { db, close } = database;
  const findBy = async (column: 'id' | 'idempotency_key', value: string): Promise<KeptContribution | null> => {
    const dossier = await findDossier(db, value, column);
    if (dossier === null) return null;
    const { source, auteur, version, ...kept } = dossier;
    return kept;
  };

  return {
    ...createSqlModeration({ db }),
    ...eachWhenAvailable<Omit<ContributionStore, 'secret' | 'close'> & ContributionCounts>({
      async add(entry) {
        await insert(db, entry);
        // Under this id it is kept by this call, be it by a try whose end was not heard of.
        const mine = await findBy('id', entry.id);
        const kept = mine ?? (await findBy('idempotency_key', entry.idempotencyKey ?? ''));
        if (kept === null) throw new Error('A contribution was neither kept nor found under its idempotency key.');
        return { kept, created: mine !== null };
      },
      find: (id) => findBy('id', id),
      findByKey: (key) => findBy('idempotency_key', key),
      async eraseAuteur(id) {
        const erase = db.updateTable('contributions').set({ auteur: null }).where('id', '=', id);
        const { numUpdatedRows } = await erase.where('auteur', 'is not', null).executeTakeFirst();
        return numUpdatedRows > 0n;
      },
      async countByEtat() {
        const count = db
          .selectFrom('contributions')
          .select(['etat', (select) => select.fn.countAll<number>().as('count')])
          .groupBy('etat');
        return Object.fromEntries((await count.execute()).map(({ etat, count }) => [etat, count]));
      },
      lastBackup: () => readLastBackup(db),
      async ping() {
        // A write that changes nothing: it meets a lock and a refusal to write, which a read would not, and flushes no disk.
        await db.deleteFrom('contributions').where('id', '=', '').execute();
      },
    }),
    sessions: createSessionStore({ db }),
    deliveries: createSqlDeliveries({ db }),
    access: createAccessStore({ db }),
    campaigns: createCampaignStore(database),
    secret,
    close,
  };
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
          voix: entry.voix ?? null,
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
