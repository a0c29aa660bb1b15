import { toTerm } from './terms/to-term.ts';
import type { Correspondance } from '@inclusion-kit/sdk';
import { foldPlace, isInBrowser, loadPart } from '@inclusion-kit/sdk/internal';
import type { Columns } from '../columns/columns.ts';
import { createPlaceNames, type NamedPlaces } from './place-names.ts';
import type { Records } from '../columns/records.ts';
import { isCallable } from './callable.ts';
import { soonestFirst } from './query/soonest.ts';
import { toTextDocument } from './text-documents.ts';
import { createTextIndex } from './text-index/create-text-index.ts';
import { tellsNow } from './meanings/asked-now.ts';
import { readAllLanguages, understandingOf } from './meanings/languages.ts';
import { withNames, type Understand } from './meanings/understanding.ts';
import { spellOut, type SpeltOut } from './meanings/short-messages.ts';
import { isFrame, readQueryTerms, readTerms } from './meanings/word-keys.ts';
import { A_COUNTRY, MAX_QUERY_LENGTH } from './query-limits.ts';
import { findPersonNames } from './terms/person-names.ts';
import type { Ask } from './rehearsal.ts';
import type { ChosenCommune, KnownWords, PrepareFinder, TextMatches, WordMatches } from './word-matches.ts';

/** Queries whose reading is kept. */
const MOST_READ = 64;

/** The finder of words of a country's server asks for words of each kind before the first answer. */
interface Rehearsing {
  /** Rehearses once. What fails is left to the search that needs it. */
  readonly rehearse: (ask: Ask) => Promise<void> | undefined;
}

/** Builds the index of words over the services of a catalogue. This file is what a first search by words loads. */
export async function buildWordFinder(
  { services }: Columns,
  records: Records,
  { words, communes, towns }: KnownWords,
): Promise<PrepareFinder & Rehearsing> {
  const places = createPlaceNames(communes, towns);
  const [ofServices, ofStructures] = await Promise.all([
    records.services(Uint32Array.from({ length: services.count }, (_, number) => number)),
    records.structures(services.structures),
  ]);
  const callable = new Uint8Array(services.count);
  const index = await createTextIndex(services.count, (number) => {
    const [service, structure] = [ofServices[number], ofStructures[number]];
    if (service === undefined || structure === undefined) throw new RangeError(`No service has the number ${number}.`);
    callable[number] = isCallable(service, structure) ? 1 : 0;
    return toTextDocument(service, structure);
  });
  // A page asks for results and for counts of the same words, one after the other.
  let last:
    | {
        readonly typed: string;
        readonly isHere: boolean;
        readonly read: ReadQuery;
        readonly matches: WordMatches | null;
      }
    | undefined;
  const known = new Map<string, ReadQuery>();
  /** The words of the territory that the known queries were read with. */
  let readWith = words();
  // A country's server has the languages ready before it answers. A page loads those that it meets.
  const isCountry = services.count >= A_COUNTRY && !isInBrowser();
  if (isCountry) await readAllLanguages(words());
  let rehearsed: Promise<void> | undefined;
  const rehearse: Rehearsing['rehearse'] = (ask) => {
    if (isCountry)
      rehearsed ??= loadPart(() => import('./rehearsal.ts'))
        .then((one) => one.rehearse(ask))
        .catch(() => undefined);
    return rehearsed;
  };
  const readQuery = async (query: string): Promise<Reading> => {
    const reading = readPlace(
      query,
      places.find(query),
      withNames(await understandingOf(query, words()), findPersonNames(query)),
    );
    return isUnheard(query, reading) && !index.holdsAny(query)
      ? { ...reading, place: places.findNear(query) }
      : reading;
  };
  const answeringTo = async (word: string): Promise<(number: number) => boolean> =>
    index.answeringTo(word, (await readQuery(word)).understand);
  async function readTyped(typed: string): Promise<ReadQuery> {
    const asked = typed.slice(0, MAX_QUERY_LENGTH);
    const now = words();
    if (now !== readWith) known.clear();
    readWith = now;
    const before = known.get(asked);
    if (before !== undefined) return before;
    const { query, typedAs } = spellOut(asked);
    const read = { query, typedAs, ...(await readQuery(query)) };
    // Words that did not come are asked for again, and those that changed meanwhile are read anew.
    if (!read.understand.isWhole || words() !== now) return read;
    if (known.size >= MOST_READ) known.clear();
    known.set(asked, read);
    return read;
  }
  const prepare: PrepareFinder = async (typed, chosen) => {
    const read = await readTyped(typed);
    const { query, typedAs, understand, place, beside, code } = read;
    const isHere = chosen !== null && ((place !== null && isOneTown(place, chosen.nom)) || hasCode(chosen, code));
    if (isHere && beside.size === 0) return Object.assign(() => null, { again: place ?? chosen.nom });
    return () => {
      // Two queries that are read alike quote their own words.
      if (last?.typed === typed && last.isHere === isHere && last.read === read) return last.matches;
      const matches = toWordMatches(
        isHere || beside.size === 0
          ? index.search(withoutTerms(query, beside), understand)
          : index.search(query, understand, { place: beside, need: withoutTerms(query, beside) }),
        {
          callable,
          place,
          answeringTo,
          soonestFirst: tellsNow(query) ? soonestFirst : undefined,
          quote: (words) => quoteAsTyped(typed, words.map(typedAs)),
          typedAs,
        },
        beside,
      );
      if (understand.isWhole) last = { typed, isHere, read, matches };
      return matches;
    };
  };
  return Object.assign(prepare, { rehearse });
}

