import { LRUCache } from 'lru-cache';
import type { TerritoryReport } from '@inclusion-kit/sdk/territory';
import type { Database } from '../../store/database/database.ts';
import type { History } from './condense.ts';
import { chooseDays, listKeptDays, readHistory } from './read-history.ts';
import { tellHistory, type ToldHistory } from './tell-history.ts';

/** The past of all territories is some tens of megabytes at the size of the country: it is let go when nobody looks. */
const KEPT_MS = 10 * 60_000;

/** Tells how territories were before. */
export interface TellsHistory {
  /** Tells the territory of a report on earlier days. Null while fewer than two days were kept. */
  before(report: TerritoryReport): Promise<ToldHistory | null>;
}

/** Tells the past of territories from the memory of a database, which is read anew once a day was added. */
export function createHistory(database: Database): TellsHistory {
  const read = new LRUCache<string, Promise<History>>({
    max: 1,
    ttl: KEPT_MS,
    updateAgeOnGet: true,
    ttlAutopurge: true,
  });
  return {
    async before(report) {
      // Days to come were kept by a clock that was wrong.
      const days = chooseDays((await listKeptDays(database)).filter((day) => day <= report.jour));
      if (days === null) return null;
      const key = days.jours.join();
      let history = read.get(key);
      if (history === undefined) {
        history = readHistory(database, days);
        read.set(key, history);
        // A failure is not kept.
        history.catch(() => read.delete(key));
      }
      return tellHistory(await history, report);
    },
  };
}
