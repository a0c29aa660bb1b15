import type { thematiquesByCategorie } from '../values/thematiques-by-categorie.ts';
import { categorieOf } from '../categorie-of.ts';

/**
 * The twelve needs in the words of people, each with the categories and thématiques that it stands for, in the order in which
 * they are shown. Each thématique stands under one need. Searches take the name of a need among `thematiques`, as they take a
 * category.
 */
export const needs = {
  'me-deplacer': ['mobilite'],
  'me-loger': ['logement-hebergement'],
  'garder-mon-enfant': ['famille--garde-denfants', 'famille--soutien-a-la-parentalite-et-a-leducation'],
  'papiers-et-internet': ['difficultes-administratives-ou-juridiques', 'numerique'],
  'me-soigner': ['sante', 'famille--prise-en-charge-personne-dependante', 'famille--soutien-aidants'],
  'apprendre-le-francais': ['lecture-ecriture-calcul'],
  'trouver-un-travail': ['trouver-un-emploi', 'preparer-sa-candidature', 'souvrir-a-linternational'],
  'gerer-mon-argent': ['difficultes-financieres'],
  'manger-et-mequiper': ['equipement-et-alimentation'],
  'me-former': ['choisir-un-metier', 'se-former'],
  'reprendre-confiance': ['remobilisation', 'famille--surmonter-conflits-separation-violence'],
  'creer-mon-entreprise': ['creer-une-entreprise'],
} as const satisfies Readonly<Record<string, readonly (keyof typeof thematiquesByCategorie | `famille--${string}`)[]>>;

/** The name of a need, as searches take it. */
export type Need = keyof typeof needs;

/** The names of the needs, in the order in which they are shown. */
export const needNames = Object.keys(needs) as readonly Need[];

const needByPart = new Map<string, Need>(needNames.flatMap((name) => needs[name].map((part) => [part, name] as const)));

/**
 * Tells whether a text is the name of a need.
 * @example isNeed('me-loger') // true
 */
export function isNeed(value: string): value is Need {
  return (needNames as readonly string[]).includes(value);
}

/**
 * Returns the need that a thématique stands under. Null for one that this version does not know, in a category that several
 * needs share.
 * @example needOf('numerique--acquerir-un-equipement') // 'papiers-et-internet'
 */
export function needOf(thematique: string): Need | null {
  return needByPart.get(thematique) ?? needByPart.get(categorieOf(thematique)) ?? null;
}
