import { expect, test } from 'vitest';
import { arrondissementsOf, communeOf } from './arrondissements.ts';

test.each([
  ['75056', 20, '75101', '75120'],
  ['69123', 9, '69381', '69389'],
  ['13055', 16, '13201', '13216'],
])('%s has %i arrondissements, and each belongs to it', (city, count, first, last) => {
  const codes = arrondissementsOf(city);
  expect(codes).toHaveLength(count);
  expect([codes[0], codes.at(-1)]).toEqual([first, last]);
  expect(codes.map(communeOf)).toEqual(codes.map(() => city));
});

test.each(['59350', '75056', '75100', '75121', '69380', '69390', '13200', '13217', '2A004', '97411', '', '75108 '])(
  '%j is given back as it is',
  (code) => expect(communeOf(code)).toBe(code),
);

test('a commune without arrondissements has none', () => {
  expect(arrondissementsOf('59350')).toEqual([]);
  expect(arrondissementsOf('75108')).toEqual([]);
});
