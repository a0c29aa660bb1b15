import geodesic from 'geographiclib-geodesic';

/** A point on the WGS84 ellipsoid, degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** The radius of a search, fixed by the API. */
export const RADIUS_METRES = 50_000;

const { Geodesic } = geodesic;
const MEAN_EARTH_RADIUS_METRES = 6_371_008.8;
/** A sphere and the ellipsoid differ by less than 0.6 %; one per cent lets too much through, never too little. */
const PREFILTER_MARGIN = 1.01;
/** The shortest degree of latitude, at the equator. */
const SHORTEST_DEGREE_METRES = 110_574;

/** Returns the point of a record; null when it has none. */
export function pointOf(record: { latitude: number | null; longitude: number | null }): Point | null {
  const { latitude, longitude } = record;
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** Returns the distance between two points on the WGS84 ellipsoid, in metres. */
export function geodesicMetres(a: Point, b: Point): number {
  const { s12 } = Geodesic.WGS84.Inverse(a.latitude, a.longitude, b.latitude, b.longitude, Geodesic.DISTANCE);
  return s12 ?? Number.NaN;
}

/**
 * Returns the distance between two points in metres when it is at most 50,000; null when it is more.
 * A cheap test on the sphere first puts aside what is surely too far.
 */
export function metresWithinRadius(centre: Point, point: Point): number | null {
  if (!mayBeWithinRadius(centre, point)) return null;
  const metres = geodesicMetres(centre, point);
  return metres <= RADIUS_METRES ? metres : null;
}

/** Tells whether two points may be within the radius: never false for a pair that is, sometimes true for one that is not. */
export function mayBeWithinRadius(a: Point, b: Point): boolean {
  const limit = RADIUS_METRES * PREFILTER_MARGIN;
  if (Math.abs(a.latitude - b.latitude) * SHORTEST_DEGREE_METRES > limit) return false;
  const deltaLatitude = toRadians(b.latitude - a.latitude);
  const deltaLongitude = toRadians(b.longitude - a.longitude);
  const haversine =
    Math.sin(deltaLatitude / 2) ** 2 +
    Math.cos(toRadians(a.latitude)) * Math.cos(toRadians(b.latitude)) * Math.sin(deltaLongitude / 2) ** 2;
  return 2 * MEAN_EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(haversine))) <= limit;
}

/** Rounds metres to whole kilometres, to the nearest, as the API's `distance`. */
export function toWholeKilometres(metres: number): number {
  return Math.round(metres / 1000);
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
