import type { Need } from './needs.ts';

/** A need as people read it. */
export interface NeedText {
  /** The need, as a person says it. */
  readonly label: string;
  /** Things that a person may be looking for, with commas between. */
  readonly examples: string;
}

/** The needs in French, which chosen filters show. */
export const frenchNeedLabels = {
  'me-deplacer': 'Me déplacer',
  'me-loger': 'Me loger',
  'garder-mon-enfant': 'Faire garder mon enfant',
  'papiers-et-internet': 'Mes papiers et Internet',
  'me-soigner': 'Me soigner',
  'apprendre-le-francais': 'Apprendre le français',
  'trouver-un-travail': 'Trouver un travail',
  'gerer-mon-argent': 'Gérer mon argent',
  'manger-et-mequiper': 'Manger, m’habiller, m’équiper',
  'me-former': 'Choisir un métier, me former',
  'reprendre-confiance': 'Reprendre confiance',
  'creer-mon-entreprise': 'Créer mon entreprise',
} as const satisfies Readonly<Record<Need, string>>;
