// The options that the index and its reader share.
import type { Options } from 'minisearch';

/** A page as the search finds it. */
export interface Found {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
}

/** A page as it is indexed. */
export interface Indexed extends Found {
  readonly headings: string;
  readonly text: string;
}

/** Writes a word as both are compared: small letters, without accents. */
const plain = (term: string): string => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const searchOptions: Options<Indexed> = {
  fields: ['title', 'headings', 'text'],
  storeFields: ['title', 'lang'],
  processTerm: plain,
  searchOptions: { boost: { title: 4, headings: 2 }, prefix: true, fuzzy: 0.15, combineWith: 'AND' },
};
