import { contactWords, personWords, spokenLanguages } from '@inclusion-kit/sdk/words';
import { lazily } from '../../shared/lazily.ts';
import { scanWords } from '../text-index/scan-words.ts';
import { isFrame, readTerms } from '../meanings/word-keys.ts';
import { MAX_QUERY_LENGTH, MAX_QUERY_WORDS } from '../query-limits.ts';
import { toStem } from '../terms/stem.ts';
import { toTerm } from '../terms/to-term.ts';

/** The words of a query that say who the person is. */
export interface PersonInQuery {
  /** Their terms, without those that only frame a need. */
  readonly said: ReadonlySet<string>;
  /** The query without them. */
  readonly rest: string;
}

const NUMBER = '#';
const toKey = (term: string): string => (/^\d{1,2}$/.test(term) ? NUMBER : toStem(term));

/** First word → the phrases that it begins, the longest first. */
const phrases = lazily(() => {
  const byFirst = new Map<string, string[][]>();
  const texts = Object.values(personWords).flatMap((list) => list.split(','));
  for (const text of [...texts, ...contactWords.split(','), ...Object.keys(spokenLanguages)]) {
    const keys = readTerms(text.replace(NUMBER, '1')).map(toKey);
    const [first] = keys;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), keys]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
});

/** The French names of languages by the terms of their own. */
const languages = lazily(
  () => new Map(Object.entries(spokenLanguages).flatMap(([text, name]) => readTerms(text).map((term) => [term, name]))),
);

/** Returns the French name of the language that a term names. */
export const languageNamed = (term: string): string | undefined => languages().get(term);

const acronyms = lazily(
  () =>
    new Set(
      Object.values(personWords).flatMap((list) =>
        (list.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? []).flatMap(readTerms),
      ),
    ),
);

/** Tells whether a term is an acronym that people say of who they are: what they receive, live in or have a right to. */
export const isOfStatus = (term: string): boolean => acronyms().has(term);

/** Finds the words of a query that say who the person is: « femme seule, 2 enfants » in « logement femme seule 2 enfants ». */
export function findPerson(query: string): PersonInQuery {
  const text = query.slice(0, MAX_QUERY_LENGTH);
  const words: { term: string; start: number; end: number }[] = [];
  scanWords(text, (start, end, whole) => {
    const term = whole ? '' : toTerm(text.slice(start, end), false);
    if (term !== '' && words.length < MAX_QUERY_WORDS) words.push({ term, start, end });
  });
  const keys = words.map(({ term }) => toKey(term));
  const said = new Set<string>();
  let rest = '';
  let from = 0;
  for (let at = 0; at < words.length; at += 1) {
    const phrase = phrases()
      .get(keys[at] ?? '')
      ?.find((list) => list.every((key, of) => keys[at + of] === key));
    if (phrase === undefined) continue;
    const found = words.slice(at, at + phrase.length);
    for (const { term } of found) if (!isFrame(term)) said.add(term);
    rest += text.slice(from, found[0]?.start);
    from = found.at(-1)?.end ?? from;
    at += phrase.length - 1;
  }
  return { said, rest: rest + text.slice(from) };
}
