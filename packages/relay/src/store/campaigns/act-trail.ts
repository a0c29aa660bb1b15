import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../database/database.ts';
import { readByIds } from '../database/statements.ts';
import { eachWhenAvailable } from '../database/store-unavailable.ts';
import type { Tables } from '../database/tables.ts';
import type { TerritoryActsTable } from './campaign-rows.ts';

/** Something that a person did on the territory. */
export interface TerritoryAct extends Omit<TerritoryActsTable, 'details'> {
  details: Readonly<Record<string, string | number | null>>;
}

export type NewTerritoryAct = Pick<TerritoryAct, 'sujet' | 'acte' | 'par'> & {
  now: Date;
  details?: TerritoryAct['details'];
};

/** Keeps the acts of those who work on the territory. The database refuses to change one. */
export type ActTrail = ReturnType<typeof createActTrail>;

export function createActTrail({ db }: Pick<Database, 'db'>) {
  return eachWhenAvailable({
    add: (act: NewTerritoryAct): Promise<void> => addAct(db, act),
    /** Lists the acts on some subjects, the first one first. */
    of: async (subjects: readonly string[]): Promise<TerritoryAct[]> =>
      (
        await readByIds(subjects, (some) =>
          db.selectFrom('territory_acts').selectAll().where('sujet', 'in', some).orderBy('id').execute(),
        )
      ).map(toAct),
    /** Lists the acts on the subjects of a kind, the first one first. Their names begin with the kind and a colon. */
    ofKind: async (kind: string): Promise<TerritoryAct[]> =>
      (
        await db.selectFrom('territory_acts').selectAll().where('sujet', 'like', `${kind}:%`).orderBy('id').execute()
      ).map(toAct),
    /** Returns another text once an act was added. */
    version: async (): Promise<string> => {
      const { count, last } = await db
        .selectFrom('territory_acts')
        .select(({ fn }) => [fn.countAll().as('count'), fn.max('id').as('last')])
        .executeTakeFirstOrThrow();
      return `${count} ${last}`;
    },
    /** Lists the latest acts, the last one first. */
    latest: async (size: number): Promise<TerritoryAct[]> =>
      (await db.selectFrom('territory_acts').selectAll().orderBy('id', 'desc').limit(size).execute()).map(toAct),
  });
}

/** Adds an act, in the transaction of the caller. */
export async function addAct(
  db: Kysely<Tables>,
  { now, sujet, acte, par, details = {} }: NewTerritoryAct,
): Promise<void> {
  const date = now.toISOString();
  const said = JSON.stringify(details);
  // The same when the database is asked again after a try whose end was not heard of.
  const print = createHash('sha256')
    .update(JSON.stringify([sujet, acte, par, said]))
    .digest('base64url')
    .slice(0, 16);
  const row = { id: `${date} ${print}`, sujet, acte, par, date, details: said === '{}' ? null : said };
  await db
    .insertInto('territory_acts')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const toAct = ({ details, ...row }: TerritoryActsTable): TerritoryAct => ({
  ...row,
  details: details === null ? {} : (JSON.parse(details) as TerritoryAct['details']),
});
