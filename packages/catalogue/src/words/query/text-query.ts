import { scanWords } from '../text-index/scan-words.ts';
import { MAX_QUERY_LENGTH, MAX_QUERY_WORDS } from '../query-limits.ts';
import { toSound } from '@inclusion-kit/sdk/internal';
import { beginsBySlip, isSlip, keepsLearnt } from '../meanings/likeness.ts';
import { toFrenchKey } from '../meanings/word-keys.ts';
import { areForms, LONGEST_ACRONYM, toStem } from '../terms/stem.ts';
import { toTerm } from '../terms/to-term.ts';
import {
  findBeginningsNear,
  findForms,
  findPrefix,
  findTerm,
  findTypos,
  type Vocabulary,
} from '../text-index/vocabulary.ts';

/** A word of a query. */
export interface QueryWord {
  readonly text: string;
  /** As it was typed. */
  readonly typed: string;
  /** It is being typed: words that begin so count too. */
  readonly last: boolean;
  /** It is an acronym in capitals: neither the beginning of a word nor a typo. */
  readonly isAcronym: boolean;
}

const SHORTEST_PREFIX = 2;
/** Shortest word that counts as a beginning wherever it stands, when it is met nowhere as it is. */
const SHORTEST_CUT = 4;
const SHORTEST_TYPO = 4;
const SHORTEST_PREFIX_TYPO = 5;
const SHORTEST_PART = 3;
/** A word in capitals, unless the whole query of several words is in capitals. */
const ACRONYM = /^\p{Lu}{2,5}$/u;
/** A shorter part is only one that is met as it is: `prison` is no `prix son`. */
const SHORTEST_PART_FORM = 4;

/** Reads a query into its words, at most 16, each once and without stop words. */
export function toQueryWords(query: string): QueryWord[] {
  const read = query.slice(0, MAX_QUERY_LENGTH);
  const typed = new Map<string, string>();
  let count = 0;
  let last = '';
  scanWords(read, (start, end, whole) => {
    if (whole) return;
    const spelling = read.slice(start, end);
    last = toTerm(spelling, false);
    if (last === '') return;
    count += 1;
    if (count <= MAX_QUERY_WORDS && !typed.has(last)) typed.set(last, spelling);
  });
  const isShouted = typed.size > 1 && read === read.toUpperCase();
  const isLast = (text: string): boolean => text === last && count <= MAX_QUERY_WORDS;
  return Array.from(typed, ([text, spelling]) => ({
    text,
    typed: spelling,
    last: isLast(text),
    isAcronym: !isShouted && ACRONYM.test(spelling),
  }));
}

/** How well a term answers to a word of a query. */
export type Quality = (typeof QUALITIES)[number];

/**
 * The qualities of an answer, from the word itself to a typo in a word that is still being typed, then those of a need that is
 * told whole. Such a need stands above the name of a structure, and below an offer that has the words in its own.
 */
export const QUALITIES = [1, 0.95, 0.9, 0.75, 0.6, 0.5, 1.35, 1.6] as const;
const [EXACT, FORM, MEANT, PREFIX, TYPO, PREFIX_TYPO, SURE, WHOLE] = QUALITIES;

/** How surely a query means a need: by a part of what it says, by every word, or by a phrase of several words as it is said. */
export type Sureness = keyof typeof surenesses;
const surenesses = { part: MEANT, every: SURE, phrase: WHOLE } as const;

/** The terms that answer to a word of a query, each with how well. */
export type Answers = Map<number, Quality>;

/** A word that is looked for, with the terms that answer it. A word of the query written as one may give two. */
export interface Sought {
  readonly word: QueryWord;
  readonly answers: Answers;
  /** Where several words are answered as one: each of them, as names are compared with them. */
  readonly parts?: readonly Answers[];
  /** Those words, as typed. */
  readonly typed?: readonly string[];
}

/** The knowledge that the tables have of a word. */
export interface Spelling {
  /** The word stands in them, or frames a need: it is neither a typo nor cut short. */
  readonly knows: (text: string) => boolean;
  /** The word is of the name of a place, and stands for no other. */
  readonly isName: (text: string) => boolean;
  /** Finds the words of the tables that are heard as it is. */
  readonly respell: (text: string) => readonly string[];
}

/** Tells nothing of words. */
const noSpelling: Spelling = { knows: () => false, isName: () => false, respell: () => [] };
/** Takes each word as it is written. */
export const asWritten: Spelling = { ...noSpelling, knows: () => true };

