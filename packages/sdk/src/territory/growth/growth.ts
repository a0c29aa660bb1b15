import type { ServiceColumns, StructureColumns } from '../columns/columns.ts';
import { daysBetween } from '../freshness.ts';
import { categoryNames, countCategories, type ReadOffer } from '../offer.ts';
import { byCode, numberTerritories, type Level, type Places, type Territories } from '../places.ts';
import { halfUp, roundTo, sum } from '../rounding.ts';
import type { Cell } from '../table.ts';
import { changes } from './changes.ts';
import { followRecords, type Moves } from './moves.ts';

const counted = ['avant', 'apres', 'apparues', 'disparues', 'arrivees', 'parties', ...changes] as const;
const rates = ['taux', 'taux_annuel', 'renouvellement'] as const;
/** The columns of the growth of a territory. */
export const growthColumns: readonly string[] = ['code', ...counted, ...rates];

/**
 * Counts what appeared, left and changed in each territory between two days. Of the records of both, what they became counts where
 * they are now.
 * @param territories the territories to tell, those without a record included. Null: all records together, placed or not
 */
export function countGrowth(moves: Moves, territories: Territories | null, days: number): Cell[][] {
  const { from, to, next, change } = moves;
  const codes = territories?.codes ?? ['france'];
  // A cell more for what is in no territory.
  const none = codes.length;
  const territoryOf = (place: number): number => {
    if (territories === null) return 0;
    const territory = territories.of[place] ?? -1;
    return territory === -1 ? none : territory;
  };
  const createCounts = (): Int32Array => new Int32Array(none + 1);
  const [avant, apres, disparues, arrivees, parties] = Array.from({ length: 5 }, createCounts) as Counts;
  const became = changes.map(createCounts);
  for (const place of to) addOne(apres, territoryOf(place));
  for (let at = 0; at < from.length; at += 1) {
    const old = territoryOf(from[at] ?? -1);
    addOne(avant, old);
    const number = next[at] ?? -1;
    if (number === -1) {
      addOne(disparues, old);
      continue;
    }
    const current = territoryOf(to[number] ?? -1);
    addOne(became[change[at] ?? 0] as Int32Array, current);
    if (old === current) continue;
    addOne(parties, old);
    addOne(arrivees, current);
  }
  // Those of today that were there before became something.
  const apparues = apres.map((all, at) => all - sum(became.map((counts) => counts[at] ?? 0)));
  const columns = [avant, apres, apparues, disparues, arrivees, parties, ...became];
  return codes
    .map((code, at) => [code, ...columns.map((counts) => counts[at] ?? 0)] as const)
    .sort(([a], [b]) => byCode(a, b))
    .map((row) => [...row, ...ratesOf(row[1] ?? 0, row[2] ?? 0, (row[3] ?? 0) + (row[4] ?? 0), days)]);
}

type Counts = [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

const addOne = (counts: Int32Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1;
};

/** @param moved records that came or left */
function ratesOf(before: number, after: number, moved: number, days: number): Cell[] {
  return [
    growthRate(before, after),
    before === 0 || days <= 0 ? null : roundTo((after / before) ** (365 / days) - 1, 4),
    halfUp(2 * moved, before + after, 4),
  ];
}

/** The growth from one count to another, 4 decimals. Null from zero. */
export function growthRate(before: number, after: number): number | null {
  return halfUp(after - before, before, 4);
}

/** The offer of today, read. */
interface Today {
  readonly day: string;
  readonly services: ServiceColumns;
  readonly structures: StructureColumns;
}

/** Tells the growth from an earlier day: of services and of structures, by territory, and of services by category. */
export function growthFrom(before: ReadOffer, today: Today, places: Places): Record<string, unknown> {
  const days = daysBetween(before.day, today.day);
  const { codeOf } = today.structures;
  const tablesOf = (moves: Moves, levels: readonly Level[]): Record<string, Cell[][]> =>
    Object.fromEntries(
      levels.map((level) => {
        // Of France is what no code places, too.
        const territories = level === 'france' ? null : numberTerritories(places, level);
        return [level, countGrowth(moves, territories, days)];
      }),
    );
  // Records that the earlier files do not hold did not all appear since: nobody knows.
  const services = before.services.length === 0 ? null : followRecords(before.services, today.services, codeOf);
  const structures = before.structures.length === 0 ? null : followRecords(before.structures, today.structures, codeOf);
  const [old, current] = [services?.categories ?? [], today.services.categories].map(countCategories);
  return {
    du: before.day,
    au: today.day,
    jours: days,
    colonnes: growthColumns,
    services: services === null ? null : tablesOf(services, ['france', 'region', 'departement', 'clpe', 'epci']),
    structures: structures === null ? null : tablesOf(structures, ['france', 'departement']),
    services_par_categorie: (services === null ? [] : categoryNames).map((name, rank) => {
      const [from, to] = [old?.[rank] ?? 0, current?.[rank] ?? 0];
      return [name, from, to, growthRate(from, to)];
    }),
    services_par_categorie_colonnes: ['categorie', 'avant', 'apres', 'taux'],
  };
}
