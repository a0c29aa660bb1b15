import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstFrom, orderOf } from './order.ts';

test('numbers stand from the smallest one, equal ones as they came', () => {
  expect([...orderOf(Float64Array.of(3, -1, 3, 0, -1))]).toEqual([1, 4, 3, 0, 2]);
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: 0, max: 3 }))), (values) => {
      // The sort of numbers puts −0 before 0, a comparison finds them equal.
      const all = values.map((value) => value + 0);
      const expected = [...all.keys()].sort((a, b) => (all[a] ?? 0) - (all[b] ?? 0) || a - b);
      expect([...orderOf(Float64Array.from(all))]).toEqual(expected);
    }),
    { seed: 7 },
  );
});

test('a number is looked for in a part of sorted ones', () => {
  const sorted = Float64Array.of(0, 1, 1, 2, 0, 5);
  expect([0, 1, 1.5, 2, 3].map((least) => firstFrom(sorted, least, 0, 4))).toEqual([0, 1, 3, 3, 4]);
  expect([0, 3, 9].map((least) => firstFrom(sorted, least, 4, 6))).toEqual([4, 5, 6]);
});
