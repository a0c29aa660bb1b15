import type { PhraseWithin } from './whole-phrases.ts';
import { isFrame, readTerms, verbsOfUs } from './word-keys.ts';

/** A value that a query may mean: a thématique for one. */
export interface Meaning {
  readonly value: string;
  /** How much of what the query says the value answers to, 0–1. */
  readonly share: number;
  /** Positions of the terms that say it, among those given. */
  readonly by: readonly number[];
}

/** Tells what the terms of a query mean, best first. */
export interface Understand {
  /** @param isTyping the last term may be the beginning of a word */
  (terms: readonly string[], isTyping?: boolean): readonly Meaning[];
  /** Tells whether a term, or another form of it, stands in the tables: in the French one alone when so asked. */
  readonly holds: (term: string, inFrench?: boolean) => boolean;
  /** Tells whether a term stands in the tables as it is. */
  readonly spells: (term: string) => boolean;
  /** Tells whether a term is a word of French, or of another language as that spells it: `banke` is no form of the English `bank`. */
  readonly isSpelt: (term: string) => boolean;
  /** Tells whether a term stands in the tables as it is, or is heard as one of the words that it is a form of. */
  readonly isForm: (term: string) => boolean;
  /** Returns the keys that a term is read by: its own, or those of the words that it is near or begins. */
  readonly keysOf: (term: string, isTyping?: boolean) => readonly string[];
  /** Tells whether a term is the beginning of words. */
  readonly begins: (term: string) => boolean;
  /** Tells whether a term is of the name of a place that the query names, and of no table: it stands for no other word. */
  readonly isName: (term: string) => boolean;
  /** Tells whether a term stands in the tables as it is, or only frames a need. Another form may be of another language. */
  readonly knows: (term: string) => boolean;
  /** Finds the French terms of the tables that are heard as a term is. */
  readonly respell: (term: string) => readonly string[];
  /** Returns the values of which a query is a phrase as it stands in the tables, beside words that frame a need. */
  readonly whole: (query: string) => readonly string[];
  /** Finds the longest phrase of the tables that a query holds among other words. */
  readonly within: (query: string) => PhraseWithin | null;
  /** Returns the values of the phrases that a query with a word of no table is heard as: `gardavue`. */
  readonly hear: (query: string) => readonly string[];
  /** Tells whether all the words that the query asks for came. Another reading may tell more where they did not. */
  readonly isWhole: boolean;
}

/** Returns an understanding as one of a query for which some words did not come. */
export const inPart = (understand: Understand): Understand =>
  Object.assign((terms: readonly string[], isTyping?: boolean) => understand(terms, isTyping), understand, {
    isWhole: false,
  });

/** Returns an understanding by which the verbs of « nous » in a query that no table holds stand for their infinitives. */
export function withVerbsOfUs(understand: Understand, query: string): Understand {
  const verbs = new Map(
    [...verbsOfUs(query)].filter(([term, verb]) => !understand.holds(term, true) && understand.holds(verb, true)),
  );
  if (verbs.size === 0) return understand;
  const toVerb = (term: string): string => verbs.get(term) ?? term;
  return Object.assign(
    (terms: readonly string[], isTyping?: boolean) => understand(terms.map(toVerb), isTyping),
    understand,
    {
      holds: (term: string, inFrench?: boolean) => understand.holds(toVerb(term), inFrench),
      spells: (term: string) => understand.spells(toVerb(term)),
      isSpelt: (term: string) => understand.isSpelt(toVerb(term)),
      isForm: (term: string) => understand.isForm(toVerb(term)),
      knows: (term: string) => understand.knows(toVerb(term)),
      keysOf: (term: string, isTyping?: boolean) => understand.keysOf(toVerb(term), isTyping),
      respell: (term: string) => (verbs.has(term) ? [] : understand.respell(term)),
    },
  );
}

/**
 * Returns an understanding by which the terms of the names of places are of no table, but for those that a table spells so.
 * @param town the terms that are of the name of a town all the same: `paris` in « logement Paris »
 */
export function withNames(
  understand: Understand,
  terms: ReadonlySet<string>,
  town: ReadonlySet<string> = new Set(),
): Understand {
  const names = new Set([...town, ...Array.from(terms).filter((term) => !understand.knows(term))]);
  if (names.size === 0) return understand;
  const isName = (term: string): boolean => names.has(term);
  return Object.assign(
    // No table has an empty term.
    (query: readonly string[], isTyping?: boolean) =>
      understand(
        query.map((term) => (isName(term) ? '' : term)),
        isTyping,
      ),
    understand,
    {
      isName,
      knows: (term: string) => isName(term) || understand.knows(term),
      respell: (term: string) => (isName(term) ? [] : understand.respell(term)),
      hear: (query: string) =>
        readTerms(query).every((term) => isName(term) || isFrame(term) || understand.isSpelt(term))
          ? []
          : understand.hear(query),
    },
  );
}
