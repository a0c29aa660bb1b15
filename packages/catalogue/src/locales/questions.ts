import type { QuestionId } from '@inclusion-kit/sdk';

/** The questions and answers in French. Values of vocabularies have their own labels. */
export const questionTexts = {
  questions: {
    thematiques: 'Pour quoi exactement ?',
    rayon_km: 'À quelle distance ?',
    publics: 'Pour qui ?',
    modes_accueil: 'Sur place ou à distance ?',
    frais: 'Combien ?',
    types: 'Quelle sorte d’aide ?',
    ouvert: 'Quand ?',
  } satisfies Record<QuestionId, string>,
  radius: (km: number): string => `${km} km au plus`,
  other: 'Autre',
  open: 'Ouvert maintenant',
  unknown: 'Je ne sais pas',
};
