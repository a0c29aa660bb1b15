import type { ServiceSearchResult } from '../service.ts';
import { isNumber } from './checks.ts';

/** Tells whether what a result says of the words asked, if anything, is as described. */
export function hasSoundWords(result: ServiceSearchResult): boolean {
  return isScore(result['score_recherche']) && isCorrespondances(result['correspondances']);
}

/** Tells whether a value is a rank, if anything. */
export function isScore(value: unknown): boolean {
  return value === undefined || isNumber(value);
}

const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Tells whether a value says where words were found, if anything. */
export function isCorrespondances(value: unknown): boolean {
  if (value === undefined) return true;
  return (
    Array.isArray(value) &&
    value.every((one) => {
      const { champ, mots, pour = [], valeurs = [] } = Object(one) as Record<string, unknown>;
      return typeof champ === 'string' && areTexts(mots) && areTexts(pour) && areTexts(valeurs);
    })
  );
}
