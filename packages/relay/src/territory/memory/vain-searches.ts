import { dayInParis, LEAST_TOLD } from '@inclusion-kit/sdk/internal';
import { categorieOf } from '@inclusion-kit/sdk/referentiels';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../store/database/database.ts';
import { readLostWords, type LostWord, type VainSearches } from '../../store/lost-words.ts';
import { isOver, monthBefore, monthOf } from '../figures/day.ts';
import { ANY } from './search-cell.ts';

/** Tells what people searched without finding it. */
export interface TellsDemand {
  /** Words that searches did not find. */
  words(): Promise<LostWord[]>;
  /** Searches that found nothing, in twelve months that are over, the most frequent first. */
  vain(): Promise<VainSearches[]>;
}

const MONTHS = 12;
/** A month is merged once. Meanwhile pages read the same numbers again. */
const KEPT_MS = 10 * 60_000;

/** Tells what the memory of a database holds of searches in vain. */
export function createDemand(database: Database, now: () => Date): TellsDemand {
  const kept = new LRUCache<string, Promise<VainSearches[]>>({ max: 1, ttl: KEPT_MS });
  return {
    words: () => readLostWords(database),
    vain() {
      const day = dayInParis(now());
      let vain = kept.get(day);
      if (vain === undefined) {
        vain = readVainSearches(database, day);
        kept.set(day, vain);
        // A failure is not kept.
        vain.catch(() => kept.delete(day));
      }
      return vain;
    },
  };
}

/**
 * Reads the searches that found nothing, by place and category, in the last twelve months that are over. A cell with few searches is
 * left out until the tidying of its month adds it to others. A search for several categories counts in each, one for none in no one.
 */
async function readVainSearches({ db }: Database, today: string): Promise<VainSearches[]> {
  const before = monthBefore(monthOf(today), 1);
  const last = isOver(before, today) ? before : monthBefore(before, 1);
  const rows = await db
    .selectFrom('search_counts')
    .select(({ fn }) => ['lieu', 'thematiques', fn.sum<number | string>('nombre').as('nombre')])
    .where('resultat', '=', 'aucun')
    .where('nombre', '>=', LEAST_TOLD)
    .where('mois', '>', monthBefore(last, MONTHS))
    .where('mois', '<=', last)
    .groupBy(['lieu', 'thematiques'])
    .execute();
  const sums = new Map<string, VainSearches>();
  for (const { lieu, thematiques, nombre } of rows) {
    const values = thematiques === '' || thematiques === ANY ? [] : thematiques.split(',');
    for (const categorie of new Set(values.map(categorieOf))) {
      const key = `${lieu} ${categorie}`;
      // A sum is a text in PostgreSQL.
      sums.set(key, { lieu, categorie, nombre: (sums.get(key)?.nombre ?? 0) + Number(nombre) });
    }
  }
  return [...sums.values()].sort((a, b) => b.nombre - a.nombre);
}
