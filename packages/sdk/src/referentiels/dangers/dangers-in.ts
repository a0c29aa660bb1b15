import { dangers, type DangerName } from './dangers.ts';
import { createHearing, isHeardAlone } from './heard-words.ts';
import { withoutFigures } from './no-dangers.ts';
import { toStem } from './word-stems.ts';
import { withoutUnseen } from '../words/own-letters.ts';

/** A query is read up to here. */
const MOST_LETTERS = 300;
/** Ways that misspelt words may be meant. */
const MOST_MEANT = 32;

/** Letters of other scripts that many write one for the other. */
const ALIKE: Readonly<Record<string, string>> = { ى: 'ي', ة: 'ه', ظ: 'ض', ы: 'и', ґ: 'г' };

/** Letters of an elision that many write as one with the word after them: « jai », « quil », « sest ». */
const ELIDED =
  /(?<![a-z])(?:j(?=(?:ai|en|y|etais|arrive)(?![a-z]))|qu(?=(?:ils?|on)(?![a-z]))|[cns](?=(?:est|etait)(?![a-z])))/g;

/** Writes words without accents and marks, in lower case. An apostrophe stands inside a Ukrainian word. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/(?<=\p{Script=Cyrillic})['’ʼ`](?=\p{Script=Cyrillic})/gu, '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ىةظыґ]/g, (letter) => ALIKE[letter] ?? letter)
    .replaceAll(ELIDED, '$& ');

/** The words of a query, or those that it may be made of. */
interface Spoken {
  /** The stems of the words. */
  readonly stems: ReadonlySet<string>;
  /** The words in a row, as they are written and by their stems, with the signs of both ends. */
  readonly rows: readonly [written: string, stems: string];
}

const toRow = (words: Iterable<string>): string => ` ^ ${[...words].join(' ')} $ `;

const toSpoken = (row: readonly string[], alone: Iterable<string> = row): Spoken => ({
  stems: new Set(Array.from(alone, toStem)),
  rows: [toRow(row), toRow(row.map(toStem))],
});

/** A place of a phrase, which one of several words may take. */
interface Place {
  /** Tells whether one of them is in a query: whole, as the beginning of another, or beside its neighbours. */
  readonly isIn: (spoken: Spoken) => boolean;
  /** Tells whether one of them may be in a query made of some of these words, in any order. */
  readonly mayBeIn: (spoken: Spoken) => boolean;
}

type Rows = Spoken['rows'];
const isInRow = ([written, stems]: Rows, [of, by]: Rows): boolean => of.includes(written) || by.includes(stems);

/** Writes words that stand side by side as rows hold them. The end of a word may be open. */
function toPart(text: string): Rows {
  const words = text.split('_');
  const isOpen = text.endsWith('*');
  const last = words.at(-1)?.replace('*', '') ?? '';
  const stems = words.map((word, at) => (isOpen && at === words.length - 1 ? last : toStem(word)));
  const end = isOpen ? '' : ' ';
  return [` ${text.replaceAll('_', ' ').replace('*', '')}${end}`, ` ${stems.join(' ')}${end}`];
}

/** Reads a place of words that stand just before others. */
function toPair(befores: readonly string[], afters: readonly string[]): Place {
  const pairs = befores.map((before) => ({
    words: before.split('_').map(toStem),
    before: toPart(before),
    rows: afters.map((after) => toPart(`${before}_${after}`)),
  }));
  const second = toPlace(afters.join('|'));
  return {
    mayBeIn: (spoken) =>
      pairs.some(({ words }) => words.every((word) => spoken.stems.has(word))) && second.mayBeIn(spoken),
    isIn: ({ rows }) =>
      pairs.some(({ before, rows: own }) => isInRow(before, rows) && own.some((one) => isInRow(one, rows))),
  };
}

/** Reads a place, whose words are folded. */
function toPlace(text: string): Place {
  const [befores = '', afters] = text.split('>');
  if (afters !== undefined) return toPair(befores.split('|'), afters.split('|'));
  const choices = text.split('|');
  const joined = choices.filter((choice) => choice.includes('_')).map(toPart);
  const single = choices.filter((choice) => !choice.includes('_'));
  const whole = single.filter((choice) => !choice.endsWith('*')).map(toStem);
  const begun = single.filter((choice) => choice.endsWith('*')).map(toPart);
  const apart = choices
    .filter((choice) => choice.includes('_'))
    .map((choice) =>
      choice
        .split('_')
        .filter((part) => part !== '^' && part !== '$')
        .map((part) => (part.endsWith('*') ? toPart(part) : toStem(part))),
    );
  const isOneIn = ({ stems, rows }: Spoken): boolean =>
    whole.some((choice) => stems.has(choice)) || begun.some((one) => isInRow(one, rows));
  return {
    mayBeIn: (spoken) =>
      isOneIn(spoken) ||
      apart.some((parts) =>
        parts.every((part) => (typeof part === 'string' ? spoken.stems.has(part) : isInRow(part, spoken.rows))),
      ),
    isIn: (spoken) => isOneIn(spoken) || joined.some((one) => isInRow(one, spoken.rows)),
  };
}

/** Returns what reads the places of a phrase, each when it is first asked for: few phrases have the words of their first one in a query. */
function toPlaces(texts: readonly string[]): DangerPhrase['isEvery'] {
  const read: Place[] = [];
  return (test) => texts.every((text, at) => test((read[at] ??= toPlace(text))));
}

