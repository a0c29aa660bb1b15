import { toPlainText } from '@inclusion-kit/sdk/normalise';
import { scanWords } from '../text-index/scan-words.ts';
import { createSpellingTable, enlarge } from '../text-index/spelling-table.ts';
import { toTerm } from '../terms/to-term.ts';

/** Returns the text that words are looked for in. Only tags, entities and written line breaks would cut words. */
export function toScannedText(text: string): string {
  return /<[a-z/!]|&#?\w{2,8};|\\[nr]/i.test(text) ? toPlainText(text) : text;
}

/** Texts read before are remembered up to this number of words in all: labels, structures and networks repeat theirs. */
const REMEMBERED_WORDS = 2 ** 22;

/** Creates a reader of texts that analyses each distinct spelling once, and each text once as far as it remembers. */
export function createWords() {
  const terms: string[] = [];
  const termsByText = new Map<string, number>();
  // All texts share one array: an array for each would be memory outside the heap, slow to have and to let go.
  let pool = new Uint32Array(2 ** 10);
  let length = 0;
  /** Text → its position in `ends`, and one before it. */
  let remembered = new Map<string, number>();
  let ends: number[] = [0];
  let scanned = '';

  const numberOf = (text: string): number => {
    let term = termsByText.get(text);
    if (term === undefined) {
      term = terms.length;
      terms.push(text);
      termsByText.set(text, term);
    }
    return term;
  };
  const toNumber = (spelling: string, whole: boolean): number => {
    const text = toTerm(spelling, whole);
    return text === '' ? -1 : numberOf(text);
  };
  const parts = createSpellingTable((spelling) => toNumber(spelling, false));
  const wholes = createSpellingTable((spelling) => toNumber(spelling, true));
  const onWord = (start: number, end: number, whole: boolean): void => {
    const term = (whole ? wholes : parts)(scanned, start, end);
    if (term === -1) return;
    if (length === pool.length) pool = enlarge(pool, new Uint32Array(length * 2));
    pool[length] = term;
    length += 1;
  };

  return {
    /** Distinct terms, in the order they were met. */
    terms,
    /** Returns the number of a term, which may be one that no text holds. */
    numberOf,
    /** Hands out the terms of a text: they stand in an array between two positions, in the order of the text. */
    read(text: string, use: (terms: Uint32Array, start: number, end: number) => void): void {
      let place = remembered.get(text);
      if (place === undefined) {
        if (length > REMEMBERED_WORDS) {
          remembered = new Map();
          ends = [0];
          length = 0;
        }
        scanned = toScannedText(text);
        scanWords(scanned, onWord);
        place = ends.length;
        ends.push(length);
        remembered.set(text, place);
      }
      use(pool, ends[place - 1] ?? 0, ends[place] ?? 0);
    },
  };
}
