import type { Points } from './columns.ts';
import {
  geodesicMetres,
  leastMetres,
  mostMetres,
  toSpacePoint,
  toWholeKilometres,
  type Point,
  type SpacePoint,
} from './distance.ts';
import { lazily } from './lazily.ts';

/** The points of a catalogue, to be looked for by distance. */
export interface NearbyPoints {
  /** Calls back each point at most so many metres from a centre, in no order, with its distance in whole kilometres. */
  within(centre: Point, radiusMetres: number, visit: (point: number, kilometres: number) => void): void;
  /** Returns the distance of one point in whole kilometres, however far; NaN for no point. */
  kilometresTo(centre: Point, point: number): number;
}

/** The shortest degree of latitude, at the equator: two points are at least as far apart as their parallels. */
const SHORTEST_DEGREE_METRES = 110_574;

/** Prepares points for `within`. They are by ascending latitude already: a search looks at one band of them. */
export function createNearbyPoints({ latitudes, longitudes }: Points): NearbyPoints {
  const inSpace = lazily(() => {
    const space = new Float64Array(latitudes.length * 3);
    for (let point = 1; point < latitudes.length; point += 1) {
      const { x, y, z } = toSpacePoint(pointAt(point));
      space.set([x, y, z], point * 3);
    }
    return space;
  });
  const pointAt = (point: number): Point => ({
    latitude: latitudes[point] ?? Number.NaN,
    longitude: longitudes[point] ?? Number.NaN,
  });
  const chordTo = ({ x, y, z }: SpacePoint, point: number): number => {
    const space = inSpace();
    const dx = (space[point * 3] ?? 0) - x;
    const dy = (space[point * 3 + 1] ?? 0) - y;
    const dz = (space[point * 3 + 2] ?? 0) - z;
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  };
  /** The geodesic, measured only when its bounds fall on both sides of half a kilometre. */
  const wholeKilometres = (centre: Point, point: number, chord: number): number => {
    const most = toWholeKilometres(mostMetres(chord));
    return most === toWholeKilometres(leastMetres(chord))
      ? most
      : toWholeKilometres(geodesicMetres(centre, pointAt(point)));
  };

  return {
    within: (centre, radiusMetres, visit) => {
      const from = toSpacePoint(centre);
      const band = radiusMetres / SHORTEST_DEGREE_METRES;
      const southmost = centre.latitude - band;
      const northmost = centre.latitude + band;
      for (let point = firstFrom(latitudes, southmost); point < latitudes.length; point += 1) {
        if ((latitudes[point] ?? 0) > northmost) break;
        const chord = chordTo(from, point);
        if (leastMetres(chord) > radiusMetres) continue;
        if (mostMetres(chord) > radiusMetres && !(geodesicMetres(centre, pointAt(point)) <= radiusMetres)) continue;
        visit(point, wholeKilometres(centre, point, chord));
      }
    },
    kilometresTo: (centre, point) =>
      point === 0 ? Number.NaN : wholeKilometres(centre, point, chordTo(toSpacePoint(centre), point)),
  };
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
