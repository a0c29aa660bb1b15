// The options that the index and its reader share.
import type { Options, SearchOptions } from 'minisearch';

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

/** The pages that are looked up by name or read whole, by the beginning of their paths: guides that hold the same words come first. */
const LESSER = [/^api\//, /^decisions\//, /^(?:audit|benchmarks)\.html$/];

/** Weighs pages for a reader of a language: those in it first, and guides before the reference, the decisions and long tables. */
export function weighFor(lang: string): NonNullable<SearchOptions['boostDocument']> {
  return (id: string, _word, page) =>
    (page?.['lang'] === lang ? 3 : 1) * (LESSER.some((pattern) => pattern.test(id)) ? 0.15 : 1);
}
