import { firstNames, foldText, stopWords } from '@inclusion-kit/sdk/internal';

const LONGEST_QUERY = 80;
const MOST_WORDS = 6;
const FEW_LETTERS = /^[\p{L}\p{M}-]{3,25}$/u;
/** Digits, mails and addresses of pages: such a query tells of somebody, or of somewhere. */
const TELLING = /[\p{N}@/\\_:]|www|\p{L}\.\p{L}/u;
/** Reads a list as the parts of a query are read. */
const listed = (text: string): ReadonlySet<string> => new Set(text.split(' ').map((word) => foldText(word)));

/** Words beside which a name stands, in five languages. */
const TITLES = listed(
  'm mr mme mlle monsieur madame mademoiselle dr docteur maître appelle nom né née prénom signé veuve ' +
    'mrs ms miss sir madam name named señor señora señorita sr sra srta llamo apellido ' +
    'السيد السيدة الآنسة الدكتور سيد سيدة اسمي пан пані панна звати прізвище',
);
/** Words that stand in an address: the others name its street. */
const STREETS = listed(
  'rue ruelle avenue av boulevard bd impasse chemin place allée allées quai square lotissement résidence faubourg hameau esplanade villa hlm bis cedex ' +
    'street road lane calle avenida plaza carretera شارع زقاق вулиця вулиці вул провулок проспект бульвар',
);
/** Words of a mail that is told in words. */
const MAILS = listed('arobase arrobase gmail hotmail outlook yahoo icloud wanadoo laposte protonmail ukr');
/** First names of languages whose letters, or whose names, the French list does not hold: common ones, written by us. */
const OTHER_NAMES = listed(
  'محمد أحمد حسن حسين عمر خالد يوسف إبراهيم مصطفى محمود عبدالله سعيد كريم فاطمة عائشة خديجة مريم زينب سارة نور ليلى ' +
    'олександр олександра андрій сергій володимир микола іван юрій василь петро дмитро максим тарас богдан ' +
    'олена оксана наталія ірина тетяна людмила марія анна юлія катерина світлана ' +
    'oleksandr oleksandra andriy serhiy volodymyr mykola yuriy dmytro taras bohdan olena oksana iryna tetiana svitlana',
);

/**
 * Returns the words of a query that may be remembered, apart from each other and in small letters. A query gives none when it is a
 * sentence, or tells of somebody by a number, a mail, a title, a first name or an address, in any of five languages. Words that are
 * written as names are left out, and so are those that no search looks for. A family name in small letters looks like any other word.
 */
export function toTellableWords(text: string): string[] {
  // A sign of a mail, a digit and a letter have other forms that look alike.
  const query = text.normalize('NFKC');
  if (query.length > LONGEST_QUERY || TELLING.test(query)) return [];
  const words = query.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];
  const parts = words.flatMap((word) => foldText(word).split('-'));
  const tells = (part: string): boolean =>
    [TITLES, STREETS, MAILS, OTHER_NAMES, firstNames()].some((list) => list.has(part));
  if (words.length > MOST_WORDS || parts.some(tells)) return [];
  const isTellable = (word: string): boolean =>
    FEW_LETTERS.test(word) && word === word.toLowerCase() && !stopWords.has(word);
  return [...new Set(words.filter(isTellable))];
}
