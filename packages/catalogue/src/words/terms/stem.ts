import { stemmer } from '@orama/stemmers/french';

/** Longest word that is taken as it is. */
export const LONGEST_ACRONYM = 3;

/** Plurals, feminines and trades that Snowball leaves apart, longest first: the ending of the word, and its replacement. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ologiques', 'ologie'],
  ['ologique', 'ologie'],
  ['ologues', 'ologie'],
  ['ologue', 'ologie'],
  ['euses', 'eur'],
  ['trices', 'teur'],
  ['euse', 'eur'],
  ['trice', 'teur'],
  ['eaux', 'eau'],
  ['eres', 'er'],
  ['ives', 'if'],
  ['ees', 'e'],
  ['ere', 'er'],
  ['ive', 'if'],
  ['eux', 'eur'],
  ['aux', 'al'],
  ['oux', 'ou'],
  ['ee', 'e'],
  ['is', 'i'],
  ['os', 'o'],
  ['us', 'u'],
  ['as', 'a'],
  ['s', ''],
  ['x', ''],
];

/** Fewest letters left of a word once an ending is removed. */
const SHORTEST_ROOT = 3;

/** Plurals in -x of words that end so little in -al, or in -eux, that no ending tells them. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['travaux', 'travail'],
  ['baux', 'bail'],
  ['yeux', 'oeil'],
  ...['cheveu', 'enjeu', 'feu', 'jeu', 'lieu', 'milieu', 'voeu', 'tuyau'].map((word) => [`${word}x`, word] as const),
]);

/** Words that a stem would make one with others of another meaning: `aidant` with `aide`, `délit` with `délai`. */
const APART: ReadonlyMap<string, string> = new Map([
  ...['aidant', 'aidants', 'aidante', 'aidantes'].map((word) => [word, 'aidant'] as const),
  ...['francais', 'francaise', 'francaises'].map((word) => [word, 'francais'] as const),
  ['cours', 'cours'],
  ['france', 'france'],
  ...'isolation departement testament taxe petition placement equipe delit ambulance etage conversation commandement adultere traine alternance'
    .split(' ')
    .flatMap((word) => [[word, word] as const, [`${word}s`, word] as const]),
  ...'misere devis tennis gale facies detente repas repit uniformation mois'
    .split(' ')
    .map((word) => [word, word] as const),
]);

/** Letters that two forms of a word begin with. */
const SHARED_LETTERS = 4;

/**
 * Reduces a folded word to the part that its forms share: `étrangère`, `étrangers` and `étranger` become one. Number and gender
 * go first: Snowball expects accents, and parts `emploi` from `emplois`, `chômeur` from `chômeuse`. Words of up to three
 * letters, mostly acronyms, are not the stem of another word: `CAF` is not the stem of `café`.
 */
export function toStem(word: string): string {
  const apart = APART.get(word);
  if (apart !== undefined) return `=${apart}`;
  const singular = toSingular(word);
  return singular.length <= LONGEST_ACRONYM || /\d/.test(word) ? `=${singular}` : stemmer(singular);
}

/** Tells whether two words of one stem are forms of one word: `garant` and `gare` are not. */
export function areForms(word: string, other: string): boolean {
  const [one, two] = [toSingular(word), toSingular(other)];
  const shared = Math.min(SHARED_LETTERS, one.length, two.length);
  return one.slice(0, shared) === two.slice(0, shared);
}

function toSingular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  for (const [ending, replacement] of ENDINGS) {
    if (word.length >= ending.length + SHORTEST_ROOT - 1 && word.endsWith(ending)) {
      return word.slice(0, -ending.length) + replacement;
    }
  }
  return word;
}
