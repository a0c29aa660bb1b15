import { thematiques } from '@inclusion-kit/sdk/referentiels';
import { loadTable } from '../meanings/languages.ts';
import type { ReadTable } from '../meanings/read-phrases.ts';
import { toPhraseSound } from '../meanings/whole-phrases.ts';
import { isFrame, readTerms } from '../meanings/word-keys.ts';
import { placeOfKey, placeOfSound, placesOfWord, toPartName } from './part-names.ts';
import type { Group, PartKind, WordPart, WordParts } from './word-parts.ts';

/** Letters of a part before compression, by its kind. A place is never parted, so some parts are longer. */
const LETTERS: Readonly<Record<PartKind, number>> = { keys: 3500, words: 4500, heard: 4500 };

const languagesOf: Readonly<Record<Group, readonly Parameters<typeof loadTable>[0][]>> = {
  fr: ['fr'],
  ar: ['ar'],
  uk: ['uk'],
  'en,es': ['en', 'es'],
};
const kinds = ['keys', 'words', 'heard'] as const;

interface Entry {
  readonly language: string;
  /** The place of its value. */
  readonly value: number;
  readonly text: string;
}

/** The entries of a group by their places, in the order of the table. */
type Places = Map<string, Entry[]>;

function put(places: Places, place: string, entry: Entry): void {
  const entries = places.get(place);
  if (entries === undefined) places.set(place, [entry]);
  else entries.push(entry);
}

/** Reads the table of a language into places. */
function readInto(by: Record<PartKind, Places>, language: string, { table, toKey }: ReadTable): Map<string, number> {
  const valuesOfKeys = new Map<string, Set<number>>();
  const words = new Map<string, string>();
  const phrasesOfKeys = new Map<string, number>();
  for (const [value, { value: thematique }] of thematiques.entries()) {
    for (const text of Object.values(table[thematique] ?? {}).flatMap((list) => list.split(','))) {
      const phrase = text.trim();
      const entry = { language, value, text: phrase };
      const read = readTerms(text);
      const said = read.filter((term) => !isFrame(term));
      const terms = said.length === 0 ? read : said;
      for (const term of terms) words.set(term, toKey(term));
      const keys = new Set(terms.map(toKey));
      for (const key of keys) {
        put(by.keys, placeOfKey(key), entry);
        phrasesOfKeys.set(key, (phrasesOfKeys.get(key) ?? 0) + 1);
        valuesOfKeys.set(key, (valuesOfKeys.get(key) ?? new Set()).add(value));
      }
      const sound = language === 'fr' ? toPhraseSound(text) : null;
      if (sound !== null) put(by.heard, placeOfSound(sound), { ...entry, text: sound });
    }
  }
  // The value of a word is how many phrases hold a form of it.
  for (const [word, key] of words)
    for (const place of placesOfWord(word))
      put(by.words, place, { language, value: phrasesOfKeys.get(key) ?? 0, text: word });
  return new Map(Array.from(valuesOfKeys, ([key, values]) => [key, values.size] as const));
}

/** Joins the places of a kind, in order, until each part is long enough. */
function toParts(places: Places, most: number): { start: string; entries: Entry[] }[] {
  const parts: { start: string; entries: Entry[] }[] = [];
  let letters = Infinity;
  for (const [start, entries] of [...places].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const own = entries.reduce((sum, { text }) => sum + text.length + 1, 0);
    if (letters > 0 && letters + own > most) {
      parts.push({ start, entries: [] });
      letters = 0;
    }
    letters += own;
    parts.at(-1)?.entries.push(...entries);
  }
  return parts;
}

/** Groups texts by a name, each once, and writes those of a group in a row. */
function groupBy<T>(
  entries: readonly T[],
  nameOf: (entry: T) => string,
  textOf: (entry: T) => string,
): [string, string][] {
  const groups = new Map<string, Set<string>>();
  for (const entry of entries) groups.set(nameOf(entry), (groups.get(nameOf(entry)) ?? new Set()).add(textOf(entry)));
  return Array.from(groups, ([name, texts]) => [name, [...texts].join(',')]);
}

/** Writes what a part holds. */
function toPart(
  kind: PartKind,
  entries: readonly Entry[],
  keysIn: (entry: Entry) => readonly [string, number][],
): WordPart {
  const textOf = ({ text }: Entry): string => text;
  const byValue = groupBy(entries, ({ language, value }) => `${language} ${value}`, textOf).map(
    ([name, list]) => [name.slice(0, 2), Number(name.slice(3)), list] as const,
  );
  if (kind === 'words') return { phrases: [], frequencies: [], words: byValue };
  const phrases = byValue.sort(([, one], [, other]) => one - other);
  const several = kind === 'keys' ? entries.flatMap(keysIn).filter(([, count]) => count > 1) : [];
  const frequencies = groupBy(
    several,
    ([, count]) => String(count),
    ([key]) => key,
  );
  return { phrases, frequencies: frequencies.map(([count, list]) => [Number(count), list]), words: [] };
}

/** Cuts the tables of words into parts, by the beginning of the words that a query holds. */
export async function cutTables(): Promise<{ bounds: WordParts['bounds']; parts: ReadonlyMap<string, WordPart> }> {
  const parts = new Map<string, WordPart>();
  const bounds: Partial<Record<Group, Record<PartKind, string[]>>> = {};
  for (const [group, languages] of Object.entries(languagesOf) as [Group, (typeof languagesOf)[Group]][]) {
    const by: Record<PartKind, Places> = { keys: new Map(), words: new Map(), heard: new Map() };
    const frequencies = new Map<string, number>();
    const tables = new Map<string, ReadTable>();
    for (const language of languages) {
      const read = await loadTable(language);
      tables.set(language, read);
      for (const [key, count] of readInto(by, language, read)) frequencies.set(key, count);
    }
    const keysIn = ({ language, text }: Entry): [string, number][] =>
      readTerms(text).map((term) => {
        const key = tables.get(language)?.toKey(term) ?? '';
        return [key, frequencies.get(key) ?? 0];
      });
    const starts: Record<PartKind, string[]> = { keys: [], words: [], heard: [] };
    for (const kind of kinds) {
      for (const [place, { start, entries }] of toParts(by[kind], LETTERS[kind]).entries()) {
        starts[kind].push(start);
        parts.set(toPartName(group, kind, place), toPart(kind, entries, keysIn));
      }
    }
    bounds[group] = starts;
  }
  return { bounds: bounds as WordParts['bounds'], parts };
}
