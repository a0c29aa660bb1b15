import type { Correspondance } from '@inclusion-kit/sdk';

/** The texts of a service that words are looked for in, labels of vocabularies instead of their values. */
export interface TextDocument {
  readonly nom: string;
  readonly structure_nom: string;
  /** Labels of the thématiques and of their categories. */
  readonly thematiques: readonly string[];
  readonly publics: readonly string[];
  readonly publics_precisions: string | null;
  readonly reseaux_porteurs: readonly string[];
  /** Markdown. */
  readonly description: string;
  /** Markdown. */
  readonly structure_description: string | null;
}

/** The services in which all words of a query were found. */
export interface TextMatches {
  /** Service numbers, ascending. Valid until the next search on the same index. */
  readonly numbers: Uint32Array;
  /** Returns the rank of the service at a position, 0–1. Valid as long as the numbers. */
  readonly scoreOf: (position: number) => number;
  /** Returns what the rank of the service at a position is never over; cheaper. */
  readonly mostOf: (position: number) => number;
  /** Says where the words stand in a document, best field first. Faster when the number of the document is given. */
  readonly explain: (document: TextDocument, number?: number) => Correspondance[];
}

/** An index of words over the services of a catalogue. */
export interface TextIndex {
  /** Finds the services that hold all words of a query, or null when the query has no word to look for. */
  search(query: string): TextMatches | null;
}
