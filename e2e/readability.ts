/** How easy a French text reads. */
export interface Readability {
  /**
   * The formula of Kandel and Moles (1958), which adapts that of Flesch to French: 207 less 1.015 times the words of a sentence, less
   * 73.6 times the syllables of a word. From 80 on a text is easy, from 60 on it is standard.
   */
  readonly score: number;
  readonly sentences: number;
  readonly words: number;
  readonly longestSentence: number;
}

/** Measures French sentences. Each is one entry. */
export function measureFrench(sentences: readonly string[]): Readability {
  const told = sentences.map(wordsOf).filter(({ length }) => length > 0);
  const words = told.flat();
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return {
    score: 207 - (1.015 * words.length) / told.length - (73.6 * syllables) / words.length,
    sentences: told.length,
    words: words.length,
    longestSentence: Math.max(...told.map(({ length }) => length)),
  };
}

const wordsOf = (sentence: string): string[] => sentence.toLowerCase().match(/[a-zà-ÿœ]+/g) ?? [];

/** Counts the groups of vowels of a word. A mute e at its end is none, unless it is the only one. */
export function countSyllables(word: string): number {
  const sounded = word.replace(/(?<=[a-zà-ÿœ]{2})(?:es?|ent)$/, (end) =>
    end === 'ent' && !/[aeiouy]/.test(word.slice(0, -3)) ? end : '',
  );
  return Math.max(1, (sounded.match(/[aeiouyàâäéèêëîïôöùûüœ]+/g) ?? []).length);
}
