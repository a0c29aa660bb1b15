import { project, type LonLat, type Pixels } from '../../../shared/map/mercator.ts';
import { isClear, placesAround, type Drop } from './drops/drops.ts';

/** A circle of several offers, before it has its place. */
export interface Round {
  /** The middle of its offers. */
  readonly middle: Pixels;
  readonly offers: readonly LonLat[];
}

/** From so many offers a circle that gathers them is larger: from some, and from many. */
const SOME = 5;
export const MANY = 20;
/** The sides of circles of few, of some and of many. */
const SIDES = [30, 36, 42] as const;
/** The line around a circle, and the part of its halo that no other circle covers. */
const [LINE, HALO] = [2, 3];
/** The places of a circle that are tried for it. */
const MOST_TRIED = 50;
/** Returns the side of the circle of so many offers, in pixels. */
export const sideOf = (count: number): (typeof SIDES)[number] => SIDES[count >= MANY ? 2 : count >= SOME ? 1 : 0];

const far = (one: Pixels, other: Pixels): number => Math.hypot(one.x - other.x, one.y - other.y);

/** Tells whether circles of so many offers, so far from each other, leave each other in sight. */
export const areApart = (distance: number, one: number, other: number): boolean =>
  distance >= (sideOf(one) + sideOf(other)) / 2 + 2 * (LINE + HALO);

/**
 * Finds the place of a circle: the middle of its offers, or else the nearest of their own places, or else beside the middle, where it covers
 * no number and no other pin. Null where there is none that is no further from the middle than `most`, half of its width unless told.
 */
export function placeCircle(
  { middle, offers }: Round,
  zoom: number,
  drops: readonly Drop[],
  isTaken: (at: Pixels) => boolean,
  most = sideOf(offers.length) / 2,
): Pixels | null {
  const half = sideOf(offers.length) / 2;
  const isFree = (at: Pixels): boolean => !isTaken(at) && isClear(at, half, drops);
  if (isFree(middle)) return middle;
  const own = offers
    .slice(0, MOST_TRIED)
    .map((offer) => project(offer, zoom))
    .filter((at) => far(at, middle) <= most && isFree(at))
    .sort((one, other) => far(one, middle) - far(other, middle));
  return own[0] ?? placesAround(middle, half, drops).find(isFree) ?? null;
}
