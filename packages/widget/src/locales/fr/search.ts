import { first } from './search-first.ts';
import rest from './search-rest.ts';

const texts = { ...first, ...rest };

/** The texts of the search, the same keys in every language. */
export type SearchTexts = typeof texts;

export default texts;
