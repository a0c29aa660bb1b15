import { expect, test } from 'vitest';
import type { Candidates } from './gathering.ts';
import type { CheckedPlace } from './params.ts';
import { createPlaceCache } from './place-cache.ts';

const placeOf = (code_commune: string): CheckedPlace => ({
  code_commune,
  point: null,
  rayon_km: 50,
  code_departement: null,
  code_epci: null,
});
const candidatesOf = (count: number): Candidates => ({
  numbers: new Uint32Array(count),
  kilometres: new Uint16Array(count),
  count,
});

/** Asks for places in turn and tells those that had to be found. */
function foundAmong(asked: readonly CheckedPlace[], count: number): (string | null)[] {
  const cached = createPlaceCache();
  const found: (string | null)[] = [];
  for (const place of asked) {
    cached(place, () => {
      found.push(place.code_commune);
      return candidatesOf(count);
    });
  }
  return found;
}

test('a place is found once, and another radius is another place', () => {
  expect(foundAmong([placeOf('a'), placeOf('b'), placeOf('a')], 1)).toEqual(['a', 'b']);
  expect(foundAmong([placeOf('a'), { ...placeOf('a'), rayon_km: 10 }], 1)).toEqual(['a', 'a']);
});

test('the place asked longest ago leaves first when there are too many', () => {
  const many = Array.from({ length: 511 }, (_, index) => placeOf(String(index)));
  const asked = [placeOf('a'), ...many, placeOf('a'), placeOf('one-more'), placeOf('a'), placeOf('0')];
  expect(foundAmong(asked, 1).slice(-2)).toEqual(['one-more', '0']);
});

test('places leave when they weigh too much together, and one that weighs too much alone is not kept', () => {
  const twelveMegabytes = 2 ** 21;
  const asked = [placeOf('a'), placeOf('b'), placeOf('c'), placeOf('b'), placeOf('a')];
  expect(foundAmong(asked, twelveMegabytes)).toEqual(['a', 'b', 'c', 'a']);
  expect(foundAmong([placeOf('a'), placeOf('a')], twelveMegabytes * 3)).toEqual(['a', 'a']);
});
