import { categoryNames, type CountedService } from '../offer.ts';
import { sum } from '../rounding.ts';
import { hoursBandOf, weeklyHours, type HoursBand } from '../../normalise/hours-band.ts';
import type { HoursFigures, ThemeHours } from './report.ts';

/** Counts the hours a week that offers tell, those of duplicates once. An offer that tells none, 0 or more than a week has is unknown. */
export function tellHours(services: readonly CountedService[]): HoursFigures {
  const distinct = services
    .filter(({ isDistinct }) => isDistinct)
    .map(({ record, categories }) => ({ hours: weeklyHours(record['volume_horaire_hebdomadaire']), categories }));
  const told = distinct.flatMap(({ hours }) => hours ?? []);
  const bandes: Record<HoursBand, number> = { moins_de_3: 0, de_3_a_6: 0, de_6_a_15: 0, '15_et_plus': 0 };
  for (const hours of told) bandes[hoursBandOf(hours) ?? 'moins_de_3'] += 1;
  const themes = categoryNames.flatMap((categorie): ThemeHours[] => {
    const own = distinct.filter(({ categories }) => categories.includes(categorie));
    return own.length === 0 ? [] : [{ categorie, ...countHours(own.map(({ hours }) => hours)) }];
  });
  return { ...countHours(distinct.map(({ hours }) => hours)), bandes, themes };
}

function countHours(all: readonly (number | null)[]): Omit<ThemeHours, 'categorie'> {
  const told = all.flatMap((hours) => hours ?? []);
  return {
    connues: told.length,
    inconnues: all.length - told.length,
    // Nobody knows a sum of nothing: it is not 0.
    heures: told.length === 0 ? null : Math.round(sum(told) * 100) / 100,
  };
}
