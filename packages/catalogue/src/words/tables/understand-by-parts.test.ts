import { gzipSync } from 'node:zlib';
import { wordKinds } from '@inclusion-kit/sdk/words';
import { describe, expect, test } from 'vitest';
import { allWords, understandingFor } from '../../testing-internal/text-documents.ts';
import {
  createUnderstandingByParts,
  readByOwn,
  understandingOf as understandingByTables,
} from '../meanings/languages.ts';
import type { Understand } from '../meanings/understanding.ts';
import { isFrame, readQueryTerms } from '../meanings/word-keys.ts';
import { cutTables } from './cut-tables.ts';

const { bounds, parts } = await cutTables();
const sizes = new Map(Array.from(parts, ([name, part]) => [name, gzipSync(JSON.stringify(part), { level: 9 }).length]));

/** Creates the understanding by parts of a page that has read none, and tells the parts that it reads. */
function aPage(fails: (name: string) => boolean = () => false) {
  const read: string[] = [];
  const load = async (name: string) => {
    if (fails(name)) throw new Error('The network is down.');
    read.push(name);
    const part = parts.get(name);
    if (part === undefined) throw new Error(`No part is called ${name}.`);
    return Promise.resolve(part);
  };
  const understand = createUnderstandingByParts({ bounds, load });
  return {
    read,
    understandingOf: (query: string, isTyping = false, alone?: 'en' | 'es') =>
      understand({ query, isTyping, local: [], alone }),
  };
}

/** Tells all that a search asks of the understanding of a query. */
function tell(understand: Understand, query: string) {
  const terms = readQueryTerms(query);
  const telling = terms.filter((term) => !isFrame(term));
  const meaningsOf = (words: readonly string[]) =>
    understand(words).map(({ value, share, by }) => ({ value, share: share.toFixed(9), by: [...by].sort() }));
  return {
    meant: meaningsOf(terms),
    each: telling.length > 6 ? [] : telling.map((term) => meaningsOf([term])),
    knows: terms.map((term) => understand.knows(term)),
    respell: telling.map((term) => [...understand.respell(term)].sort()),
    whole: understand.whole(query),
    hear: understand.hear(query),
  };
}

const phrases = [...allWords].flatMap(([language, { table }]) =>
  Object.values(table).flatMap((words) =>
    wordKinds.flatMap((kind) => (words[kind] ?? '').split(',').map((text) => ({ language, text: text.trim() }))),
  ),
);
/** The long proofs take every phrase, or every so many. */
const STEP = Number(process.env['EVERY_PHRASE'] ?? 499);
const some = phrases.filter(({ text }, at) => text !== '' && at % STEP === 0);

describe('the understanding by parts of the tables', () => {
  test('is that by whole tables, on the phrases of the tables and on misspellings of them', async () => {
    const { understandingOf } = aPage();
    for (const [at, { text }] of some.entries()) {
      const middle = 1 + (at % Math.max(1, text.length - 2));
      const misspelt = [
        `${text.slice(0, middle)}${text.slice(middle + 1)}`,
        `${text.slice(0, middle)}${text[middle + 1] ?? ''}${text[middle] ?? ''}${text.slice(middle + 2)}`,
        text.replace(/\s/g, ''),
      ];
      // Each is misspelt in one way in turn: an unknown word asks for five times as many parts as a known one.
      for (const query of [text, `je cherche ${text}`, ...misspelt.filter((_, way) => way === at % 3)])
        expect(tell(await understandingOf(query), query), query).toEqual(tell(understandingFor(query), query));
    }
  });
  test.each([
    ['en', 'rent'],
    ['en', 'help at home'],
    ['en', 'doct'],
    ['en', 'rented cars'],
    ['es', 'hogar'],
    ['es', 'limpiar la casa'],
    ['es', 'guard'],
  ] as const)('is that by the whole table of %s alone, for « %s »', async (language, typed) => {
    const { understandingOf, read } = aPage();
    const byParts = await understandingOf(typed, true, language);
    const own = await readByOwn(typed, language);
    expect(own?.understand(own.terms, true).length).toBeGreaterThan(0);
    expect(byParts(own?.terms ?? [], true)).toEqual(own?.understand(own.terms, true));
    expect(read.every((name) => name.startsWith('en,es') || name.startsWith('en-es'))).toBe(true);
  });
  test.each([
    'jinéco',
    'kongélateur',
    'surendetemment',
    'gardavue',
    'Banke de franse',
    'relevé d’impôts',
    'demande d’sile',
    'help with forms',
    'mantô pr mon fis',
    'punèses de li',
    'colli alimentère',
    'code de la rout',
    'samouraï',
    'bouleau',
    'lexpatriation',
    'emploi Dijon',
    'ceche',
    'eatng disorder',
    'formation anglis',
    'towes',
    'permis AM',
  ])('is that by whole tables for « %s »', async (query) => {
    const { understandingOf } = aPage();
    expect(tell(await understandingOf(query), query)).toEqual(tell(understandingFor(query), query));
  });

  async function compareTyped(typed: string): Promise<void> {
    const { understandingOf } = page;
    const terms = readQueryTerms(typed);
    const of = (understand: Understand) => understand(terms, true).map(({ value, share }) => [value, share]);
    const whole = await understandingByTables(typed, undefined, { isTyping: true });
    expect(of(await understandingOf(typed, true)), typed).toEqual(of(whole));
  }
  const page = aPage();

  test('proposes what whole tables do while a word is typed', async () => {
    for (const { text } of some.filter((_, at) => at % 5 === 0))
      for (const typed of [text.slice(0, 3), text.slice(0, 5), text.slice(0, -1)]) await compareTyped(typed);
  });
  test.each(['lawye', 'lexpatria', 'je cherche une nou', 'mal de do', 'cou', 'soc', 'cre', 'assurance de prê'])(
    'proposes what whole tables do for « %s »',
    compareTyped,
  );
});

/** Phrases as people write them, none of them looked up in the tables for it, with the most bytes that a page reads for each. */
const said: readonly (readonly [most: number, queries: readonly string[]])[] = [
  [
    7000,
    [
      'mobylette',
      'CHRS',
      'FLE',
      'soupe populaire',
      'je dors dans ma voiture',
      'questions pièges du recruteur',
      'самотність',
      'نادي رياضي',
    ],
  ],
  [11_500, ['freelanse', 'relaxassion', 'so lonely', 'busco un abogado gratis', 'ترجمة عقد الزواج']],
  [17_000, ['koralle de chant', 'kiné ramboursé', 'pourssentage et fracsion', 'mudarme a otra ciudad']],
];

describe('the bytes that a page reads of the tables', () => {
  test.each(said.flatMap(([most, queries]) => queries.map((query) => [query, most] as const)))(
    '« %s » reads %i at most, gzip',
    async (query, most) => {
      const { read, understandingOf } = aPage();
      await understandingOf(query);
      expect(new Set(read).size).toBe(read.length);
      expect(read.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0)).toBeLessThanOrEqual(most);
    },
  );

  test('none are read twice, and a part that does not come leaves the others', async () => {
    let isDown = true;
    const { understandingOf } = aPage((name) => isDown && name.includes('-words-'));
    const partly = await understandingOf('kongélateur');
    expect([partly.isWhole, partly(['kongelateur'])]).toEqual([false, []]);
    isDown = false;
    const whole = await understandingOf('kongélateur');
    expect(whole.isWhole).toBe(true);
    expect(whole(['kongelateur'])).not.toEqual([]);
  });
});
