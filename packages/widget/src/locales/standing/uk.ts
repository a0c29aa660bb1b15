import { createPlural } from '../plural.ts';
import type { StandingTexts } from './fr.ts';

const plural = createPlural('uk-UA');
const since = (months: number): string => {
  const years = Math.floor(months / 12);
  return months < 24
    ? `${months}\u00a0${plural(months, { one: 'місяць', few: 'місяці', other: 'місяців' })}`
    : `${years}\u00a0${plural(years, { one: 'рік', few: 'роки', other: 'років' })}`;
};

/** Says for how many months nobody has checked an offer. A week says it without the rest. */
export const stale = (months: number): string => `Не перевірялося ${since(months)}`;

/** The Ukrainian words that say whether an offer still stands. */
const texts: StandingTexts = {
  since,
  final: (date) => (date === null ? 'Більше не існує' : `Більше не існує з ${date}`),
  ends: (date) => `Остаточно припиняється ${date}`,
  temp: (from, to) => (from === null ? `Закрито до ${to}` : `Закрито з ${from} до ${to}`),
  open: 'Зараз закрито, кінець невідомий',
  stale,
  told: 'За вашими словами актуальна, ще не підтверджена',
  rest: (months) => `Решту не перевіряли ${since(months)}.`,
};

export default texts;
