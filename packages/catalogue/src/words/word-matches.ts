import type { Correspondance } from '@inclusion-kit/sdk';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';

/** The fields of a structure that words are looked for in, besides the service. */
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
  /** Finds the services that hold all words of a query, or null when the query has no word to look for. */
  search(query: string): WordMatches | null;
}
