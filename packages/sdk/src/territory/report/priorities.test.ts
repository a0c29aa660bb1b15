import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCorners, findPriorities, findTooFew, findUnreached } from './priorities.ts';

const judged = fc.record({
  part_besoin: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  verdict: fc.constantFrom('trop_peu', 'a_renforcer', 'equilibre', 'sur_liste', null),
  services: fc.nat(3),
  sans_offre: fc.constantFrom([0, 0] as const, [90, 40] as const, [null, null] as const, null),
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

const theme = (categorie: string, part_besoin: number | null) =>
  ({ categorie, part_besoin, verdict: 'a_renforcer', services: 3, sans_offre: null }) as const;

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
        const unreached = findUnreached(themes);
        const lacks = (one: (typeof themes)[number]) =>
          one.part_besoin !== null && (one.verdict === 'a_renforcer' || unreached.includes(one));
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
    const known = [theme('finances', 0.1), theme('sante', 0.3), theme('mobilite', 0.2), theme('savoirs', 0.05)];
    expect(findPriorities(known).map(({ categorie }) => categorie)).toEqual(['sante', 'mobilite']);
    expect(findCorners(known).corners.get('finances')).toBe('surveiller');
    const unknown = ['a', 'b', 'c', 'd'].map((name) => theme(name, null));
    expect(findPriorities(unknown).map(({ categorie }) => categorie)).toEqual([]);
    const small = [...known.slice(0, 1), { ...theme('sante', 0.3), verdict: 'equilibre' as const }, ...unknown];
    expect(findPriorities(small).map(({ categorie }) => categorie)).toEqual(['finances']);
  });

  test('is first of all a large need without any offer within reach, though too few are expected to judge', () => {
    const none = (categorie: string, need: number, beyond: number | null) => ({
      ...{ categorie, part_besoin: need, verdict: 'trop_peu' as const, services: 0 },
      sans_offre: [900, beyond] as const,
    });
    const small = none('famille', 0.01, 400);
    const themes = [theme('sante', 0.3), small, none('logement', 0.17, 0), none('mobilite', 0.18, 4132)];
    expect(findPriorities(themes).map(({ categorie }) => categorie)).toEqual(['mobilite', 'sante']);
    expect(findTooFew(themes).map(({ categorie }) => categorie)).toEqual(['famille', 'logement', 'mobilite']);
    // The needs of few people are not told, so nobody knows that none of them is reached.
    expect(findUnreached([none('mobilite', 0.18, null)])).toEqual([]);
  });
});
