import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { geodesicMetres, toWholeKilometres, type Point } from '../geography/distance.ts';
import { createNearbyPoints } from './nearby-points.ts';
import { buildPoints } from '../columns/points-builder.ts';
import { anywhere } from '../testing-internal/globe.ts';
import { pointAt } from '../testing-internal/points-on-globe.ts';

const lille = { latitude: 50.631, longitude: 3.047 };

function pointsOf(places: readonly { latitude: number | null; longitude: number | null }[]) {
  return buildPoints(
    Float64Array.from(places, ({ latitude }) => latitude ?? Number.NaN),
    Float64Array.from(places, ({ longitude }) => longitude ?? Number.NaN),
  );
}

function within(centre: Point, radiusMetres: number, places: readonly Point[]): Map<number, number> {
  const points = pointsOf(places);
  const found = new Map<number, number>();
  createNearbyPoints(points).within(centre, radiusMetres, (point, kilometres) => {
    for (const [index, code] of points.codes.entries()) if (code === point) found.set(index, kilometres);
  });
  return found;
}

describe('points within a radius', () => {
  test.each([0, 45, 90, 135, 200, 300])('towards %d°, 49,999.99 m is in range and 50,000.01 m is not', (azimuth) => {
    const places = [pointAt(lille, azimuth, 49_999.99), pointAt(lille, azimuth, 50_000.01)];
    expect([...within(lille, 50_000, places)]).toEqual([[0, 50]]);
  });

  test('are those of the geodesic, with its whole kilometres, anywhere on the globe', () => {
    const near = fc.tuple(
      fc.double({ min: 0, max: 360, noNaN: true }),
      // Around half kilometres and the radius, where a metre changes the answer.
      fc.oneof(
        fc.double({ min: 0, max: 130_000, noNaN: true }),
        fc
          .tuple(fc.integer({ min: 0, max: 201 }), fc.double({ min: -1.2, max: 1.2, noNaN: true }))
          .map(([halves, more]) => Math.max(0, halves * 500 + more)),
      ),
    );
    let found = 0;
    fc.assert(
      fc.property(
        anywhere,
        fc.integer({ min: 1, max: 100 }),
        fc.array(near, { maxLength: 8 }),
        anywhere,
        (centre, km, ways, far) => {
          const places = [far, ...ways.map(([azimuth, metres]) => pointAt(centre, azimuth, metres))];
          const expected = places.flatMap((place, index) => {
            const metres = geodesicMetres(centre, place);
            return metres <= km * 1000 ? [[index, toWholeKilometres(metres)] as const] : [];
          });
          expect(within(centre, km * 1000, places)).toEqual(new Map(expected));
          found += expected.length;
        },
      ),
      { seed: 9, numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(5000);
  });

  test('the distance to one point is that of the geodesic, however far', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (centre, place) => {
        const points = pointsOf([place]);
        const kilometres = createNearbyPoints(points).kilometresTo(centre, points.codes[0] ?? 0);
        expect(kilometres).toBe(toWholeKilometres(geodesicMetres(centre, place)));
      }),
      { seed: 10, numRuns: 1000 },
    );
  });
});

describe('the points of records', () => {
  test('are each there once, by latitude, and none stands for what has no point', () => {
    const points = pointsOf([
      { latitude: 50, longitude: 3 },
      { latitude: null, longitude: 3 },
      { latitude: -21, longitude: 55 },
      { latitude: 50, longitude: 3 },
      { latitude: 999, longitude: 3 },
      { latitude: 50, longitude: null },
      { latitude: 0, longitude: -0 },
      { latitude: -0, longitude: 0 },
    ]);
    expect([...points.latitudes]).toEqual([Number.NaN, -21, 0, 50]);
    expect([...points.longitudes]).toEqual([Number.NaN, 55, 0, 3]);
    expect([...points.codes]).toEqual([3, 0, 1, 3, 0, 0, 2, 2]);
  });
});
