import type { Pixels } from '../../../shared/map/mercator.ts';

const isWithin = ({ x, y }: Pixels, { x: wide, y: high }: Pixels, parts: number): boolean =>
  Math.abs(x) < wide / parts && Math.abs(y) < high / parts;

const far = ({ x, y }: Pixels): number => Math.hypot(x, y);

/**
 * Returns the point that a map zooms on without being told where: its middle, or where a pin is not seen there a zoom closer, the place of
 * the search, the middle of the pins in view or the nearest of them. All points are in pixels from the middle of the map.
 */
export function aim(pins: readonly Pixels[], mark: Pixels | null, size: Pixels): Pixels {
  const here = { x: 0, y: 0 };
  const seen = pins.filter((pin) => isWithin(pin, size, 2));
  const [nearest] = seen.toSorted((one, other) => far(one) - far(other));
  if (nearest === undefined) return mark !== null && isWithin(mark, size, 2) ? mark : here;
  const middle = {
    x: seen.reduce((sum, { x }) => sum + x, 0) / seen.length,
    y: seen.reduce((sum, { y }) => sum + y, 0) / seen.length,
  };
  const ways = [here, ...(mark !== null && isWithin(mark, size, 2) ? [mark] : []), middle];
  // A map that is a zoom closer shows half as much.
  return ways.find((way) => seen.some(({ x, y }) => isWithin({ x: x - way.x, y: y - way.y }, size, 4))) ?? nearest;
}
