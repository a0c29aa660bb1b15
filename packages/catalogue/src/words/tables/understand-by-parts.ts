import { thematiques } from '@inclusion-kit/sdk/referentiels';
import type { WordsOfThematique } from '@inclusion-kit/sdk/words';
import { runPaced } from '../../shared/pacer.ts';
import type { ReadTable } from '../meanings/read-phrases.ts';
import { LONGEST_RARE, readTables, withoutElision } from '../meanings/understand.ts';
import { inPart, type Understand } from '../meanings/understanding.ts';
import { toSpans } from '../meanings/whole-phrases.ts';
import { isFrame, otherFrames, readQueryTerms, verbsOfUs, withoutAffixes } from '../meanings/word-keys.ts';
import { partNameOf, placeOfKey, placeOfSound, placesOfWord } from './part-names.ts';
import type { Group, PartKind, WordPart, WordParts } from './word-parts.ts';

/** A language, and how its terms are read into keys. */
export interface Language {
  readonly name: string;
  readonly group: Group;
  readonly toKey: ReadTable['toKey'];
}

/** A query to understand. */
export interface AskedByParts {
  readonly query: string;
  /** Its last word may be the beginning of one. */
  readonly isTyping: boolean;
  /** Tables that are at hand, as the words of a territory. */
  readonly local: readonly ReadTable[];
  /** The language that reads it, and no other. */
  readonly alone?: 'en' | 'es' | undefined;
}

/** The facts about languages that a reading by parts asks for. */
export interface Languages {
  readonly languagesOf: (group: Group) => Promise<readonly Language[]>;
  readonly othersIn: (query: string, french: Understand, how: { isTyping: boolean }) => Exclude<Group, 'fr'> | '';
}

/** Shorter words are never taken for others. */
const SHORTEST_UNKNOWN = 4;
/** The mark of a key of another language than French. */
const LANGUAGE_OF_KEY = /^([a-z]{2}):/;
/** Understandings that are kept: a page asks for results, then for counts. */
const MOST_KEPT = 20;

/** Lays out the parts that were read as the tables that they were cut from, with what they do not tell of the rest. */
function toTables(
  parts: Iterable<readonly [name: string, part: WordPart]>,
  languages: readonly Language[],
): ReadTable[] {
  const phrases = new Map(languages.map(({ name }) => [name, thematiques.map(() => new Set<string>())] as const));
  const rest = new Map(
    languages.map(({ name }) => {
      const heard: (readonly [string, string])[] = [];
      return [name, { frequencies: new Map<string, number>(), terms: new Map<string, number>(), heard }] as const;
    }),
  );
  const [french] = languages;
  for (const [name, part] of parts) {
    for (const [language, value, list] of part.phrases) {
      const texts = list.split(',');
      if (!name.startsWith('fr-heard')) for (const text of texts) phrases.get(language)?.[value]?.add(text);
      else for (const text of texts) rest.get(language)?.heard.push([text, thematiques[value]?.value ?? '']);
    }
    for (const [count, list] of part.frequencies)
      for (const key of list.split(',')) rest.get(french?.name ?? '')?.frequencies.set(key, count);
    for (const [language, count, list] of part.words)
      for (const term of list.split(',')) rest.get(language)?.terms.set(term, count);
  }
  return languages.map(({ name, toKey }) => {
    const table: Record<string, WordsOfThematique> = Object.fromEntries(
      thematiques.map(({ value }, at) => {
        const texts = phrases.get(name)?.[at];
        return [value, texts === undefined || texts.size === 0 ? {} : { synonyme: [...texts].join(',') }];
      }),
    );
    const {
      frequencies = new Map<string, number>(),
      terms = new Map<string, number>(),
      heard = [],
    } = rest.get(name) ?? {};
    return { table, toKey, rest: { frequencies, terms, heard } };
  });
}

/** Tells whether the last word that is typed may be a beginning. A short word of the tables may be that of a commoner one. */
const mayBegin = (known: Understand, last: string): boolean => !known.spells(last) || last.length <= LONGEST_RARE;

/** French words, and how French phrases are heard, are of these letters. */
const mayBeFrench = (text: string): boolean => /^[a-z\d]/.test(text);

/**
 * Creates the understanding of queries by the parts of the tables that each needs. It tells what that by whole tables does. A part
 * that does not come is left out, and asked for by the next query.
 */
