import { describe, expect, it } from 'vitest';
import { findLeastServed } from './least-served.ts';

const part = (code: string, personnes: number | null, pour_1000: number | null) => ({
  ...{ code, nom: code, services: 1, personnes, pour_1000, latitude: null, longitude: null },
});

describe('the least served territory', () => {
  it('is the one of most people among those of the lowest rate as it is told', () => {
    const parts = [part('a', 20, 0.014), part('b', 90, 0.01), part('c', 50, 3), part('d', null, null)];
    expect(findLeastServed(parts)).toMatchObject({ part: { code: 'b' }, others: [{ code: 'a' }] });
  });

  it('is one without any offer before one with some, however few these are for its people', () => {
    expect(findLeastServed([part('a', 90_000, 0.02), part('b', 78, 0)])).toMatchObject({
      ...{ part: { code: 'b' }, pour_1000: 0, others: [] },
    });
  });

  it('is compared with three or more of half to twice as many people, by the middle of their rates', () => {
    const like = [part('b', 50, 2), part('c', 200, 4), part('d', 100, 3)];
    expect(findLeastServed([part('a', 100, 1), ...like, part('e', 201, 90)])?.like).toEqual({ count: 3, pour_1000: 3 });
    expect(findLeastServed([part('a', 100, 1), ...like, part('e', 150, 9)])?.like).toEqual({
      count: 4,
      pour_1000: 3.5,
    });
    expect(findLeastServed([part('a', 100, 1), ...like.slice(1)])?.like).toBeNull();
  });

  it('is none of those that stand mostly elsewhere', () => {
    const parts = [{ ...part('a', 20, 0), partielle: true as const }, part('b', 90, 1), part('c', 50, 3)];
    expect(findLeastServed(parts)).toMatchObject({ part: { code: 'b' } });
  });

  it('is none where all are served alike, or no rate is known', () => {
    expect(findLeastServed([])).toBeNull();
    expect(findLeastServed([part('a', null, null)])).toBeNull();
    expect(findLeastServed([part('a', 40, 2), part('b', 60, 2.01)])).toBeNull();
  });
});
