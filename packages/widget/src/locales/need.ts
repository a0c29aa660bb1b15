import fr, { type NeedTexts } from './fr/need.ts';
import type { TextsByLanguage } from './texts.ts';

/** The texts of the report of a need that no offer answers. */
export const need: TextsByLanguage<NeedTexts> = {
  fr,
  en: () => import('./en/need.ts'),
  es: () => import('./es/need.ts'),
  ar: () => import('./ar/need.ts'),
  uk: () => import('./uk/need.ts'),
};
