import { expect, test } from 'vitest';
import { NO_DISTANCE, type Candidates } from '../shared/gathering.ts';
import { createWordCandidates, type Looked } from './word-candidates.ts';
import type { WordMatches } from './word-matches.ts';

function matchesOf(...numbers: number[]): WordMatches {
  return {
    numbers: Uint32Array.from(numbers),
    scoreOf: (position) => (numbers[position] ?? 0) / 100,
    mostOf: (positions) => Float32Array.from(positions, (position) => (numbers[position] ?? 0) / 64),
    explain: () => [],
    answeringTo: () => Promise.resolve(() => false),
    typedAs: (text) => text,
    left: [],
    near: () => [],
    unsaid: () => null,
  };
}

function placeOf(...services: [number: number, kilometres: number][]): Candidates {
  return {
    numbers: Uint32Array.from(services, ([number]) => number),
    kilometres: Uint16Array.from(services, ([, kilometres]) => kilometres),
    count: services.length,
  };
}

function told({ candidates: { numbers, kilometres, count }, words }: Looked) {
  return Array.from({ length: count }, (_, position) => [
    numbers?.[position] ?? position,
    kilometres?.[position] ?? null,
    words?.scoreOf(position) ?? null,
  ]);
}

const everything: Candidates = { numbers: null, kilometres: null, count: 10 };

test('without words a place is looked at as it is; without a place, the services that hold the words', () => {
  const keep = createWordCandidates(10);
  const place = placeOf([4, 0], [2, NO_DISTANCE]);
  expect(keep(place, null)).toEqual({ candidates: place, words: null, left: [], isDanger: false });
  expect(told(keep(everything, matchesOf(3, 7)))).toEqual([
    [3, null, 0.03],
    [7, null, 0.07],
  ]);
});

test('of a place and words, those in both, in the order of the place, each with its own distance and rank', () => {
  const keep = createWordCandidates(10);
  const place = placeOf([8, 1], [3, 2], [5, 7], [1, NO_DISTANCE]);
  const found = keep(place, matchesOf(1, 2, 3, 8, 9));
  expect(told(found)).toEqual([
    [8, 1, 0.08],
    [3, 2, 0.03],
    [1, NO_DISTANCE, 0.01],
  ]);
  expect(found.words?.mostOf(Uint32Array.of(1, 0))).toEqual(Float32Array.of(3 / 64, 8 / 64));
  expect(told(keep(placeOf([4, 1]), matchesOf(3, 5)))).toEqual([]);
});

test('nothing of an earlier query is left in a later one, however many there were', () => {
  // Tickets run out, and start anew, every third query.
  const keep = createWordCandidates(10, 20);
  const place = placeOf([0, 0], [1, 1], [2, 2], [3, 3], [4, 4]);
  for (let query = 0; query < 1000; query += 1) {
    const asked = [0, 1, 2, 3, 4, 5, 6].filter((number) => (query >> number) % 2 === 1);
    expect(told(keep(place, matchesOf(...asked))).map(([number]) => number)).toEqual(
      asked.filter((number) => number < 5),
    );
  }
});

test('another place, or other words, are no longer those kept for the same question asked again', () => {
  const keep = createWordCandidates(10);
  const [place, other, words] = [placeOf([1, 1], [2, 2]), placeOf([2, 5]), matchesOf(1, 2)];
  const first = keep(place, words);
  expect(keep(place, words)).toBe(first);
  expect(told(keep(other, words))).toEqual([[2, 5, 0.02]]);
  expect(told(keep(place, matchesOf(1)))).toEqual([[1, 1, 0.01]]);
});
