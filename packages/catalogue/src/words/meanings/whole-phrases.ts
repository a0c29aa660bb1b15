import { foldText, stopWords, toSound } from '@inclusion-kit/sdk/internal';
import { scanWords } from '../text-index/scan-words.ts';
import { mayBeApart, toLetters } from '../text-index/vocabulary.ts';
import { isSoundApart } from './likeness.ts';
import { areTwoEditsApart } from './two-edits.ts';
import { isFrame } from './word-keys.ts';

/** A longer query is no phrase of a table. */
const MOST_WORDS = 16;
const MOST_LETTERS = 200;
/** Words of a phrase, small ones too, that say a need within a longer query: « tenir ses comptes » in « apprendre à tenir ses comptes ». */
const FEWEST_WITHIN = 3;
/** Sounds of a phrase in a row: shorter ones are heard in words that mean something else. */
const SHORTEST_HEARD = 6;
/** The sounds that two phrases begin with which are near each other. */
const FIRST_SOUNDS = 3;

/** Returns the sounds that phrases near one another begin with. */
export const toFirstSounds = (sound: string): string => sound.slice(0, FIRST_SOUNDS);
const SHORTEST_FOR_EDITS = [0, 8, 13] as const;

interface Word {
  readonly text: string;
  /** It says no need by itself: a stop word, or one that frames a need. */
  readonly isSoft: boolean;
}

/** Small words that are said or not in the same phrase: `je ne sais pas`, `je sais pas`, `j’sais pas`. */
const UNSAID: ReadonlySet<string> = new Set(['je', 'j', 'ne', 'n']);

/** Reads the words of a text as they are said, the common ones included. */
function readWords(text: string): Word[] {
  const words: Word[] = [];
  scanWords(text, (start, end, whole) => {
    if (whole) return;
    const spelling = text.slice(start, end).normalize('NFKC').toLowerCase();
    const folded = foldText(spelling).replace(/[^\p{L}\p{N}]|ʼ/gu, '');
    if (folded !== '' && !UNSAID.has(folded))
      words.push({ text: folded, isSoft: stopWords.has(spelling) || isFrame(folded) });
  });
  return words;
}

/** Returns how words in a row are heard, wherever they are parted: `garde à vue` as `gardavue`. */
function hear(words: readonly Word[], soundOf: (word: string) => string = toSoundInRow): string {
  return words
    .map(({ text }) => soundOf(text))
    .join('')
    .replace(/(.)\1+/g, '$1');
}

/** Returns how a phrase of a table is heard in a row. Null when that is too short to tell it from others. */
export function toPhraseSound(text: string): string | null {
  const sound = hear(readWords(text));
  return sound.length < SHORTEST_HEARD ? null : sound;
}

/** Returns how a query is heard: all of it, and without the words before and after it that say no need. */
export function toSpans(query: string): readonly string[] {
  if (query.length > MOST_LETTERS) return [];
  const words = readWords(query);
  if (words.length > MOST_WORDS) return [];
  const first = words.findIndex(({ isSoft }) => !isSoft);
  const last = words.findLastIndex(({ isSoft }) => !isSoft);
  if (first === -1) return [];
  const spans = [words, words.slice(first, last + 1)].map((span) => hear(span));
  return [...new Set(spans)].filter((sound) => sound.length >= SHORTEST_HEARD);
}

/** Returns how a word is heard in a row of others, where `lit` ends as `li` does. */
const toSoundInRow = (word: string): string => toSound(word.replace(/^(..)[dpstx]$/, '$1'));

