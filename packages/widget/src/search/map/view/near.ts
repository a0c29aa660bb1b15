import { groundOf } from '../../../shared/map/grounds.ts';
import { metresPerPixel, project, type LonLat } from '../../../shared/map/mercator.ts';

/** Fewer places are all shown. */
const FEW = 4;
/** The part of the places that is near in any case. */
const MOST = 0.75;
/** A place is far where it is so many times as far from the middle as the one before it. */
const FAR = 2;
/** Nothing nearer than this is far: about forty kilometres, in pixels at zoom 0. */
const NEAR_PX = 0.256;

/**
 * Leaves out the few places that lie far from all the others: with one at the other end of the country, the others would be one spot. Those
 * at the edge of a département whose town holds most of them are no such places.
 */
export function nearest<T extends LonLat>(places: readonly T[]): readonly T[] {
  if (places.length < FEW) return places;
  const points = places.map((place) => project(place, 0));
  const [x, y] = [median(points.map((point) => point.x)), median(points.map((point) => point.y))];
  const distances = points.map((point) => Math.hypot(point.x - x, point.y - y));
  const outward = distances.toSorted((a, b) => a - b);
  const most = Math.ceil(places.length * MOST);
  const far = outward.find(
    (distance, index) => index >= most && distance > Math.max(NEAR_PX, FAR * (outward[index - 1] ?? 0)),
  );
  return places.filter((_, index) => far === undefined || (distances[index] ?? 0) < far);
}

/** Lists the places on the ground where most of them are: a view of two grounds is one of the sea between them. */
export function ofMainGround<T extends LonLat>(places: readonly T[]): readonly T[] {
  const parts = new Map<unknown, T[]>();
  for (const place of places) {
    const ground = groundOf(place);
    const part = parts.get(ground);
    if (part === undefined) parts.set(ground, [place]);
    else part.push(place);
  }
  return parts.size < 2
    ? places
    : [...parts.values()].reduce((most, part) => (part.length > most.length ? part : most));
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** The place that a search is around. */
export interface Middle extends LonLat {
  /** Inhabitants of its commune, where that is known and the search is around all of it. */
  readonly inhabitants?: number | null;
}

/** Inhabitants of a square kilometre of a large town with its outer districts: Marseille reaches ten kilometres from its middle. */
const DENSITY = 2800;

/** Lists the places that are in the town that a search is around. */
export function ofTown<T extends LonLat>(places: readonly T[], middle: Middle): readonly T[] {
  const reachKm = Math.sqrt((middle.inhabitants ?? 0) / DENSITY / Math.PI);
  const [at, perPixel] = [project(middle, 0), metresPerPixel({ ...middle, zoom: 0 })];
  return places.filter((place) => {
    const { x, y } = project(place, 0);
    return (Math.hypot(x - at.x, y - at.y) * perPixel) / 1000 <= reachKm;
  });
}
