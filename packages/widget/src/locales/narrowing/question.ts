import fr, { type QuestionTexts } from '../fr/question.ts';
import type { TextsByLanguage } from '../texts.ts';

/** The texts of the questions about many results. */
export const question: TextsByLanguage<QuestionTexts> = {
  fr,
  en: () => import('../en/question.ts'),
  es: () => import('../es/question.ts'),
  ar: () => import('../ar/question.ts'),
  uk: () => import('../uk/question.ts'),
};
