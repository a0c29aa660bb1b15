import { loadPart } from '@inclusion-kit/sdk/internal';
import { otherWords, type LocalWord } from '@inclusion-kit/sdk/words';
import { runPaced } from '../../shared/pacer.ts';
import { remember } from '../../shared/remember.ts';
import { createUnderstandByParts, type Language } from '../tables/understand-by-parts.ts';
import { isCut, wordParts, type Group, type WordParts } from '../tables/word-parts.ts';
import type { ReadTable } from './read-phrases.ts';
import { withEnglishCar } from './short-messages.ts';
import { readTables } from './understand.ts';
import { inPart, withVerbsOfUs, type Understand } from './understanding.ts';
import {
  isFrame,
  otherFrames,
  readQueryTerms,
  toArabicKey,
  toEnglishForm,
  toFrenchKey,
  toSpanishForm,
  toUkrainianKey,
} from './word-keys.ts';

/** Languages that are read with French. */
export type Others = '' | Exclude<Group, 'fr'>;

/** A query of Latin letters of which French understands less than this may be of another language. */
const ENOUGH_FRENCH = 0.75;
/** The same while it is typed: its last word may be no whole one yet. */
const ENOUGH_TYPED = 0.6;

/** Words of French that stand in many sentences, and in none of English or Spanish. */
const FRENCH =
  /(?<!\p{L})(?:je|mon|ma|des|du|une|est|pas|avec|dans|pour|chez|aux|qui|nous|vous|notre|votre|cette)(?!\p{L})|(?<!\p{L})[djln][’'](?=\p{L})/iu;

/** Tells the languages that a query may be in, besides French: by its script, else those of Latin letters when French understands little. */
export function othersIn(query: string, understand: Understand, { isTyping = false } = {}): Others {
  if (/\p{Script=Arabic}/u.test(query)) return 'ar';
  if (/\p{Script=Cyrillic}/u.test(query)) return 'uk';
  const terms = readQueryTerms(query);
  if (FRENCH.test(query) && !terms.some((term) => otherFrames.has(term))) return '';
  const last = terms.length - 1;
  // The beginning of a French word is French.
  const isFrench = (term: string, at: number): boolean =>
    (isFrame(term) && !otherFrames.has(term)) ||
    understand.holds(term, true) ||
    (isTyping && at === last && understand([term], true).length > 0);
  if (!terms.every(isFrench)) return 'en,es';
  const [best] = understand(terms, isTyping);
  return terms.length === 0 || (best?.share ?? 0) >= (isTyping ? ENOUGH_TYPED : ENOUGH_FRENCH) ? '' : 'en,es';
}

/** The readings of terms of each language: those of other letters than French ones tell their script in their keys. */
const toKeys: Readonly<Record<keyof typeof otherWords, () => Promise<ReadTable['toKey']>>> = {
  en: async () => {
    const { stemmer } = await loadPart(() => import('@orama/stemmers/english'));
    return (term) => `en:${stemmer(toEnglishForm(term))}`;
  },
  es: async () => {
    const { stemmer } = await loadPart(() => import('@orama/stemmers/spanish'));
    return (term) => `es:${stemmer(toSpanishForm(term))}`;
  },
  ar: () => Promise.resolve(toArabicKey),
  uk: () => Promise.resolve(toUkrainianKey),
};
/** Loads the words of a language. */
export async function loadTable(language: 'fr' | keyof typeof otherWords): Promise<ReadTable> {
  if (language === 'fr') {
    const { fr } = await loadPart(() => import('@inclusion-kit/sdk/french-words'));
    return { table: fr, toKey: toFrenchKey };
  }
  const [table, toKey] = await Promise.all([otherWords[language](), toKeys[language]()]);
  return { table, toKey };
}

/** The languages that a query may be in, each set read once. */
type Understandings = Readonly<Record<Others, () => Promise<Understand>>>;

function createUnderstandings(words: readonly LocalWord[]): Understandings {
  const local = tableOf(words);
  const read = (...languages: (keyof typeof otherWords)[]) =>
    remember(async () => {
      const tables = await Promise.all((['fr', ...languages] as const).map(loadTable));
      return runPaced(readTables(words.length === 0 ? tables : [...tables, local]));
    });
  return { '': read(), ar: read('ar'), uk: read('uk'), 'en,es': read('en', 'es') };
}

/** The tables of the words of territories. */
const tables = new WeakMap<readonly LocalWord[], ReadTable>();

function tableOf(words: readonly LocalWord[]): ReadTable {
  const table = tables.get(words) ?? toTable(words);
  tables.set(words, table);
  return table;
}

/** Lays out the words of a territory as a table. A comma would part a word in two. */
function toTable(words: readonly LocalWord[]): ReadTable {
  const byValue = new Map<string, string[]>();
  for (const { mot, valeurs } of words) {
    for (const value of valeurs) {
      const list = byValue.get(value) ?? [];
      list.push(mot.replaceAll(',', ' '));
      byValue.set(value, list);
    }
  }
  const table = Object.fromEntries(Array.from(byValue, ([value, list]) => [value, { synonyme: list.join(',') }]));
  return { table, toKey: toFrenchKey };
}

const noWords: readonly LocalWord[] = [];
/** The words of a territory → the understandings that hold them, shared by the parts of one catalogue. */
const understandings = new WeakMap<readonly LocalWord[], Understandings>();

function understandingsOf(words: readonly LocalWord[]): Understandings {
  const known = understandings.get(words) ?? createUnderstandings(words);
  understandings.set(words, known);
  return known;
}

/** Tells the languages of a group, and how their terms are read. */
async function languagesOf(group: Group): Promise<readonly Language[]> {
  if (group === 'fr') return [{ name: 'fr', group, toKey: toFrenchKey }];
  const names = group.split(',') as (keyof typeof otherWords)[];
  return Promise.all(names.map(async (name) => ({ name, group, toKey: await toKeys[name]() })));
}

/** Creates the understanding of queries by parts of the tables. */
export const createUnderstandingByParts = (parts: WordParts) =>
  createUnderstandByParts(parts, { languagesOf, othersIn });

const understandByParts = createUnderstandingByParts(wordParts);

async function understandLanguagesOf(
  query: string,
  words: readonly LocalWord[],
  isTyping: boolean,
): Promise<Understand> {
  if (isCut) return understandByParts({ query, isTyping, local: words.length === 0 ? [] : [tableOf(words)] });
  const all = understandingsOf(words);
  const french = await all['']();
  const others = othersIn(query, french, { isTyping });
  return others === '' ? french : all[others]().catch(() => inPart(french));
}

/** Returns the understanding of a query. Its languages are loaded when they are first met: French alone answers when they do not come. */
export const understandingOf = async (query: string, words = noWords, { isTyping = false } = {}): Promise<Understand> =>
  withVerbsOfUs(await understandLanguagesOf(query, words, isTyping), query);

/** Languages of Latin letters that a reader may have, besides French. */
export type OwnLanguage = 'en' | 'es';

/** Tests whether the words of a reader of this language may be taken for French ones. Other scripts tell their languages by themselves. */
export const isOwnLanguage = (language: string | undefined): language is OwnLanguage =>
  language === 'en' || language === 'es';

/** Returns the reading of terms by a language alone. */
export const ownKeyOf = (language: OwnLanguage): Promise<ReadTable['toKey']> => toKeys[language]();

const ownUnderstandings: Readonly<Record<OwnLanguage, () => Promise<Understand>>> = {
  en: remember(async () => runPaced(readTables([await loadTable('en')]))),
  es: remember(async () => runPaced(readTables([await loadTable('es')]))),
};

/** Words that are read by the language of a reader alone. */
export interface OwnReading {
  readonly terms: readonly string[];
  readonly understand: Understand;
}

/**
 * Reads words that are being typed by the language of the reader alone: « rent » is no « rentrée » then. Null where it does not have them
 * all, and where they are of another language: all languages read those.
 */
export async function readByOwn(typed: string, language: OwnLanguage): Promise<OwnReading | null> {
  if (/[\p{Script=Arabic}\p{Script=Cyrillic}]/u.test(typed)) return null;
  const query = language === 'en' ? withEnglishCar(typed) : typed;
  const terms = readQueryTerms(query);
  const said = terms.filter((term) => !isFrame(term));
  const understand = await (
    isCut ? understandByParts({ query, isTyping: true, local: [], alone: language }) : ownUnderstandings[language]()
  ).catch(() => null);
  if (understand === null || said.length === 0) return null;
  for (const term of said.filter((one) => !understand.spells(one))) {
    const isOwn = understand.holds(term) || (term === terms.at(-1) && understand.begins(term));
    if (!isOwn || (await isFrench(term))) return null;
  }
  return { terms, understand };
}

/** Tells whether a term is a whole word of the French table: « CAF » is the beginning of no « café ». */
async function isFrench(term: string): Promise<boolean> {
  const understand = await understandingOf(term);
  return understand.holds(term, true) && understand.spells(term);
}

/** Reads the words of all languages. Those that do not come are read when a query asks for them. */
export async function readAllLanguages(words = noWords): Promise<void> {
  if (isCut) return;
  for (const read of Object.values(understandingsOf(words))) await read().catch(() => undefined);
}
