import { groupBy } from '../group-by.ts';
import type { Cluster } from './kept-structures.ts';
import { fact, type ServiceColumns } from './columns/columns.ts';
import { categoryNames, rankOfLowest } from './offer.ts';
import { byCode, numberTerritories, type Places } from './places.ts';
import { halfUp } from './rounding.ts';
import type { Cell } from './table.ts';

/** The records that stand for the same structure as another. */
export interface OverCounting {
  /** Clusters of two structures or more. */
  readonly grappes: number;
  /** Structures beyond the first of each cluster. */
  readonly structures_en_trop: number;
  /** Clusters whose structures come from several sources. */
  readonly grappes_plusieurs_sources: number;
  /** Number of clusters by size. */
  readonly tailles: Readonly<Record<string, number>>;
  /** Columns of the two lists. */
  readonly colonnes: readonly string[];
  /** Services of each category and those too many. */
  readonly par_categorie: readonly (readonly Cell[])[];
  /** Located services of each département and those too many. */
  readonly par_departement: readonly (readonly Cell[])[];
}

interface Counts {
  all: number;
  extra: number;
}

/** Counts what is listed several times, by category over all services and by département over located ones. */
export function countOverCounting(
  clusters: readonly Cluster[],
  { length, facts, categories, place }: ServiceColumns,
  places: Places,
): OverCounting {
  const sizes = groupBy(clusters, ({ length }) => String(length));
  const { codes, of } = numberTerritories(places, 'departement');
  const byCategory = categoryNames.map((name): [string, Counts] => [name, { all: 0, extra: 0 }]);
  const byDepartement = codes.map((code): [string, Counts] => [code, { all: 0, extra: 0 }]);
  const add = (group: [string, Counts] | undefined, isDistinct: boolean): void => {
    if (group === undefined) return;
    group[1].all += 1;
    if (!isDistinct) group[1].extra += 1;
  };
  for (let at = 0; at < length; at += 1) {
    const isDistinct = ((facts[at] ?? 0) & fact.isDistinct) !== 0;
    for (let bits = categories[at] ?? 0; bits !== 0; bits &= bits - 1) add(byCategory[rankOfLowest(bits)], isDistinct);
    const here = place[at] ?? -1;
    if (here !== -1) add(byDepartement[of[here] ?? -1], isDistinct);
  }
  const rowsOf = (groups: readonly (readonly [string, Counts])[]): Cell[][] =>
    [...groups]
      .sort(([a], [b]) => byCode(a, b))
      .map(([key, { all, extra }]) => [key, all, extra, halfUp(extra, all, 4)]);
  return {
    grappes: clusters.length,
    structures_en_trop: clusters.reduce((total, { length }) => total + length - 1, 0),
    grappes_plusieurs_sources: clusters.filter((cluster) => new Set(cluster.map(({ source }) => source)).size > 1)
      .length,
    tailles: Object.fromEntries([...sizes].map(([size, members]) => [size, members.length])),
    par_categorie: rowsOf(byCategory),
    par_departement: rowsOf(byDepartement),
    colonnes: ['cle', 'services', 'services_en_trop', 'taux_pluri_recense'],
  };
}
