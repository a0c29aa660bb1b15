import { foldText, stopWords } from '@inclusion-kit/sdk/internal';
import { scanWords } from '../text-index/scan-words.ts';
import { isFrame } from './word-keys.ts';

/** A longer query is no phrase of a table. */
const MOST_WORDS = 16;
const MOST_LETTERS = 200;

interface Word {
  readonly text: string;
  /** It says no need by itself: a stop word, or one that frames a need. */
  readonly isSoft: boolean;
}

/** Reads the words of a text as they are said, the common ones included. */
function readWords(text: string): Word[] {
  const words: Word[] = [];
  scanWords(text, (start, end, whole) => {
    if (whole) return;
    const spelling = text.slice(start, end).normalize('NFKC').toLowerCase();
    const folded = foldText(spelling).replace(/[^\p{L}\p{N}]|ʼ/gu, '');
    if (folded !== '') words.push({ text: folded, isSoft: stopWords.has(spelling) || isFrame(folded) });
  });
  return words;
}

/** Creates a list of phrases of several words, each with the values that it says. */
export function createPhrases() {
  const phrases = new Map<string, string[]>();
  return {
    /** Adds a phrase. One word alone is none. */
    add(text: string, value: string): void {
      const words = readWords(text);
      if (words.length < 2) return;
      const phrase = words.map((word) => word.text).join(' ');
      const values = phrases.get(phrase);
      if (values === undefined) phrases.set(phrase, [value]);
      else if (!values.includes(value)) values.push(value);
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
          const values = phrases.get(phrase);
          if (values !== undefined) return values;
        }
      }
      return [];
    },
  };
}