/** How a query is read. */
interface Reading {
  readonly understand: Understand;
  /** The name of the place that is searched for: the whole query, or the one town of it beside the words of a need. */
  readonly place: string | null;
  /** The terms of that town, and of the codes of communes beside the need. */
  readonly beside: ReadonlySet<string>;
  /** The code of a commune that the whole query is. Null where it is none. */
  readonly code: string | null;
}

/** A query as it is read. */
interface ReadQuery extends Reading, SpeltOut {}

function readPlace(
  query: string,
  { whole, isOfTown, towns, cities, terms, codes }: NamedPlaces,
  understand: Understand,
): Reading {
  const isWord = (name: string): boolean => readTerms(name).every(understand.knows);
  const none: Reading = {
    understand: withNames(understand, terms),
    place: null,
    beside: new Set(),
    code: null,
  };
  if (whole !== null) return isOfTown || !isWord(whole) ? { ...none, place: whole } : none;
  const isApart = (name: string): boolean =>
    (query.includes(name) || cities.includes(name)) && !saysNeed(query, name, understand);
  const [first, other] = towns.filter((name) => !isWord(name) || isApart(name));
  const town = other === undefined ? first : undefined;
  const beside = new Set([...(town === undefined ? [] : readTerms(town)), ...codes]);
  if (beside.size === 0) return none;
  const others = readQueryTerms(query).filter((term) => !beside.has(term) && !isFrame(term));
  if (others.length === 0) return { ...none, code: codes[0] ?? null };
  const named = withNames(understand, terms, beside);
  return named(others).length > 0 ? { understand: named, place: town ?? null, beside, code: null } : none;
}

/** Returns a query without some of its words. */
const withoutTerms = (query: string, terms: ReadonlySet<string>): string =>
  terms.size === 0 ? query : query.replaceAll(WORD, (word) => (terms.has(toTerm(word, false)) ? '' : word));

/** Tells whether two names are of one town. One of them may tell an arrondissement of it. */
const isOneTown = (name: string, other: string): boolean => toTown(name) === toTown(other);
const hasCode = ({ code, codes_postaux }: ChosenCommune, given: string | null): boolean =>
  given !== null && (codes_postaux.includes(given) || code.toLowerCase() === given);
const toTown = (name: string): string => foldPlace(name).replace(/ \d+(?:er|e) arrondissement$/, '');

/** Tells whether a query names no place and no need, as the name of a town does that is misspelt. */
const isUnheard = (query: string, { place, understand }: Reading): boolean =>
  place === null &&
  readQueryTerms(query).every((term) => !understand.knows(term) && understand.keysOf(term).length === 0);