/** Returns the terms that answer each word, for one word or for several that must all be there. */
export function answerWords(
  vocabulary: Vocabulary,
  words: readonly QueryWord[],
  sizeOf: SizeOf,
  spelling: Spelling = noSpelling,
): Sought[] {
  return words.flatMap((word, index) =>
    answerWord(vocabulary, words, index, sizeOf, spelling).map((answers) => ({ word, answers })),
  );
}

/** Adds a term that stands for what words mean. A word found as it is keeps its own rank. */
export function addMeaning({ answers }: Sought, term: number, sureness: Sureness = 'part'): void {
  add(answers, term, surenesses[sureness]);
}

/**
 * Takes from a word of the tables that means a need the words that it only begins and that they do not know: a « bagnole » is nothing at
 * « Bagnolet ». A word that means no need of the index keeps them, as nothing else answers to it.
 */
export function dropBeginnings(vocabulary: Vocabulary, { word, answers }: Sought, knows: Spelling['knows']): void {
  if (!knows(word.text)) return;
  for (const [term, quality] of answers)
    if (quality === PREFIX && !knows(vocabulary.terms[term] ?? '')) answers.delete(term);
}

/** Puts the verb of a noun below the need that the noun means by itself: « Garder son emploi » holds no `garde`. */
export function lowerVerb(vocabulary: Vocabulary, { word, answers }: Sought): void {
  const verb = findTerm(vocabulary, `${word.text}r`);
  if (answers.get(verb) === FORM) answers.set(verb, PREFIX);
}

/** Puts the status of those whom an offer is for far below the need that it means by itself: « RSA » asks for no job « pour les bénéficiaires du RSA ». */
export function lowerStatus({ answers }: Sought): void {
  for (const [term, quality] of answers) if (quality === EXACT || quality === FORM) answers.set(term, PREFIX_TYPO);
}

