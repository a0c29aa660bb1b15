import { loadPart } from '@inclusion-kit/sdk/internal';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import type { Correspondance } from '@inclusion-kit/sdk';
import type { Columns } from '../columns/columns.ts';
import type { Records } from '../records.ts';
import { remember } from '../remember.ts';

/** What words are looked for in, besides the service: its structure. */
export type WordedStructure = Pick<ListedStructure, 'nom' | 'description' | 'reseaux_porteurs'>;

/** The services in which all words of a query were found. */
export interface WordMatches {
  /** Service numbers, ascending. */
  readonly numbers: Uint32Array;
  /** Returns the rank of the service at a position, 0–1. */
  readonly scoreOf: (position: number) => number;
  /** Returns what the rank of the service at a position is never over; cheaper. */
  readonly mostOf: (position: number) => number;
  /** Says where the words stand in the service of a number, best field first. */
  explain(service: Service & { readonly structure: WordedStructure }, number: number): Correspondance[];
}

/** Finds words in services, once its index is built. */
export interface WordFinder {
  /** Finds the services that hold all words of a query; null when the query has no word to look for. */
  search(query: string): WordMatches | null;
}

/** Finds words in the services of a catalogue. */
export interface WordSearch {
  /**
   * Gets ready to look for the words of a query, then finds them as often as asked; null when the query is absent or has no
   * word to look for. Matches are valid until the next search: use them before anything else runs.
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
