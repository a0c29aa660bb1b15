import type { WeekIndicators } from './indicators.ts';

/** The columns of indicators as a table, in the order in which they are written. */
export const indicatorColumns = ['indicateur', 'cas', 'mesure', 'valeur'] as const;
/** The name of a column of indicators as a table. */
export type IndicatorColumn = (typeof indicatorColumns)[number];

type Row = Record<IndicatorColumn, string | number | null>;

/**
 * Writes indicators as rows, one for each figure: for CSV and for sheets. `valeur` is null where a figure is hidden or not told.
 * @example toIndicatorRows(weekIndicators(programmes)).map((row) => indicatorColumns.map((column) => row[column]));
 */
export function toIndicatorRows(indicators: WeekIndicators): Row[] {
  const { personnes, hors_periode, intensite, duree, prevalence, persistance, part_sans_code } = indicators;
  const { heures_par_semaine, par_heures, par_heures_faites, objectif_atteint, objectif } = intensite;
  const rowsOf = (indicateur: string, mesure: string, values: Readonly<Record<string, number | null>>): Row[] =>
    Object.entries(values).map(([cas, valeur]) => ({ indicateur, cas, mesure, valeur }));
  const share = (
    indicateur: string,
    cas: string,
    { personnes: count, part }: { personnes: number | null; part: number | null },
  ) => [
    { indicateur, cas, mesure: 'personnes', valeur: count },
    { indicateur, cas, mesure: 'part', valeur: part },
  ];
  return [
    { indicateur: 'personnes', cas: 'au_total', mesure: 'personnes', valeur: personnes },
    { indicateur: 'personnes', cas: 'hors_periode', mesure: 'personnes', valeur: hors_periode },
    ...rowsOf('intensite', 'heures_par_semaine', { ...heures_par_semaine }),
    ...rowsOf('intensite_par_heures', 'personnes', par_heures),
    ...rowsOf('intensite_par_heures_faites', 'personnes', par_heures_faites),
    ...rowsOf('objectif_atteint', 'personnes', objectif_atteint),
    ...rowsOf('objectif', 'personnes', objectif),
    ...share('objectif', 'sans_raison', intensite.objectif_sans_raison),
    ...share('intensite', 'duree_inconnue', intensite.duree_inconnue),
    { indicateur: 'duree', cas: 'moyenne', mesure: 'semaines', valeur: duree.semaines },
    ...rowsOf('duree_par_semaines', 'personnes', duree.par_semaines),
    ...(prevalence ?? []).flatMap(({ niveau, code, ...told }) => share(`prevalence_${niveau}`, code, told)),
    ...(persistance?.obstacles ?? []).flatMap(({ categorie, au_debut, encore, part }) =>
      rowsOf(`persistance_${categorie}`, 'personnes', { au_debut, encore }).concat([
        { indicateur: `persistance_${categorie}`, cas: 'encore', mesure: 'part', valeur: part },
      ]),
    ),
    { indicateur: 'activites', cas: 'sans_code', mesure: 'part', valeur: part_sans_code },
  ];
}
