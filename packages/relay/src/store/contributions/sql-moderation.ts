import type { Kysely } from 'kysely';
import { UsageError } from '@inclusion-kit/sdk';
import { etatsAcceptes, nextEtat, type Acte } from '@inclusion-kit/sdk/contributions';
import type { Database } from '../database/database.ts';
import { toCibleId, toDossiers, toEventRow } from './contribution-rows.ts';
import {
  DossierMovedError,
  type Dossier,
  type MissingRecords,
  type MissingStore,
  type ModerationStore,
  type QueueFilter,
  type SeenAct,
} from './moderation-store.ts';
import type { NewDelivery } from './delivery-store.ts';
import { endDeliveries, planDelivery } from './sql-deliveries.ts';
import { areTwoVoices, isSameVoice } from './voices.ts';
import { eachWhenAvailable } from '../database/store-unavailable.ts';
import { readByIds } from '../database/statements.ts';
import type { Tables } from '../database/tables.ts';

/** The key of the records that are missing, among the settings. */
const MISSING = 'missing-records';

export function createSqlModeration({ db }: Pick<Database, 'db'>): ModerationStore & MissingStore {
  /** The accepted contributions as last read: each decision asks for them, and changes few. */
  let accepted: ReadonlyMap<string, Dossier> = new Map();
  return eachWhenAvailable<ModerationStore & MissingStore>({
    async queue(filter) {
      const { size, after, newestFirst = false, isUncounted = false } = filter;
      const order = newestFirst ? 'desc' : 'asc';
      const matching = select(db, filter);
      const count = matching.select(({ fn }) => fn.countAll<number>().as('total'));
      const total = isUncounted ? null : (await count.executeTakeFirstOrThrow()).total;
      let page = matching
        .selectAll()
        .orderBy('recue_le', order)
        .orderBy('id', order)
        .limit(size + 1);
      if (after !== null) {
        const [recue_le, id] = parseCursor(after);
        page = page.where((where) =>
          where(where.refTuple('recue_le', 'id'), newestFirst ? '<' : '>', where.tuple(recue_le, id)),
        );
      }
      const rows = await page.execute();
      const last = rows[size - 1];
      return {
        items: await toDossiers(db, rows.slice(0, size)),
        total: total ?? Math.min(rows.length, size),
        next: rows.length > size && last !== undefined ? `${last.recue_le}~${last.id}` : null,
      };
    },
    dossier: (id) => findDossier(db, id),
    act: (id, version, event, toPlan) =>
      db.transaction().execute(async (transaction) => {
        const after = await act(transaction, { id, version, event });
        if (after !== null) await plan(transaction, after, toPlan);
        return after;
      }),
    actOnAll: (acts, toPlan) =>
      db.transaction().execute(async (transaction) => {
        const done: Dossier[] = [];
        for (const one of acts) {
          const after = await act(transaction, one);
          // Nothing is kept of the acts before it.
          if (after === null) throw new DossierMovedError(`There is no contribution ${one.id}.`);
          await plan(transaction, after, toPlan);
          done.push(after);
        }
        return done;
      }),
    prove: (id, preuve) =>
      db.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('contributions')
          .select('corps')
          .where('id', '=', id)
          .executeTakeFirst();
        const corps = JSON.stringify({ ...(JSON.parse(row?.corps ?? '{}') as object), preuve });
        const taken = await transaction
          .updateTable('contributions')
          .set((set) => ({ corps, version: set('version', '+', 1) }))
          .where('id', '=', id)
          .where('etat', '=', 'recue')
          .returning('id')
          .executeTakeFirst();
        if (taken === undefined) throw new DossierMovedError('Somebody acted on this contribution meanwhile.');
      }),
    isSameVoice: (id) => isSameVoice({ db }, id),
    areTwoVoices: (id, other) => areTwoVoices({ db }, [id, other]),
    async accepted() {
      const rows = await db
        .selectFrom('contributions')
        .innerJoin(
          db
            .selectFrom('contribution_events')
            .select(({ fn }) => ['contribution_id', fn.max('id').as('accepted')])
            .where('acte', '=', 'acceptation')
            .groupBy('contribution_id')
            .as('acceptances'),
          (join) => join.onRef('acceptances.contribution_id', '=', 'contributions.id'),
        )
        .select(['contributions.id', 'contributions.version', 'contributions.auteur'])
        .where('etat', 'in', etatsAcceptes)
        // Not their dates: a clock may have been set back between two.
        .orderBy('acceptances.accepted')
        .execute();
      const same = new Map(
        rows.flatMap(({ id, version, auteur }) => {
          const dossier = accepted.get(id);
          // An author who was erased changes no version.
          const isSame = dossier?.version === version && (dossier.auteur === null) === (auteur === null);
          return isSame ? [[id, dossier]] : [];
        }),
      );
      const others = rows.map(({ id }) => id).filter((id) => !same.has(id));
      const read = await toDossiers(
        db,
        await readByIds(others, (some) => db.selectFrom('contributions').selectAll().where('id', 'in', some).execute()),
      );
      const found = new Map([...same, ...read.map((dossier) => [dossier.id, dossier] as const)]);
      accepted = new Map(
        rows.flatMap(({ id }) => {
          const dossier = found.get(id);
          return dossier !== undefined && etatsAcceptes.includes(dossier.etat) ? [[id, dossier]] : [];
        }),
      );
      return [...accepted.values()];
    },
    async missing() {
      const row = await db.selectFrom('settings').select('value').where('key', '=', MISSING).executeTakeFirst();
      return row === undefined ? {} : (JSON.parse(row.value) as MissingRecords);
    },
    async noteMissing(missing) {
      const value = JSON.stringify(missing);
      await db
        .insertInto('settings')
        .values({ key: MISSING, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    },
    // Events are counted, since their ids may come out of order: of two transactions, the one that began later may end first.
    async acceptedVersion() {
      const { acts } = await db
        .selectFrom('contribution_events')
        .select(({ fn }) => fn.countAll<number>().as('acts'))
        .where('acte', '!=', 'reception')
        .executeTakeFirstOrThrow();
      return String(acts);
    },
  });
}

