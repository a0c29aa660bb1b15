import type { Kysely } from 'kysely';
import { nextEtat, type Etat } from '@inclusion-kit/sdk/contributions';
import type { Database } from '../database/database.ts';
import type { Delivery, DeliveryState, DeliveryStore } from './delivery-store.ts';
import { toEventRow } from './contribution-rows.ts';
import { readByIds } from '../database/statements.ts';
import { eachWhenAvailable } from '../database/store-unavailable.ts';
import type { Tables } from '../database/tables.ts';

const OPEN: readonly DeliveryState[] = ['en-attente', 'a-faire', 'echec'];

export function createSqlDeliveries({ db }: Pick<Database, 'db'>): DeliveryStore {
  return eachWhenAvailable<DeliveryStore>({
    async plan(delivery) {
      await db
        .insertInto('deliveries')
        .values({ ...delivery, essais: 0, dernier_le: null, erreur: null })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    ofContributions: (ids) =>
      readByIds(ids, (some) =>
        db
          .selectFrom('deliveries')
          .selectAll()
          .where('contribution_id', 'in', some)
          .orderBy('cree_le')
          .orderBy('id')
          .execute(),
      ),
    due: (now, size) =>
      db
        .selectFrom('deliveries')
        .selectAll()
        .where((where) =>
          where.or([
            where('etat', '=', 'en-cours'),
            where('etat', '=', 'en-attente').and('prochain_le', '<=', now.toISOString()),
          ]),
        )
        .orderBy('prochain_le')
        .limit(size)
        .execute(),
    claim: (delivery, now, until) =>
      db.transaction().execute(async (transaction) => {
        const etat = await holdContribution(transaction, delivery.contribution_id);
        if (etat !== (delivery.canal === 'auteur' ? 'en-attente-auteur' : 'acceptee')) {
          await ofSame(transaction, delivery).set({ etat: 'annulee', prochain_le: null }).execute();
          return null;
        }
        const claimed = await ofSame(transaction, delivery)
          .set((set) => ({
            etat: 'en-cours',
            essais: set('essais', '+', 1),
            prochain_le: until.toISOString(),
            dernier_le: now.toISOString(),
          }))
          .returningAll()
          .executeTakeFirst();
        return claimed ?? null;
      }),
    async failed(claimed, { erreur, prochain_le }) {
      const etat: DeliveryState = prochain_le === null ? 'echec' : 'en-attente';
      await ofSame(db, claimed).set({ etat, erreur, prochain_le }).execute();
    },
    sent: (delivery, event) =>
      db.transaction().execute(async (transaction) => {
        const from = await holdContribution(transaction, delivery.contribution_id);
        const done = { etat: 'envoyee', prochain_le: null, erreur: null } as const;
        await transaction.updateTable('deliveries').set(done).where('id', '=', delivery.id).execute();
        const etat = from === null || event === null ? null : nextEtat(from, event.acte);
        // Its source took it up while it was on its way: there is nothing to add.
        if (event === null || etat === null) return;
        const row = toEventRow(delivery.contribution_id, { ...event, etat });
        await transaction.insertInto('contribution_events').values(row).execute();
        await transaction
          .updateTable('contributions')
          .set((set) => ({ etat, version: set('version', '+', 1) }))
          .where('id', '=', delivery.contribution_id)
          .execute();
      }),
    async retry(id, contributionId, now) {
      const { numUpdatedRows } = await db
        .updateTable('deliveries')
        .set({ etat: 'en-attente', prochain_le: now.toISOString(), essais: 0 })
        .where('id', '=', id)
        .where('contribution_id', '=', contributionId)
        .where('etat', '=', 'echec')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    countDeliveries: () =>
      db
        .selectFrom('deliveries')
        .select(({ fn }) => ['canal', 'etat', fn.countAll<number>().as('nombre')])
        .groupBy(['canal', 'etat'])
        .execute(),
  });
}

/** Ends the deliveries planned for a contribution. Returns false when one is being sent. */
export async function endDeliveries(
  db: Kysely<Tables>,
  contributionId: string,
  etat: 'envoyee' | 'annulee',
): Promise<boolean> {
  await db
    .updateTable('deliveries')
    .set({ etat, prochain_le: null })
    .where('contribution_id', '=', contributionId)
    .where('etat', 'in', OPEN)
    .execute();
  const under = await db
    .selectFrom('deliveries')
    .select('id')
    .where('contribution_id', '=', contributionId)
    .where('etat', '=', 'en-cours')
    .where('canal', '!=', 'auteur')
    .limit(1)
    .executeTakeFirst();
  return under === undefined;
}

/** Holds the row of a contribution until the transaction ends. Returns its state, or null when it is gone. */
async function holdContribution(db: Kysely<Tables>, id: string): Promise<Etat | null> {
  const held = await db
    .updateTable('contributions')
    .set((set) => ({ version: set.ref('version') }))
    .where('id', '=', id)
    .returning('etat')
    .executeTakeFirst();
  return held?.etat ?? null;
}

/** Updates the delivery as it was seen: another relay that took it since counted one more try. */
const ofSame = (db: Kysely<Tables>, { id, etat, essais }: Delivery) =>
  db.updateTable('deliveries').where('id', '=', id).where('etat', '=', etat).where('essais', '=', essais);
