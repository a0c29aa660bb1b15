import { firstNames, foldText } from '@inclusion-kit/sdk/internal';

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

/**
 * Returns the words of a query that may be remembered, apart from each other and in small letters: none of a query that tells of
 * somebody by a number, a mail, a title or a first name, none that is written as a name, and no sentence.
 */
export function toTellableWords(query: string): string[] {
  if (query.length > LONGEST_QUERY || TELLING.test(query)) return [];
  const words = query.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];
  const parts = words.flatMap((word) => foldText(word).split('-'));
  if (words.length > MOST_WORDS || parts.some((part) => TITLES.has(part) || firstNames().has(part))) return [];
  const isTellable = (word: string): boolean => FEW_LETTERS.test(word) && word === word.toLowerCase();
  return [...new Set(words.filter(isTellable))];
}
