import { sql, type Kysely, type Selectable, type SqlBool } from 'kysely';
import { UsageError } from '@inclusion-kit/sdk';
import {
  nextEtat,
  type Acte,
  type Auteur,
  type Contribution,
  type Etat,
  type Evenement,
} from '@inclusion-kit/sdk/contributions';
import type { Database } from '../database/database.ts';
import { toEvent, toEventRow } from './events.ts';
import {
  DossierMovedError,
  type Dossier,
  type MissingRecords,
  type MissingStore,
  type ModerationStore,
  type NewEvent,
  type QueueFilter,
} from './moderation-store.ts';
import { endDeliveries } from './sql-deliveries.ts';
import { whenAvailable } from '../database/store-unavailable.ts';
import type { ContributionsTable, Tables } from '../database/tables.ts';

/** The states in which an accepted contribution is shown. */
const SHOWN: readonly Etat[] = ['acceptee', 'transmise'];
const MISSING = 'missing-records';
/** Databases take a limited number of values in one statement. */
const IDS_AT_ONCE = 1000;

/** Creates the store of moderation over tables that are there. */
export function createSqlModeration({ db }: Pick<Database, 'db'>): ModerationStore & MissingStore {
  const one = async (from: Kysely<Tables>, id: string): Promise<Dossier | null> => {
    const row = await from.selectFrom('contributions').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : ((await toDossiers(from, [row]))[0] ?? null);
  };

  return {
    queue: (filter) =>
      whenAvailable(async () => {
        const { size, after, newestFirst = false } = filter;
        const order = newestFirst ? 'desc' : 'asc';
        const matching = select(db, filter);
        const { total } = await matching
          .select(({ fn }) => fn.countAll<number>().as('total'))
          .executeTakeFirstOrThrow();
        let page = matching
          .selectAll()
          .orderBy('recue_le', order)
          .orderBy('id', order)
          .limit(size + 1);
        if (after !== null) {
          const [recue_le, id] = parseCursor(after);
          const sign = sql.raw(newestFirst ? '<' : '>');
          page = page.where(sql<SqlBool>`(recue_le, id) ${sign} (${recue_le}, ${id})`);
        }
        const rows = await page.execute();
        const last = rows[size - 1];
        return {
          items: await toDossiers(db, rows.slice(0, size)),
          total,
          next: rows.length > size && last !== undefined ? toCursor(last) : null,
        };
      }),
    dossier: (id) => whenAvailable(() => one(db, id)),
    act: (id, version, event) =>
      whenAvailable(() => db.transaction().execute((transaction) => act(transaction, id, version, event, one))),
    accepted: () =>
      whenAvailable(async () => {
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
          .selectAll('contributions')
          .where('etat', 'in', SHOWN)
          // Not their dates: a clock may have been set back between two.
          .orderBy('acceptances.accepted')
          .execute();
        return toDossiers(db, rows);
      }),
    missing: () =>
      whenAvailable(async () => {
        const row = await db.selectFrom('settings').select('value').where('key', '=', MISSING).executeTakeFirst();
        return row === undefined ? {} : (JSON.parse(row.value) as MissingRecords);
      }),
    async noteMissing(missing) {
      const value = JSON.stringify(missing);
      await whenAvailable(() =>
        db
          .insertInto('settings')
          .values({ key: MISSING, value })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
          .execute(),
      );
    },
    // Events are counted, since their ids may come out of order: of two transactions, the one that began later may end first.
    acceptedVersion: () =>
      whenAvailable(async () => {
        const { acts } = await db
          .selectFrom('contribution_events')
          .select(({ fn }) => fn.countAll<number>().as('acts'))
          .where('acte', '!=', 'reception')
          .executeTakeFirstOrThrow();
        return String(acts);
      }),
  };
}

/** Takes the row of the contribution first: of two people who act at once, one waits and then sees the act of the other. */
async function act(
  db: Kysely<Tables>,
  id: string,
  version: number,
  { acte, ...event }: NewEvent,
  read: (from: Kysely<Tables>, id: string) => Promise<Dossier | null>,
): Promise<Dossier | null> {
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
  const etat = nextEtat(taken.etat as Etat, acte);
  if (etat === null) throw new UsageError(`A contribution that is "${taken.etat}" takes no "${acte}".`);
  // The contribution changes its state: deliveries planned for the old one are of no more use.
  if (etat !== taken.etat) await endPlanned(db, id, acte);
  const done: Evenement = { acte, etat, ...event };
  await db.insertInto('contribution_events').values(toEventRow(id, done)).execute();
  if (etat !== taken.etat) await db.updateTable('contributions').set({ etat }).where('id', '=', id).execute();
  return read(db, id);
}

/** Ends the planned deliveries. @throws UsageError when one is under way, and the act is about that delivery */
async function endPlanned(db: Kysely<Tables>, id: string, acte: Acte): Promise<void> {
  const isEnded = await endDeliveries(db, id, acte === 'transmission' ? 'envoyee' : 'annulee');
  const isAboutThat = acte === 'annulation' || acte === 'transmission';
  if (isAboutThat && !isEnded) throw new UsageError('This contribution is being handed on.');
}

function select(db: Kysely<Tables>, { etats, genres, sources, cible, numero }: QueueFilter) {
  let query = db.selectFrom('contributions');
  if (etats !== undefined) query = query.where('etat', 'in', etats);
  if (genres !== undefined) query = query.where('genre', 'in', genres);
  if (sources !== undefined) query = query.where('cible_source', 'in', sources);
  if (cible !== undefined) query = query.where('cible_id', '=', cible.replaceAll('\0', '\uFFFD'));
  if (numero !== undefined) query = query.where('numero', '=', numero.trim().toUpperCase());
  return query;
}

/** Adds to rows their events. */
async function toDossiers(db: Kysely<Tables>, rows: readonly Selectable<ContributionsTable>[]): Promise<Dossier[]> {
  const byContribution = new Map<string, Evenement[]>(rows.map(({ id }) => [id, []]));
  const ids = [...byContribution.keys()];
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const events = await db
      .selectFrom('contribution_events')
      .select(['contribution_id', 'etat', 'date', 'acte', 'par', 'details'])
      .where('contribution_id', 'in', ids.slice(from, from + IDS_AT_ONCE))
      .orderBy('id')
      .execute();
    for (const event of events) byContribution.get(event.contribution_id)?.push(toEvent(event));
  }
  return rows.map((row) => ({
    id: row.id,
    numero: row.numero,
    contribution: JSON.parse(row.corps) as Contribution,
    source: row.cible_source,
    auteur: row.auteur === null ? null : (JSON.parse(row.auteur) as Auteur),
    etat: row.etat as Etat,
    version: row.version,
    corpsHash: row.corps_hash,
    recue_le: row.recue_le,
    evenements: byContribution.get(row.id) ?? [],
  }));
}

const toCursor = ({ recue_le, id }: { recue_le: string; id: string }): string => `${recue_le}~${id}`;

function parseCursor(cursor: string): [recue_le: string, id: string] {
  const at = cursor.indexOf('~');
  if (at === -1) throw new RangeError('No contribution begins there.');
  return [cursor.slice(0, at), cursor.slice(at + 1)];
}
