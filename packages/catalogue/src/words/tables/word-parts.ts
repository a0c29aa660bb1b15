/** The languages that are read together: a query of Latin letters that is not French may be English or Spanish. */
export type Group = 'fr' | 'ar' | 'uk' | 'en,es';

/**
 * The kinds of parts: phrases by the keys of their words, the words that others may be near or begin, and French phrases by how
 * they are heard.
 */
export type PartKind = 'keys' | 'words' | 'heard';

/** A part of the tables. */
export interface WordPart {
  /** Language, place of the value among all thématiques, and its phrases parted by commas: sounds of phrases in a part of that kind. */
  readonly phrases: readonly (readonly [language: string, value: number, phrases: string])[];
  /** Keys of several values, each with how many: the keys of one number parted by commas. */
  readonly frequencies: readonly (readonly [frequency: number, keys: string])[];
  /** Words by language and by how many phrases hold one of their forms, parted by commas. */
  readonly words: readonly (readonly [language: string, count: number, words: string])[];
}

/** The tables of words, cut into parts of which a query needs a few. */
export interface WordParts {
  /** For each group and kind, the text that each part begins at, in order. */
  readonly bounds: Readonly<Record<Group, Readonly<Record<PartKind, readonly string[]>>>>;
  /** Loads a part by its name. */
  readonly load: (name: string) => Promise<WordPart>;
}

/** True where the tables are in parts. A bundle of several files replaces this module by one that holds them: see `cut-words.mjs`. */
export const isCut: boolean = false;

const none = { keys: [], words: [], heard: [] };

/** The parts of the tables. */
export const wordParts: WordParts = {
  bounds: { fr: none, ar: none, uk: none, 'en,es': none },
  load: (name) => Promise.reject(new RangeError(`No part is called ${name}.`)),
};