/** A phrase that tells a danger. */
interface DangerPhrase {
  readonly name: DangerName;
  /** Its places and their words, as they are written in the table. */
  readonly text: string;
  /** Tells whether all its places pass a test. */
  readonly isEvery: (test: (place: Place) => boolean) => boolean;
}

/** The phrases of all dangers, by the letters that their first place may begin with, and how their words are heard. */
interface ReadDangers {
  readonly byLetter: ReadonlyMap<string, readonly DangerPhrase[]>;
  /** The stems of the words of the phrases. */
  readonly table: ReadonlySet<string>;
  readonly respell: ReturnType<typeof createHearing>;
}

let read: ReadDangers | undefined;

/** Reads the words of a part of the table. */
const readTableWords = (text: string): readonly string[] => text.match(/\p{L}+\*?/gu) ?? [];

/** Reads the phrases of all dangers, once. */
function readDangers(): ReadDangers {
  const byLetter = new Map<string, DangerPhrase[]>();
  const table = new Set<string>();
  for (const [name, { words }] of Object.entries(dangers)) {
    const folded = fold(words);
    for (const word of readTableWords(folded)) table.add(word);
    for (const text of folded.split(',')) {
      const places = text.trim().split(' ');
      const phrase: DangerPhrase = { name: name as DangerName, text, isEvery: toPlaces(places) };
      for (const letter of new Set(
        places[0]
          ?.replace(/>.*/, '')
          .split('|')
          .map((choice) => choice.charAt(0)) ?? [],
      )) {
        const others = byLetter.get(letter) ?? [];
        others.push(phrase);
        byLetter.set(letter, others);
      }
    }
  }
  return { byLetter, table: new Set(Array.from(table, toStem)), respell: createHearing(table) };
}

/** A word of a query, and whether it says something away from its neighbours. */
interface Said {
  readonly text: string;
  readonly isAlone: boolean;
}

/**
 * Lists the ways that a query with misspelt words may be meant, of the words of some phrases alone: a long sentence has too many others. None
 * where no word misspells one of a danger. An ordinary word, or one of few sounds, says something beside one that tells: « ve » in « je ve
 * mourire », and not « bas » in « bas revenus ».
 */
function toMeant(
  words: readonly string[],
  heard: readonly (readonly string[])[],
  { table, of }: { table: ReadonlySet<string>; of: ReadonlySet<string> },
): readonly (readonly Said[])[] {
  // Nothing beside an ordinary word tells that another was meant: « violet ».
  if (words.length === 1 && !isHeardAlone(words[0] ?? '')) return [];
  if (heard.every((others) => others.length === 0)) return [];
  const tells = (at: number): boolean => {
    const word = words[at] ?? '';
    return isHeardAlone(word) && (table.has(toStem(word)) || (heard[at] ?? []).length > 0);
  };
  return words.reduce<readonly (readonly Said[])[]>(
    (meant, word, at) => {
      const isAlone = (heard[at] ?? []).length === 0 || isHeardAlone(word) || tells(at + 1);
      const others = (heard[at] ?? []).filter(
        (way) => way !== word && way.split(' ').some((text) => of.has(toStem(text))),
      );
      // « Jveux » is no misspelling: a word written in one with the letter of an elision says as much as apart from it.
      const isElided = (way: string): boolean => way !== word && way.replace(' ', '') === word;
      const ways = [...others, word].map((way) =>
        way.split(' ').map((text): Said => ({ text, isAlone: isAlone || isElided(way) })),
      );
      return meant.flatMap((before) => ways.map((way) => [...before, ...way])).slice(0, MOST_MEANT);
    },
    [[]],
  );
}

/**
 * Tells the dangers that the words of a search tell, in five languages, well spelt or not: none for most searches.
 * @example dangersIn('mon mari me frape') // ['violences']
 */
export function dangersIn(query: string): readonly DangerName[] {
  const words = fold(withoutFigures(withoutUnseen(query.slice(0, MOST_LETTERS))))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  read ??= readDangers();
  const { byLetter, table, respell } = read;
  const heard = words.map(respell);
  // A long sentence may be meant in many ways, and few phrases have all their words in any of them.
  const all = toSpoken([...new Set([...words, ...heard.flat().flatMap((way) => way.split(' '))])]);
  const likely = new Set<DangerPhrase>();
  for (const letter of new Set(['^', ...Array.from(all.stems, (word) => word.charAt(0))]))
    for (const phrase of byLetter.get(letter) ?? [])
      if (phrase.isEvery(({ mayBeIn }) => mayBeIn(all))) likely.add(phrase);
  if (likely.size === 0) return [];
  const of = new Set(Array.from(likely, (phrase) => readTableWords(phrase.text).map(toStem)).flat());
  const ways = [words.map((text): Said => ({ text, isAlone: true })), ...toMeant(words, heard, { table, of })];
  const told = new Set<DangerName>();
  for (const way of ways) {
    const alone = way.filter(({ isAlone }) => isAlone).map(({ text }) => text);
    const spoken = toSpoken(
      way.map(({ text }) => text),
      alone,
    );
    for (const { name, isEvery } of likely) if (!told.has(name) && isEvery(({ isIn }) => isIn(spoken))) told.add(name);
  }
  return (Object.keys(dangers) as DangerName[]).filter((name) => told.has(name));
}
