import geodesic from 'geographiclib-geodesic';
import type { Point } from '../geography/distance.ts';

/** Returns the point at the given distance in metres from another, in the direction of an azimuth. */
export function pointAt({ latitude, longitude }: Point, azimuth: number, metres: number): Point {
  const { lat2 = Number.NaN, lon2 = Number.NaN } = geodesic.Geodesic.WGS84.Direct(latitude, longitude, azimuth, metres);
  return { latitude: lat2, longitude: lon2 };
}
