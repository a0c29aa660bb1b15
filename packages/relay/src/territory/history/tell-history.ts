import { departementOf, departements } from '@inclusion-kit/sdk/geography';
import { categories } from '@inclusion-kit/sdk/referentiels';
import type { DayFigures, HistoryFigures, TerritoryReport } from '@inclusion-kit/sdk/territory';
import { TOLD_MEASURES, type History } from './condense.ts';

/** The growth of a territory, and its numbers on an earlier day. */
export interface ToldHistory {
  readonly croissance: HistoryFigures;
  readonly avant: { readonly jour: string; readonly chiffres: DayFigures };
}

/** Adds to a report how its territory was before. */
export const withHistory = (report: TerritoryReport, { croissance, avant }: ToldHistory): TerritoryReport => ({
  ...report,
  croissance,
  avant: avant.jour,
  chiffres: { ...report.chiffres, avant: avant.chiffres },
});

/** Tells the territory of a report as it was on the days that were kept. */
export function tellHistory(
  { jours, avant, communes, rows, counts, before }: History,
  report: TerritoryReport,
): ToldHistory {
  const isInside = createIsInside(report);
  const inside = communes.map(isInside);
  const sums = categories.map(() => jours.map(() => 0));
  for (const [at, row] of rows.entries()) {
    if (inside[Math.floor(row / categories.length)] !== true) continue;
    const sum = sums[row % categories.length] ?? [];
    for (let day = 0; day < jours.length; day += 1) sum[day] = (sum[day] ?? 0) + (counts[at * jours.length + day] ?? 0);
  }
  const numbers = TOLD_MEASURES.map((_, measure) =>
    inside.reduce((sum, is, at) => (is ? sum + (before[at * TOLD_MEASURES.length + measure] ?? 0) : sum), 0),
  );
  const [services = 0, structures = 0, a_jour = 0, visibles = 0] = numbers;
  return {
    croissance: {
      jours,
      par_mention: true,
      series: Object.fromEntries(categories.map(({ value }, at) => [value, sums[at] ?? []])),
    },
    avant: { jour: avant, chiffres: { services, structures, a_jour, visibles } },
  };
}

/** Tells the communes of a territory. Those of an EPCI are the parts of its report. */
function createIsInside({ territoire: { niveau, code }, parties }: TerritoryReport): (commune: string) => boolean {
  if (niveau === 'france') return () => true;
  if (niveau === 'commune') return (commune) => commune === code;
  if (niveau === 'departement') return (commune) => departementOf(commune) === code;
  const codes = new Set(
    niveau === 'region'
      ? departements.flatMap(({ code: departement, code_region: region }) => (region === code ? [departement] : []))
      : parties.map((part) => part.code),
  );
  return niveau === 'region' ? (commune) => codes.has(departementOf(commune)) : (commune) => codes.has(commune);
}
