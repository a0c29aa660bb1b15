import type { Position } from './geography.ts';

/** The WGS84 ellipsoid: equatorial radius in metres, and squared eccentricity. */
const RADIUS_METRES = 6_378_137;
const SQUARED_ECCENTRICITY = 0.006_694_379_990_141_3;

/**
 * Returns the distance between two points of the same neighbourhood on the WGS84 ellipsoid, in metres: within a
 * hundred-thousandth of the geodesic up to 20 km.
 * The geodesic itself, which the catalogue needs to cut at 50,000 m, comes in a library that is no ES module: too heavy for
 * pages that only look up a commune.
 */
export function metresBetween(a: Position, b: Position): number {
  const middle = toRadians((a.latitude + b.latitude) / 2);
  const flattening = 1 - SQUARED_ECCENTRICITY * Math.sin(middle) ** 2;
  // The radii of curvature along the parallel and along the meridian, half-way.
  const acrossRadius = RADIUS_METRES / Math.sqrt(flattening);
  const alongRadius = (acrossRadius * (1 - SQUARED_ECCENTRICITY)) / flattening;
  const longitude = Math.abs(a.longitude - b.longitude);
  const across = acrossRadius * Math.cos(middle) * toRadians(Math.min(longitude, 360 - longitude));
  const along = alongRadius * toRadians(a.latitude - b.latitude);
  return Math.hypot(across, along);
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
