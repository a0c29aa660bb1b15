import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderPage } from './select-page.ts';

test('a page holds the keys that sorting all of them would put there, and every key is still in the list', () => {
  const keys = fc.oneof(
    fc.array(fc.double({ noNaN: true }), { maxLength: 200 }),
    // Few values, already in order or the other way round: what a careless pivot is slow or wrong on.
    fc.array(fc.constantFrom(1, 2, 3), { maxLength: 200 }),
    fc.integer({ max: 300, min: 0 }).map((length) => Array.from({ length }, (_, index) => index)),
    fc.integer({ max: 300, min: 0 }).map((length) => Array.from({ length }, (_, index) => -index)),
  );
  fc.assert(
    fc.property(keys, fc.nat(220), fc.nat(220), (list, from, size) => {
      const sorted = Float64Array.from(list).sort();
      const worked = Float64Array.from(list);
      expect([...orderPage(worked, from, from + size)]).toEqual([...sorted.subarray(from, from + size)]);
      expect([...worked.sort()]).toEqual([...sorted]);
    }),
    { seed: 5, numRuns: 1500 },
  );
});
