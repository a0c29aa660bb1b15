import { foldText, isOneEditApart } from '@inclusion-kit/sdk/internal';
import { inNames, legalForms, optionalWords, renamed } from './abbreviations.ts';
import { expand, isMisspeltEmpty, toWords } from './words.ts';

/** A name made ready to be compared. */
export interface Name {
  /** Its words, abbreviations written out, without articles. */
  readonly words: readonly string[];
  /** The letters that an acronym of it may have, with or without legal form and town. */
  readonly initials: readonly string[];
  /** Its words in one, for names that differ by a space. */
  readonly joined: string;
  /** All its letters and figures, of any script, for names that have lost a space before or behind an article. */
  readonly letters: string;
}

/** The likeness of two names, from the most to the least. */
export const nameLevels = ['equal', 'typo', 'acronym', 'more', 'conflict', 'other', 'unknown'] as const;
type NameLevel = (typeof nameLevels)[number];

/** Makes a name ready. `town` holds the folded words of the commune of its record. */
export function toName(text: string, town: ReadonlySet<string>): Name {
  const written = expand(toWords(text), inNames);
  const initials = toInitials(written, town);
  let phrase = written.filter((word) => !isAcronymOfRest(word, written, town)).join(' ');
  for (const [old, current] of renamed) phrase = phrase.replace(old, current);
  const words = phrase === '' ? [] : phrase.split(' ');
  for (const one of toInitials(words, town)) if (!initials.includes(one)) initials.push(one);
  const letters = foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
  return { words, initials, joined: words.filter((word) => !legalForms.has(word)).join(''), letters };
}

/** Compares two names. Words of the towns and legal forms count only where both names have them. */
export function compareNames(a: Name, b: Name, towns: readonly ReadonlySet<string>[]): NameLevel {
  if (a.words.length === 0 || b.words.length === 0) return 'unknown';
  const { leftA, leftB, both, typos } = align(a.words, b.words);
  const isTold = (word: string): boolean => !isOptional(word) && !isOf(word, towns);
  // A name of one word is no slip of an article: « ESB » is an acronym.
  let extraA = a.words.length === 1 ? leftA : leftA.filter(isTold);
  let extraB = b.words.length === 1 ? leftB : leftB.filter(isTold);
  if (extraA.length + extraB.length === 0) return both.length === 0 ? 'unknown' : typos === 0 ? 'equal' : 'typo';
  if (
    a.joined === b.joined ||
    (a.letters !== '' && a.letters === b.letters) ||
    (a.joined.length > 6 && !/\d/.test(a.joined + b.joined) && isOneEditApart(a.joined, b.joined))
  ) {
    return 'typo';
  }
  const inLetters = [...takeAcronyms(extraA, extraB, b), ...takeAcronyms(extraB, extraA, a)];
  if (inLetters.length > 0) {
    extraA = extraA.filter((word) => !inLetters.includes(word));
    extraB = extraB.filter((word) => !inLetters.includes(word));
    if (extraA.length + extraB.length === 0) return 'acronym';
  } else if (!both.some(isTold)) return 'other';
  return extraA.length === 0 || extraB.length === 0 ? 'more' : 'conflict';
}

/** Returns the words of both names that an acronym of one accounts for: « FSP » for « France services Pontivy ». */
function takeAcronyms(acronyms: readonly string[], others: readonly string[], { initials, words }: Name): string[] {
  return acronyms.flatMap((word) => {
    if (word.length < 2) return [];
    if (initials.some((one) => one === word || isLetterApart(one, word))) return [word, ...others];
    for (let at = 0; at + word.length <= words.length; at += 1) {
      const run = words.slice(at, at + word.length);
      if (run.every((one, rank) => one.startsWith(word.charAt(rank)))) return [word, ...run];
    }
    return [];
  });
}

/** Tells whether one acronym has a letter more than the other, that of an article or of the town. */
function isLetterApart(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 3 && Math.abs(a.length - b.length) === 1 && isOneEditApart(a, b);
}

/** Pairs the words of two texts: equal, cut by a dot, or misspelt. Tells those of the first that have a pair, and those left. */
export function align(
  a: readonly string[],
  b: readonly string[],
): { both: string[]; leftA: string[]; leftB: string[]; typos: number } {
  const both: string[] = [];
  const leftB = [...b];
  const takeFrom = (left: readonly string[], fits: (word: string, other: string) => boolean): string[] =>
    left.filter((word) => {
      const at = leftB.findIndex((other) => fits(word, other));
      if (at < 0) return true;
      leftB.splice(at, 1);
      both.push(word);
      return false;
    });
  const unequal = takeFrom(a, (word, other) => word === other);
  if (unequal.length === 0 || leftB.length === 0) return { both, leftA: unequal, leftB, typos: 0 };
  const uncut = takeFrom(unequal, (word, other) => isCutOf(word, other) || isCutOf(other, word));
  const leftA = takeFrom(uncut, isMisspelt);
  return { both, leftA, leftB, typos: uncut.length - leftA.length };
}

function isCutOf(cut: string, word: string): boolean {
  return cut.endsWith('.') && word.startsWith(cut.slice(0, -1));
}

/** Tells whether two words are one with a slip. Figures have none: « 12 » is not « 13 ». */
function isMisspelt(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.length < 3 || b.length < 3 || a.length + b.length < 7) return false;
  return isOneEditApart(a, b) && !/\d/.test(a);
}

function isOptional(word: string): boolean {
  if (/^\d/.test(word)) return false;
  if (word.length < 2 || optionalWords.has(word)) return true;
  return word.length > 3 ? isMisspelt(word, 'association') : isMisspeltEmpty(word);
}

function isOf(word: string, towns: readonly ReadonlySet<string>[]): boolean {
  for (const town of towns) {
    if (town.has(word)) return true;
    for (const one of town) if (word.length > 3 && isMisspelt(word, one)) return true;
  }
  return false;
}

function toInitials(words: readonly string[], town: ReadonlySet<string>): string[] {
  let [all, named, placeless, bare] = ['', '', '', ''];
  for (const word of words) {
    const letter = word.charAt(0);
    const [isNamed, isTown] = [!legalForms.has(word), town.has(word)];
    all += letter;
    if (isNamed) named += letter;
    if (!isTown) placeless += letter;
    if (isNamed && !isTown) bare += letter;
  }
  return [...new Set([all, named, placeless, bare])].filter((initials) => initials.length >= 2);
}

/** Tells whether a word of a name repeats the name in letters: « BRE (Belle-Rive Emploi) ». */
function isAcronymOfRest(word: string, words: readonly string[], town: ReadonlySet<string>): boolean {
  if (word.length < 2 || word.length >= words.length) return false;
  let spelt = 0;
  for (const other of words) if (other !== word && other.charAt(0) === word.charAt(spelt)) spelt += 1;
  return (
    spelt >= word.length &&
    toInitials(
      words.filter((other) => other !== word),
      town,
    ).includes(word)
  );
}
