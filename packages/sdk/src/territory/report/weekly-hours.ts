import { categoryNames, rankOfLowest, type CountedService } from '../offer.ts';
import { hoursBandOf, weeklyHours, type HoursBand } from '../../normalise/hours-band.ts';
import type { HoursFigures, ThemeHours } from './report.ts';

/** The offers of one category, or of all: how many there are, how many tell their hours, and their sum. */
class Tally {
  all = 0;
  told = 0;
  hours = 0;

  add(hours: number | null): void {
    this.all += 1;
    if (hours === null) return;
    this.told += 1;
    this.hours += hours;
  }

  toFigures(): Omit<ThemeHours, 'categorie'> {
    return {
      connues: this.told,
      inconnues: this.all - this.told,
      // Nobody knows a sum of nothing: it is not 0.
      heures: this.told === 0 ? null : Math.round(this.hours * 100) / 100,
    };
  }
}

/** Creates the counts of the hours a week that offers tell. An offer that tells none, 0 or more than a week has is unknown. */
export function createHours() {
  const bandes: Record<HoursBand, number> = { moins_de_3: 0, de_3_a_6: 0, de_6_a_15: 0, '15_et_plus': 0 };
  const [whole, themes] = [new Tally(), categoryNames.map(() => new Tally())];
  return {
    add({ record, bits }: CountedService): void {
      const hours = weeklyHours(record['volume_horaire_hebdomadaire']);
      whole.add(hours);
      if (hours !== null) bandes[hoursBandOf(hours) ?? 'moins_de_3'] += 1;
      for (let left = bits; left !== 0; left &= left - 1) themes[rankOfLowest(left)]?.add(hours);
    },
    tell: (): HoursFigures => ({
      ...whole.toFigures(),
      bandes,
      themes: categoryNames.flatMap((categorie, rank): ThemeHours[] => {
        const own = themes[rank];
        return own === undefined || own.all === 0 ? [] : [{ categorie, ...own.toFigures() }];
      }),
    }),
  };
}
