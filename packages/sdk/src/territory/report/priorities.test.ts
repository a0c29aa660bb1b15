import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCorners, findPriorities } from './priorities.ts';

const judged = fc.record({
  part_besoin: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  verdict: fc.constantFrom('trop_peu', 'a_renforcer', 'equilibre', 'sur_liste', null),
});
const themesOf = fc
  .array(judged, { maxLength: 16 })
  .map((list) => list.map((one, at) => ({ ...one, categorie: `c${at}` })));
const VERDICTS = {
  renforcer: 'a_renforcer',
  surveiller: 'a_renforcer',
  equilibre: 'equilibre',
  garder: 'sur_liste',
  alleger: 'sur_liste',
};

describe('what lacks most', () => {
  test('is told by the verdict alone, in every corner', () => {
    fc.assert(
      fc.property(themesOf, (themes) => {
        const { corners } = findCorners(themes);
        for (const { categorie, verdict } of themes) {
          const corner = corners.get(categorie);
          if (corner !== undefined) expect(VERDICTS[corner]).toBe(verdict);
        }
        const priorities = findPriorities(themes);
        const lacks = ({ part_besoin: need, verdict }: (typeof themes)[number]) =>
          need !== null && verdict === 'a_renforcer';
        expect(priorities.every(lacks)).toBe(true);
        expect(priorities.length > 0).toBe(themes.some(lacks));
        // Chosen again from a list that begins with them, they are the same.
        const rest = themes.filter((one) => !priorities.includes(one));
        expect(findPriorities([...priorities, ...rest])).toEqual(priorities);
      }),
      { seed: 19 },
    );
  });

  test('has a large need first, then a small one, and is nothing whose need is not known', () => {
    const theme = (categorie: string, part_besoin: number | null) =>
      ({ categorie, part_besoin, verdict: 'a_renforcer' }) as const;
    const known = [theme('finances', 0.1), theme('sante', 0.3), theme('mobilite', 0.2), theme('savoirs', 0.05)];
    expect(findPriorities(known).map(({ categorie }) => categorie)).toEqual(['sante', 'mobilite']);
    expect(findCorners(known).corners.get('finances')).toBe('surveiller');
    const unknown = ['a', 'b', 'c', 'd'].map((name) => theme(name, null));
    expect(findPriorities(unknown).map(({ categorie }) => categorie)).toEqual([]);
    const small = [...known.slice(0, 1), { ...theme('sante', 0.3), verdict: 'equilibre' as const }, ...unknown];
    expect(findPriorities(small).map(({ categorie }) => categorie)).toEqual(['finances']);
  });
});
