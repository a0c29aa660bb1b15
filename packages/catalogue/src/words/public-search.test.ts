import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPublicSearch } from './public-search.ts';
import { createPublicTexts } from './public-texts.ts';

const finds = (query: string, publics: string[] | null, publics_precisions: string | null = null) =>
  createPublicSearch(query)({ publics, publics_precisions });

test.each([
  ['jeunes', true],
  ['JEUNE', true],
  ['situation handicap', true],
  ['personnes en situation de handicap', true],
  ['"situation de handicap"', true],
  ['"handicap situation"', false],
  ['jeunes femmes', false],
  ['femmes or jeunes', true],
  ['femmes OR jeunes', true],
  ['jeunes or', true],
  ['jeunes -handicap', false],
  ['jeunes -femmes', true],
  ['jeunes -"situation de femmes"', true],
  ['jeunes -"situation de handicap"', false],
  ['-femmes or -jeunes', true],
  ['situation-handicap', true],
  ['', false],
  ['de la', false],
  ['or', false],
  ['-', false],
  ['"', false],
  ['"" -""', false],
])('%j among young and disabled people: %s', (query, found) => {
  expect(finds(query, ['jeunes', 'personnes-en-situation-de-handicap'])).toBe(found);
});

test.each([
  ['étranger', 'Personnes étrangères arrivées depuis peu'],
  ['etrangere', 'Personnes étrangères arrivées depuis peu'],
  ['étrangers', 'Tout étranger en situation régulière'],
  ['bénéficiaires du rsa', 'Réservé aux bénéficiaire(s) du RSA'],
  ['rsa', 'Bénéficiaires du R.S.A.'],
  ['départemental', 'Publics départementaux'],
  ['sœur', 'frères et sœurs'],
  ['maïs', 'Producteurs de maïs'],
  ['chomeuses', 'Chômeurs de longue durée'],
  ['l’emploi', 'Demandeurs d’emploi'],
  ['autoentrepreneurs', 'Les auto-entrepreneurs'],
  ['auto-entrepreneur', 'Les autoentrepreneurs'],
  ['18-25', 'De 18-25 ans'],
  // The API drops accents before it stems, and so parts the feminine from the rest: it finds the first two of these alone.
  ['étrangers or réfugiés', 'Étudiants étrangers'],
  ['étrangers or réfugiés', 'Demandeurs d’asile et réfugiés statutaires'],
  ['étrangers or réfugiés', 'Réfugiées ukrainiennes'],
])('%j is found in %j', (query, precisions) => {
  expect(finds(query, null, precisions)).toBe(true);
});

describe('what is forgiven', () => {
  test.each([
    ['the beginning of the last word', 'demandeurs emp', true],
    ['a letter left out', 'demandeurs emloi', true],
    ['two letters swapped', 'dmeandeurs', true],
    ['a wrong first letter', 'bemandeurs', true],
    ['the beginning of an earlier word', 'dem emploi', false],
    ['two typos', 'demndurs emploi', false],
    ['a typo in quotes', '"demandeurs emloi"', false],
    ['a beginning in quotes', '"demandeurs emp"', false],
  ])('%s: %j → %s', (_, query, found) => {
    expect(finds(query, ['demandeurs-emploi'])).toBe(found);
  });

  test('a word to leave out is taken to the letter: neither its beginning nor a typo leaves more out', () => {
    expect(finds('-demand', ['demandeurs-emploi'])).toBe(true);
    expect(finds('-demandeur', ['demandeurs-emploi'])).toBe(false);
    expect(finds('-demandeuur', ['demandeurs-emploi'])).toBe(true);
  });

  test('short words are no typos of each other', () => {
    expect(finds('mère', null, 'Le père seul')).toBe(false);
  });

  test('« mais » is too common to be looked for, « maïs » is not', () => {
    expect(finds('mais', null, 'Mais aussi du maïs')).toBe(false);
    expect(finds('maïs', null, 'Mais rien d’autre')).toBe(false);
  });
});

test('the whole query must match one of the two texts', () => {
  expect(finds('jeunes majeurs', ['jeunes'], 'majeurs seulement')).toBe(false);
  expect(finds('jeunes majeurs', ['jeunes'], 'jeunes majeurs')).toBe(true);
});

test('unknown publics match nothing, not even an absence', () => {
  expect(finds('-femmes', null)).toBe(false);
  expect(finds('-femmes', [])).toBe(false);
  expect(finds('-femmes', ['jeunes'])).toBe(true);
});

test('what was read for an earlier query changes no answer', () => {
  const texts = createPublicTexts();
  const precisions = ['Femmes isolées', 'Jeunes sans emploi', 'Réservé aux bénéficiaires du RSA', 'Séniors'];
  for (const query of ['femme', 'jeune emploi', 'rsa or senior', '-femme', 'isole']) {
    const search = createPublicSearch(query, texts);
    for (const text of precisions)
      expect(search({ publics: null, publics_precisions: text })).toBe(finds(query, null, text));
  }
});

test('any query and any text are judged', () => {
  const piece = fc.constantFrom('or', '-', '"', ' ', 'femme', 'é', '\ud800', '\u0301', 'ا', "l'", '😀', '18', '.');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, text, (query, precisions) => {
      expect(typeof finds(query, [precisions], precisions)).toBe('boolean');
    }),
    { seed: 4, numRuns: 500 },
  );
});

test('a huge query is read up to its sixteenth word', () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `jeunes${index}`);
  expect(finds(words.join(' '), null, words.slice(0, 16).join(' '))).toBe(true);
  expect(finds(words.join(' '), null, words.slice(0, 15).join(' '))).toBe(false);
});
