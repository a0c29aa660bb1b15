import fr, { type FieldTexts } from './fr/fields.ts';
import type { TextsByLanguage } from './texts.ts';

/** The names of the fields of records. */
export const fields: TextsByLanguage<FieldTexts> = {
  fr,
  en: () => import('./en/fields.ts'),
  es: () => import('./es/fields.ts'),
  ar: () => import('./ar/fields.ts'),
  uk: () => import('./uk/fields.ts'),
};
