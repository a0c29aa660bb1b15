import fr, { type CorrectTexts } from './fr/correct.ts';
import type { TextsByLanguage } from './texts.ts';

/** The texts of a correction in place. */
export const correct: TextsByLanguage<CorrectTexts> = {
  fr,
  en: () => import('./en/correct.ts'),
  es: () => import('./es/correct.ts'),
  ar: () => import('./ar/correct.ts'),
  uk: () => import('./uk/correct.ts'),
};
