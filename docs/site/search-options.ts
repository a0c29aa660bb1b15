// The options that the index and its reader share, and how pages are found by it.
import type MiniSearch from 'minisearch';
import type { Options, Query, SearchOptions } from 'minisearch';
import { emptyWords, otherWays } from './locales/search-words.ts';

/** A page as the search finds it. */
export interface Found {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  /** The parts of a guide, by their place in it and their heading. None for pages of the reference. */
  readonly parts?: readonly (readonly [id: string, text: string])[];
}

/** A page as it is indexed. */
export interface Indexed extends Found {
  readonly headings: string;
  readonly text: string;
}

/** A page that was found, with the part whose heading has all the words. */
export interface FoundPage extends Pick<Found, 'id' | 'title' | 'lang'> {
  readonly part: { readonly id: string; readonly text: string } | null;
}

/** Writes a word as both are compared: small letters, without accents. */
const plain = (term: string): string => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string): string[] =>
  plain(text)
    .split(/[\s\p{P}]+/u)
    .filter(Boolean);

/** Letters from which a word may have a wrong one, and from which its beginning is enough: a short word is too near to others. */
const [FORGIVEN, BEGUN] = [6, 3];

export const searchOptions: Options<Indexed> = {
  fields: ['title', 'headings', 'text'],
  storeFields: ['title', 'lang', 'parts'],
  processTerm: plain,
  searchOptions: {
    boost: { title: 4, headings: 2 },
    prefix: (term) => term.length >= BEGUN,
    fuzzy: (term) => (term.length >= FORGIVEN ? 0.15 : false),
    combineWith: 'AND',
  },
};

/** The pages that are looked up by name or read whole, by the beginning of their paths: guides that hold the same words come first. */
const LESSER = [/^api\//, /^decisions\//, /^(?:audit|benchmarks)\.html$/];

const isLesser = (id: string): boolean => LESSER.some((pattern) => pattern.test(id));

/** Weighs pages for a reader of a language: those in it first, and guides before the reference, the decisions and long tables. */
export function weighFor(lang: string): NonNullable<SearchOptions['boostDocument']> {
  return (id: string, _word, page) => (page?.['lang'] === lang ? 3 : 1) * (isLesser(id) ? 0.15 : 1);
}

/**
 * Finds pages for a reader of a language: those with every word, or another way to say it. Where no page has them all, those with some.
 * A guide whose title or one of whose headings has every word comes first.
 */
export function findPages(index: MiniSearch<Indexed>, asked: string, lang: string): readonly FoundPage[] {
  const all = wordsOf(asked);
  const telling = all.filter((word) => !emptyWords.has(word));
  const words = telling.length > 0 ? telling : all;
  const queries: Query[] = words.map((word) => ({
    combineWith: 'OR',
    queries: [word, ...(otherWays.get(word) ?? []).map(toQuery)],
  }));
  const boostDocument = weighFor(lang);
  const search = (combineWith: 'AND' | 'OR'): readonly Found[] =>
    index.search({ combineWith, queries }, { boostDocument }) as unknown as readonly Found[];
  const whole = search('AND');
  const pages = (whole.length > 0 ? whole : search('OR')).map((page) => ({ ...page, part: partOf(page, words) }));
  const isNamed = (page: (typeof pages)[number]): boolean =>
    page.lang === lang && !isLesser(page.id) && (page.part !== null || has(page.title, words));
  return [...pages.filter(isNamed), ...pages.filter((page) => !isNamed(page))];
}

/** Another way to say a word weighs less than the word itself. */
const toQuery = (way: string): Query => ({
  combineWith: 'AND',
  queries: way.split(' '),
  boost: { title: 2, headings: 1, text: 0.5 },
});

/** Returns the part of a page whose heading has every word, by itself or with the title. Null where the title has them, or none has. */
function partOf({ title, parts = [] }: Found, words: readonly string[]): FoundPage['part'] {
  const find = (before: string): (typeof parts)[number] | undefined =>
    parts.find(([, text]) => has(`${before} ${text}`, words));
  const part = has(title, words) ? undefined : (find('') ?? find(title));
  return part === undefined ? null : { id: part[0], text: part[1] };
}

/** Tells whether a heading has every word, or another way to say it. */
function has(heading: string, words: readonly string[]): boolean {
  const there = wordsOf(heading);
  const holds = (word: string): boolean =>
    there.some((one) => one === word || (word.length >= BEGUN && one.startsWith(word)));
  return words.every((word) => [word, ...(otherWays.get(word) ?? [])].some((way) => way.split(' ').every(holds)));
}
