import { foldPlace } from '@inclusion-kit/sdk/internal';
import { lazily } from '../columns/lazily.ts';
import { readTerms } from '../words/meanings/word-keys.ts';

/** The places that a query names. */
export interface NamedPlaces {
  /** The terms of their names. */
  readonly terms: ReadonlySet<string>;
  /** The name that the whole query is, as its list writes it. Null where it says more, or names no place. */
  readonly whole: string | null;
}

/** « Saint-Germain-en-Laye » is of four words, and none in a thousand is of more than six. */
const MOST_WORDS = 6;
/** A place is named at the beginning of a query, or soon after. */
const LONGEST = 200;

const nowhere: NamedPlaces = { terms: new Set(), whole: null };

/** Folds the name of a place into its words. */
const toWords = (text: string): string[] =>
  foldPlace(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Creates what finds the places that a query names, accents, case, hyphens and apostrophes forgiven. Of names that are folded alike the first counts. */
export function createPlaceNames(names: () => Iterable<string>): (query: string) => NamedPlaces {
  const byWords = lazily(() => {
    const known = new Map<string, string>();
    for (const name of names()) {
      const words = toWords(name).join(' ');
      if (words !== '' && !known.has(words)) known.set(words, name);
    }
    return known;
  });
  return (query) => {
    const words = toWords(query.slice(0, LONGEST));
    const known = byWords();
    const terms = new Set<string>();
    for (let start = 0; start < words.length; start += 1) {
      for (let end = Math.min(start + MOST_WORDS, words.length); end > start; end -= 1) {
        const name = words.slice(start, end).join(' ');
        if (!known.has(name)) continue;
        for (const term of readTerms(name)) terms.add(term);
        break;
      }
    }
    return terms.size === 0
      ? nowhere
      : { terms, whole: query.length > LONGEST ? null : (known.get(words.join(' ')) ?? null) };
  };
}
