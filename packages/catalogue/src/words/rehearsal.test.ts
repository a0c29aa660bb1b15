import { dangers, dangersIn, type DangerName } from '@inclusion-kit/sdk/words';
import { expect, test } from 'vitest';
import { rehearsedQueries } from './rehearsal.ts';

const told = new Set(rehearsedQueries.flatMap((query) => dangersIn(query)));

test.each(Object.keys(dangers) as DangerName[])(
  'the danger %s is rehearsed: its first query waits for nothing',
  (name) => {
    expect(told.has(name)).toBe(true);
  },
);

test.each(['Latin', 'Arabic', 'Cyrillic'])('queries in %s letters are rehearsed', (script) => {
  const isOnly = new RegExp(String.raw`^[\p{Script=${script}}\P{L}]+$`, 'u');
  expect(rehearsedQueries.some((query) => isOnly.test(query))).toBe(true);
});
