import { stemmer } from '@orama/stemmers/french';

/** Plurals and feminines that Snowball leaves apart, longest first: what the word ends with, and what stands instead. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['euses', 'eur'],
  ['trices', 'teur'],
  ['euse', 'eur'],
  ['trice', 'teur'],
  ['eaux', 'eau'],
  ['eres', 'er'],
  ['ees', 'e'],
  ['ere', 'er'],
  ['eux', 'eux'],
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

/** What is left of a word at least, for an ending to be taken as one. */
const SHORTEST_ROOT = 3;

const IRREGULAR: Readonly<Record<string, string>> = { travaux: 'travail', yeux: 'oeil' };

/**
 * Reduces a folded word to what its forms share: `étrangère`, `étrangers` and `étranger` become one.
 * Number and gender go first: Snowball expects accents, and parts `emploi` from `emplois`, `chômeur` from `chômeuse`.
 * A word with a digit stays as it is.
 */
export function toStem(word: string): string {
  if (word.length < 3 || /\d/.test(word)) return word;
  return stemmer(toSingular(word));
}

function toSingular(word: string): string {
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (irregular !== undefined) return irregular;
  for (const [ending, replacement] of ENDINGS) {
    if (word.length >= ending.length + SHORTEST_ROOT - 1 && word.endsWith(ending)) {
      return word.slice(0, -ending.length) + replacement;
    }
  }
  return word;
}
