import type { Pixels } from '../../../shared/map/mercator.ts';

/** A pin, in pixels from the middle of the map. */
interface AimedPin extends Pixels {
  /** It shows a rank of the list. */
  readonly isRank?: boolean;
}

/** Room that is left between the place of a search and the side of a closer map, in pixels of now. */
const EDGE_PX = 12;

const isWithin = ({ x, y }: Pixels, { x: wide, y: high }: Pixels, parts: number): boolean =>
  Math.abs(x) < wide / parts && Math.abs(y) < high / parts;

const far = ({ x, y }: Pixels): number => Math.hypot(x, y);

/** Returns how far one has to go to be no further from a point than some room. */
const toReach = (point: number, room: number): number => point - Math.max(-room, Math.min(room, point));

/**
 * Returns the point that a map zooms on without being told where: its middle, or no further from it than the place of the search stays in
 * view. Where no rank of the list is seen there a zoom closer, or no pin where none in view shows a rank, it is the place of the search, the
 * middle of these pins or the nearest of them. All points are in pixels from the middle of the map.
 */
export function aim(pins: readonly AimedPin[], mark: Pixels | null, size: Pixels): Pixels {
  const here = { x: 0, y: 0 };
  const inView = pins.filter((pin) => isWithin(pin, size, 2));
  const ranks = inView.filter(({ isRank }) => isRank);
  const seen = ranks.length > 0 ? ranks : inView;
  const place = mark !== null && isWithin(mark, size, 2) ? mark : null;
  const [nearest] = seen.toSorted((one, other) => far(one) - far(other));
  if (nearest === undefined) return place ?? here;
  const middle = {
    x: seen.reduce((sum, { x }) => sum + x, 0) / seen.length,
    y: seen.reduce((sum, { y }) => sum + y, 0) / seen.length,
  };
  // A map that is a zoom closer shows half as much.
  const shows = (way: Pixels, { x, y }: Pixels): boolean => isWithin({ x: x - way.x, y: y - way.y }, size, 4);
  const near = place && {
    x: toReach(place.x, Math.max(0, size.x / 4 - EDGE_PX)),
    y: toReach(place.y, Math.max(0, size.y / 4 - EDGE_PX)),
  };
  const ways = [near ?? here, place ?? here, middle].filter((way) => seen.some((pin) => shows(way, pin)));
  return ways.find((way) => place === null || shows(way, place)) ?? ways[0] ?? nearest;
}
