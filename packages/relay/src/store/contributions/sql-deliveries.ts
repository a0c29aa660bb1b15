import type { Kysely } from 'kysely';
import { etatsOuverts, nextEtat, type Acte, type Etat } from '@inclusion-kit/sdk/contributions';
import type { Database } from '../database/database.ts';
import {
  toAuthor,
  type Canal,
  type Delivery,
  type DeliveryState,
  type FailedTry,
  type NewDelivery,
} from './delivery-store.ts';
import type { NewEvent } from './moderation-store.ts';
import { toEventRow } from './contribution-rows.ts';
import { readByIds } from '../database/statements.ts';
import { eachWhenAvailable } from '../database/store-unavailable.ts';
import type { Tables } from '../database/tables.ts';

const OPEN: readonly DeliveryState[] = ['en-attente', 'a-faire', 'echec'];

/** Keeps deliveries. Several relays of one database may work on them at once. */
export type DeliveryStore = ReturnType<typeof createSqlDeliveries>;

export function createSqlDeliveries({ db }: Pick<Database, 'db'>) {
  return eachWhenAvailable({
    /** Plans a delivery, or does nothing when it is planned already. */
    plan: (delivery: NewDelivery): Promise<void> => planDelivery(db, delivery),
    /** Returns the deliveries of contributions, in the order they were planned. */
    ofContributions: (ids: readonly string[]): Promise<Delivery[]> =>
      readByIds(ids, (some) =>
        db
          .selectFrom('deliveries')
          .selectAll()
          .where('contribution_id', 'in', some)
          .orderBy('cree_le')
          .orderBy('id')
          .execute(),
      ),
    /** Returns the deliveries that are due, the longest due first, and those that a relay is trying, or died on. */
    due: (now: Date, size: number): Promise<Delivery[]> =>
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
    /**
     * Takes a delivery to try it. Returns null when another relay has it, or when its contribution is no longer accepted, no
     * longer waits for its author, or is to decide anew.
     * @param until when it counts as lost, unless a clock was set meanwhile
     */
    claim: (delivery: Delivery, now: Date, until: Date): Promise<Delivery | null> =>
      db.transaction().execute(async (transaction) => {
        const etat = await holdContribution(transaction, delivery.contribution_id);
        if (etat === null || !isWanted(delivery.canal, etat)) {
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
    /** Notes that a try failed, or does nothing when the delivery was lost to another relay meanwhile. */
    async failed(claimed: Delivery, { erreur, prochain_le }: FailedTry): Promise<void> {
      const etat: DeliveryState = prochain_le === null ? 'echec' : 'en-attente';
      await ofSame(db, claimed).set({ etat, erreur, prochain_le }).execute();
    },
    /** Notes that a delivery was made, and that its contribution was handed on, both or neither. A mail to an author has no event. */
    sent: (delivery: Delivery, event: (NewEvent & { acte: 'transmission' }) | null): Promise<void> =>
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
    /** Tries at once a delivery that was left to a person. Returns false when it is not left to a person. */
    async retry(id: string, contributionId: string, now: Date): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('deliveries')
        .set({ etat: 'en-attente', prochain_le: now.toISOString(), essais: 0 })
        .where('id', '=', id)
        .where('contribution_id', '=', contributionId)
        .where('etat', '=', 'echec')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    /** Counts deliveries by channel and state. */
    countDeliveries: () =>
      db
        .selectFrom('deliveries')
        .select(({ fn }) => ['canal', 'etat', fn.countAll<number>().as('nombre')])
        .groupBy(['canal', 'etat'])
        .execute(),
  });
}

export async function planDelivery(db: Kysely<Tables>, delivery: NewDelivery): Promise<void> {
  await db
    .insertInto('deliveries')
    .values({ ...delivery, essais: 0, dernier_le: null, erreur: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Tells whether a delivery still makes sense, as its contribution stands. A decision is told whatever followed it. */
function isWanted(canal: Canal, etat: Etat): boolean {
  if (canal === 'decision') return !etatsOuverts.includes(etat);
  return etat === (canal === 'auteur' ? 'en-attente-auteur' : 'acceptee');
}

/** Ends the deliveries planned for a contribution before an act. Returns false when one is being sent. */
export async function endDeliveries(db: Kysely<Tables>, contributionId: string, acte: Acte): Promise<boolean> {
  const open = db
    .updateTable('deliveries')
    .set({ etat: acte === 'transmission' ? 'envoyee' : 'annulee', prochain_le: null })
    .where('contribution_id', '=', contributionId)
    .where('etat', 'in', OPEN);
  // The author is told of a decision all the same, unless it is taken back.
  await (acte === 'annulation' ? open : open.where('canal', '!=', 'decision')).execute();
  const under = await db
    .selectFrom('deliveries')
    .select('id')
    .where('contribution_id', '=', contributionId)
    .where('etat', '=', 'en-cours')
    .where('canal', 'not in', toAuthor)
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
