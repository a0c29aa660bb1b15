import type { QuestionId } from '@inclusion-kit/sdk';
import type { PersonneMobilisatrice } from '@inclusion-kit/sdk/referentiels';

/** The questions and answers in French. Values of vocabularies have their own labels. */
export const questionTexts = {
  questions: {
    thematiques: 'Pour quoi exactement ?',
    rayon_km: 'À quelle distance ?',
    publics: 'Pour qui ?',
    modes_accueil: 'Sur place ou à distance ?',
    frais: 'Combien ?',
    types: 'Quelle sorte d’aide ?',
    mobilisable_par: 'Vous-même ou avec un conseiller ?',
    ouvert: 'Quand ?',
    inconnus: 'Cacher les offres où il manque une information ?',
    tri: 'Lesquelles voir d’abord ?',
  } satisfies Record<QuestionId, string>,
  persons: { usagers: 'Vous-même', professionnels: 'Avec un conseiller' } satisfies Record<
    PersonneMobilisatrice,
    string
  >,
  radius: (km: number): string => `${km} km au plus`,
  nearest: (km: number): string => `Les plus proches : ${km} km au plus`,
  latest: (day: string): string => `Les plus récentes : mises à jour depuis le ${day.split('-').reverse().join('/')}`,
  other: 'Autre',
  open: 'Ouvert maintenant',
  certain: 'Oui, les cacher',
  unknown: 'Je ne sais pas',
};
