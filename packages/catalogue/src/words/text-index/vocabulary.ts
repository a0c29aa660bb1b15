import { toPostings, type Postings } from '../../shared/postings.ts';
import { isOneEditApart, toSound } from '@inclusion-kit/sdk/internal';
import { areTwoEditsApart } from '../meanings/two-edits.ts';
import { LONGEST_ACRONYM, toStem } from '../terms/stem.ts';

/** The words of an index, sorted by code unit. A word is its position. */
export interface Vocabulary {
  readonly terms: readonly string[];
  /** Letters of each term, one bit each. */
  readonly letters: Uint32Array;
  readonly lengths: Uint32Array;
  /** The terms of each length, in their order. */
  readonly byLength: Postings;
  /** By length, the runs of these that begin alike. */
  readonly beginnings: readonly (readonly Beginning[])[];
  /** Stem → its terms, as positions in `termsByStem`. */
  readonly stems: ReadonlyMap<string, number>;
  readonly stemOffsets: Uint32Array;
  readonly termsByStem: Uint32Array;
}

/** Terms of one length with the same two letters first. */
interface Beginning {
  readonly first: number;
  /** No number in a term of one letter. */
  readonly second: number;
  /** Their positions among the terms by length: from the first to before the second. */
  readonly start: number;
  end: number;
}

/** A longer term is counted as one of this length. */
const LONGEST_TERM = 255;

/** Goes on in steps, since a large vocabulary takes longer than a page may be held. */
export function* createVocabulary(terms: readonly string[]): Generator<void, Vocabulary> {
  const letters = new Uint32Array(terms.length);
  const lengths = new Uint32Array(terms.length);
  const stems = new Map<string, number>();
  const stemOf = new Uint32Array(terms.length);
  for (const [term, text] of terms.entries()) {
    letters[term] = toLetters(text);
    lengths[term] = Math.min(text.length, LONGEST_TERM);
    const word = toStem(text);
    let stem = stems.get(word);
    if (stem === undefined) {
      stem = stems.size;
      stems.set(word, stem);
    }
    stemOf[term] = stem;
    if (term % 256 === 0) yield;
  }
  const { starts: stemOffsets, numbers: termsByStem } = toPostings(stemOf, stems.size);
  const byLength = toPostings(lengths, LONGEST_TERM + 1);
  const beginnings = yield* findBeginnings(terms, byLength);
  return { terms, letters, lengths, byLength, beginnings, stems, stemOffsets, termsByStem };
}

/** Finds the runs of terms that begin alike. Terms are sorted, and so are those of one length. */
function* findBeginnings(terms: readonly string[], { starts, numbers }: Postings): Generator<void, Beginning[][]> {
  const beginnings: Beginning[][] = [];
  for (let length = 0; length <= LONGEST_TERM; length += 1) {
    const runs: Beginning[] = [];
    let last: Beginning | undefined;
    for (let at = starts[length] ?? 0; at < (starts[length + 1] ?? 0); at += 1) {
      const text = terms[numbers[at] ?? 0] ?? '';
      const [first, second] = [text.charCodeAt(0), text.charCodeAt(1)];
      if (last === undefined || last.first !== first || last.second !== second) {
        last = { first, second, start: at, end: at };
        runs.push(last);
      }
      last.end = at + 1;
      if (at % 256 === 0) yield;
    }
    beginnings.push(runs);
  }
  return beginnings;
}

/** Returns the letters that a text is made of, one bit each. Other letters share six bits. */
export function toLetters(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charCodeAt(index) - 97;
    letters |= 1 << (letter >= 0 && letter < 26 ? letter : 26 + (((letter % 6) + 6) % 6));
  }
  return letters >>> 0;
}

/** Returns the position of the first term that does not come before a text, among all or from one to before another. */
function lowerBound(terms: readonly string[], text: string, start = 0, end = terms.length): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the term, -1 when no text holds it. */
export function findTerm({ terms }: Vocabulary, text: string): number {
  const found = lowerBound(terms, text);
  return terms[found] === text ? found : -1;
}

/** Returns the terms that begin with a text: from the first to before the second. */
export function findPrefix({ terms }: Vocabulary, text: string): readonly [number, number] {
  // No term holds U+FFFF, which is no character.
  return [lowerBound(terms, text), lowerBound(terms, `${text}\uffff`)];
}

/** Returns the terms of the same stem. */
export function findForms({ stems, stemOffsets, termsByStem }: Vocabulary, text: string): Uint32Array {
  const stem = stems.get(toStem(text));
  if (stem === undefined) return termsByStem.subarray(0, 0);
  return termsByStem.subarray(stemOffsets[stem] ?? 0, stemOffsets[stem + 1] ?? 0);
}

