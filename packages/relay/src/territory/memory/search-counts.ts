import { dayInParis } from '@inclusion-kit/sdk/internal';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../store/database/database.ts';
import { whenAvailable } from '../../store/database/store-unavailable.ts';
import { addCounts, ROWS } from './add-counts.ts';
import { isOver, monthOf } from '../figures/day.ts';
import { OTHER } from './merge-small.ts';
import { ANY, fromKey, toKey, toSearchCell } from './search-cell.ts';

export type Resultat = 'aucun' | 'trouve';

export interface SearchCountsOptions {
  database: Database;
  now: () => Date;
  /** Tells whether the relay knows every commune. */
  communesComplete: () => boolean;
  /** Limits, for tests. */
  limits?: { waiting?: number; month?: number };
}

/** Cells that wait to be written. Others are counted with the rest, so that invented searches cannot fill the memory. */
const MAX_WAITING = 2000;
/** Cells of one month in the database, for the same reason. */
const MAX_MONTH = 100_000;
const MAX_ADDRESSES = 5000;
const MAX_ADDRESS = 2000;
const REST = toKey(OTHER);

/** Creates the count of the subjects of searches, never of the people who searched. */
export function createSearchCounts({ database, now, communesComplete, limits = {} }: SearchCountsOptions) {
  const { waiting: maxWaiting = MAX_WAITING, month: maxMonth = MAX_MONTH } = limits;
  const waiting = new Map<string, number>();
  /** The keys of addresses, since the same are asked again and again. Null for one that does not count. */
  const asked = new LRUCache<string, { keys: Record<Resultat, string> | null }>({ max: MAX_ADDRESSES });

  function keysOf(address: string): Record<Resultat, string> | null {
    const name = `${communesComplete() ? '1' : '0'}${address}`;
    const known = asked.get(name);
    if (known !== undefined) return known.keys;
    const start = address.indexOf('?');
    const query = new URLSearchParams(start === -1 ? '' : address.slice(start));
    const cell = toSearchCell(query, communesComplete());
    // Searches that found something only give the total for the others: publics would be too fine for that.
    const keys =
      cell === null ? null : { aucun: toKey(cell), trouve: toKey({ ...cell, publics: ANY, autres_filtres: ANY }) };
    if (address.length <= MAX_ADDRESS) asked.set(name, { keys });
    return keys;
  }

  function add(mois: string, resultat: Resultat, key: string, count: number): void {
    const exact = `${mois}\t${resultat}\t${key}`;
    const name = waiting.has(exact) || waiting.size < maxWaiting ? exact : `${mois}\t${resultat}\t${REST}`;
    waiting.set(name, (waiting.get(name) ?? 0) + count);
  }

  async function isFull(mois: string): Promise<boolean> {
    const { count } = await database.db
      .selectFrom('search_counts')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('mois', '=', mois)
      .executeTakeFirstOrThrow();
    return count >= maxMonth;
  }

  async function flushMonth(mois: string, counts: readonly [string, number][]): Promise<void> {
    // A search after the merging of its month would stand there alone: it is counted with the rest.
    const isMerged = isOver(mois, dayInParis(now())) || (await whenAvailable(() => isFull(mois)));
    for (let from = 0; from < counts.length; from += ROWS) {
      const part = counts.slice(from, from + ROWS);
      const sums = new Map<string, number>();
      for (const [name, count] of part) {
        const [, resultat = '', ...key] = name.split('\t');
        const row = `${resultat}\t${isMerged ? REST : key.join('\t')}`;
        sums.set(row, (sums.get(row) ?? 0) + count);
      }
      const rows = [...sums].map(([row, nombre]) => {
        const end = row.indexOf('\t');
        return { mois, resultat: row.slice(0, end), ...fromKey(row.slice(end + 1)), nombre };
      });
      await whenAvailable(() => addCounts(database.db, rows));
      for (const [name, count] of part) {
        const left = (waiting.get(name) ?? 0) - count;
        if (left > 0) waiting.set(name, left);
        else waiting.delete(name);
      }
      await nextTurn();
    }
  }

  let flushing: Promise<void> = Promise.resolve();
  return {
    /** Counts an answered search by its address. Pages after the first are the same search. Never throws. */
    note(address: string, isEmpty: boolean): void {
      const keys = keysOf(address);
      if (keys === null) return;
      const resultat = isEmpty ? 'aucun' : 'trouve';
      add(monthOf(dayInParis(now())), resultat, keys[resultat], 1);
    },
    /** Writes the counts since the last time. Counts that cannot be written stay for the next time. */
    flush(): Promise<void> {
      const flushed = flushing.then(async () => {
        const counts = [...waiting];
        for (const mois of new Set(counts.map(([name]) => monthOf(name)))) {
          await flushMonth(
            mois,
            counts.filter(([name]) => name.startsWith(mois)),
          );
        }
      });
      flushing = flushed.catch(() => undefined);
      return flushed;
    },
  };
}
