import {
  createLabels,
  publics,
  thematiques,
  thematiquesCategories,
  typesServices,
} from '@inclusion-kit/sdk/referentiels';
import { filterWords, type LocalWord } from '@inclusion-kit/sdk/words';
import { runPaced } from '../../shared/pacer.ts';
import { remember } from '../../shared/remember.ts';
import { understandingOf } from './languages.ts';
import { spellOut } from './short-messages.ts';
import { readTables } from './understand.ts';
import type { Understand } from './understanding.ts';
import { isFrame, readQueryTerms, readTerms, toArabicKey, toFrenchKey, toUkrainianKey } from './word-keys.ts';

/** A query is read up to here. */
const MAX_LETTERS = 200;
const MOST = 6;

/** A value of a filter that words mean. */
export interface Proposed {
  readonly name: 'thematiques' | 'publics' | 'types';
  readonly value: string;
}

/** Values of filters are written with their filter: `publics jeunes`. */
const keyOf = (name: string, value: string): string => `${name} ${value}`;

const toKeys = { fr: toFrenchKey, en: toFrenchKey, es: toFrenchKey, ar: toArabicKey, uk: toUkrainianKey };
const labelOfType = createLabels(typesServices);
const labelOfThematique = createLabels(thematiques);
const labels = {
  publics: publics.map(({ value, label }) => [value, label] as const),
  thematiques: thematiquesCategories.map(({ value, label }) => [value, label] as const),
  types: typesServices.map(({ value }) => [value, labelOfType(value)] as const),
};

/** The understanding of the words that mean a public, a kind of help or a whole category, in all languages: there are few of them. */
const understandFilters = remember((): Promise<Understand> => {
  const tables = Object.entries(filterWords).map(([language, words]) => ({
    toKey: toKeys[language as keyof typeof toKeys],
    table: Object.fromEntries(
      (['publics', 'thematiques', 'types'] as const).flatMap((name) =>
        Object.entries<string>(words[name]).map(([value, synonyme]) => [keyOf(name, value), { synonyme }] as const),
      ),
    ),
  }));
  const named = Object.entries(labels).flatMap(([name, values]) =>
    values.map(([value, label]) => [keyOf(name, value), { synonyme: label.replaceAll(',', ' ') }] as const),
  );
  return runPaced(readTables([{ toKey: toFrenchKey, table: Object.fromEntries(named) }, ...tables]));
});

/** A question that is only begun. */
const ASKS_HOW = /^comment?(?: faire)?$/;

const isIn = (terms: readonly string[], others: readonly string[]): boolean =>
  terms.every((term) => others.includes(term));

/**
 * Tells the values of filters that the words being typed mean, those that answer best first, thématiques before the others. Of those that
 * answer as well, one whose name holds the words comes first.
 */
export async function propose(typed: string, words?: readonly LocalWord[]): Promise<readonly Proposed[]> {
  const { query: read } = spellOut(typed.slice(0, MAX_LETTERS));
  const terms = readQueryTerms(read);
  if (ASKS_HOW.test(terms.join(' '))) return [];
  const [understand, understandOthers] = await Promise.all([
    understandingOf(read, words, { isTyping: true }),
    understandFilters(),
  ]);
  const said = terms.filter((term) => !isFrame(term));
  const meant = understand(terms, true).map(({ value, share }) => ({
    name: 'thematiques' as const,
    value,
    share,
    isNamed: said.length > 0 && isIn(said, readTerms(labelOfThematique(value))),
  }));
  const others = understandOthers(terms, true).map(({ value: key, share }) => {
    const [name = '', value = ''] = key.split(' ');
    return { name: name as Proposed['name'], value, share, isNamed: false };
  });
  return [...meant, ...others]
    .sort((one, other) => other.share - one.share || Number(other.isNamed) - Number(one.isNamed))
    .slice(0, MOST)
    .map(({ name, value }) => ({ name, value }));
}
