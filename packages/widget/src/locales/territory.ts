import fr, { type TerritoryTexts } from './fr/territory.ts';
import type { TextsByLanguage } from './texts.ts';

/** The texts of `<di-territory>`. */
export const territory: TextsByLanguage<TerritoryTexts> = {
  fr,
  en: () => import('./en/territory.ts'),
  es: () => import('./es/territory.ts'),
  ar: () => import('./ar/territory.ts'),
  uk: () => import('./uk/territory.ts'),
};
