import { groupBy } from '../group-by.ts';
import type { Cluster } from './kept-structures.ts';
import { categoryNames, type CountedService } from './offer.ts';
import { byCode, type Places } from './places.ts';
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

/** Counts what is listed several times, by category over all services and by département over located ones. */
export function countOverCounting(
  clusters: readonly Cluster[],
  services: readonly CountedService[],
  isDistinct: (service: CountedService) => boolean,
  places: Places,
): OverCounting {
  const several = clusters.filter(({ length }) => length > 1);
  const sizes = groupBy(several, ({ length }) => String(length));
  const rowOf = (key: string, members: readonly CountedService[]): Cell[] => {
    const extra = members.filter((service) => !isDistinct(service)).length;
    return [key, members.length, extra, halfUp(extra, members.length, 4)];
  };
  const byCategory = new Map(categoryNames.map((name) => [name, [] as CountedService[]]));
  const byDepartement = new Map<string, CountedService[]>();
  for (const { codes } of places.values()) byDepartement.set(codes.departement ?? '', []);
  for (const service of services) {
    for (const category of service.categories) byCategory.get(category)?.push(service);
    byDepartement.get(places.get(service.commune ?? '')?.codes.departement ?? '')?.push(service);
  }
  const rowsOf = (groups: ReadonlyMap<string, readonly CountedService[]>): Cell[][] =>
    [...groups].sort(([a], [b]) => byCode(a, b)).map(([key, members]) => rowOf(key, members));
  return {
    grappes: several.length,
    structures_en_trop: several.reduce((total, { length }) => total + length - 1, 0),
    grappes_plusieurs_sources: several.filter((cluster) => new Set(cluster.map(({ source }) => source)).size > 1)
      .length,
    tailles: Object.fromEntries([...sizes].map(([size, members]) => [size, members.length])),
    par_categorie: rowsOf(byCategory),
    par_departement: rowsOf(byDepartement),
    colonnes: ['cle', 'services', 'services_en_trop', 'taux_pluri_recense'],
  };
}
