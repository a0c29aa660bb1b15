import fr, { type OrientationTexts } from './fr/orientation.ts';
import type { TextsByLanguage } from './texts.ts';

/** The texts of what makes an orientation ready. */
export const orientation: TextsByLanguage<OrientationTexts> = {
  fr,
  en: () => import('./en/orientation.ts'),
  es: () => import('./es/orientation.ts'),
  ar: () => import('./ar/orientation.ts'),
  uk: () => import('./uk/orientation.ts'),
};
