import type { Pixels } from '../../../shared/map/mercator.ts';

/** The room of a drop over its place in pixels: of the first ones of a list, and of the others. */
const [LARGE, SMALL]: readonly [Pixels, Pixels] = [
  { x: 34, y: 42 },
  { x: 26, y: 32 },
];
/** The points of two drops that stand opposite ways are narrow: they may pass each other by so much, and cover no number. */
const TIP = 10;
/** From the point of a drop to the middle of its head. */
const HEAD: readonly [large: number, small: number] = [25, 19];
/** From the middle of a head to the middle of a circle that leaves its number in sight. */
const NEAR = 32;

/** A drop on its place. */
export interface Drop {
  readonly at: Pixels;
  readonly isLarge: boolean;
  /** It hangs under its point: one before it takes the room above. */
  readonly isUnder: boolean;
}

/** Returns the middle of the head of a drop. */
const headOf = ({ at: { x, y }, isLarge, isUnder }: Drop): Pixels => ({
  x,
  y: y + (isUnder ? 1 : -1) * HEAD[isLarge ? 0 : 1],
});

/** Tells whether two drops cover each other. */
function covers(one: Drop, other: Drop): boolean {
  const [room, others] = [roomOf(one), roomOf(other)];
  const free = one.isUnder === other.isUnder ? 0 : TIP;
  return (
    Math.abs(one.at.x - other.at.x) < (room.wide + others.wide) / 2 &&
    room.top + free < others.bottom &&
    others.top + free < room.bottom
  );
}

function roomOf({ at, isLarge, isUnder }: Drop): { wide: number; top: number; bottom: number } {
  const { x: wide, y: high } = isLarge ? LARGE : SMALL;
  return { wide, top: isUnder ? at.y : at.y - high, bottom: isUnder ? at.y + high : at.y };
}

/**
 * Returns the drop of a place that covers none of those that stand already: over its point, or else under it. It never leaves its place to
 * make room: null where there is none.
 */
export function standDrop(at: Pixels, isLarge: boolean, standing: readonly Drop[]): Drop | null {
  const ways = [false, true].map((isUnder): Drop => ({ at, isLarge, isUnder }));
  return ways.find((drop) => !standing.some((one) => covers(one, drop))) ?? null;
}

/** Tells whether a circle at a point leaves the number of every drop in sight. */
export const isClear = ({ x, y }: Pixels, drops: readonly Drop[]): boolean =>
  drops.map(headOf).every((head) => Math.hypot(head.x - x, head.y - y) >= NEAR);

/** Moves a circle away from the nearest head that it touches, by half of its own width at most: it still lies over its place. */
export function nudge(circle: Pixels, half: number, drops: readonly Drop[]): Pixels {
  const heads = drops.map(headOf).map((head) => ({ head, far: Math.hypot(circle.x - head.x, circle.y - head.y) }));
  const nearest = heads.reduce<(typeof heads)[number] | null>(
    (best, one) => (one.far < NEAR && (best === null || one.far < best.far) ? one : best),
    null,
  );
  if (nearest === null) return circle;
  const { head, far } = nearest;
  const by = Math.min(NEAR - far, half);
  return far === 0
    ? { x: circle.x, y: circle.y + by }
    : { x: circle.x + ((circle.x - head.x) / far) * by, y: circle.y + ((circle.y - head.y) / far) * by };
}
