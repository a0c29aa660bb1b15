import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Database } from '../../store/database/database.ts';
import { whenAvailable } from '../../store/database/store-unavailable.ts';
import { monthBefore, monthOf, monthsBeforeDay } from '../figures/day.ts';
import type { History, KeptCells, ToldDays } from './condense.ts';

/** Months that are told, by the first day that each of them kept, which is whole. */
const MONTHS = 24;
/** Months between the numbers of today and those that they are compared with. */
const COMPARED_MONTHS = 6;

const isSource = extname(import.meta.url) === '.ts';
const workerUrl = new URL(`./history-worker${extname(import.meta.url)}`, import.meta.url);

/** Chooses the days that are told: the first of each month, and the last of all. Null without two of them. */
export function chooseDays(kept: readonly string[]): ToldDays | null {
  const last = kept.at(-1);
  if (last === undefined) return null;
  const first = monthBefore(monthOf(last), MONTHS);
  const byMonth = new Map<string, string>();
  for (const day of kept) if (monthOf(day) >= first && !byMonth.has(monthOf(day))) byMonth.set(monthOf(day), day);
  const jours = [...new Set([...byMonth.values(), last])];
  const compared = Date.parse(monthsBeforeDay(last, COMPARED_MONTHS));
  const farFrom = (day: string): number => Math.abs(Date.parse(day) - compared);
  const [avant] = jours.slice(0, -1).sort((a, b) => farFrom(a) - farFrom(b));
  return avant === undefined ? null : { jours, avant };
}

/** Lists the days that were kept, the oldest first. @throws StoreUnavailableError */
export async function listKeptDays({ db }: Database): Promise<string[]> {
  const rows = await whenAvailable(() => db.selectFrom('offer_figures').select('jour').distinct().execute());
  return rows.map(({ jour }) => jour).sort();
}

/**
 * Reads some days of the memory, one after another, and gathers them in another thread.
 * @throws StoreUnavailableError, and the error of a text that cannot be read
 */
export async function readHistory(database: Database, days: ToldDays): Promise<History> {
  const worker = new Worker(workerUrl, {
    name: 'history',
    workerData: days,
    ...(isSource ? { execArgv: ['--conditions=inclusion-kit-source'] } : {}),
  });
  const ask = async (message: KeptCells | 'end'): Promise<unknown> => {
    const answered = once(worker, 'message');
    worker.postMessage(message);
    return (await answered)[0] as unknown;
  };
  try {
    for (const jour of days.jours) {
      const dimensions =
        jour === days.avant ? (['commune', 'commune_thematique'] as const) : (['commune_thematique'] as const);
      for (const dimension of dimensions) {
        const cells = await readKept(database, jour, dimension);
        if (cells !== null) await ask(cells);
      }
    }
    return (await ask('end')) as History;
  } finally {
    await worker.terminate();
  }
}

async function readKept({ db }: Database, jour: string, dimension: KeptCells['dimension']): Promise<KeptCells | null> {
  const find = (day: string) =>
    whenAvailable(() =>
      db
        .selectFrom('offer_figures')
        .select(['base', 'contenu'])
        .where('jour', '=', day)
        .where('dimension', '=', dimension)
        .executeTakeFirst(),
    );
  const row = await find(jour);
  if (row === undefined) return null;
  if (row.base === null) return { jour, dimension, contenu: row.contenu, base: null };
  const base = await find(row.base);
  if (base === undefined) throw new Error(`The figures of ${jour} are told by those of ${row.base}, which are lost.`);
  return { jour, dimension, contenu: row.contenu, base: base.contenu };
}
