import type { LonLat } from '../../../shared/map/mercator.ts';

/** Parts of a degree in which places are told apart: about ten metres. */
export const PLACE = 1e4;

export const isSamePlace = (one: LonLat, other: LonLat): boolean =>
  Math.abs(other.lon - one.lon) < 1 / PLACE && Math.abs(other.lat - one.lat) < 1 / PLACE;
