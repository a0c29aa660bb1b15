import type { Need } from './needs.ts';

/** A need as people read it. */
export interface NeedText {
  /** The need, as a person says it. */
  readonly label: string;
  /** Things that a person may be looking for, with commas between. */
  readonly examples: string;
}

/** The needs in French. */
export const frenchNeeds = {
  'me-deplacer': { label: 'Me déplacer', examples: 'Permis, vélo, bus, réparer sa voiture' },
  'me-loger': { label: 'Me loger', examples: 'Trouver, garder ou payer un logement' },
  'garder-mon-enfant': { label: 'Faire garder mon enfant', examples: 'Crèche, école, être parent' },
  'papiers-et-internet': { label: 'Mes papiers et Internet', examples: 'Démarches, droits, ordinateur' },
  'me-soigner': { label: 'Me soigner', examples: 'Médecin, psychologue, aider un proche' },
  'apprendre-le-francais': { label: 'Apprendre le français', examples: 'Parler, lire, écrire, compter' },
  'trouver-un-travail': { label: 'Trouver un travail', examples: 'CV, entretien, employeurs, étranger' },
  'gerer-mon-argent': { label: 'Gérer mon argent', examples: 'Dettes, budget, aides' },
  'manger-et-mequiper': { label: 'Manger, m’habiller, m’équiper', examples: 'Colis, vêtements, meubles' },
  'me-former': { label: 'Choisir un métier, me former', examples: 'Orientation, stages, diplômes' },
  'reprendre-confiance': { label: 'Reprendre confiance', examples: 'Rencontrer, bouger, sortir de violences' },
  'creer-mon-entreprise': { label: 'Créer mon entreprise', examples: 'Idée, statut, premier client' },
} as const satisfies Readonly<Record<Need, NeedText>>;
