import { lazily } from './lazily.ts';
import type { WordMatches } from './word-search.ts';

/** Where the words of a query were found, by service number. */
export interface WordHits {
  has(number: number): boolean;
  /** Rank of the words in a service, 0–1. */
  scoreOf(number: number): number;
}

/** Lays matches out by service number for the time of one computation; the memory is reused from query to query. */
export function createWordHits(
  count: number,
): <T>(matches: WordMatches | null, use: (words: WordHits | null) => T) => T {
  const memory = lazily(() => new Uint32Array(count));
  return (matches, use) => {
    if (matches === null) return use(null);
    const { numbers, scores } = matches;
    // One more than the position of the match; 0 for none.
    const places = memory();
    // Entries of an iterator would be made, and collected, for each match.
    for (let position = 0; position < numbers.length; position += 1) places[numbers[position] ?? 0] = position + 1;
    try {
      return use({
        has: (number) => (places[number] ?? 0) !== 0,
        scoreOf: (number) => scores[(places[number] ?? 0) - 1] ?? 0,
      });
    } finally {
      for (const number of numbers) places[number] = 0;
    }
  };
}
