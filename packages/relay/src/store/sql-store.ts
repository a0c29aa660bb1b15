import { randomBytes } from 'node:crypto';
import { Kysely, sql, SqliteDialect, type Selectable } from 'kysely';
import type { Contribution, Etat } from '@inclusion-kit/sdk/contributions';
import type { ContributionStore, KeptContribution, NewContribution } from './contribution-store.ts';
import { migrate } from './migrations.ts';
import { openSqlite } from './sqlite.ts';
import { whenAvailable } from './store-unavailable.ts';
import type { ContributionsTable, Tables } from './tables.ts';

/**
 * Opens the store in a SQLite file, creating or upgrading its tables.
 * @throws StartError when the file cannot be used, or when a newer version wrote it
 */
export async function openStore(path: string): Promise<ContributionStore> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openSqlite(path) }) });
  try {
    await migrate(db, path);
    const secret = await readSecret(db);
    // From here on `whenAvailable` waits for a lock: SQLite would wait with the whole process.
    await sql`pragma busy_timeout = 0`.execute(db);
    return createSqlStore(db, secret);
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Creates the store over tables that are there. */
function createSqlStore(db: Kysely<Tables>, secret: Buffer): ContributionStore {
  const toKept = async (row: Selectable<ContributionsTable> | undefined): Promise<KeptContribution | null> => {
    if (row === undefined) return null;
    const evenements = await db
      .selectFrom('contribution_events')
      .select(['etat', 'date'])
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
      evenements: evenements.map(({ etat, date }) => ({ etat: etat as Etat, date })),
    };
  };
  const findBy = (column: 'id' | 'idempotency_key', value: string) =>
    whenAvailable(async () =>
      toKept(await db.selectFrom('contributions').selectAll().where(column, '=', value).executeTakeFirst()),
    );

  const store: ContributionStore = {
    secret,
    async add(entry) {
      const created = await whenAvailable(() => insert(db, entry));
      const kept = await (created ? findBy('id', entry.id) : findBy('idempotency_key', entry.idempotencyKey ?? ''));
      if (kept === null) throw new Error('A contribution was neither kept nor found under its idempotency key.');
      return { kept, created };
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
    async ping() {
      await whenAvailable(() => db.selectFrom('settings').select('key').limit(1).execute());
    },
    close: () => db.destroy(),
  };
  return store;
}

/** Inserts first, so that the write lock is taken at once and two equal requests meet at the unique index. */
async function insert(db: Kysely<Tables>, entry: NewContribution): Promise<boolean> {
  const { auteur, ...corps } = entry.contribution;
  return db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('contributions')
      .values({
        id: entry.id,
        numero: entry.numero,
        genre: corps.genre,
        modele: corps.cible?.modele ?? null,
        cible_id: corps.cible?.id ?? null,
        cible_source: entry.cible_source,
        corps: JSON.stringify(corps),
        auteur: auteur === undefined ? null : JSON.stringify(auteur),
        etat: 'recue',
        idempotency_key: entry.idempotencyKey,
        corps_hash: entry.corpsHash,
        recue_le: entry.recueLe.toISOString(),
      })
      .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return false;
    await transaction
      .insertInto('contribution_events')
      .values({ contribution_id: entry.id, etat: 'recue', date: entry.recueLe.toISOString() })
      .execute();
    return true;
  });
}

async function readSecret(db: Kysely<Tables>): Promise<Buffer> {
  await db
    .insertInto('settings')
    .values({ key: 'secret', value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', 'secret')
    .executeTakeFirstOrThrow();
  return Buffer.from(value, 'base64url');
}
