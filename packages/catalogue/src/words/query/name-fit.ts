import type { Names } from '../text-index/names.ts';
import type { Answers } from './text-query.ts';

/** For two words or more: the weight of how much of the name they make up, and the weight of standing together in it. */
const COVERAGE = 0.6;
const TOGETHER = 0.4;

/** Bits for words: those after the sixteenth count for nothing. */
const MAX_WORDS = 16;
const WORD_BITS = 0xffff;
const QUALITY_STEPS = 1000;
/** Fits are kept in a byte each, so that those of all names stay in the processor's cache. 0 stands for an unknown fit. */
const FIT_STEPS = 254;

/** Creates the comparison of names with queries. Each distinct name is compared once per query. */
export function createNameFit({ offsets, terms }: Names, termCount: number) {
  /** Term → the words it answers, one bit each, and above them how well in thousandths. */
  const answered = new Uint32Array(termCount);
  const fits = new Uint8Array(offsets.length - 1);
  /** Name → 1 where it holds all the words that tell, once its fit is known. */
  const wholes = new Uint8Array(offsets.length - 1);
  let asked: readonly Answers[] = [];
  let wordCount = 0;
  /** Words that a name holds → what its fit is never over. */
  const mosts = new Float64Array(MAX_WORDS + 1);
  let tellingBits = 0;

  function compare(name: number): number {
    const start = offsets[name] ?? 0;
    const end = offsets[name + 1] ?? 0;
    let covered = 0;
    let met = 0;
    let pairs = 0;
    let before = 0;
    for (let place = start; place < end; place += 1) {
      const answer = answered[terms[place] ?? 0] ?? 0;
      const words = answer & WORD_BITS;
      if (words === 0) {
        before = 0;
        continue;
      }
      met |= words;
      covered += answer >>> MAX_WORDS;
      // The word that follows the one before, or both in a word that joins them.
      pairs |= (words >>> 1) & (before | words);
      before = words;
    }
    wholes[name] = tellingBits !== 0 && (met & tellingBits) === tellingBits ? 1 : 0;
    if (met === 0) return 0;
    const coverage = covered / QUALITY_STEPS / (end - start);
    if (wordCount === 1) return coverage;
    return fitOfSeveral(countBits(met), coverage, countBits(pairs));
  }

  /** The fit of a name that holds some of several words, by how much of it they make up and how many of them follow one another. */
  const fitOfSeveral = (met: number, coverage: number, pairs: number): number =>
    (met / wordCount) * (COVERAGE * coverage + TOGETHER * (pairs / (wordCount - 1)));

  /** Returns how much of a name the words make up, and whether they stand together there: 0–1. */
  function fitOf(name: number): number {
    let fit = fits[name] ?? 0;
    if (fit === 0) {
      fit = 1 + Math.round(compare(name) * FIT_STEPS);
      fits[name] = fit;
    }
    return (fit - 1) / FIT_STEPS;
  }

  return {
    /**
     * Takes the words of a query, in their order, and forgets those of the last one.
     * @param telling those that tell the need
     */
    begin(words: readonly Answers[], telling: readonly Answers[]): void {
      for (const answers of asked) for (const term of answers.keys()) answered[term] = 0;
      asked = words;
      wordCount = Math.min(words.length, MAX_WORDS);
      fits.fill(0);
      // A fit is kept as a whole number of steps.
      for (let met = 1; met <= MAX_WORDS; met += 1)
        mosts[met] = met >= wordCount ? 1 : fitOfSeveral(met, 1, met - 1) + 1 / FIT_STEPS;
      tellingBits = 0;
      // One word alone is named by offers of many needs.
      if (telling.length > 1 && words.length <= MAX_WORDS)
        for (const [index, answers] of words.entries()) if (telling.includes(answers)) tellingBits |= 1 << index;
      for (const [index, answers] of words.slice(0, MAX_WORDS).entries()) {
        for (const [term, quality] of answers) {
          const known = answered[term] ?? 0;
          const best = Math.max(known >>> MAX_WORDS, Math.round(quality * QUALITY_STEPS));
          answered[term] = (best << MAX_WORDS) | (known & WORD_BITS) | (1 << index);
        }
      }
    },
    fitOf,
    /** Returns what the fit of a name is never over that holds so many words of the query. */
    mostOf: (met: number): number => mosts[Math.min(met, MAX_WORDS)] ?? 1,
    /** Tells whether a name may hold all the words that tell: where they are two or more. */
    mayHoldAll: (): boolean => tellingBits !== 0,
    /** Tells whether a name holds all the words that tell, two or more. */
    holdsAll(name: number): boolean {
      fitOf(name);
      return wholes[name] === 1;
    },
  };
}

/** Counts the bits of a number that are 1. */
export function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
