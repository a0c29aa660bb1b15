import type { Position } from '@inclusion-kit/sdk/geography';

/** Constants of the French grid RGF93 / Lambert-93 (EPSG:2154), as IGN gives them. */
const ECCENTRICITY = 0.0818191910428158;
const EXPONENT = 0.725607765053267;
const RADIUS = 11_754_255.426096;
const EAST = 700_000;
const NORTH = 12_655_612.049876;
const MERIDIAN = (3 * Math.PI) / 180;
/** Metres that places of mainland France and Corsica have on the grid. */
const EASTINGS = [50_000, 1_300_000] as const;
const NORTHINGS = [6_000_000, 7_200_000] as const;
const STEPS = 12;

/** Reads metres of the French grid, north as `latitude` and east as `longitude`, as degrees. Returns null for others. */
export function ofLambert93({ latitude: north, longitude: east }: Position): Position | null {
  if (east < EASTINGS[0] || east > EASTINGS[1] || north < NORTHINGS[0] || north > NORTHINGS[1]) return null;
  const [x, y] = [east - EAST, NORTH - north];
  const isometric = -Math.log(Math.hypot(x, y) / RADIUS) / EXPONENT;
  let latitude = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
  for (let step = 0; step < STEPS; step += 1) {
    const sine = ECCENTRICITY * Math.sin(latitude);
    latitude = 2 * Math.atan(((1 + sine) / (1 - sine)) ** (ECCENTRICITY / 2) * Math.exp(isometric)) - Math.PI / 2;
  }
  const longitude = Math.atan(x / y) / EXPONENT + MERIDIAN;
  const toDegrees = (angle: number): number => Math.round((angle * 180 * 1e6) / Math.PI) / 1e6;
  return { latitude: toDegrees(latitude), longitude: toDegrees(longitude) };
}
