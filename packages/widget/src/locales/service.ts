import fr, { type ServiceTexts } from './fr/service.ts';
import type { TextsByLanguage } from './texts.ts';

/** The texts of `<di-service>`. */
export const service: TextsByLanguage<ServiceTexts> = {
  fr,
  en: () => import('./en/service.ts'),
  es: () => import('./es/service.ts'),
  ar: () => import('./ar/service.ts'),
  uk: () => import('./uk/service.ts'),
};
