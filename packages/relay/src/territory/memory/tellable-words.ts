import { firstNames, foldText, stopWords } from '@inclusion-kit/sdk/internal';

const LONGEST_QUERY = 80;
const MOST_WORDS = 6;
const FEW_LETTERS = /^[\p{L}\p{M}-]{3,25}$/u;
/** Digits, mails and addresses of pages: such a query tells of somebody, or of somewhere. */
const TELLING = /[\p{N}@/\\_:]|www|\p{L}\.\p{L}/u;
/** Words beside which a name stands. */
const TITLES = new Set([
  ...['m', 'mr', 'mme', 'mlle', 'monsieur', 'madame', 'mademoiselle', 'dr', 'docteur', 'maitre', 'appelle', 'nom'],
  ...['ne', 'nee', 'prenom', 'signe', 'veuve'],
]);
/** Words that stand in an address: the others name its street. */
const STREETS = new Set([
  ...['rue', 'avenue', 'av', 'boulevard', 'bd', 'impasse', 'chemin', 'place', 'allee', 'allees', 'quai', 'square'],
  ...['lotissement', 'bis', 'cedex'],
]);

/**
 * Returns the words of a query that may be remembered, apart from each other and in small letters. A query gives none when it is a
 * sentence, or tells of somebody by a number, a mail, a title, a first name or an address. Words that are written as names are left
 * out, and so are those that no search looks for. A family name in small letters looks like any other word.
 */
export function toTellableWords(query: string): string[] {
  if (query.length > LONGEST_QUERY || TELLING.test(query)) return [];
  const words = query.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];
  const parts = words.flatMap((word) => foldText(word).split('-'));
  const tells = (part: string): boolean => TITLES.has(part) || STREETS.has(part) || firstNames().has(part);
  if (words.length > MOST_WORDS || parts.some(tells)) return [];
  const isTellable = (word: string): boolean =>
    FEW_LETTERS.test(word) && word === word.toLowerCase() && !stopWords.has(word);
  return [...new Set(words.filter(isTellable))];
}
