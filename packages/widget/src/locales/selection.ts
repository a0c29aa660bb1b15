import fr, { type SelectionTexts } from './fr/selection.ts';
import type { TextsByLanguage } from './texts.ts';

/** The texts of `<di-selection>`. */
export const selection: TextsByLanguage<SelectionTexts> = {
  fr,
  en: () => import('./en/selection.ts'),
  es: () => import('./es/selection.ts'),
  ar: () => import('./ar/selection.ts'),
  uk: () => import('./uk/selection.ts'),
};
