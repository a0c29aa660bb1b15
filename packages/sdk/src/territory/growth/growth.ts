import type { ServiceColumns, StructureColumns } from '../columns/columns.ts';
import { daysBetween } from '../freshness.ts';
import { categoryNames, countCategories, type ReadOffer } from '../offer.ts';
import { byCode, numberTerritories, sumByTerritory, type Level, type Places, type Territories } from '../places.ts';
import { halfUp, roundTo, sum } from '../rounding.ts';
import type { Cell } from '../table.ts';
import { changes } from './changes.ts';
import { followRecords, type Moves } from './moves.ts';

const counted = ['avant', 'apres', 'apparues', 'disparues', 'arrivees', 'parties', ...changes] as const;
const rates = ['taux', 'taux_annuel', 'renouvellement'] as const;
/** The columns of the growth of a territory. */
export const growthColumns: readonly string[] = ['code', ...counted, ...rates];

/** The counts of a commune: what stood there, what stands there, what left, and what became of those of both days that are there now. */
const [BEFORE, NOW, GONE, BECAME] = [0, 1, 2, 3];
const WIDTH = BECAME + changes.length;

/** The records of two days by commune. */
export interface CommuneMoves {
  /** A row of counts for each commune, and one more for what is in none. */
  readonly rows: Int32Array;
  /** Numbers of the rows of the records that are in another commune now, where they were and where they are. */
  readonly crossings: readonly (readonly [from: number, to: number])[];
}

/** Counts the moves of records by commune: territories of all levels are sums of these, and records are far more than communes. */
export function countByCommune({ from, to, next, change }: Moves, communes: number): CommuneMoves {
  const rows = new Int32Array((communes + 1) * WIDTH);
  const crossings: [number, number][] = [];
  const rowOf = (place: number): number => (place === -1 ? communes : place);
  const addOne = (row: number, column: number): void => {
    const cell = row * WIDTH + column;
    rows[cell] = (rows[cell] ?? 0) + 1;
  };
  for (let at = 0; at < to.length; at += 1) addOne(rowOf(to[at] ?? -1), NOW);
  for (let at = 0; at < from.length; at += 1) {
    const old = rowOf(from[at] ?? -1);
    addOne(old, BEFORE);
    const number = next[at] ?? -1;
    if (number === -1) {
      addOne(old, GONE);
      continue;
    }
    const current = rowOf(to[number] ?? -1);
    addOne(current, BECAME + (change[at] ?? 0));
    if (old !== current) crossings.push([old, current]);
  }
  return { rows, crossings };
}

/**
 * Counts what appeared, left and changed in each territory between two days. Of the records of both, what they became counts where
 * they are now.
 * @param territories the territories to tell, those without a record included. Null: all records together, placed or not
 */
export function countGrowth(
  { rows, crossings }: CommuneMoves,
  territories: Territories | null,
  days: number,
): Cell[][] {
  const { codes, of } = territories ?? { codes: ['france'], of: new Int32Array(rows.length / WIDTH) };
  const sums = sumByTerritory({ codes, of }, rows, WIDTH);
  const [arrived, left] = [new Int32Array(codes.length), new Int32Array(codes.length)];
  for (const [from, to] of crossings) {
    const [old, current] = [of[from] ?? -1, of[to] ?? -1];
    if (old === current) continue;
    if (old !== -1) left[old] = (left[old] ?? 0) + 1;
    if (current !== -1) arrived[current] = (arrived[current] ?? 0) + 1;
  }
  return codes
    .map((code, at) => ({ code, at }))
    .sort((a, b) => byCode(a.code, b.code))
    .map(({ code, at }): Cell[] => {
      const row = [...sums.subarray(at * WIDTH, (at + 1) * WIDTH)];
      const became = row.slice(BECAME);
      const [before = 0, now = 0, gone = 0] = [row[BEFORE], row[NOW], row[GONE]];
      // Those of today that were there before became something.
      const appeared = now - sum(became);
      return [
        ...[code, before, now, appeared, gone, arrived[at] ?? 0, left[at] ?? 0, ...became],
        ...ratesOf(before, now, appeared + gone, days),
      ];
    });
}

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
  const tablesOf = (moves: Moves, levels: readonly Level[]): Record<string, Cell[][]> => {
    const counts = countByCommune(moves, places.size);
    return Object.fromEntries(
      levels.map((level) => {
        // Of France is what no code places, too.
        const territories = level === 'france' ? null : numberTerritories(places, level);
        return [level, countGrowth(counts, territories, days)];
      }),
    );
  };
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