/** Tells whether the name of a town says a need with the other words of a query, as `paris` does in « paris sportifs ». */
function saysNeed(query: string, name: string, understand: Understand): boolean {
  const terms = readQueryTerms(query);
  const named = new Set(readTerms(name));
  const isOfBoth = (by: readonly number[]): boolean =>
    by.some((at) => named.has(terms[at] ?? '')) && by.some((at) => !named.has(terms[at] ?? ''));
  return understand.whole(query).length > 0 || understand(terms).some(({ by }) => isOfBoth(by));
}

const MOST_QUOTED = 8;
/** A longer word between two others is not passed over: « sous » in « plongée sous-marine » is. */
const LONGEST_JOINT = 4;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A word of a query, with where it stands. */
interface Spelling {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const toSpellings = (text: string): Spelling[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));

/** Quotes words of a query. Those that it parts by small words stand as they were typed: nobody wrote « plongée marine ». */
function quoteAsTyped(query: string, words: readonly string[]): string[] {
  const quoted = [...new Set(words)];
  if (quoted.length < 2 || quoted.length > MOST_QUOTED) return quoted;
  const span = findSpan(query.slice(0, MAX_QUERY_LENGTH), quoted.map(toSpellings));
  return span === undefined || span.replaceAll(/\s+/g, ' ') === quoted.join(' ') ? quoted : [span];
}

/** Finds words in a query, one after the other, with a small word at most between two of them. */
function findSpan(query: string, words: readonly (readonly Spelling[])[]): string | undefined {
  const typed = toSpellings(query);
  const isAt = (at: number, word: readonly Spelling[]): boolean =>
    word.every(({ text }, part) => typed[at + part]?.text === text);
  for (const [first, { start }] of typed.entries()) {
    let at = first;
    const isHeld = words.every((word, index) => {
      const small = typed[at]?.text ?? '';
      if (index > 0 && !isAt(at, word) && small.length <= LONGEST_JOINT) at += 1;
      if (!isAt(at, word)) return false;
      at += word.length;
      return true;
    });
    const last = typed[at - 1];
    if (isHeld && last !== undefined && at > first) return query.slice(start, last.end);
  }
  return undefined;
}

function toWordMatches(
  matches: TextMatches | null,
  {
    quote,
    ...own
  }: Pick<WordMatches, 'answeringTo' | 'callable' | 'place' | 'soonestFirst' | 'typedAs'> & {
    readonly quote: (words: readonly string[]) => string[];
  },
  beside: ReadonlySet<string>,
): WordMatches | null {
  if (matches === null) return null;
  const { explain, unsaid, ...found } = matches;
  const asTyped = (one: Correspondance): Correspondance =>
    one.pour === undefined ? one : { ...one, pour: quote(one.pour) };
  return {
    ...found,
    ...own,
    unsaid: (isMet) => {
      const told = unsaid(isMet);
      return told && asTyped(told);
    },
    explain: (service, number) =>
      explain(toTextDocument(service, service.structure), number)
        .flatMap((one) => withoutPart(one, beside))
        .map(asTyped),
  };
}

/** Leaves out of a reason a part of the name of the town that the query names: « Saint » in « Saint-Ouen » says nothing of Saint-Denis. */
function withoutPart(one: Correspondance, beside: ReadonlySet<string>): Correspondance[] {
  const townOf = (mot: string): string | undefined => [...beside].find((term) => toTerm(mot, true).startsWith(term));
  const held = new Set(one.mots.flatMap((mot) => townOf(mot) ?? []));
  if (one.pour !== undefined || held.size === 0) return [one];
  // « Saint-Denis » says « Saint » and « Denis ».
  const isSaid = (mot: string): boolean => one.mots.some((other) => other !== mot && other.includes(mot));
  const mots = one.mots.filter((mot) => townOf(mot) === undefined || (held.size === beside.size && !isSaid(mot)));
  return mots.length === 0 ? [] : [{ ...one, mots }];
}
