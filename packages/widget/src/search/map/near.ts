import { project, type LonLat } from '../../shared/map/mercator.ts';

/** Fewer places are all shown. */
const FEW = 4;
/** So many times the usual distance from the middle is far. */
const FAR = 4;
/** Nothing nearer than this is far: about ten kilometres, in pixels at zoom 0. */
const NEAR_PX = 0.064;

/** Leaves out the places far from where most are: with one at the other end of the country, the others would be one spot. */
export function nearest<T extends LonLat>(places: readonly T[]): readonly T[] {
  if (places.length < FEW) return places;
  const points = places.map((place) => project(place, 0));
  const [x, y] = [median(points.map((point) => point.x)), median(points.map((point) => point.y))];
  const distances = points.map((point) => Math.hypot(point.x - x, point.y - y));
  const far = Math.max(NEAR_PX, FAR * median(distances));
  return places.filter((_, index) => (distances[index] ?? 0) <= far);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
