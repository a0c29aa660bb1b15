import { LEAST_TOLD } from '@inclusion-kit/sdk/internal';
import type { Database } from '../../store/database/database.ts';
import { alone } from '../../store/database/migrate.ts';
import type { SearchCountsTable } from '../../store/database/tables.ts';
import { addCounts, ROWS } from './add-counts.ts';
import { isOver, monthBefore, monthOf } from '../figures/day.ts';
import { ANY } from './search-cell.ts';
import { byDepartement, mergeSmall, type CountedCell } from './merge-small.ts';

/** The months that tidying changed. */
export interface Tidied {
  /** Months whose small numbers were added up. */
  merged: string[];
  /** Months told by département from now on. */
  coarsened: string[];
}

/** Adds up the small numbers of past months, and those older than `months` by département. Safe to do again. */
export async function tidySearchCounts(database: Database, today: string, months: number): Promise<Tidied> {
  const { db } = database;
  const oldest = monthBefore(monthOf(today), months);
  const small = await db
    .selectFrom('search_counts')
    .select('mois')
    .distinct()
    .where('nombre', '<', LEAST_TOLD)
    .where((where) =>
      where.or((['lieu', 'thematiques', 'publics', 'autres_filtres'] as const).map((part) => where(part, '<>', ANY))),
    )
    .execute();
  const fine = await db
    .selectFrom('search_counts')
    .select('mois')
    .distinct()
    .where('mois', '<', oldest)
    .where('lieu', 'like', '_____')
    .execute();
  const merged = small
    .map(({ mois }) => mois)
    .filter((mois) => isOver(mois, today))
    .sort();
  const coarsened = fine.map(({ mois }) => mois).sort();
  for (const mois of merged) await rewrite(database, mois, mergeSmall);
  for (const mois of coarsened) await rewrite(database, mois, byDepartement);
  return { merged, coarsened };
}

/** Parts counts by their result: searches that found nothing are never added to the others. */
export function byResultat(rows: readonly SearchCountsTable[]): Map<string, CountedCell[]> {
  const groups = new Map<string, CountedCell[]>();
  for (const { mois: _mois, resultat, ...cell } of rows) groups.set(resultat, [...(groups.get(resultat) ?? []), cell]);
  return groups;
}

/** Replaces the counts of a month at once, while nobody else does. Searches counted meanwhile are added. */
function rewrite(
  database: Database,
  mois: string,
  change: (cells: readonly CountedCell[]) => CountedCell[],
): Promise<void> {
  return alone(database, async (db) => {
    const rows = await db.deleteFrom('search_counts').where('mois', '=', mois).returningAll().execute();
    for (const [resultat, cells] of byResultat(rows)) {
      const changed = change(cells).map((cell) => ({ mois, resultat, ...cell }));
      for (let from = 0; from < changed.length; from += ROWS) await addCounts(db, changed.slice(from, from + ROWS));
    }
  });
}
