import fr, { type SearchTexts } from './fr/search.ts';
import { french, isAwaited } from './french-search.ts';
import type { TextsByLanguage } from './texts.ts';

/** The texts of `<di-search>`. Other languages than French come whole. */
export const search: TextsByLanguage<SearchTexts> = {
  fr: Object.assign(french, fr),
  isAwaited,
  en: () => import('./en/search.ts'),
  es: () => import('./es/search.ts'),
  ar: () => import('./ar/search.ts'),
  uk: () => import('./uk/search.ts'),
};
