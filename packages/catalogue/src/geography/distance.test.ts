import fc from 'fast-check';
import { expect, test } from 'vitest';
import { geodesicMetres, leastMetres, mostMetres, toSpacePoint, toWholeKilometres, type Point } from './distance.ts';
import { anywhere } from '../testing-internal/globe.ts';
import { pointAt } from '../testing-internal/points-on-globe.ts';

const chord = (a: Point, b: Point): number => {
  const [from, to] = [toSpacePoint(a), toSpacePoint(b)];
  return Math.hypot(from.x - to.x, from.y - to.y, from.z - to.z);
};

test('a degree of latitude and one of longitude have the lengths of the ellipsoid, not of a sphere', () => {
  expect(geodesicMetres({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 })).toBeCloseTo(111_319.491, 2);
  expect(geodesicMetres({ latitude: 0, longitude: 0 }, { latitude: 1, longitude: 0 })).toBeCloseTo(110_574.389, 2);
});

test.each([
  [0, 0],
  [499.9, 0],
  [500.1, 1],
  [49_500.2, 50],
])('%d m is %d km', (metres, kilometres) => {
  expect(toWholeKilometres(metres)).toBe(kilometres);
});

test('the straight line bounds the geodesic on both sides, anywhere on the globe, within a metre up to 100 km', () => {
  fc.assert(
    fc.property(
      anywhere,
      fc.double({ min: 0, max: 360, noNaN: true }),
      fc.oneof(fc.double({ min: 0, max: 100_000, noNaN: true }), fc.double({ min: 0, max: 20_000_000, noNaN: true })),
      (from, azimuth, asked) => {
        const to = pointAt(from, azimuth, asked);
        const metres = geodesicMetres(from, to);
        const straight = chord(from, to);
        expect(leastMetres(straight)).toBeLessThanOrEqual(metres);
        expect(mostMetres(straight)).toBeGreaterThanOrEqual(metres);
        if (asked <= 100_000) expect(mostMetres(straight) - leastMetres(straight)).toBeLessThan(1.05);
      },
    ),
    { seed: 42, numRuns: 3000 },
  );
});
