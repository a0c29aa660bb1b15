import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import { geodesicMetres, mayBeWithinRadius, metresWithinRadius, toWholeKilometres } from './distance.ts';

const lille = { latitude: 50.631, longitude: 3.047 };

function pointAt(from: { latitude: number; longitude: number }, azimuth: number, metres: number) {
  const { lat2 = Number.NaN, lon2 = Number.NaN } = geodesic.Geodesic.WGS84.Direct(
    from.latitude,
    from.longitude,
    azimuth,
    metres,
  );
  return { latitude: lat2, longitude: lon2 };
}

test('a degree of latitude and one of longitude have the lengths of the ellipsoid, not of a sphere', () => {
  expect(geodesicMetres({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 })).toBeCloseTo(111_319.491, 2);
  expect(geodesicMetres({ latitude: 0, longitude: 0 }, { latitude: 1, longitude: 0 })).toBeCloseTo(110_574.389, 2);
});

test.each([0, 45, 90, 135, 200, 300])('towards %d°, 49,999.99 m is in range and 50,000.01 m is not', (azimuth) => {
  expect(metresWithinRadius(lille, pointAt(lille, azimuth, 49_999.99))).toBeCloseTo(49_999.99, 3);
  expect(metresWithinRadius(lille, pointAt(lille, azimuth, 50_000.01))).toBeNull();
});

test.each([
  [0, 0],
  [499.9, 0],
  [500.1, 1],
  [49_500.2, 50],
])('%d m is %d km', (metres, kilometres) => {
  expect(toWholeKilometres(metres)).toBe(kilometres);
});

test('the cheap test never puts aside a point within the radius, anywhere on the globe', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -89, max: 89, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: 0, max: 360, noNaN: true }),
      fc.double({ min: 0, max: 50_000, noNaN: true }),
      (latitude, longitude, azimuth, metres) => {
        const from = { latitude, longitude };
        expect(mayBeWithinRadius(from, pointAt(from, azimuth, metres))).toBe(true);
      },
    ),
    { seed: 42, numRuns: 500 },
  );
});
