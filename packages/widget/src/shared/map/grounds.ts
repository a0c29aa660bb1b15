import type { LonLat } from './mercator.ts';

/** A rectangle: west, south, east, north. */
export type Limits = readonly [west: number, south: number, east: number, north: number];

/** The grounds of maps: mainland France with what surrounds it, and the territories overseas. */
export const grounds: readonly Limits[] = [
  [-11, 39, 15, 54],
  [-62.6, 15.4, -60.4, 18.6],
  [-62, 13.8, -60.2, 15.4],
  [-56, 1.2, -50, 7],
  [54.4, -22.1, 56.7, -20],
  [44.2, -13.7, 46.2, -12],
  [-58, 46, -55, 48],
];

/** Returns the ground that a place is on, or null. */
export function groundOf({ lon, lat }: LonLat): Limits | null {
  return (
    grounds.find(([west, south, east, north]) => lon >= west && lon <= east && lat >= south && lat <= north) ?? null
  );
}
