import type { Kysely } from 'kysely';
import type { Evenement } from '@inclusion-kit/sdk/contributions';
import type { Database } from '../database/database.ts';
import { toEventRow } from './events.ts';
import type { Tables } from '../database/tables.ts';

/** The places of events among all those of a database. */
export interface Ranks {
  /** Returns the place of an event, from 0: the same in any database that holds the same events. */
  of(id: number): number;
}

/** Reads them: the numbers that a database gives to events have gaps. */
export async function readRanks({ db }: Pick<Database, 'db'>): Promise<Ranks> {
  const ids = await db.selectFrom('contribution_events').select('id').orderBy('id').execute();
  const ranks = new Map(ids.map(({ id }, rank) => [id, rank]));
  // An event that comes while the others are written comes after them.
  return { of: (id) => ranks.get(id) ?? ranks.size + id };
}

/** Events of several contributions, to be written in the order in which they happened. */
export interface EventQueue {
  /** @param ordre their places, where these are known */
  add(contribution: { id: string; evenements: readonly Evenement[]; ordre?: readonly number[] | undefined }): void;
  /** Writes them all. */
  write(db: Kysely<Tables>): Promise<void>;
}

/**
 * Creates the queue. Where the place of an event is unknown, dates decide, while the events of one contribution stay in
 * their order.
 */
export function createEventQueue(): EventQueue {
  const all: { id: string; event: Evenement; rank: number | undefined; date: string }[] = [];
  let isRanked = true;
  return {
    add({ id, evenements, ordre }) {
      isRanked &&= ordre !== undefined;
      let date = '';
      for (const [index, event] of evenements.entries()) {
        if (event.date > date) ({ date } = event);
        all.push({ id, event, rank: ordre?.[index], date });
      }
    },
    async write(db) {
      all.sort((a, b) => (isRanked ? (a.rank ?? 0) - (b.rank ?? 0) : a.date < b.date ? -1 : Number(a.date > b.date)));
      for (const { id, event } of all) {
        await db.insertInto('contribution_events').values(toEventRow(id, event)).execute();
      }
    },
  };
}