/**
 * Tells whether two words may be so many edits apart, by their letters alone: a changed letter is one that goes and one that comes.
 * This passes over nearly all words.
 */
export function mayBeApart(own: number, others: number, edits: number): boolean {
  let apart = own ^ others;
  for (let bit = 0; bit < edits * 2; bit += 1) apart &= apart - 1;
  return apart === 0;
}

/** Shortest word that may have been meant. */
const SHORTEST_WORD = LONGEST_ACRONYM + 1;

/**
 * Returns the terms one typo away. Only those about as long are looked at that begin nearly so: a typo in the first letter leaves the
 * others. Their letters alone pass over nearly all of these.
 */
export function findTypos({ terms, letters, byLength, beginnings }: Vocabulary, text: string): number[] {
  const found: number[] = [];
  const own = toLetters(text);
  // Short words are acronyms for the most part: `msap` is no `msa`, nor `ccas` a `cas`.
  const shortest = Math.min(Math.max(text.length - 1, SHORTEST_WORD), LONGEST_TERM);
  const longest = Math.min(text.length + 1, LONGEST_TERM);
  const one = text.charCodeAt(0);
  const two = text.charCodeAt(1);
  const three = text.charCodeAt(2);
  for (let length = shortest; length <= longest; length += 1) {
    for (const { first, second, start, end } of beginnings[length] ?? []) {
      // One letter more in the text parts it from what it begins with.
      const isAfterOne = first === two && second === three;
      if (first !== one && second !== one && second !== two && !isAfterOne) continue;
      for (let at = start; at < end; at += 1) {
        const term = byLength.numbers[at] ?? 0;
        if (mayBeApart(own, letters[term] ?? 0, 1) && isOneEditApart(text, terms[term] ?? '')) found.push(term);
      }
    }
  }
  return found.sort((a, b) => a - b);
}

/** So many terms that begin alike are looked at one by one. */
const FEW_TERMS = 32;

/**
 * Returns the terms that begin as a text does but for one typo. Terms that begin alike stand together: for each letter that may be the
 * typo, those that go on as the text does are looked up among them.
 */
export function findBeginningsNear({ terms }: Vocabulary, text: string): number[] {
  const found = new Set<number>();
  const add = (from: number, to: number): void => {
    for (let term = from; term < to; term += 1) {
      const word = terms[term] ?? '';
      if (word.length >= shortest && isOneEditApart(text, word, true)) found.add(term);
    }
  };
  const shortest = Math.max(text.length - 1, SHORTEST_WORD);
  let start = 0;
  let end = terms.length;
  for (let at = 0; at < text.length && start < end; at += 1) {
    if (end - start <= FEW_TERMS) {
      add(start, end);
      break;
    }
    const head = text.slice(0, at);
    const rest = text.slice(at + 1);
    const boundOf = (beginning: string): number => lowerBound(terms, beginning, start, end);
    const addAll = (beginning: string): void => {
      add(boundOf(beginning), boundOf(`${beginning}\uffff`));
    };
    // One letter more, or two that changed places.
    addAll(head + rest);
    addAll(`${head}${rest.slice(0, 1)}${text.charAt(at)}${rest.slice(1)}`);
    // Another letter, or one less.
    let next = boundOf(`${head}\0`);
    while (next < end) {
      const letter = (terms[next] ?? '').charAt(at);
      addAll(head + letter + rest);
      addAll(head + letter + text.slice(at));
      next = boundOf(`${head}${letter}\uffff`);
    }
    [start, end] = [boundOf(text.slice(0, at + 1)), boundOf(`${text.slice(0, at + 1)}\uffff`)];
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * Returns the terms that a word may have meant: two typos away, or heard alike, for words that nothing nearer answers. The first
 * letter is the same: nearly nobody mistakes it.
 */
export function findNear(vocabulary: Vocabulary, text: string): number[] {
  const { terms, letters, lengths } = vocabulary;
  const found: number[] = [];
  const own = toLetters(text);
  const sound = toSound(text);
  const [start, end] = findPrefix(vocabulary, text.slice(0, 1));
  for (let term = start; term < end; term += 1) {
    const length = lengths[term] ?? 0;
    if (length < SHORTEST_WORD || Math.abs(length - text.length) > 2) continue;
    if (!mayBeApart(own, letters[term] ?? 0, 2)) continue;
    const other = terms[term] ?? '';
    if (areTwoEditsApart(text, other) || toSound(other) === sound) found.push(term);
  }
  return found;
}
