import type { Pixels } from '../../../shared/map/mercator.ts';

/** A rectangle of the map that something else takes, in pixels from its corner at the left and the top. */
export interface Taken {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a circle goes along the edge of that which it leaves, in pixels. */
const SLIDES = [0, -8, 8, -16, 16, -24, 24, -32, 32] as const;

/**
 * Moves a circle on the map out of what it would lie under, by the shortest way that keeps it in sight and off the other pins. A circle is
 * no place: it stands for several. Where it would go further than `most`, it stays.
 */
export function moveClear(
  circle: Pixels,
  { radius, most }: { readonly radius: number; readonly most: number },
  taken: readonly Taken[],
  size: Pixels,
  isFree: (at: Pixels) => boolean,
): Pixels {
  const isSeen = ({ x, y }: Pixels): boolean => x >= 0 && y >= 0 && x <= size.x && y <= size.y;
  const far = (way: Pixels): number => Math.hypot(way.x - circle.x, way.y - circle.y);
  if (!isSeen(circle)) return circle;
  return taken.reduce((at, { left, top, right, bottom }) => {
    const [west, north, east, south] = [left - radius, top - radius, right + radius, bottom + radius];
    if (at.x <= west || at.x >= east || at.y <= north || at.y >= south) return at;
    // Along its edge too, where another pin is in the way.
    const ways = SLIDES.flatMap((by) => [
      { x: west, y: at.y + by },
      { x: east, y: at.y + by },
      { x: at.x + by, y: north },
      { x: at.x + by, y: south },
    ]).filter((way) => isSeen(way) && far(way) <= most && isFree(way));
    return ways.sort((one, other) => far(one) - far(other))[0] ?? at;
  }, circle);
}
