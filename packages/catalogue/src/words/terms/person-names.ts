import { toTerm } from './to-term.ts';

/** Letters of Latin and Cyrillic scripts, the capitals first. Engines compile the letters of all scripts anew for each pattern. */
const CAPITAL = String.raw`A-Z\u00C0-\u00D6\u00D8-\u00DE\u0404\u0406\u0407\u0410-\u042F`;
const LETTER = String.raw`${CAPITAL}a-z\u00DF-\u00F6\u00F8-\u024F\u0430-\u045F’'-`;
const TITLE =
  '[Mm](?:\\.|r\\.?|me\\.?|ME|R|lle\\.?|onsieur|adame|ademoiselle|rs\\.?|iss)|[Dd](?:octeur|r\\.?)|[Ss](?:e[nñ]ora?|ra?\\.)|[Пп](?:ан|ані)|[Ff]amille';
/** A title with the names after it, each of which begins with a capital: « Mme Anne Granet ». */
const TITLED = new RegExp(`(?<![${LETTER}])(?:${TITLE})((?:\\s+[${CAPITAL}][${LETTER}]+){1,3})`, 'gu');
const NAME = new RegExp(`[${CAPITAL}][${LETTER}]+`, 'gu');

/** Finds the terms of the names that stand after a title. They stand for no other word: « Granet » in « Mme Granet » is no « grand » misspelt. */
export const findPersonNames = (query: string): ReadonlySet<string> =>
  new Set(
    Array.from(query.matchAll(TITLED), ([, names = '']) => names.match(NAME) ?? [])
      .flat()
      .map((name) => toTerm(name, false)),
  );
