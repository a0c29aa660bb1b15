import { toSound } from '@inclusion-kit/sdk/internal';
import type { WordsOfThematique } from '@inclusion-kit/sdk/words';
import { createPhrases, type Phrases } from './whole-phrases.ts';
import { isFrame, readTerms, toFrenchKey } from './word-keys.ts';

/** The words of a language for each value, with the reading of its terms into keys that their forms share. */
export interface ReadTable {
  readonly table: Readonly<Record<string, WordsOfThematique>>;
  readonly toKey: (term: string) => string;
  /** Where the table holds the phrases of some keys alone: the facts that are read off the phrases of all. */
  readonly rest?: RestOfTable;
}

/** The facts that a part of a table cannot tell by itself. */
export interface RestOfTable {
  /** Keys of several values, each with how many. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Terms that a word may be near, or begin, each with how many phrases hold one of its forms. */
  readonly terms: ReadonlyMap<string, number>;
  /** How phrases are heard, with the value of each. */
  readonly heard: readonly (readonly [sound: string, value: string])[];
}

/** A phrase of a table. */
export interface ReadPhrase {
  readonly value: string;
  /** Its words that say a need, each once. Those that frame one where it has no other. */
  readonly terms: readonly string[];
  /** Its words that frame a need, beside those that say it. */
  readonly frames: readonly string[];
  /** They weigh in French. Those of other languages are articles for the most part. */
  readonly isWeighed: boolean;
  readonly isTurned: boolean;
}

/** The phrases of a table, read. */
interface Reading {
  readonly phrases: readonly ReadPhrase[];
  /** Term → the key that its forms share. */
  readonly keyOfTerm: ReadonlyMap<string, string>;
  /** Returns how a French term of it is heard. Kept: each other language reads the terms of French once more. */
  readonly soundOf: (term: string) => string;
  readonly list: Phrases;
}

/** Small words that no search keeps, and that turn what stands after them into a need: `permis` alone is not `sans permis`. */
const TURNS = /(?:^|\s)(?:sans|pas|car)\s/i;
const none: readonly string[] = [];

/** Table → its reading: French is read with each other language. */
const readings = new WeakMap<ReadTable['table'], Reading>();

/** Reads the phrases of a table once, in short steps. */
export function* readPhrases({ table, toKey, rest }: ReadTable): Generator<void, Reading> {
  const known = readings.get(table);
  if (known !== undefined) return known;
  const isFrench = toKey === toFrenchKey;
  const list = createPhrases();
  const phrases: ReadPhrase[] = [];
  const keyOfTerm = new Map<string, string>();
  for (const [sound, value] of rest?.heard ?? []) list.addHeard(sound, value);
  for (const [value, words] of Object.entries(table)) {
    yield;
    for (const text of Object.values(words).flatMap((texts) => texts.split(','))) {
      list.add(text, value, isFrench && rest === undefined);
      const read = readTerms(text);
      const said = read.filter((term) => !isFrame(term));
      const terms = [...new Set(said.length === 0 ? read : said)];
      if (terms.length === 0) continue;
      for (const term of terms) if (!keyOfTerm.has(term)) keyOfTerm.set(term, toKey(term));
      const frames = said.length > 0 && said.length < read.length ? [...new Set(read.filter(isFrame))] : none;
      const isTurned = isFrench && said.length > 0 && TURNS.test(text);
      phrases.push({ value, terms, frames, isWeighed: isFrench, isTurned });
    }
  }
  const sounds = new Map<string, string>();
  const soundOf = (term: string): string => {
    const sound = sounds.get(term) ?? toSound(term);
    sounds.set(term, sound);
    return sound;
  };
  const reading = { phrases, keyOfTerm, soundOf, list };
  readings.set(table, reading);
  return reading;
}
