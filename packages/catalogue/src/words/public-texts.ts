import { hidePersonalEmails } from '@inclusion-kit/sdk/internal';
import { scanWords } from './text-index/scan-words.ts';
import { toStem } from './terms/stem.ts';
import { toTerm } from './terms/to-term.ts';

/** A text by its words, as numbers in `PublicTexts`. */
export interface PublicText {
  /** The words in their order, without stop words. */
  readonly words: readonly number[];
  /** The words written with a hyphen, each as one word. */
  readonly wholes: readonly number[];
}

/** Texts read once for all queries, with their distinct words. Keep one as long as the texts. */
export type PublicTexts = ReturnType<typeof createPublicTexts>;

/** Creates the memory of texts: each distinct text, and each distinct word, is analysed once. */
export function createPublicTexts() {
  const terms: string[] = [];
  const stems: string[] = [];
  const byTerm = new Map<string, number>();
  const texts = new Map<string, PublicText>();
  const toWord = (term: string): number => {
    let word = byTerm.get(term);
    if (word === undefined) {
      word = terms.length;
      byTerm.set(term, word);
      terms.push(term);
      stems.push(toStem(term));
    }
    return word;
  };
  return {
    /** Word → what it is looked for by. */
    terms,
    /** Word → what its forms share. */
    stems,
    read(text: string): PublicText {
      let read = texts.get(text);
      if (read !== undefined) return read;
      const words: number[] = [];
      const wholes: number[] = [];
      // A word that is not shown must find nothing either.
      const shown = hidePersonalEmails(text);
      scanWords(shown, (start, end, whole) => {
        const term = toTerm(shown.slice(start, end), whole);
        if (term !== '') (whole ? wholes : words).push(toWord(term));
      });
      read = { words, wholes };
      texts.set(text, read);
      return read;
    },
  };
}
