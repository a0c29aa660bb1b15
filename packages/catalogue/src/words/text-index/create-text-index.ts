import { createExplainer } from '../query/explain.ts';
import { createMatcher } from '../query/match-postings.ts';
import { createPostings, type Postings } from './postings.ts';
import type { TextDocument, TextIndex } from './text-index.ts';
import { answerWords, toQueryWords } from '../query/text-query.ts';
import { runInSlices, type SliceOptions } from './time-slices.ts';

/** A text index that says what it weighs. */
export interface MeasuredTextIndex extends TextIndex {
  /** Bytes of its arrays and of its words. */
  readonly byteLength: number;
}

/**
 * Creates the index of words over services, in slices of time, so that it blocks neither a page nor a server. Each document is
 * asked for once, in order, and not kept. @throws the reason of the signal
 */
export async function createTextIndex(
  count: number,
  documentOf: (number: number) => TextDocument,
  options: SliceOptions = {},
): Promise<MeasuredTextIndex> {
  return toTextIndex(await runInSlices(createPostings(count, documentOf), options));
}

/** Creates the same index in one go. */
export function createTextIndexSync(count: number, documentOf: (number: number) => TextDocument): MeasuredTextIndex {
  const steps = createPostings(count, documentOf);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return toTextIndex(step.value);
}

function toTextIndex(postings: Postings): MeasuredTextIndex {
  const { vocabulary, offsets } = postings;
  const match = createMatcher(postings);
  const explain = createExplainer(postings);
  const sizeOf = (term: number): number => (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
  return {
    byteLength: weigh(postings),
    search(query) {
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

/** Bytes of a text besides its letters: a string of V8 has a header and a pointer to it, and a stem has an entry in a map. */
const STRING_BYTES = 24;
const ENTRY_BYTES = 48;
/** Bytes that a search writes in for each service. */
const SCRATCH_BYTES = 2 + 4 + 1 + 4 + 4 + 1 / 8;
/** Bytes that it writes in for each term and for each name. */
const TERM_SCRATCH_BYTES = 4;
const NAME_SCRATCH_BYTES = 1;

function weigh({ vocabulary, offsets, numbers, masks, names }: Postings): number {
  const { terms, letters, lengths, stems, stemOffsets, termsByStem } = vocabulary;
  const ofNames = [names.ofService, names.ofStructure, names.offsets, names.terms];
  const arrays = [offsets, numbers, masks, letters, lengths, stemOffsets, termsByStem, ...ofNames];
  const words = terms.reduce((sum, term) => sum + term.length + STRING_BYTES, 0) + stems.size * ENTRY_BYTES;
  const scratch =
    names.ofService.length * SCRATCH_BYTES +
    terms.length * TERM_SCRATCH_BYTES +
    names.offsets.length * NAME_SCRATCH_BYTES;
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) + words + scratch;
}
