import fc from 'fast-check';
import type { Point } from '../geography/distance.ts';

/** Points anywhere on the globe, often at its poles, on its equator or on both sides of the antimeridian. */
export const anywhere: fc.Arbitrary<Point> = fc.record({
  latitude: fc.oneof(
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.constantFrom(-90, -89.9999, -21.1, 0, 14.6, 48.85, 89.9999, 90),
  ),
  longitude: fc.oneof(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.constantFrom(-180, -179.9999, -61.5, 0, 2.35, 55.5, 179.9999, 180),
  ),
});
