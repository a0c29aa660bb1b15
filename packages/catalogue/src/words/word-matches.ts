import type { Correspondance } from '@inclusion-kit/sdk';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import type { TextMatches } from './text-index/text-index.ts';

/** The fields of a structure that words are looked for in, besides the service. */
export type WordedStructure = Pick<ListedStructure, 'nom' | 'description' | 'reseaux_porteurs'>;

/** The services in which all words of a query were found. Valid until the next search. */
export interface WordMatches extends Omit<TextMatches, 'explain'> {
  /** Says where the words stand in the service of a number, best field first. */
  explain(service: Service & { readonly structure: WordedStructure }, number: number): Correspondance[];
}

/** Finds the services that hold all words of a query, or null when the query has no word to look for. */
export type WordFinder = (query: string) => WordMatches | null;
