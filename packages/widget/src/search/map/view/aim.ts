import type { Pixels } from '../../../shared/map/mercator.ts';

/** Room that is left between what stays in view and the side of a closer map, in pixels of now. */
const EDGE_PX = 24;
/** The part of a closer map, around its middle, that the place which is looked at stays in: its buttons stand at the sides. */
const INNER = 1 / 2;

type Range = readonly [least: number, most: number];

const far = ({ x, y }: Pixels): number => Math.hypot(x, y);
const clamp = (value: number, [least, most]: Range): number => Math.min(most, Math.max(least, value));
const isWithin = ({ x, y }: Pixels, { x: wide, y: high }: Pixels): boolean => Math.abs(x) < wide && Math.abs(y) < high;
const halfOf = ({ x, y }: Pixels, closer: number): Pixels => ({ x: x / 2 / closer, y: y / 2 / closer });

/** Tells whether a map that zooms on a point shows a pin there. */
export const showsPin = (pins: readonly Pixels[], way: Pixels, size: Pixels, closer: number): boolean =>
  pins.some(({ x, y }) => isWithin({ x: x - way.x, y: y - way.y }, halfOf(size, closer)));

/**
 * Returns the point that a map zooms on without being told where. It is the middle of the map, unless the closer map has to show something
 * else: it keeps the place that is looked at in its inner part, or its old middle where there is no such place. Where it would show no pin
 * then, it goes as far towards the nearest one as that allows. All points are in pixels from the middle of the map.
 * @param mark the place that is looked at, or null
 * @param closer how many times as large the closer map draws things
 */
export function aim(pins: readonly Pixels[], mark: Pixels | null, size: Pixels, closer = 2): Pixels {
  const half = halfOf(size, closer);
  const reach = { x: Math.max(0, half.x - EDGE_PX), y: Math.max(0, half.y - EDGE_PX) };
  const isInView = mark !== null && isWithin(mark, { x: size.x / 2, y: size.y / 2 });
  const rangeOf = (way: 'x' | 'y'): Range => {
    const inner = half[way] * INNER;
    return isInView ? [mark[way] - inner, mark[way] + inner] : [-reach[way], reach[way]];
  };
  const ranges = { x: rangeOf('x'), y: rangeOf('y') };
  const toward = ({ x, y }: Pixels): Pixels => ({ x: clamp(x, ranges.x), y: clamp(y, ranges.y) });
  const here = toward({ x: 0, y: 0 });
  if (showsPin(pins, here, size, closer)) return here;
  // No further than the nearest pin comes into view.
  const ways = pins
    .toSorted((one, other) => far(one) - far(other))
    .map((pin) => ({
      pin,
      way: toward({
        x: pin.x - clamp(pin.x - here.x, [-reach.x, reach.x]),
        y: pin.y - clamp(pin.y - here.y, [-reach.y, reach.y]),
      }),
    }));
  return ways.find(({ way, pin }) => showsPin([pin], way, size, closer))?.way ?? here;
}
