import { expect, test } from 'vitest';
import { createPublicSearch } from './public-search.ts';
import { aService } from './testing-internal/records.ts';

const finds = (query: string, publics: string[] | null, publics_precisions: string | null = null) =>
  createPublicSearch(query)(aService({ publics, publics_precisions }));

test.each([
  ['jeunes', true],
  ['JEUNE', true],
  ['situation handicap', true],
  ['personnes en situation de handicap', true],
  ['"situation de handicap"', true],
  ['"handicap situation"', false],
  ['jeunes femmes', false],
  ['femmes or jeunes', true],
  ['jeunes -handicap', false],
  ['jeunes -femmes', true],
  ['jeunes -"situation de femmes"', true],
  ['situation-handicap', true],
  ['', false],
  ['de la', false],
  ['or', false],
  ['-', false],
])('%j among young and disabled people: %s', (query, found) => {
  expect(finds(query, ['jeunes', 'personnes-en-situation-de-handicap'])).toBe(found);
});

test.each([
  ['étranger', 'Personnes étrangères arrivées depuis peu'],
  ['etrangere', 'Personnes étrangères arrivées depuis peu'],
  ['bénéficiaires du rsa', 'Réservé aux bénéficiaire(s) du RSA'],
  ['départemental', 'Publics départementaux'],
  ['sœur', 'frères et sœurs'],
])('%j is found in %j', (query, precisions) => {
  expect(finds(query, null, precisions)).toBe(true);
});

test('the whole query must match one of the two texts', () => {
  expect(finds('jeunes majeurs', ['jeunes'], 'majeurs seulement')).toBe(false);
  expect(finds('jeunes majeurs', ['jeunes'], 'jeunes majeurs')).toBe(true);
});

test('unknown publics match nothing, not even an absence', () => {
  expect(finds('-femmes', null)).toBe(false);
  expect(finds('-femmes', ['jeunes'])).toBe(true);
});
