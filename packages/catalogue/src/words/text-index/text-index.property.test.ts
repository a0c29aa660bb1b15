import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDocument, createTextIndexSync, scoresOf } from '../../testing-internal/text-documents.ts';
import { createTextIndex } from './create-text-index.ts';
import { isOneEditApart } from '@inclusion-kit/sdk/internal';
import { scanWords } from './scan-words.ts';
import { toStem } from '../terms/stem.ts';
import type { TextDocument } from '../text-documents.ts';
import { toQueryWords } from '../query/text-query.ts';
import { toTerm } from '../terms/to-term.ts';

const frenchWords = fc.constantFrom(
  ...(
    'aide aides aidant permis conduire vélo vélos mobilité logement logements loger hébergement hébergé urgence français ' +
    'étranger étrangère emploi emplois insertion formation formations numérique handicap santé garde enfants enfant parents ' +
    'écoute droits budget crédit chômeur chômeuse jeunes senior rsa caf cv alimentaire épicerie atelier ateliers'
  ).split(' '),
);
const phrase = fc.array(frenchWords, { maxLength: 6 }).map((words) => words.join(' '));
const documents = fc.array(
  fc.record({
    nom: phrase,
    structure_nom: phrase,
    description: phrase,
    thematiques: fc.array(phrase, { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 12 },
);

const indexOf = (list: readonly Partial<TextDocument>[]) =>
  createTextIndexSync(list.length, (number) => aDocument(list[number]));

function termsOf(text: string): string[] {
  const terms: string[] = [];
  scanWords(text, (start, end, whole) => terms.push(toTerm(text.slice(start, end), whole)));
  return terms.filter((term) => term !== '');
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'é',
        '\u0301',
        '\ud83d',
        '\udc00',
        '😀',
        'س',
        '\u202e',
        '-',
        "'",
        '.',
        'R.',
        'a',
        '1',
        ' ',
        '://',
      ),
      {
        maxLength: 40,
      },
    )
    .map((pieces) => pieces.join('')),
);

test('any text can be indexed, any query asked: numbers ascend, ranks are within 0–1, what is found explains itself', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 6 }), anyText, (texts, query) => {
      const list = texts.map((text) => aDocument({ nom: text, description: text, publics: [text] }));
      const index = indexOf(list);
      for (const asked of [query, ...texts]) {
        const matches = index.search(asked);
        if (matches === null) continue;
        const numbers = [...matches.numbers];
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        for (const [place, score] of scoresOf(matches).entries()) {
          expect(score > 0 && score <= 1).toBe(true);
          expect(matches.mostOf(Uint32Array.of(place))[0]).toBeGreaterThanOrEqual(score);
        }
        for (const number of numbers) {
          const document = aDocument(list[number]);
          const explained = matches.explain(document);
          expect(explained).not.toEqual([]);
          expect(matches.explain(document, number)).toEqual(explained);
        }
      }
    }),
    { seed: 11, numRuns: 250 },
  );
});

