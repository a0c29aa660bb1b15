import { isOneEditApart, toSound } from '@inclusion-kit/sdk/internal';

/** A longer word is told from others by fewer of its letters: one that is left out, put in or changed leaves it what it is. */
const LONGEST = { consonant: 8, vowel: 6, change: 7 } as const;
/** The vowel that French spells and does not say. */
const MUTE = 'e';
const VOWEL = /[aeiouy]/;
const LATIN = /^[a-z]+$/;

/** Makes the pairs of letters of some lists. */
function toPairs(lists: readonly string[], isPair: (distance: number) => boolean): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const list of lists) {
    for (let at = 0; at < list.length; at += 1) {
      for (let other = 0; other < list.length; other += 1)
        if (isPair(Math.abs(at - other))) pairs.add(list.charAt(at) + list.charAt(other));
    }
  }
  return pairs;
}
/** Consonants that are taken for each other as they are heard. */
const HEARD_ALIKE = toPairs(['bp', 'dt', 'cgkq', 'fv', 'cs', 'gj', 'jz', 'mn', 'sz'], (distance) => distance > 0);
/** Letters side by side on a keyboard. */
const BESIDE = toPairs(
  ['azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  (distance) => distance === 1,
);

const withoutVowels = (text: string): string => text.replace(/[aeiouy]/g, '');

/** Returns the letters of a word that stand for none of another, those of the other in their place, and where they begin. */
function findEdit(one: string, other: string): readonly [left: string, put: string, at: number] {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - start &&
    one.charAt(one.length - 1 - end) === other.charAt(other.length - 1 - end)
  )
    end += 1;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end), start];
}

/** Letters that nobody writes who writes by ear: they are learnt with a word. */
const LEARNT = ['ch', 'eau'];

/** Tells whether a word holds the learnt letters of another: `chouette` is no « couette », nor `bouleau` a « boulot ». */
export const keepsLearnt = (typed: string, word: string): boolean =>
  LEARNT.every((letters) => !typed.includes(letters) || word.includes(letters));

/**
 * Tells whether one slip makes one word of the other: two letters that changed places, a letter doubled, or one that is missing, too many
 * or taken for another in a word long enough. Short words that are one letter apart are two words: `papillon` is no `pavillon`.
 */
export function isSlip(typed: string, word: string): boolean {
  if (!isOneEditApart(typed, word)) return false;
  if (!LATIN.test(typed)) return true;
  const [left, put, at] = findEdit(typed, word);
  const longest = Math.max(typed.length, word.length);
  const letter = left + put;
  if (left.length === 2 && put.length === 2) return true;
  if (left.length !== put.length) {
    if (!keepsLearnt(typed, word)) return false;
    const isDoubled = typed.charAt(at - 1) === letter;
    return isDoubled || longest >= (VOWEL.test(letter) ? LONGEST.vowel : LONGEST.consonant);
  }
  const isDoubled = typed.charAt(at - 1) === left || typed.charAt(at + 1) === left;
  const isLast = at === typed.length - 1;
  if (isDoubled || BESIDE.has(letter) || (isLast && HEARD_ALIKE.has(letter))) return true;
  return longest >= LONGEST.change && (HEARD_ALIKE.has(letter) || (VOWEL.test(left) && VOWEL.test(put)));
}

/** Tells whether one sound parts two phrases, which is no consonant taken for one unlike it: `astronaute` is no « astronome ». */
export function isSoundApart(sound: string, other: string): boolean {
  if (!isOneEditApart(sound, other)) return false;
  const [left, put] = findEdit(sound, other);
  const isOther = left.length === 1 && put.length === 1 && !VOWEL.test(left) && !VOWEL.test(put);
  return !isOther || HEARD_ALIKE.has(left + put) || BESIDE.has(left + put);
}

/** Tells whether two words are heard alike but for one vowel: one that is mute, or any in a word long enough. */
export function isHeardNear(sound: string, other: string): boolean {
  if (!isOneEditApart(sound, other)) return false;
  if (!LATIN.test(sound)) return true;
  if (withoutVowels(sound) !== withoutVowels(other)) return false;
  const [left, put] = findEdit(sound, other);
  return left + put === MUTE || Math.max(sound.length, other.length) >= LONGEST.change;
}

/** From so many letters on, a word that is heard as another is meant for it, and so is one with two slips, whatever their letters. */
const LONG = { heard: 7, slips: 9 } as const;
const toConsonants = (word: string): string => withoutVowels(word).replace(/(.)\1+/g, '$1');

/**
 * Tells whether a word that nothing answers may be another one misspelt, and no name of a person: spellings keep the consonants. « Moreau »
 * is no « moral », nor « Fabre » a « fiable ».
 */
export const mayBeMeantFor = (typed: string, word: string): boolean =>
  !LATIN.test(typed) ||
  toConsonants(typed) === toConsonants(word) ||
  (typed.length >= LONG.heard && toSound(typed) === toSound(word)) ||
  typed.length >= LONG.slips;

/** Tells whether a word being typed is the beginning of another but for one slip, which is no letter too many. */
export const beginsBySlip = (typed: string, word: string): boolean =>
  [0, 1].some((more) => isSlip(typed, word.slice(0, typed.length + more)));
