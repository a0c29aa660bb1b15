import fr, { type ContributionTexts } from './fr/contribution.ts';
import type { TextsByLanguage } from './texts.ts';

/** The texts of `<di-contribution>`. */
export const contribution: TextsByLanguage<ContributionTexts> = {
  fr,
  en: () => import('./en/contribution.ts'),
  es: () => import('./es/contribution.ts'),
  ar: () => import('./ar/contribution.ts'),
  uk: () => import('./uk/contribution.ts'),
};
