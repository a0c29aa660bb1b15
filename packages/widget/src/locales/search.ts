import fr, { type SearchTexts } from './fr/search.ts';
import type { TextsByLanguage } from './texts.ts';

/** The texts of `<di-search>`. */
export const search: TextsByLanguage<SearchTexts> = {
  fr,
  en: () => import('./en/search.ts'),
  es: () => import('./es/search.ts'),
  ar: () => import('./ar/search.ts'),
  uk: () => import('./uk/search.ts'),
};
