import { isOneEditApart } from '../words/edit-distance.ts';
import { groupBy } from '../../group-by.ts';
import { toStem } from './word-stems.ts';
import { toSound } from '../words/sound.ts';

/** Letters of a word that one letter left out, put in or moved makes of another, and of one where a letter may be changed as well. */
const SHORTEST_SLIP = 6;
const SHORTEST_CHANGE = 8;
/** Sounds of a word that is heard away from its neighbours. */
const SHORTEST_ALONE = 4;
/** The beginning of a word that is heard at the beginning of another. */
const SHORTEST_BEGINNING = 4;
/** A stem that tells a word of the table in another form: « forse » shares its own with « for ». */
const SHORTEST_STEM = 4;
/** A word written in one with the letter of an elision: « jveux », « jen », « den ». */
const ELISION = /^[djlmnst](?=\p{L}{2})/u;
const isLatin = (word: string): boolean => /^[a-z]+$/.test(word);

/** Ordinary words that are heard as others that tell a danger. They stand for these beside the words of one phrase alone: « il me bas ». */
const ordinaryWords: ReadonlySet<string> = new Set(
  'bas poisson poissons signe signes signer cooking втратити coupe coupee coupees coupes draps exhaustion sequestre violation violations violet violets violette violettes voilee voilees يطردني'.split(
    ' ',
  ),
);

/** Returns how a word is heard. Short ones are silent at their end as well: « bat » and « bas ». */
const toHeard = (word: string): string => (isLatin(word) ? toSound(word.replace(/^(..)[dpstx]$/, '$1')) : word);

/** Returns how a word is heard as it is written, and with the silent end of another form. */
const soundsOf = (word: string): readonly [string, string] => [toHeard(word), toHeard(`${word}e`)];

/** Tells whether a word says enough aloud to be told from others by its sound. */
export const isHeardAlone = (word: string): boolean =>
  !ordinaryWords.has(word) && toHeard(word).length >= SHORTEST_ALONE;

const sortLetters = (word: string): string => Array.from(word).sort().join('');

/** Tells whether a word is another but for one slip: its first letter is the same, nearly nobody mistakes that. */
function isSlip(typed: string, word: string): boolean {
  if (!isOneEditApart(typed, word)) return false;
  const mayChange = word.length >= SHORTEST_CHANGE;
  return mayChange || typed.length !== word.length || sortLetters(typed) === sortLetters(word);
}

/** Tells whether a word, as it is written or heard, is one of the table but for one slip. */
function isSlipOf(typed: string, word: string, isBegun: boolean): boolean {
  if (typed[0] !== word[0] || Math.min(typed.length, word.length) < SHORTEST_SLIP) return false;
  if (!isBegun) return isSlip(typed, word);
  return [-1, 0, 1].some((more) => isSlip(typed.slice(0, word.length + more), word));
}

/** A word of the table, or the beginning of some, with its letters and how it is heard. */
interface Entry {
  readonly text: string;
  readonly letters: string;
  readonly sound: string;
  readonly isBegun: boolean;
}

function toEntry(text: string): Entry {
  const letters = text.replace('*', '');
  const isBegun = letters !== text;
  // A vowel after a beginning tells how its last letter is heard.
  const sound =
    isBegun && /[^aeiouy]$/.test(letters) && isLatin(letters) ? toHeard(`${letters}a`).slice(0, -1) : toHeard(letters);
  return { text, letters, sound, isBegun };
}

/**
 * Creates what finds the words of a table that a word is a misspelling of: those heard alike, else those one slip away. A word of the table
 * is none. A `*` at the end of a word of the table stands for any ending.
 */
export function createHearing(table: ReadonlySet<string>): (word: string) => readonly string[] {
  const entries = Array.from(table, toEntry);
  const begun = groupBy(
    entries.filter(({ isBegun, sound }) => isBegun && sound.length >= SHORTEST_BEGINNING),
    ({ sound }) => sound.slice(0, SHORTEST_BEGINNING),
  );
  const whole = groupBy(
    entries.filter(({ isBegun }) => !isBegun),
    ({ sound }) => sound,
  );
  const byLetter = groupBy(entries, ({ text }) => text.charAt(0));

  const findAlike = (sounds: readonly string[]): string[] =>
    [...new Set(sounds)].flatMap((sound) => whole.get(sound) ?? []).map(({ text }) => text);
  const findBegun = (sounds: readonly string[]): string[] => {
    const near = new Set(sounds.flatMap((one) => begun.get(one.slice(0, SHORTEST_BEGINNING)) ?? []));
    return [...near].filter(({ sound }) => sounds.some((one) => one.startsWith(sound))).map(({ text }) => text);
  };
  const findNear = (word: string, own: string): string[] => {
    if (Math.max(word.length, own.length) < SHORTEST_SLIP) return [];
    return (byLetter.get(word.charAt(0)) ?? [])
      .filter(({ letters, sound, isBegun }) => isSlipOf(word, letters, isBegun) || isSlipOf(own, sound, isBegun))
      .map(({ text }) => text);
  };

  const stems = new Set(Array.from(table, toStem).filter((stem) => stem.length >= SHORTEST_STEM));

  return (word) => {
    if (word.length < 2 || !/^\p{L}+$/u.test(word) || table.has(word) || stems.has(toStem(word))) return [];
    const rest = isLatin(word) ? word.replace(ELISION, '') : word;
    const ofRest = rest === word || table.has(rest) ? [] : soundsOf(rest);
    const after = rest !== word && table.has(rest) ? [rest] : [...findAlike(ofRest), ...findBegun(ofRest)];
    const sounds = soundsOf(word);
    const alike = [...findAlike(sounds), ...after.map((one) => `${word.charAt(0)} ${one}`)];
    const others = [...alike, ...findBegun(sounds), ...(alike.length > 0 ? [] : findNear(word, sounds[0]))];
    return others.length === 0 ? [] : [...others, word];
  };
}
