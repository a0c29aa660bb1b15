import { expect, test } from 'vitest';
import { suggest } from './suggest.ts';

const fruits = [
  { value: 'pomme', label: 'Pomme' },
  { value: 'fruits-rouges--fraise', label: 'Fraise des bois' },
];

test('the nearest value is found by its value, its label, or without its category', () => {
  expect(suggest('pome', fruits)).toBe('pomme');
  expect(suggest('FRAISE DES BOIS', fruits)).toBe('fruits-rouges--fraise');
  expect(suggest('fraisse', fruits)).toBe('fruits-rouges--fraise');
  expect(suggest('fruits-rouge--fraise', fruits)).toBe('fruits-rouges--fraise');
  expect(suggest('chaise longue', fruits)).toBeUndefined();
  expect(suggest('', fruits)).toBeUndefined();
});

test('what is remembered of one vocabulary is not said of another', () => {
  expect(suggest('pome', fruits)).toBe('pomme');
  expect(suggest('pome', [{ value: 'dome', label: 'Dôme' }])).toBe('dome');
  expect(suggest('pome', [])).toBeUndefined();
  expect(suggest('pome', fruits)).toBe('pomme');
});

test('a file of endless new values, or one of megabytes, gets the same answers', () => {
  for (let index = 0; index < 2500; index += 1) suggest(`inconnu ${index}`, fruits);
  expect(suggest('pome', fruits)).toBe('pomme');
  expect(suggest('x'.repeat(5_000_000), fruits)).toBeUndefined();
});
