import type { Points } from '../columns/columns.ts';
import {
  chordWithin,
  geodesicMetres,
  leastMetres,
  SURE_METRES,
  toSpacePoint,
  toWholeKilometres,
  type Point,
} from '../geography/distance.ts';
import { lazily } from '../shared/lazily.ts';

type Axis = Float64Array<ArrayBuffer>;

/** The shortest degree of latitude, at the equator: two points are at least as far apart as their parallels. */
const SHORTEST_DEGREE_METRES = 110_574;

/** Prepares points for `within`. They are by ascending latitude already: a search looks at one band of them. */
export function createNearbyPoints({ latitudes, longitudes }: Points) {
  const inSpace = lazily(() => {
    const [xs, ys, zs] = [0, 1, 2].map(() => new Float64Array(latitudes.length)) as [Axis, Axis, Axis];
    for (let point = 1; point < latitudes.length; point += 1) {
      const { x, y, z } = toSpacePoint(pointAt(point));
      xs[point] = x;
      ys[point] = y;
      zs[point] = z;
    }
    return { xs, ys, zs };
  });
  const pointAt = (point: number): Point => ({
    latitude: latitudes[point] ?? Number.NaN,
    longitude: longitudes[point] ?? Number.NaN,
  });
  const measure = (centre: Point, point: number): number => geodesicMetres(centre, pointAt(point));
  /** Returns the first point at a latitude or north of it, and the first that is north of another. */
  const band = (south: number, north: number): readonly [first: number, end: number] => {
    const first = firstFrom(latitudes, south);
    let end = firstFrom(latitudes, north);
    while (end < latitudes.length && (latitudes[end] ?? 0) <= north) end += 1;
    return [first, end];
  };

  return {
    /** Calls back each point at most `radiusMetres` from a centre, in no order, with its distance in whole kilometres. */
    within: (centre: Point, radiusMetres: number, visit: (point: number, kilometres: number) => void): void => {
      const { xs, ys, zs } = inSpace();
      const { x, y, z } = toSpacePoint(centre);
      const degrees = radiusMetres / SHORTEST_DEGREE_METRES;
      const [first, end] = band(centre.latitude - degrees, centre.latitude + degrees);
      const farthest = radiusMetres + SURE_METRES;
      const surelyOut = farthest ** 2;
      const surelyIn = chordWithin(radiusMetres);
      for (let point = first; point < end; point += 1) {
        // Near the meridian of Greenwich this axis is east and west: it puts most of the band aside at once.
        const dy = (ys[point] ?? 0) - y;
        if (dy > farthest || dy < -farthest) continue;
        const dx = (xs[point] ?? 0) - x;
        const dz = (zs[point] ?? 0) - z;
        const squared = dx * dx + dy * dy + dz * dz;
        if (squared > surelyOut) continue;
        const chord = Math.sqrt(squared);
        if (chord > surelyIn && !(measure(centre, point) <= radiusMetres)) continue;
        // No function made here: with one, each point of the band would leave something to be collected.
        const kilometres = sureKilometres(chord);
        visit(point, kilometres === NOT_SURE ? toWholeKilometres(measure(centre, point)) : kilometres);
      }
    },
    band,
    /** Returns the distance of one point in whole kilometres, however far, or NaN for no point. */
    kilometresTo: (centre: Point, point: number): number => {
      if (point === 0) return Number.NaN;
      const [from, to] = [toSpacePoint(centre), toSpacePoint(pointAt(point))];
      const chord = Math.hypot(from.x - to.x, from.y - to.y, from.z - to.z);
      const kilometres = sureKilometres(chord);
      return kilometres === NOT_SURE ? toWholeKilometres(measure(centre, point)) : kilometres;
    },
  };
}

/** The longest straight line that is surely under each half kilometre. */
const surelyUnderHalves = Float64Array.from({ length: 128 }, (_, kilometres) => chordWithin(kilometres * 1000 + 500));

/** Stands for a geodesic that must be measured. */
const NOT_SURE = -1;

/** Rounds the geodesic over a straight line, or returns `NOT_SURE` when it may pass a half kilometre. */
function sureKilometres(chord: number): number {
  const least = toWholeKilometres(leastMetres(chord));
  const limit = surelyUnderHalves[least] ?? chordWithin(least * 1000 + 500);
  // Minus zero is no distance.
  return chord <= limit ? least + 0 : NOT_SURE;
}

/** Returns the first point, from 1 on, at a latitude or north of it. */
function firstFrom(latitudes: Float64Array, latitude: number): number {
  let low = 1;
  let high = latitudes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((latitudes[middle] ?? 0) < latitude) low = middle + 1;
    else high = middle;
  }
  return low;
}
