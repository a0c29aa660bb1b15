import { expect, test } from 'vitest';
import { runAtOnce } from '../../shared/pacer.ts';
import { readPhrases, type ReadTable } from './read-phrases.ts';
import { toFrenchKey } from './word-keys.ts';

const table = { permis: { synonyme: 'sans permis, passer le permis,  ' } };

test('the phrases of a table are read into their words, those that frame a need apart', () => {
  const { phrases, list } = runAtOnce(readPhrases({ table, toKey: toFrenchKey }));
  expect(phrases).toEqual([
    { value: 'permis', terms: ['permis'], frames: [], isWeighed: true, isTurned: true },
    { value: 'permis', terms: ['passer', 'permis'], frames: [], isWeighed: true, isTurned: false },
  ]);
  expect(list.saidBy('sans permis')).toEqual(['permis']);
});

test('a table that several sets of languages hold is read once', () => {
  const keysMade: string[] = [];
  const other: ReadTable = {
    table: { ...table },
    toKey(term) {
      keysMade.push(term);
      return term;
    },
  };
  const first = runAtOnce(readPhrases(other));
  expect(runAtOnce(readPhrases(other))).toBe(first);
  expect(keysMade).toEqual(['permis', 'passer']);
});
