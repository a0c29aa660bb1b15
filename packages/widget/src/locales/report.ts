import fr, { type ReportTexts } from './fr/report.ts';
import type { TextsByLanguage } from './texts.ts';

/** The texts of the report of a closure or of a duplicate. */
export const report: TextsByLanguage<ReportTexts> = {
  fr,
  en: () => import('./en/report.ts'),
  es: () => import('./es/report.ts'),
  ar: () => import('./ar/report.ts'),
  uk: () => import('./uk/report.ts'),
};
