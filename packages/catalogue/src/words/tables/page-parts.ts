import { wordParts, type WordPart } from './word-parts.ts';

/** Loads a part of the tables in a page. A built package has a module here that imports each part, which a bundler makes a file of: see `shipWords`. */
export const loadPagePart = (name: string): Promise<WordPart> => wordParts.load(name);