/** Finds the verbs that the person of a query does: « bois » of « je bois ». */
const OWN_VERBS = /(?<!\p{L})(?:je\s+(?:ne\s+)?|j[’'])(\p{L}+)/giu;

/** Tells whether a word of a query is a verb that the person does. */
export const isVerbIn = (query: string, { typed }: QueryWord): boolean =>
  Array.from(query.matchAll(OWN_VERBS), ([, verb = '']) => verb.toLowerCase()).includes(typed.toLowerCase());

/** Takes from a verb that the person does what is written alike and shares no stem with it: the « Bois-Joli » is nothing to « je bois le matin ». */
export function dropHomographs({ word, answers }: Sought): void {
  if (toFrenchKey(word.text) === toStem(word.text)) return;
  for (const [term, quality] of answers) if (quality === EXACT || quality === FORM) answers.delete(term);
}

/**
 * Puts a word that a phrase holds with small words alone below the need of the phrase: a « compte formation » is nothing « à mon compte ».
 * A verb that the person does names no offer: « je bois » has nothing of the « Bois-Joli ».
 */
export function lowerInPhrase({ answers }: Sought, isVerb: boolean): void {
  for (const [term, quality] of answers) {
    if (isVerb && quality === EXACT) answers.delete(term);
    else if (quality === EXACT || quality === FORM) answers.set(term, PREFIX);
  }
}

/** Returns the terms of answers that are the word itself, near as it may be written, and no meaning of it. */
export const toSaid = (answers: Answers): number[] =>
  [...answers]
    .filter(([, quality]) => quality !== MEANT && quality !== SURE && quality !== WHOLE)
    .map(([term]) => term);

/** Answers that are all the words themselves. */
export const toExact = (terms: readonly number[]): Answers => new Map(terms.map((term) => [term, EXACT]));

/** Adds a term that stands for what a name names, which is that very thing. */
export function addNamed({ answers }: Sought, term: number): void {
  answers.set(term, EXACT);
}

function answerWord(
  vocabulary: Vocabulary,
  words: readonly QueryWord[],
  index: number,
  sizeOf: SizeOf,
  { knows, isName, respell }: Spelling,
): Answers[] {
  const word = words[index];
  if (word === undefined) return [];
  const answers: Answers = new Map();
  const isMet = findTerm(vocabulary, word.text) !== -1;
  const heard = isMet || word.isAcronym || knows(word.text) ? [] : respell(word.text);
  for (const text of heard) addSpelling(vocabulary, findTerm(vocabulary, text), answers);
  if (answers.size === 0) addForms(vocabulary, word.text, answers);
  for (const [left, right] of [
    [words[index - 1], word],
    [word, words[index + 1]],
  ] as const) {
    if (left !== undefined && right !== undefined) addForms(vocabulary, left.text + right.text, answers);
  }
  if (word.isAcronym || isName(word.text)) return [answers];
  if (word.last && !knows(word.text)) addPrefix(vocabulary, word.text, answers, sizeOf);
  if (answers.size > 0 || /\d/.test(word.text)) return [answers];
  // A word cut short (`heberg urgence`) is taken for what it begins, before it is taken for a typo.
  if (word.text.length >= SHORTEST_CUT) addPrefix(vocabulary, word.text, answers, sizeOf);
  if (answers.size === 0 && !knows(word.text)) addTypos(vocabulary, word, answers);
  return answers.size > 0
    ? [answers]
    : (splitWord(vocabulary, word.text, sizeOf, knows(word.text) ? SHORTEST_PART_FORM : SHORTEST_PART) ?? [answers]);
}

/** Tells how many services a term stands in. */
export type SizeOf = (term: number) => number;

function addForms(vocabulary: Vocabulary, text: string, answers: Answers): void {
  addExact(vocabulary, text, answers);
  for (const form of findForms(vocabulary, text))
    if (areForms(text, vocabulary.terms[form] ?? '')) add(answers, form, FORM);
}

function addExact(vocabulary: Vocabulary, text: string, answers: Answers): void {
  const exact = findTerm(vocabulary, text);
  if (exact !== -1) answers.set(exact, EXACT);
}

function add(answers: Answers, term: number, quality: Quality): void {
  if (!answers.has(term)) answers.set(term, quality);
}

/** Short words that are met as they are (`fle`, `caf`) are taken for acronyms: `flexible` and `café` stay out. */
const ACRONYM_SHARE = 0.05;

function addPrefix(vocabulary: Vocabulary, text: string, answers: Answers, sizeOf: SizeOf): void {
  if (text.length < SHORTEST_PREFIX) return;
  const [start, end] = findPrefix(vocabulary, text);
  if (text.length <= LONGEST_ACRONYM) {
    let all = 0;
    for (let term = start; term < end; term += 1) all += sizeOf(term);
    let own = 0;
    for (const term of answers.keys()) own += sizeOf(term);
    if (own > all * ACRONYM_SHARE) return;
  }
  for (let term = start; term < end; term += 1) add(answers, term, PREFIX);
}

const isHeardAs = (text: string, word: string): boolean => toSound(text) === toSound(word) && keepsLearnt(text, word);

/** Only a word that is met nowhere is taken for a typo: `aîné` must not find `aide`. */
function addTypos(vocabulary: Vocabulary, { text, last }: QueryWord, answers: Answers): void {
  if (text.length < SHORTEST_TYPO) return;
  const wordOf = (term: number): string => vocabulary.terms[term] ?? '';
  for (const term of findTypos(vocabulary, text))
    if (isSlip(text, wordOf(term)) || isHeardAs(text, wordOf(term))) addSpelling(vocabulary, term, answers);
  if (answers.size > 0 || !last || text.length < SHORTEST_PREFIX_TYPO) return;
  for (const term of findBeginningsNear(vocabulary, text))
    if (beginsBySlip(text, wordOf(term))) add(answers, term, PREFIX_TYPO);
}

/** Adds the term that a word was meant for, with its forms. */
function addSpelling(vocabulary: Vocabulary, term: number, answers: Answers): void {
  if (term === -1) return;
  add(answers, term, TYPO);
  for (const form of findForms(vocabulary, vocabulary.terms[term] ?? '')) add(answers, form, TYPO);
}

/** Parts a word that texts write in two (`microcrédit`, `micro crédit`), where the rarer part is met most. A known word has no short part: `tricycle` is no `tri` of a `cycle`. */
function splitWord(vocabulary: Vocabulary, text: string, sizeOf: SizeOf, shortest: number): Answers[] | undefined {
  let best: Answers[] | undefined;
  let bestSize = 0;
  // To find the stem of each part costs far more: most begin as no term does.
  const isBegun = (part: string): boolean => {
    const [start, end] = findPrefix(vocabulary, part.slice(0, SHORTEST_PART));
    return start < end;
  };
  if (!isBegun(text)) return undefined;
  for (let at = shortest; at <= text.length - shortest; at += 1) {
    if (!isBegun(text.slice(at))) continue;
    const parts = [text.slice(0, at), text.slice(at)].map((part) => {
      const answers: Answers = new Map();
      if (part.length >= SHORTEST_PART_FORM) addForms(vocabulary, part, answers);
      else addExact(vocabulary, part, answers);
      return answers;
    });
    const size = Math.min(...parts.map((part) => [...part.keys()].reduce((sum, term) => sum + sizeOf(term), 0)));
    if (size > bestSize) {
      best = parts;
      bestSize = size;
    }
  }
  return best;
}
