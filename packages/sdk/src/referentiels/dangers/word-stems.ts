/** Endings that French words of one meaning differ by, each with the fewest letters that stand before it. */
const ENDINGS = /(?<=...)(?:e|(?<!s)[stx]|er|ez|ait|ais|aient)$|(?<=.{5})ent$/;

/** Words that say another thing than those with the same letters and another ending: blows are no haircut. */
const OTHERS: ReadonlySet<string> = new Set(
  'coups force malaise nude nudes rape raped sequestre accoucher marier suit violent violet violette violettes'.split(
    ' ',
  ),
);

function shorten(word: string): string {
  const shorter = word.replace(ENDINGS, '');
  return shorter === word ? word : shorten(shorter);
}

/** Returns what a folded word shares with its other forms: « tape » and « taper », « frappée » and « frappent ». */
export const toStem = (word: string): string => (OTHERS.has(word) ? word : shorten(word));