/** Reads a contribution by its id, or by another column that is its own. Null when there is none. */
export async function findDossier(
  db: Kysely<Tables>,
  value: string,
  column: 'id' | 'idempotency_key' = 'id',
): Promise<Dossier | null> {
  const rows = await db.selectFrom('contributions').selectAll().where(column, '=', value).execute();
  return (await toDossiers(db, rows))[0] ?? null;
}

async function plan(
  db: Kysely<Tables>,
  after: Dossier,
  toPlan: ((after: Dossier) => NewDelivery | null) | undefined,
): Promise<void> {
  const planned = toPlan?.(after) ?? null;
  if (planned !== null) await planDelivery(db, planned);
}

/** Takes the row of the contribution first: of two people who act at once, one waits and then sees the act of the other. */
async function act(db: Kysely<Tables>, { id, version, event: { acte, ...event } }: SeenAct): Promise<Dossier | null> {
  const taken = await db
    .updateTable('contributions')
    .set((set) => ({ version: set('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['etat', 'version'])
    .executeTakeFirst();
  if (taken === undefined) return null;
  if (taken.version !== version + 1) {
    throw new DossierMovedError('Somebody acted on this contribution meanwhile.');
  }
  const etat = nextEtat(taken.etat, acte);
  if (etat === null) throw new UsageError(`A contribution that is "${taken.etat}" takes no "${acte}".`);
  // The contribution changes its state: deliveries planned for the old one are of no more use.
  if (etat !== taken.etat) await endPlanned(db, id, acte);
  await db
    .insertInto('contribution_events')
    .values(toEventRow(id, { acte, etat, ...event }))
    .execute();
  if (etat !== taken.etat) await db.updateTable('contributions').set({ etat }).where('id', '=', id).execute();
  return findDossier(db, id);
}

/** Ends the planned deliveries. @throws UsageError when one is under way, and the act is about that delivery */
async function endPlanned(db: Kysely<Tables>, id: string, acte: Acte): Promise<void> {
  const isEnded = await endDeliveries(db, id, acte);
  const isAboutThat = acte === 'annulation' || acte === 'transmission';
  if (isAboutThat && !isEnded) throw new UsageError('This contribution is being handed on.');
}

function select(db: Kysely<Tables>, { etats, genres, sources, cibles, acteDepuis, numero }: QueueFilter) {
  let query = db.selectFrom('contributions');
  if (etats !== undefined) query = query.where('etat', 'in', etats);
  if (genres !== undefined) query = query.where('genre', 'in', genres);
  if (sources !== undefined) query = query.where('cible_source', 'in', sources);
  if (cibles !== undefined) query = query.where('cible_id', 'in', cibles.map(toCibleId));
  if (acteDepuis !== undefined)
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('contribution_events')
          .select('contribution_events.id')
          .whereRef('contribution_events.contribution_id', '=', 'contributions.id')
          .where('contribution_events.date', '>=', acteDepuis),
      ),
    );
  if (numero !== undefined) query = query.where('numero', '=', numero.trim().toUpperCase());
  return query;
}

function parseCursor(cursor: string): [recue_le: string, id: string] {
  const at = cursor.indexOf('~');
  if (at === -1) throw new RangeError('No contribution begins there.');
  return [cursor.slice(0, at), cursor.slice(at + 1)];
}
