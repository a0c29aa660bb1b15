import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDepartement, isOther, mergeSmall, OTHER, type CountedCell } from './merge-small.ts';

const cell = fc.record({
  lieu: fc.constantFrom('59350', '59009', '62041', '97411', '97415', '2A004', '59', '', '*'),
  thematiques: fc.constantFrom('', 'mobilite', 'numerique--acquerir-un-equipement', 'mobilite,sante', '*'),
  publics: fc.constantFrom('', 'familles', 'etudiants', '*'),
  autres_filtres: fc.constantFrom('oui', 'non', '*'),
  nombre: fc.integer({ min: 1, max: 12 }),
});
const distinct = fc.uniqueArray(cell, {
  maxLength: 60,
  selector: ({ nombre: _nombre, ...key }) => JSON.stringify(key),
});
const sum = (cells: readonly CountedCell[]): number => cells.reduce((total, { nombre }) => total + nombre, 0);

describe('small numbers', () => {
  it('are merged until no cell holds fewer than five, and the sum stays', () => {
    fc.assert(
      fc.property(distinct, (cells) => {
        const merged = mergeSmall(cells);
        expect(sum(merged)).toBe(sum(cells));
        const small = merged.filter(({ nombre }) => nombre < 5);
        // Fewer than five searches in all cannot be hidden: then only their number is told.
        expect(small).toEqual(sum(cells) >= 5 || cells.length === 0 ? [] : [{ ...OTHER, nombre: sum(cells) }]);
      }),
      { seed: 20261125, numRuns: 1000 },
    );
  });

  it('are merged the same in any order, and once for all', () => {
    fc.assert(
      fc.property(distinct, (cells) => {
        const merged = mergeSmall(cells);
        expect(mergeSmall(cells.toReversed())).toEqual(merged);
        expect(mergeSmall(merged)).toEqual(merged);
      }),
      { seed: 20261125, numRuns: 500 },
    );
  });

  it('stay above five, and as many, once told by département', () => {
    fc.assert(
      fc.property(distinct, (cells) => {
        const coarse = byDepartement(mergeSmall(cells));
        expect(sum(coarse)).toBe(sum(cells));
        expect(coarse.filter(({ lieu, nombre }) => lieu.length === 5 || (nombre < 5 && sum(cells) >= 5))).toEqual([]);
      }),
      { seed: 20261125, numRuns: 300 },
    );
  });

  it('go to their département, then to no particular public, then to the rest', () => {
    const about = { thematiques: 'mobilite', publics: 'etudiants', autres_filtres: 'non' };
    const merged = mergeSmall([
      { lieu: '59350', ...about, nombre: 9 },
      { lieu: '59009', ...about, nombre: 3 },
      { lieu: '59512', ...about, nombre: 2 },
      { lieu: '62041', ...about, nombre: 3 },
      { lieu: '62041', ...about, publics: 'familles', nombre: 3 },
      { lieu: '97411', ...about, nombre: 1 },
    ]);
    expect(merged.map(({ lieu, publics, nombre }) => [lieu, publics, nombre])).toEqual([
      ['*', '*', 6],
      ['59350', 'etudiants', 9],
      ['62', '*', 6],
    ]);
    // One search in Saint-Denis took the smallest other cell with it, which would have stood apart otherwise.
    expect(merged.filter(isOther)).toHaveLength(1);
  });
});
