import fr, { type WeekTexts } from '../fr/week.ts';
import type { TextsByLanguage } from '../texts.ts';

/** The texts of `<di-week>`. */
export const week: TextsByLanguage<WeekTexts> = {
  fr,
  en: () => import('../en/week.ts'),
  es: () => import('../es/week.ts'),
  ar: () => import('../ar/week.ts'),
  uk: () => import('../uk/week.ts'),
};
