import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPageOrder, orderPage } from './select-page.ts';

test('a page holds the keys that sorting all of them would put there, and every key is still in the list', () => {
  const keys = fc.oneof(
    fc.array(fc.double({ noNaN: true }), { maxLength: 200 }),
    // Few values, in order or in reverse: a careless pivot is slow or wrong on them.
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

test('a page of many items is the one that sorting all their keys gives, whether a key is bounded first or not', () => {
  const orderPage = createPageOrder(3000);
  const lists = fc.uniqueArray(fc.nat(100_000), { minLength: 1, maxLength: 3000, size: 'max' });
  fc.assert(
    fc.property(lists, fc.nat(400), fc.nat(100), fc.nat(1000), (list, from, size, slack) => {
      const cut = { count: list.length, from, to: from + size, keyOf: (item: number) => list[item] ?? Number.NaN };
      const sorted = list.toSorted((a, b) => a - b).slice(from, from + size);
      expect([...orderPage({ ...cut, least: null, step: 1 })]).toEqual(sorted);
      const least = Uint32Array.from(list, (key, item) => Math.max(0, key - (item % 2 === 0 ? slack : 0)) / 8);
      expect([...orderPage({ ...cut, least, step: 8 })]).toEqual(sorted);
      const untold = (item: number, limit: number): number => (cut.keyOf(item) < limit ? cut.keyOf(item) : limit);
      expect([...orderPage({ ...cut, least, step: 8, keyOf: untold })]).toEqual(sorted);
    }),
    { seed: 6, numRuns: 150 },
  );
});

test('most keys of a long list are never computed when a bound says that they come after the page, wherever the first ones stand', () => {
  const count = 100_000;
  for (const least of [(item: number) => item, (item: number) => count - item]) {
    let computed = 0;
    const keyOf = (item: number): number => {
      computed += 1;
      return least(item) + 0.5;
    };
    const bounds = Uint32Array.from({ length: count }, (_, item) => least(item));
    const page = createPageOrder(count)({ count, from: 0, to: 20, least: bounds, step: 1, keyOf });
    const sorted = Array.from({ length: count }, (_, item) => least(item) + 0.5).sort((a, b) => a - b);
    expect([...page]).toEqual(sorted.slice(0, 20));
    expect(computed).toBeLessThan(100);
  }
});
