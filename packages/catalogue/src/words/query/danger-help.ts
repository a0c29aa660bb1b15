import { dangers, type DangerName } from '@inclusion-kit/sdk/words';
import { toMeaningTerm } from '../meanings/meaning-terms.ts';
import type { Postings } from '../text-index/postings.ts';
import { findTerm } from '../text-index/vocabulary.ts';
import { addMeaning, answerWords, asWritten, toQueryWords, type QueryWord, type Sought } from './text-query.ts';

/** The offers that help against a danger, as an index finds them. */
export interface DangerHelp {
  /** Their words. */
  readonly words: readonly QueryWord[];
  /** The terms that answer to those words. */
  readonly said: readonly Sought[];
  /** The term of their thématique, or -1 where the index has none. */
  readonly term: number;
}

/** Stands for the word of what is looked for without one. */
export const nothing: QueryWord = { text: '', typed: '', last: false, isAcronym: false };

/** Creates what tells the help against dangers. The words of each danger are read once. */
export function createDangerHelp({ vocabulary, offsets }: Postings) {
  const sizeOf = (term: number): number => (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
  const known = new Map<DangerName, DangerHelp>();

  function of(name: DangerName): DangerHelp {
    const before = known.get(name);
    if (before !== undefined) return before;
    const words = toQueryWords(dangers[name].offers).map((word) => ({ ...word, last: false }));
    const help = {
      words,
      said: answerWords(vocabulary, words, sizeOf, asWritten),
      term: findTerm(vocabulary, toMeaningTerm(dangers[name].thematique)),
    };
    known.set(name, help);
    return help;
  }

  return {
    of,
    /** Finds the terms of the offers that help against dangers: their words, and their thématique. */
    find(told: readonly DangerName[]): Sought {
      const help: Sought = { word: nothing, answers: new Map() };
      for (const { said, term } of told.map(of)) {
        for (const { answers } of said) for (const [one, quality] of answers) help.answers.set(one, quality);
        if (term !== -1) addMeaning(help, term);
      }
      return help;
    },
  };
}
