import { departementOf } from '@inclusion-kit/sdk/geography';
import { LEAST_TOLD } from '@inclusion-kit/sdk/internal';
import type { SearchCountsTable } from '../../store/database/tables.ts';
import { ANY, toKey, type SearchCell } from './search-cell.ts';

/** A cell and how many searches it holds. */
export type CountedCell = Omit<SearchCountsTable, 'mois' | 'resultat'>;

/** The cell of all the searches that no other cell tells. */
export const OTHER: SearchCell = { lieu: ANY, thematiques: ANY, publics: ANY, autres_filtres: ANY };

/** Ways of telling less of a cell, each less than the one before. */
const STEPS: ((cell: SearchCell) => SearchCell)[] = [
  (cell) => ({ ...cell, lieu: toDepartement(cell.lieu) }),
  (cell) => ({ ...cell, lieu: toDepartement(cell.lieu), publics: ANY, autres_filtres: ANY }),
  () => OTHER,
];

/**
 * Adds up cells of fewer than five searches: by département, then with any publics and other filters, then in one cell for
 * the rest, to which the smallest others are added until it holds five too. The sum stays the same. A cell smaller than five
 * is left only when there are fewer than five searches in all: the one for the rest.
 */
export function mergeSmall(cells: readonly CountedCell[]): CountedCell[] {
  let kept = addUp(cells);
  for (const step of STEPS) {
    const small = kept
      .filter(({ nombre }) => nombre < LEAST_TOLD)
      .map((cell) => ({ ...step(cell), nombre: cell.nombre }));
    kept = addUp([...kept.filter(({ nombre }) => nombre >= LEAST_TOLD), ...small]);
  }
  const rest = kept.find(isOther);
  if (rest === undefined || rest.nombre >= LEAST_TOLD) return kept;
  const others = kept.filter((cell) => !isOther(cell)).sort((a, b) => a.nombre - b.nombre);
  const smallest = others.shift();
  return smallest === undefined ? kept : [...others, { ...OTHER, nombre: rest.nombre + smallest.nombre }].sort(byCell);
}

export function byDepartement(cells: readonly CountedCell[]): CountedCell[] {
  return addUp(cells.map((cell) => ({ ...cell, lieu: toDepartement(cell.lieu) })));
}

export function isOther({ lieu, thematiques, publics, autres_filtres }: SearchCell): boolean {
  return [lieu, thematiques, publics, autres_filtres].every((part) => part === ANY);
}

function toDepartement(lieu: string): string {
  return lieu.length === 5 ? departementOf(lieu) : lieu;
}

/** Adds up the cells that are the same, in the order of their values. */
function addUp(cells: readonly CountedCell[]): CountedCell[] {
  const sums = new Map<string, CountedCell>();
  for (const cell of cells) {
    const key = toKey(cell);
    sums.set(key, { ...cell, nombre: cell.nombre + (sums.get(key)?.nombre ?? 0) });
  }
  return [...sums.values()].sort(byCell);
}

function byCell(a: SearchCell, b: SearchCell): number {
  return toKey(a) < toKey(b) ? -1 : 1;
}
