import { expect, test } from 'vitest';
import { withOwnLetters } from './own-letters.ts';

test('a pattern tells whole words of Latin and Cyrillic script as with the letters of all scripts, in sets and apart', () => {
  const given = [/(?<!\p{L})mal(?!\p{L})/giu, /(?<![\p{L}’])mal(?![\p{L}’])/giu, /mal \[\p{L}+\]/gu];
  const texts = [
    'Mal',
    'mal.',
    'malade',
    'œmal',
    'émal',
    'mal de',
    'j’mal',
    'жmal',
    'malї',
    '1mal2',
    'mal [été]',
    'mal+ź',
  ];
  const all = (patterns: readonly RegExp[]): string[] =>
    patterns.flatMap((pattern) => texts.map((text) => text.replaceAll(pattern, '_')));
  const own = given.map(withOwnLetters);
  expect(all(own)).toEqual(all(given));
  expect(all(own)).not.toEqual(texts);
  expect(own.map(({ source }) => source.includes('{L}'))).toEqual([false, false, false]);
  expect(own.map(({ flags }) => flags)).toEqual(['giu', 'giu', 'gu']);
});