function addTo(values: Map<string, string[]>, key: string, value: string): void {
  const known = values.get(key);
  if (known === undefined) values.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

/** Phrases of several words, each with the values that it says. */
export interface Phrases {
  /** Adds how a French phrase is heard. */
  readonly addHeard: (sound: string, value: string) => void;
  /** Adds a phrase. One word alone is none, but for how it is heard. */
  readonly add: (text: string, value: string, isFrench: boolean) => void;
  /** Returns the values of a phrase as it stands. */
  readonly saidBy: (phrase: string) => readonly string[];
  /** Returns the values of the phrases that so many sounds part from one. */
  readonly heardAs: (sound: string, edits: number) => readonly string[];
}

/** Creates a list of phrases, which is empty. */
export function createPhrases(): Phrases {
  const phrases = new Map<string, string[]>();
  /** The same by how a French phrase is heard, and those by their length. A phrase of one word may be written in two. */
  const heard = new Map<string, string[]>();
  const sounds = new Map<string, string>();
  const soundOf = (word: string): string => {
    const sound = sounds.get(word) ?? toSoundInRow(word);
    sounds.set(word, sound);
    return sound;
  };
  const heardByFirst = new Map<string, (readonly [sound: string, letters: number])[]>();

  /** Finds the phrases that so many sounds part from one, one sound or two. */
  function findNear(sound: string, edits: number): string[] {
    const own = toLetters(sound);
    const isNear = edits === 1 ? isSoundApart : areTwoEditsApart;
    const values = new Set<string>();
    for (const [other, letters] of heardByFirst.get(toFirstSounds(sound)) ?? []) {
      if (Math.abs(other.length - sound.length) > edits || !mayBeApart(own, letters, edits)) continue;
      if (isNear(sound, other)) for (const value of heard.get(other) ?? []) values.add(value);
    }
    return [...values];
  }

  function addHeard(sound: string, value: string): void {
    if (sound.length < SHORTEST_HEARD) return;
    if (!heard.has(sound)) {
      const first = toFirstSounds(sound);
      const others = heardByFirst.get(first) ?? [];
      others.push([sound, toLetters(sound)]);
      heardByFirst.set(first, others);
    }
    addTo(heard, sound, value);
  }

  return {
    addHeard,
    add(text, value, isFrench) {
      const words = readWords(text);
      if (isFrench) addHeard(hear(words, soundOf), value);
      if (words.length >= 2) addTo(phrases, words.map((word) => word.text).join(' '), value);
    },
    saidBy: (phrase) => phrases.get(phrase) ?? [],
    heardAs: (sound, edits) => (edits === 0 ? (heard.get(sound) ?? []) : findNear(sound, edits)),
  };
}

/** A phrase that a query holds, with the values that it says. */
export interface PhraseWithin {
  readonly values: readonly string[];
  readonly terms: readonly string[];
}

/** Creates what finds the phrases of some lists in a query. */
export function createPhraseFinder(lists: readonly Phrases[]) {
  const ofAll = (valuesOf: (list: Phrases) => readonly string[]): readonly string[] => [
    ...new Set(lists.flatMap(valuesOf)),
  ];
  return {
    /** Returns the values of the French phrases that a query is heard as, beside words before and after it that say no need. */
    hear(query: string): readonly string[] {
      const spans = toSpans(query);
      for (const [edits, shortest] of SHORTEST_FOR_EDITS.entries()) {
        for (const sound of spans) {
          if (sound.length < shortest) continue;
          const values = ofAll((list) => list.heardAs(sound, edits));
          if (values.length > 0) return values;
        }
      }
      return [];
    },
    /** Finds the longest phrase that a query holds among other words, with its words as they are folded. Null where it holds none. */
    within(query: string): PhraseWithin | null {
      if (query.length > MOST_LETTERS) return null;
      const words = readWords(query);
      if (words.length > MOST_WORDS) return null;
      for (let length = words.length - 1; length >= FEWEST_WITHIN; length -= 1) {
        for (let start = 0; start + length <= words.length; start += 1) {
          const span = words.slice(start, start + length);
          if (span.every(({ isSoft }) => isSoft)) continue;
          const terms = span.map(({ text }) => text);
          const values = ofAll((list) => list.saidBy(terms.join(' ')));
          if (values.length > 0) return { values, terms };
        }
      }
      return null;
    },
    /** Returns the values of the longest phrase that a query is, beside words before and after it that say no need. */
    find(query: string): readonly string[] {
      if (query.length > MOST_LETTERS) return [];
      const words = readWords(query);
      if (words.length < 2 || words.length > MOST_WORDS) return [];
      const first = words.findIndex(({ isSoft }) => !isSoft);
      const last = words.findLastIndex(({ isSoft }) => !isSoft);
      const [latest, earliest] = first === -1 ? [0, words.length - 1] : [first, last];
      for (let length = words.length; length >= Math.max(earliest - latest + 1, 2); length -= 1) {
        for (
          let start = Math.max(0, earliest + 1 - length);
          start <= latest && start + length <= words.length;
          start += 1
        ) {
          const phrase = words
            .slice(start, start + length)
            .map(({ text }) => text)
            .join(' ');
          const values = ofAll((list) => list.saidBy(phrase));
          if (values.length > 0) return values;
        }
      }
      return [];
    },
  };
}
