import type { Kysely } from 'kysely';
import type { Evenement } from '@inclusion-kit/sdk/contributions';
import { toEventRow } from './contribution-rows.ts';
import type { Tables } from '../database/tables.ts';

/** Reads the places of events among all, by id, from 0: ids have gaps, while places are the same in any copy. */
export async function readRanks(db: Kysely<Tables>): Promise<(id: number) => number> {
  const ids = await db.selectFrom('contribution_events').select('id').orderBy('id').execute();
  const ranks = new Map(ids.map(({ id }, rank) => [id, rank]));
  // An event that comes while the others are written comes after them.
  return (id) => ranks.get(id) ?? ranks.size + id;
}

/** Writes the events of contributions in their order. Where the place of one (`ordre`) is unknown, dates decide. */
export async function writeEvents(
  db: Kysely<Tables>,
  contributions: readonly { id: string; evenements: readonly Evenement[]; ordre?: readonly number[] | undefined }[],
): Promise<void> {
  const isRanked = contributions.every(({ ordre }) => ordre !== undefined);
  const all = contributions.flatMap(({ id, evenements, ordre }) => {
    let date = '';
    return evenements.map((event, index) => {
      if (event.date > date) ({ date } = event);
      return { id, event, rank: ordre?.[index] ?? 0, date };
    });
  });
  all.sort((a, b) => (isRanked ? a.rank - b.rank : a.date < b.date ? -1 : Number(a.date > b.date)));
  for (const { id, event } of all) {
    await db.insertInto('contribution_events').values(toEventRow(id, event)).execute();
  }
}
