import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hideAcross, type Cell } from './hidden-people.ts';

/** Tells whether a sum of cells is found by adding and subtracting other sums of them. */
function isFound(sums: readonly (readonly number[])[], sought: readonly number[]): boolean {
  const steps: { readonly at: number; readonly row: readonly number[] }[] = [];
  const reduce = (row: readonly number[]): number[] => {
    let rest = [...row];
    for (const { at, row: step } of steps) {
      const times = rest[at] ?? 0;
      rest = rest.map((value, index) => value - times * (step[index] ?? 0));
    }
    return rest;
  };
  const isOther = (value: number): boolean => Math.abs(value) > 1e-9;
  for (const one of sums) {
    const rest = reduce(one);
    const at = rest.findIndex(isOther);
    if (at !== -1) steps.push({ at, row: rest.map((value) => value / (rest[at] ?? 1)) });
  }
  return !reduce(sought).some(isOther);
}

const kindOf = (letter: string, most: number) =>
  fc.option(
    fc.integer({ min: 0, max: most }).map((at) => `${letter}${at}`),
    { freq: 12 },
  );
const cells = fc.uniqueArray(
  fc.tuple(
    kindOf('part', 5),
    kindOf('comité', 4),
    fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 11, max: 999 })),
  ),
  { selector: ([part, committee]) => `${part} ${committee}`, minLength: 2, maxLength: 12 },
);
const codesOf = (list: readonly Cell[], kind: 0 | 1): string[] => [
  ...new Set(list.flatMap(({ [kind]: code }) => (code === null ? [] : [code]))),
];

describe('the people that a territory hides', () => {
  test('are not found by adding and subtracting what it tells of its parts and of its comités', () => {
    fc.assert(
      fc.property(cells, (list: readonly Cell[]) => {
        const rowOf = (kind: 0 | 1, code: string) =>
          list.map(({ [kind]: own, 2: people }) => (own === code && people > 0 ? 1 : 0));
        const peopleOf = (kind: 0 | 1, code: string) =>
          list.reduce((sum, { [kind]: own, 2: people }) => sum + (own === code ? people : 0), 0);
        // One part alone is the territory, which hides itself.
        const inhabited = codesOf(list, 0).filter((code) => peopleOf(0, code) > 0);
        const all = inhabited.reduce((sum, code) => sum + peopleOf(0, code), 0);
        fc.pre(inhabited.length > 1 && all >= 11);
        const { parts, committees } = hideAcross(list);
        const both = ([0, 1] as const).flatMap((kind) =>
          codesOf(list, kind).map((code) => ({
            people: peopleOf(kind, code),
            row: rowOf(kind, code),
            isHidden: (kind === 0 ? parts : committees).has(code),
          })),
        );
        const told = both.filter(({ isHidden }) => !isHidden).map(({ row }) => row);
        const sums = [list.map(({ 2: people }) => (people > 0 ? 1 : 0)), ...told];
        for (const { people, row, isHidden } of both) {
          if (people > 0 && people < 11) expect(isHidden).toBe(true);
          if (isHidden && people > 0) expect(isFound(sums, row)).toBe(false);
        }
        if (both.every(({ people }) => people === 0 || people >= 11))
          expect(both.some(({ isHidden }) => isHidden)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    [
      'a comité that has people of a hidden part, and another',
      [...[['A', '1', 500] as const, ['B', '1', 7] as const, ['C', '2', 300] as const], ['D', '2', 400] as const],
      { parts: ['B', 'C'], committees: ['1', '2'] },
    ],
    [
      'a small comité, and another inside the same part',
      [
        ...[['A', '1', 7] as const, ['A', '2', 300] as const, ['A', '3', 400] as const],
        ...[['B', '4', 20] as const, ['B', '5', 900] as const],
      ],
      { parts: [], committees: ['1', '2'] },
    ],
    [
      'nothing where no number is small',
      [['A', '1', 70] as const, ['B', '2', 90] as const],
      { parts: [], committees: [] },
    ],
  ])('are those of %s', (_, list: readonly Cell[], { parts, committees }) => {
    const hidden = hideAcross(list);
    expect([...hidden.parts].sort()).toEqual(parts);
    expect([...hidden.committees].sort()).toEqual(committees);
  });
});
