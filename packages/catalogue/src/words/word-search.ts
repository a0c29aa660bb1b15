import { loadPart } from '@inclusion-kit/sdk/internal';
import type { Columns } from '../columns/columns.ts';
import type { Records } from '../records.ts';
import { remember } from '../remember.ts';
import type { WordMatches, WordFinder } from './word-matches.ts';

/** Finds words in the services of a catalogue. */
export interface WordSearch {
  /**
   * Gets ready to look for the words of a query, then finds them as often as asked. Null when the query is absent or has no word
   * to look for. Matches are valid until the next search: use them before anything else runs.
   */
  prepare(query: string | null): Promise<() => WordMatches | null>;
}

/** Creates the search for words. Its code and its index come when words are first asked for, the index in slices of time. */
export function createWordSearch(columns: Columns, records: Records): WordSearch {
  const load = remember(async (): Promise<WordFinder> => {
    const { buildWordFinder } = await loadPart(() => import('./word-finder.ts'));
    return buildWordFinder(columns, records);
  });

  return {
    async prepare(query) {
      if (query === null || query.trim() === '') return () => null;
      const finder = await load();
      return () => finder.search(query);
    },
  };
}
