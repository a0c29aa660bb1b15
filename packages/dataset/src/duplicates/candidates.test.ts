import { expect, test } from 'vitest';
import { visitCandidates } from './candidates.ts';

function visited(keys: readonly (readonly string[])[], most: number): string[] {
  const pairs: string[] = [];
  visitCandidates(keys, most, (a, b) => pairs.push(`${a} ${b}`));
  return pairs;
}

test('a pair is visited once, however many keys it shares, and the lower number stands first', () => {
  expect(visited([['a', 'b'], ['c'], ['b', 'a'], ['c', 'c']], 16)).toEqual(['0 2', '1 3']);
});

test('a key that many records share costs no more than its first ones', () => {
  const switchboard = Array.from({ length: 1000 }, () => ['p+33000000000']);
  expect(visited(switchboard, 16)).toHaveLength((16 * 15) / 2);
});
