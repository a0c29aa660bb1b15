import type { Pixels } from '../../../shared/map/mercator.ts';
import { CIRCLE_PX, TOOLS } from '../view/views.ts';
import { areApart } from './circles.ts';
import { moveClear, type Taken } from './clear.ts';
import { toHead } from './drops/drops.ts';
import type { Pin } from './pins.ts';
import { widthOfRanks } from './ranks.ts';

/** A pin and its place on the map, in pixels from the corner at the left and the top. */
export interface PlacedPin {
  readonly pin: Pin;
  readonly place: Pixels;
}

/** The edge of the largest circle, with its halo, and how far one is moved at most. */
const CLEAR = { radius: CIRCLE_PX, most: TOOLS.x + CIRCLE_PX } as const;
/** Further than any edge of a map. */
const FAR_PX = 100_000;

/**
 * Returns the places of pins on a map. A circle goes out from under what takes a part of it, and in from its edges, where that covers no
 * other pin.
 * @param taken the rooms of the buttons and of the scale
 */
export function standPins(
  pins: readonly PlacedPin[],
  { x: wide, y: high }: Pixels,
  taken: readonly Taken[],
): PlacedPin[] {
  const standing = pins.map(({ pin, place }) => {
    const way = pin.kind === 'drop' ? toHead({ ...pin, wide: widthOfRanks(pin.offers) }) : { x: 0, y: 0 };
    return { pin, place, middle: { x: place.x + way.x, y: place.y + way.y } };
  });
  const rooms: Taken[] = [
    { left: -FAR_PX, top: -FAR_PX, right: 0, bottom: FAR_PX },
    { left: wide, top: -FAR_PX, right: wide + FAR_PX, bottom: FAR_PX },
    { left: -FAR_PX, top: -FAR_PX, right: FAR_PX, bottom: 0 },
    { left: -FAR_PX, top: high, right: FAR_PX, bottom: high + FAR_PX },
    ...taken,
  ];
  const move = (place: Pixels, isFree: (at: Pixels) => boolean): Pixels =>
    moveClear(place, CLEAR, rooms, { x: wide, y: high }, isFree);
  const moved = standing.flatMap((one) => {
    if (one.pin.kind !== 'circle') return [];
    const to = move(one.place, () => true);
    return to === one.place ? [] : [{ one, far: Math.hypot(to.x - one.place.x, to.y - one.place.y) }];
  });
  // The nearest way out goes first: one from further may find it taken.
  for (const { one } of moved.sort((a, b) => a.far - b.far)) {
    one.place = move(one.place, ({ x, y }) =>
      standing.every((other) => {
        const { kind, offers } = other.pin;
        const count = kind === 'circle' ? offers.length : 1;
        const isFar = areApart(Math.hypot(other.middle.x - x, other.middle.y - y), one.pin.offers.length, count);
        return isFar || other === one;
      }),
    );
    one.middle = one.place;
  }
  return standing;
}
