import type { SearchTexts } from './fr/search.ts';
import { first } from './fr/search-first.ts';
import type { TextsByLanguage } from './texts.ts';

/** The texts of `<di-search>`. */
export const search: TextsByLanguage<SearchTexts> = {
  // What draws the first offers reads these keys alone, which a test sees to; the others come with the parts that say them.
  fr: first as SearchTexts,
  rest: () => import('./fr/search-rest.ts'),
  en: () => import('./en/search.ts'),
  es: () => import('./es/search.ts'),
  ar: () => import('./ar/search.ts'),
  uk: () => import('./uk/search.ts'),
};
