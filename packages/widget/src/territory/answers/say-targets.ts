import type { TerritoryReport } from '@inclusion-kit/sdk/territory';
import type { TerritoryTexts } from '../../locales/fr/territory.ts';

/** Months to the next committee, where no earlier day tells how far apart they are. */
const MONTHS = 6;

/** Says what shall be true next time, an aim for each act, and when that is. None where no act stands out. */
export function sayTargets(
  {
    t,
    labelOf,
    askedOf,
  }: {
    readonly t: Pick<TerritoryTexts, 'actions' | 'questions'>;
    readonly labelOf: (category: string) => string;
    readonly askedOf: (category: string) => string;
  },
  { actions, themes, jour }: Pick<TerritoryReport, 'actions' | 'themes' | 'jour'>,
): { readonly day: string; readonly aims: readonly string[] } {
  const aims = actions.map((action) => {
    const { actions: a, questions: q } = t;
    switch (action.genre) {
      case 'ouvrir': {
        const now = themes.find(({ categorie }) => categorie === action.categorie)?.services ?? 0;
        return q.about(labelOf(action.categorie), q.fromTo(now, now + action.nombre));
      }
      case 'verifier':
        // Half of those who are asked answer: all of them would be an aim that nobody reaches.
        return a.gain(action.parts[0], action.parts[1]);
      case 'repondre':
        return q.about(askedOf(action.categorie), a.answerGain(action.nombre, action.au_moins));
      case 'completer':
        return a.completeGain(...action.parts);
      case 'reunir':
        return q.about(labelOf(action.categorie), q.fewer(...action.fiches));
    }
  });
  return { day: monthsLater(jour), aims };
}

/** The same day of a later month, or the last of it. */
function monthsLater(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + MONTHS, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + MONTHS, Math.min(date, last))).toISOString().slice(0, 10);
}