export function createUnderstandByParts(
  parts: WordParts,
  { languagesOf, othersIn }: Languages,
): (asked: AskedByParts) => Promise<Understand> {
  const loading = new Map<string, Promise<WordPart | null>>();
  const kept = new Map<string, Promise<Understand>>();
  /** The same, beside each table of a territory. */
  const keptBeside = new WeakMap<ReadTable, typeof kept>();

  function load(name: string): Promise<WordPart | null> {
    const known = loading.get(name);
    if (known !== undefined) return known;
    const part = parts.load(name).catch(() => {
      loading.delete(name);
      return null;
    });
    loading.set(name, part);
    return part;
  }

  function keptOf(local: ReadTable | undefined): typeof kept {
    if (local === undefined) return kept;
    const beside = keptBeside.get(local) ?? new Map<string, Promise<Understand>>();
    keptBeside.set(local, beside);
    return beside;
  }

  async function read(names: ReadonlySet<string>, languages: readonly Language[], local: readonly ReadTable[]) {
    const loaded = await Promise.all(Array.from(names, async (name) => [name, await load(name)] as const));
    const come = loaded.flatMap(([name, part]) => (part === null ? [] : [[name, part] as const]));
    const isWhole = come.length === loaded.length;
    const id = `${String(isWhole)} ${languages.map(({ name }) => name).join()} ${come.map(([name]) => name).join()}`;
    const readBefore = keptOf(local[0]);
    const known = readBefore.get(id);
    if (known !== undefined) return known;
    const understand = runPaced(readTables([...toTables(come, languages), ...local], isWhole));
    if (readBefore.size >= MOST_KEPT) readBefore.clear();
    readBefore.set(id, understand);
    return understand;
  }

  /** Reads a query by one language alone. */
  async function readAlone({ query, isTyping }: AskedByParts, alone: string): Promise<Understand> {
    const group = 'en,es';
    const languages = (await languagesOf(group)).filter(({ name }) => name === alone);
    const terms = readQueryTerms(query);
    const names = new Set<string>();
    const askForKey = (key: string): unknown => names.add(partNameOf(parts, group, 'keys', placeOfKey(key)));
    const told = terms.every(isFrame) ? terms : terms.filter((term) => !isFrame(term));
    for (const term of told) for (const { toKey } of languages) askForKey(toKey(term));
    const last = isTyping ? terms.at(-1) : undefined;
    const known = await read(names, languages, []);
    if (last === undefined || known.spells(last)) return known;
    for (const place of placesOfWord(last)) names.add(partNameOf(parts, group, 'words', place));
    for (const key of (await read(names, languages, [])).keysOf(last, true)) askForKey(key);
    return read(names, languages, []);
  }

  return async (asked) => {
    const { query, isTyping, local, alone } = asked;
    if (alone !== undefined) return readAlone(asked, alone);
    const terms = readQueryTerms(query);
    const last = isTyping ? terms.at(-1) : undefined;
    // Words that frame a need are read where nothing else is said: the beginning of a word may be one of them, as `do` of `mal de dos`.
    const told = new Set(terms.every(isFrame) ? terms : terms.filter((term) => !isFrame(term) || term === last));
    const french = await languagesOf('fr');
    const names = new Set<string>();

    const ask = (group: Group, kind: PartKind, text: string): void => {
      if (group !== 'fr' || mayBeFrench(text)) names.add(partNameOf(parts, group, kind, text));
    };
    const askForKeys = (languages: readonly Language[], term: string): void => {
      for (const { group, toKey } of languages) ask(group, 'keys', placeOfKey(toKey(term)));
    };
    /** Asks for the phrases of the words that unknown ones are near, or begin. */
    const askForNear = (near: Understand, languages: readonly Language[], unknown: readonly string[]): void => {
      for (const key of unknown.flatMap((term) => near.keysOf(term, term === last))) {
        const marked = LANGUAGE_OF_KEY.exec(key)?.[1] ?? 'fr';
        const language = languages.find(({ name }) => name === marked);
        if (language !== undefined) ask(language.group, 'keys', placeOfKey(key));
      }
    };

    /** Asks for the French words that an unknown one may be heard as, or be near. */
    const askForSpellings = (term: string): void => {
      const rest = withoutElision(term);
      for (const text of [term, `${term}e`, rest, `${rest}e`])
        for (const place of placesOfWord(text)) ask('fr', 'words', place);
      if (rest !== term) askForKeys(french, rest);
    };

    // A small word of another language that French has tells no other language: « permis AM » is French.
    const small = terms.filter((term) => otherFrames.has(term));
    for (const term of [...told, ...small, ...verbsOfUs(query).values()]) askForKeys(french, term);
    let byFrench = await read(names, french, local);
    if (last !== undefined && mayBegin(byFrench, last)) {
      for (const place of placesOfWord(last)) ask('fr', 'words', place);
      let near = await read(names, french, local);
      if (!near.begins(last)) {
        askForSpellings(last);
        near = await read(names, french, local);
      }
      askForNear(near, french, [last]);
      byFrench = await read(names, french, local);
    }
    // A seeming form of a French word may be another one, misspelt. The language is told by it.
    const misheard = [...told].filter(
      (term) => term.length >= SHORTEST_UNKNOWN && byFrench.holds(term, true) && !byFrench.isForm(term),
    );
    if (misheard.length > 0) {
      for (const term of misheard) askForSpellings(term);
      askForNear(await read(names, french, local), french, misheard);
      byFrench = await read(names, french, local);
    }
    const others = othersIn(query, byFrench, { isTyping });
    const isKnown = (term: string): boolean => isFrame(term) || term === last || byFrench.isForm(term);
    if (others === '' && [...told].every(isKnown)) return byFrench;

    // French alone answers where the stems of a language do not come.
    const more = others === '' ? [] : await languagesOf(others).catch(() => null);
    if (more === null) return inPart(byFrench);
    const languages = [...french, ...more];
    for (const term of told) askForKeys(more, term);
    const known = await read(names, languages, local);
    const unknown = [...told].filter((term) =>
      term === last ? mayBegin(known, term) : term.length >= SHORTEST_UNKNOWN && !known.isForm(term),
    );
    if ([...told].some((term) => !known.isSpelt(term)))
      for (const sound of toSpans(query)) ask('fr', 'heard', placeOfSound(sound));
    for (const term of unknown) {
      for (const text of withoutAffixes(term)) askForKeys(more, text);
      askForSpellings(term);
    }
    let near = await read(names, languages, local);
    // The phrases read so far may hold one word that is near in another language, and not the others.
    const isNearFrench = (term: string): boolean => near.keysOf(term).some((key) => !LANGUAGE_OF_KEY.test(key));
    const unlike = unknown.filter((term) => term === last || !isNearFrench(term));
    if (others !== '')
      for (const term of unlike)
        for (const text of [term, `${term}e`]) for (const place of placesOfWord(text)) ask(others, 'words', place);
    if (unlike.length > 0) near = await read(names, languages, local);
    askForNear(near, languages, unknown);
    return read(names, languages, local);
  };
}
