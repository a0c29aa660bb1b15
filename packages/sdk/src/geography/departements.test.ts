import { expect, test } from 'vitest';
import { departementOf, departements } from './departements.ts';
import { regions } from './regions.ts';

test.each([
  ['59350', '59'],
  ['2A004', '2A'],
  ['97411', '974'],
  ['97801', '978'],
  ['98735', '987'],
  ['01001', '01'],
])('the commune %s lies in %s', (code, departement) => {
  expect(departementOf(code)).toBe(departement);
});

test('every département lies in a région of the table, and codes and slugs do not repeat', () => {
  const regionCodes = new Set<string>(regions.map(({ code }) => code));
  expect(departements.every(({ code_region }) => regionCodes.has(code_region))).toBe(true);
  expect(new Set(departements.map(({ code }) => code)).size).toBe(101);
  expect(new Set(departements.map(({ slug }) => slug)).size).toBe(101);
  expect(new Set(regions.map(({ slug }) => slug)).size).toBe(18);
});
