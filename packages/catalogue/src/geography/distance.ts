import geodesic from 'geographiclib-geodesic';

/** A point on the WGS84 ellipsoid, degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A point in space, metres from the centre of the Earth. */
export interface SpacePoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const { Geodesic } = geodesic;
const EQUATORIAL_RADIUS_METRES = 6_378_137;
const FLATTENING = 1 / 298.257_223_563;
const SQUARED_ECCENTRICITY = FLATTENING * (2 - FLATTENING);
/** The smallest radius of curvature of the ellipsoid: along the meridian, at the equator. */
const SMALLEST_RADIUS_METRES = EQUATORIAL_RADIUS_METRES * (1 - SQUARED_ECCENTRICITY);
/** Far above the rounding errors of the computation, which stay under a micrometre. */
export const SURE_METRES = 1e-3;

/** Returns the point of a record, or null when it has none. */
export function pointOf(record: { latitude: number | null; longitude: number | null }): Point | null {
  const { latitude, longitude } = record;
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** Returns the distance between two points on the WGS84 ellipsoid, in metres, or NaN when a latitude is none. */
export function geodesicMetres(a: Point, b: Point): number {
  const { s12 } = Geodesic.WGS84.Inverse(a.latitude, a.longitude, b.latitude, b.longitude, Geodesic.DISTANCE);
  return s12 ?? Number.NaN;
}

/** Places a point of the ellipsoid in space. */
export function toSpacePoint({ latitude, longitude }: Point): SpacePoint {
  const phi = toRadians(latitude);
  const lambda = toRadians(longitude);
  const normal = EQUATORIAL_RADIUS_METRES / Math.sqrt(1 - SQUARED_ECCENTRICITY * Math.sin(phi) ** 2);
  return {
    x: normal * Math.cos(phi) * Math.cos(lambda),
    y: normal * Math.cos(phi) * Math.sin(lambda),
    z: normal * (1 - SQUARED_ECCENTRICITY) * Math.sin(phi),
  };
}

/** Returns a length that the geodesic between two points is never under, from the straight line between them. */
export function leastMetres(chordMetres: number): number {
  return chordMetres - SURE_METRES;
}

/**
 * Returns a length that the geodesic between two points is never over, from the straight line between them. The ellipsoid
 * nowhere bends more than a circle of its smallest radius, so its geodesic is at most that circle's arc over the same chord
 * (Schur's comparison theorem). Over 100 km both bounds are a metre apart, anywhere on Earth.
 */
export function mostMetres(chordMetres: number): number {
  const ratio = chordMetres / (2 * SMALLEST_RADIUS_METRES);
  return ratio >= 1 ? Number.POSITIVE_INFINITY : 2 * SMALLEST_RADIUS_METRES * Math.asin(ratio) + SURE_METRES;
}

/** Returns the length in metres of the longest straight line whose geodesic is at most `metres` for certain. */
export function chordWithin(metres: number): number {
  return 2 * SMALLEST_RADIUS_METRES * Math.sin((metres - SURE_METRES) / (2 * SMALLEST_RADIUS_METRES));
}

/** Rounds metres to whole kilometres, to the nearest, as the API's `distance`. */
export function toWholeKilometres(metres: number): number {
  return Math.round(metres / 1000);
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
