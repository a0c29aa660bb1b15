import { scanWords } from './scan-words.ts';
import { createSpellingTable, enlarge } from './spelling-table.ts';
import { toScannedText } from './to-scanned-text.ts';
import { toTerm } from './to-term.ts';

/** Reads texts into numbered terms. */
export interface Words {
  /** Distinct terms, in the order they were met. */
  readonly terms: string[];
  /** Returns the terms of a text, in its order. Valid until the next call. */
  read(text: string): Uint32Array;
}

/** Texts read before are remembered up to so many words in all: labels, structures and networks repeat theirs. */
const REMEMBERED_WORDS = 4_000_000;

/** Creates a reader of texts that analyses each distinct spelling once, and each text once as far as it remembers. */
export function createWords(): Words {
  const terms: string[] = [];
  const termsByText = new Map<string, number>();
  let remembered = new Map<string, Uint32Array>();
  let rememberedWords = 0;
  let scratch = new Uint32Array(1024);
  let length = 0;
  let scanned = '';

  const toNumber = (spelling: string, whole: boolean): number => {
    const text = toTerm(spelling, whole);
    if (text === '') return -1;
    let term = termsByText.get(text);
    if (term === undefined) {
      term = terms.length;
      terms.push(text);
      termsByText.set(text, term);
    }
    return term;
  };
  const parts = createSpellingTable((spelling) => toNumber(spelling, false));
  const wholes = createSpellingTable((spelling) => toNumber(spelling, true));
  const onWord = (start: number, end: number, whole: boolean): void => {
    const term = (whole ? wholes : parts).numberOf(scanned, start, end);
    if (term === -1) return;
    if (length === scratch.length) scratch = enlarge(scratch, new Uint32Array(length * 2));
    scratch[length] = term;
    length += 1;
  };

  return {
    terms,
    read(text) {
      const before = remembered.get(text);
      if (before !== undefined) return before;
      scanned = toScannedText(text);
      length = 0;
      scanWords(scanned, onWord);
      const read = scratch.slice(0, length);
      if (rememberedWords + length > REMEMBERED_WORDS) {
        remembered = new Map();
        rememberedWords = 0;
      }
      remembered.set(text, read);
      rememberedWords += length;
      return read;
    },
  };
}
