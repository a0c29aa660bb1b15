import fr, { type DatasetTexts } from './fr/dataset.ts';
import type { TextsByLanguage } from './texts.ts';

/** The texts of `<di-dataset>`. */
export const dataset: TextsByLanguage<DatasetTexts> = {
  fr,
  en: () => import('./en/dataset.ts'),
  es: () => import('./es/dataset.ts'),
  ar: () => import('./ar/dataset.ts'),
  uk: () => import('./uk/dataset.ts'),
};
