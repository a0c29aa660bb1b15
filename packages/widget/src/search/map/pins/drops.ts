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

/** The ways in which a circle may be moved. */
const TURNS = 16;

/** Moves a circle to where it leaves the numbers around it most in sight, by half of its own width at most: it still lies over its place. */
export function nudge(circle: Pixels, half: number, drops: readonly Drop[]): Pixels {
  const far = (one: Pixels, other: Pixels): number => Math.hypot(one.x - other.x, one.y - other.y);
  const heads = drops.map(headOf).filter((head) => far(head, circle) < NEAR + half);
  const room = (at: Pixels): number => Math.min(NEAR, ...heads.map((head) => far(head, at)));
  const [nearest] = heads.toSorted((one, other) => far(one, circle) - far(other, circle));
  // Of one number it is moved no further than it has to be.
  const away = nearest === undefined ? 0 : far(nearest, circle);
  const by = Math.min(NEAR - away, half) / away;
  const straight =
    nearest === undefined || away === 0 || away >= NEAR
      ? circle
      : { x: circle.x + (circle.x - nearest.x) * by, y: circle.y + (circle.y - nearest.y) * by };
  const ways = [half / 2, half].flatMap((length) =>
    Array.from({ length: TURNS }, (_, turn) => {
      const angle = (2 * Math.PI * turn) / TURNS;
      return { x: circle.x + length * Math.cos(angle), y: circle.y + length * Math.sin(angle) };
    }),
  );
  return [straight, ...ways].reduce((best, way) => (room(way) > room(best) + 0.01 ? way : best), circle);
}
