import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { giniOf, hhiOf, lorenzAt, plainGini, sharesOf, toServed, type Share } from './concentration.ts';

const shares = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 200 })), {
  minLength: 2,
  maxLength: 8,
});
const withPeople = (all: readonly Share[]): Share[] => all.filter(([, people]) => people > 0);

/** The mean difference between the offers of any two people, over twice the mean: the definition, person by person. */
function slowGini(all: readonly Share[]): number {
  const people = all.reduce((total, [, p]) => total + p, 0);
  const offers = all.reduce((total, [x]) => total + x, 0);
  let differences = 0;
  for (const [x, p] of all) for (const [y, q] of all) differences += p * q * Math.abs(x / p - y / q);
  return differences / (2 * people * offers);
}

describe('how unevenly offers are shared among people', () => {
  it('is what the definition says, whatever the order of the territories', () => {
    fc.assert(
      fc.property(shares, (all) => {
        const counted = withPeople(all);
        const gini = giniOf(all);
        expect(giniOf(all.toReversed())).toBe(gini);
        if (counted.length < 2 || counted.every(([x]) => x === 0)) {
          expect(gini).toBeNull();
          return;
        }
        expect(gini).toBeCloseTo(slowGini(counted), 5);
      }),
      { seed: 7 },
    );
  });

  it.each<[string, Share[], number | null]>([
    [
      'two territories',
      [
        [0, 90],
        [10, 10],
      ],
      0.9,
    ],
    ['one territory', [[5, 10]], null],
    [
      'one with people and one without',
      [
        [5, 10],
        [5, 0],
      ],
      null,
    ],
    [
      'no offer',
      [
        [0, 5],
        [0, 7],
      ],
      null,
    ],
    [
      'three, two of them served alike',
      [
        [1, 10],
        [2, 20],
        [0, 30],
      ],
      0.5,
    ],
  ])('of %s', (_, all, gini) => {
    expect(giniOf(all)).toBe(gini);
  });
});

describe('the share of the least served', () => {
  it('grows from nothing to all, under the even line', () => {
    fc.assert(
      fc.property(shares, (all) => {
        const quantiles = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
        const points = lorenzAt(toServed(all), quantiles);
        const counted = withPeople(all);
        if (counted.every(([x]) => x === 0)) {
          expect(points).toEqual(quantiles.map(() => null));
          return;
        }
        expect(points.at(-1)).toBe(1);
        points.forEach((point, index) => {
          expect(point).toBeGreaterThanOrEqual(points[index - 1] ?? 0);
          expect(point).toBeLessThanOrEqual((quantiles[index] ?? 0) + 1e-6);
        });
      }),
      { seed: 7 },
    );
  });

  it('is in proportion inside a territory, and passes from one to the next', () => {
    const all: Share[] = [
      [6, 10],
      [3, 20],
      [1, 70],
    ];
    expect(lorenzAt(toServed(all), [0.35, 0.7, 0.8, 0.9, 0.95, 1])).toEqual([0.05, 0.1, 0.25, 0.4, 0.7, 1]);
    expect(lorenzAt(toServed([]), [0.5])).toEqual([null]);
    expect(lorenzAt(toServed([[5, 0]]), [0.5])).toEqual([null]);
    // More people than there are have all the offers.
    expect(lorenzAt(toServed(all), [1.5])).toEqual([1]);
  });
});

describe('how unevenly a count is spread', () => {
  it('is the one of as many territories of one person each', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 9 }), (counts) => {
        const before = [...counts];
        const gini = plainGini(counts);
        expect(counts).toEqual(before);
        const twin = giniOf(counts.map((count): Share => [count, 1]));
        if (twin === null) expect(gini).toBeNull();
        else expect(gini).toBeCloseTo(twin, 5);
      }),
      { seed: 7 },
    );
  });

  it('has no measure for fewer than two counts, nor for nothing counted', () => {
    expect([plainGini([]), plainGini([3]), plainGini([0, 0]), plainGini([0, 3])]).toEqual([null, null, null, 0.5]);
  });
});

describe('the sources', () => {
  const counts = (...all: readonly (readonly [source: string, count: number])[]): Map<string, number> => new Map(all);

  it('have their shares in the order of their names, which does not depend on a language', () => {
    expect(Object.entries(sharesOf(counts(['dora', 3], ['ab', 1], ['Zz', 1])))).toEqual([
      ['Zz', [1, 0.2]],
      ['ab', [1, 0.2]],
      ['dora', [3, 0.6]],
    ]);
    expect(sharesOf(counts(['a', 0]))).toEqual({ a: [0, 0] });
  });

  it('have their weight together, whatever their order', () => {
    expect(hhiOf(counts(['a', 3], ['b', 1], ['c', 1]))).toBe(0.44);
    expect(hhiOf(counts(['c', 1], ['a', 3], ['b', 1]))).toBe(0.44);
    expect([hhiOf(counts(['a', 7])), hhiOf(counts(['a', 0])), hhiOf(counts())]).toEqual([1, null, null]);
  });
});
