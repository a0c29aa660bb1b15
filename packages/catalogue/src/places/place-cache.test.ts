import { expect, test } from 'vitest';
import type { Gathered } from '../shared/gathering.ts';
import type { CheckedPlace } from '../params/params.ts';
import { createPlaceCache } from './place-cache.ts';

const placeOf = (code_commune: string): CheckedPlace => ({
  code_commune,
  point: null,
  rayon_km: 50,
  code_departement: null,
  code_epci: null,
  implantees: false,
});
/** One memory for all the services found, as in a catalogue. */
const numbers = new Uint32Array(2 ** 21);
const kilometres = new Uint16Array(2 ** 21);
const gather = (count: number, filling: number): Gathered => ({
  numbers: numbers.subarray(0, count).fill(filling),
  kilometres: kilometres.subarray(0, count).fill(filling),
  count,
});

/** Asks for places in turn and returns those that had to be found. Checks that each answer belongs to its place. */
function foundAmong(asked: readonly CheckedPlace[], count: number, total = count): (string | null)[] {
  const cached = createPlaceCache(total);
  const found: (string | null)[] = [];
  for (const place of asked) {
    const filling = place.code_commune?.charCodeAt(0) ?? 0;
    const answer = cached(place, () => {
      found.push(place.code_commune);
      return gather(count, filling);
    });
    expect([answer.count, answer.numbers?.length, answer.kilometres?.length]).toEqual([count, count, count]);
    expect([answer.numbers?.[count - 1], answer.kilometres?.[0]]).toEqual([filling, filling]);
  }
  return found;
}

test('a place is found once, and another radius is another place', () => {
  expect(foundAmong([placeOf('a'), placeOf('b'), placeOf('a')], 1)).toEqual(['a', 'b']);
  expect(foundAmong([placeOf('a'), { ...placeOf('a'), rayon_km: 10 }], 1)).toEqual(['a', 'a']);
});

test('a quarter of the places, those found longest ago, leaves when there are too many', () => {
  const many = Array.from({ length: 511 }, (_, index) => placeOf(String(index)));
  const asked = [
    placeOf('a'),
    ...many,
    placeOf('a'),
    placeOf('one-more'),
    placeOf('a'),
    placeOf('127'),
    placeOf('126'),
  ];
  expect(foundAmong(asked, 1, 1000).slice(-3)).toEqual(['one-more', 'a', '126']);
});

test('places leave when they weigh too much together, and one that weighs too much alone is not kept', () => {
  const names = ['a', 'b', 'c', 'd', 'a', 'e', 'd', 'a'];
  expect(foundAmong(names.map(placeOf), 2 ** 20)).toEqual(['a', 'b', 'c', 'd', 'e', 'a']);
  expect(foundAmong([placeOf('a'), placeOf('a')], 2 ** 20 + 1)).toEqual(['a', 'a']);
});

test('a catalogue of nothing remembers that nothing is there', () => {
  const cached = createPlaceCache(0);
  const finds = [0, 1].map((filling) => cached(placeOf('a'), () => gather(0, filling)).count);
  expect(finds).toEqual([0, 0]);
});