test('finds what a plain scan of all words finds', () => {
  const query = fc
    .tuple(
      fc.array(fc.oneof(frenchWords, fc.constantFrom('zebre', 'logment', 'vleo', 'urgenc')), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([words]) => words.join(' '));
  fc.assert(
    fc.property(documents, query, (list, asked) => {
      const found = [...(indexOf(list).search(asked)?.numbers ?? [])];
      expect(found).toEqual(scanSlowly(list, asked));
    }),
    { seed: 12, numRuns: 800 },
  );
});

test('of many documents too, the rare among them with the common, one search after another', () => {
  const list = Array.from({ length: 1500 }, (_, number) => ({
    nom: number % 2 === 0 ? 'Atelier vélo' : 'Atelier cuisine',
    description: number % 97 === 0 ? 'permis rare' : number % 3 === 0 ? 'emploi logement' : 'emploi',
  }));
  const index = indexOf(list);
  for (const query of [
    'permis atelier',
    'vélo permis emploi',
    'atelier permis',
    'emploi logement',
    'cuisine vélo',
    'emploi',
  ]) {
    expect([...(index.search(query)?.numbers ?? [])]).toEqual(scanSlowly(list, query));
    expect(scoresOf(index.search(query))).toEqual(scoresOf(indexOf(list).search(query)));
  }
});

/** The rules told once more: no index, every word against every word. Short words of the pool begin no other. */
function scanSlowly(list: readonly Partial<TextDocument>[], query: string): number[] {
  const texts = list.map((fields) => {
    const { nom, structure_nom, description, thematiques } = aDocument(fields);
    return termsOf([nom, structure_nom, description, ...thematiques].join(' '));
  });
  const all = texts.flat();
  const words = termsOf(query);
  const tests = words.map((word) => {
    const last = word === words.at(-1);
    const meets = (term: string) => toStem(term) === toStem(word) || (last && term.startsWith(word));
    if (all.some(meets)) return meets;
    const begins = (term: string) => word.length >= 4 && term.startsWith(word);
    if (all.some(begins)) return begins;
    const typos = new Set(
      all.filter((term) => word.length >= 4 && term.length >= 4 && isOneEditApart(word, term)).map(toStem),
    );
    if (typos.size > 0) return (term: string) => typos.has(toStem(term));
    return (term: string) => last && word.length >= 5 && isOneEditApart(word, term, true);
  });
  return [...texts.keys()].filter((number) => tests.every((meets) => texts[number]?.some(meets)));
}

test('a document is found by the words of its name, some or all, in any order', () => {
  fc.assert(
    fc.property(documents, fc.infiniteStream(fc.nat(20)), (list, picks) => {
      const index = indexOf(list);
      for (const [number, { nom }] of list.entries()) {
        const words = nom.split(' ').filter((word) => word !== '');
        if (words.length === 0) continue;
        const some = words.map(() => words[(picks.next().value ?? 0) % words.length]);
        expect([...(index.search(some.join(' '))?.numbers ?? [])]).toContain(number);
      }
    }),
    { seed: 13, numRuns: 300 },
  );
});

test('one word more never finds more', () => {
  const twoOf = documents.chain((list) => {
    const words = list.flatMap(({ nom }) => nom.split(' ')).filter((word) => word !== '');
    const word = words.length === 0 ? frenchWords : fc.constantFrom(...words);
    return fc.tuple(fc.constant(list), word, word);
  });
  fc.assert(
    fc.property(twoOf, ([list, first, second]) => {
      const index = indexOf(list);
      const both = [...(index.search(`${first} ${second}`)?.numbers ?? [])];
      for (const word of [first, second]) {
        const alone = new Set(index.search(word)?.numbers);
        for (const number of both) expect(alone.has(number)).toBe(true);
      }
    }),
    { seed: 14, numRuns: 300 },
  );
});

test('while a word is typed, from its fourth letter on, what holds it stays', () => {
  fc.assert(
    fc.property(documents, frenchWords, (list, word) => {
      const index = indexOf([...list, { description: word }]);
      for (let length = 4; length <= word.length; length += 1) {
        expect([...(index.search(word.slice(0, length))?.numbers ?? [])]).toContain(list.length);
      }
    }),
    { seed: 15, numRuns: 300 },
  );
});

test('a large vocabulary loses none of its words', () => {
  const wordOf = (number: number) =>
    `mot${(number * 7919).toString(36).replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;
  const index = indexOf(
    Array.from({ length: 6000 }, (_, number) => ({ nom: wordOf(number), description: `Ecrit${number}` })),
  );
  for (let number = 0; number < 6000; number += 37) {
    expect([...(index.search(`ecrit${number} ${wordOf(number)}`)?.numbers ?? [])]).toContain(number);
  }
});

test('built in slices, the index is the same', async () => {
  const list = Array.from({ length: 300 }, (_, number) => ({
    nom: `Atelier ${number % 17} du vélo`,
    description: `${number}`,
  }));
  const sliced = await createTextIndex(list.length, (number) => aDocument(list[number]));
  for (const query of ['atelier', 'vélo 3', '12', 'ateler']) {
    const [a, b] = [sliced.search(query), indexOf(list).search(query)];
    expect([...(a?.numbers ?? [])]).toEqual([...(b?.numbers ?? [])]);
    expect(scoresOf(a)).toEqual(scoresOf(b));
  }
});

test('a huge query is cut: sixteen words at most, none longer than forty letters', () => {
  const hostile = [
    'a'.repeat(100_000),
    'mot '.repeat(25_000),
    Array.from({ length: 20_000 }, (_, index) => `mot${index}`).join(' '),
    `é${'\u0301'.repeat(100_000)}`,
    '-'.repeat(100_000),
    'R.'.repeat(50_000),
    '\ud800'.repeat(100_000),
    'ا'.repeat(100_000),
  ];
  for (const query of hostile) {
    const words = toQueryWords(query);
    expect(words.length).toBeLessThanOrEqual(16);
    for (const { text } of words) expect(text.length).toBeLessThanOrEqual(40);
    expect(() => indexOf([{ nom: query.slice(0, 5000) }, { nom: 'Vélo' }]).search(query)).not.toThrow();
  }
});
