import { project, type LonLat, type Pixels } from '../../../shared/map/mercator.ts';
import type { Taken } from './clear.ts';
import { aroundOf, touches, type Room } from '../rooms.ts';
import { isClear, placesAround, roomOf, type Drop } from './drops.ts';
import { widthOf, writeRanks } from './ranks.ts';

/** A circle of several offers, before it has its place. */
export interface Round {
  /** The middle of its offers. */
  readonly middle: Pixels;
  readonly offers: readonly (LonLat & { readonly number: number | null })[];
}

/**
 * A circle on its place, and the side on which the ranks that it holds are written: in it, under its number or over it, where they would
 * lie on something on both sides. Null where it holds none.
 */
export interface Standing {
  readonly at: Pixels;
  readonly ranks: 'under' | 'over' | 'in' | 'in-over' | null;
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
/** From the edge of a circle to the middle of the ranks under it, and half of their height, in pixels. */
const [RANKS_PX, RANKS_HALF] = [3, 9];
/** The same for ranks that are written in a circle, over its edge. */
const IN_PX = -5;
/** The sign of a drop before the ranks of a circle. */
const SIGN = 10;
/** Half of a point with its border. */
const POINT = 8;

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

/** Tells whether the ranks of a circle are written in it, where there is little room for them. */
export const isIn = (ranks: Standing['ranks']): boolean => ranks === 'in' || ranks === 'in-over';

/** Finds where the ranks of circles are written: under each or over it, on no pin and on no other ranks, or else in it. No circle hides a rank. */
export function placeRanks(
  circles: readonly { readonly at: Pixels; readonly offers: Round['offers'] }[],
  points: readonly Pixels[],
  drops: readonly Drop[],
): Standing['ranks'][] {
  const taken: Room[] = [...drops.map(roomOf), ...points.map((at) => aroundOf(at, POINT))];
  const round = circles.map(({ at, offers }) => ({ at, room: aroundOf(at, sideOf(offers.length) / 2 + LINE) }));
  return circles.map(({ at, offers }) => {
    if (writeRanks(offers) === null) return null;
    for (const side of ['under', 'over'] as const) {
      const room = roomOfRanks({ at, offers, ranks: side });
      if (room === null || taken.some((one) => touches(room, one))) continue;
      if (round.some((one) => one.at !== at && touches(room, one.room))) continue;
      taken.push(room);
      return side;
    }
    const isCovered = (side: 'in' | 'in-over'): boolean => {
      const room = roomOfRanks({ at, offers, ranks: side });
      return room !== null && taken.some((one) => touches(room, one));
    };
    const side = isCovered('in') && !isCovered('in-over') ? 'in-over' : 'in';
    const within = roomOfRanks({ at, offers, ranks: side });
    if (within !== null) taken.push(within);
    return side;
  });
}

/** Returns the room of the ranks that are written at a circle, or null where none are. */
export function roomOfRanks({
  at,
  offers,
  ranks,
}: Standing & { readonly offers: readonly { readonly number: number | null }[] }): Taken | null {
  const written = ranks === null ? null : writeRanks(offers, isIn(ranks));
  if (written === null) return null;
  const half = (widthOf(written) + SIGN) / 2;
  const far = sideOf(offers.length) / 2 + (isIn(ranks) ? IN_PX : RANKS_PX);
  const y = at.y + (ranks === 'over' || ranks === 'in-over' ? -far : far);
  return { left: at.x - half, right: at.x + half, top: y - RANKS_HALF, bottom: y + RANKS_HALF };
}
