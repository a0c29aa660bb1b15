import { createPacer } from '../../pacer.ts';
import { createExplainer } from '../query/explain.ts';
import { createMatcher } from '../query/match-postings.ts';
import { createPostings, type Postings } from './postings.ts';
import type { TextDocument } from '../text-documents.ts';
import type { TextMatches } from '../word-matches.ts';
import { answerWords, toQueryWords } from '../query/text-query.ts';

/** Creates the index of words over services, in slices of time. Each document is asked for once, in order, and not kept. */
export async function createTextIndex(count: number, documentOf: (number: number) => TextDocument): Promise<TextIndex> {
  const pace = createPacer();
  const steps = createPostings(count, documentOf);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) await pace();
  return toTextIndex(step.value);
}

/** An index of words over the services of a catalogue. */
export type TextIndex = ReturnType<typeof toTextIndex>;

/** Makes the index of postings. */
export function toTextIndex(postings: Postings) {
  const { vocabulary, offsets } = postings;
  const match = createMatcher(postings);
  const explain = createExplainer(postings);
  const sizeOf = (term: number): number => (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
  return {
    /** Finds the services that hold all words of a query, or null when the query has no word to look for. */
    search(query: string): TextMatches | null {
      const words = toQueryWords(query);
      if (words.length === 0) return null;
      const answers = answerWords(vocabulary, words, sizeOf);
      let terms: Set<number> | undefined;
      return {
        ...match(answers),
        explain(document, number) {
          terms ??= new Set(answers.flatMap((word) => [...word.keys()]));
          return explain(terms, document, number);
        },
      };
    },
  };
}
