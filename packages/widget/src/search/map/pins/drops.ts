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
/** From the middle of a number to the edge of a circle that leaves it in sight. */
const NEAR = 17;

/** From a place to the far edge of the head of a drop that leans: a square, the place in its corner. */
const LEANT: readonly [large: number, small: number] = [34, 26];
/** From the middle of a head to the mark of the place of a search that it would hide. */
const MARK = 24;

/**
 * The side of its place on which a drop stands. Where those before it take the room above, it leans aside, lies beside its place, or at last
 * leans down: its point is on its place all the while, and it never hangs upside down.
 */
export type Side = 'over' | 'over-left' | 'over-right' | 'left' | 'right' | 'under-left' | 'under-right';

/** A drop on its place. */
export interface Drop {
  readonly at: Pixels;
  readonly isLarge: boolean;
  readonly side: Side;
  /** The width of the numbers on its head, where they are wider than it. */
  readonly wide?: number;
}

/** The ways from a place to the head of its drop. */
export const ways: Readonly<Record<Side, Pixels>> = {
  over: { x: 0, y: -1 },
  'over-left': { x: -Math.SQRT1_2, y: -Math.SQRT1_2 },
  'over-right': { x: Math.SQRT1_2, y: -Math.SQRT1_2 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  'under-left': { x: -Math.SQRT1_2, y: Math.SQRT1_2 },
  'under-right': { x: Math.SQRT1_2, y: Math.SQRT1_2 },
};

const leans = ({ side }: Drop): boolean => ways[side].x * ways[side].y !== 0;

/** Returns the middle of the head of a drop. */
const headOf = ({ at, isLarge, side }: Drop): Pixels => {
  const far = HEAD[isLarge ? 0 : 1];
  return { x: at.x + ways[side].x * far, y: at.y + ways[side].y * far };
};

/** Tells whether two drops cover each other. */
function covers(one: Drop, other: Drop): boolean {
  const [room, others] = [roomOf(one), roomOf(other)];
  const [way, across] = [ways[one.side], ways[other.side]];
  // Both points look at each other unless both lean: two square corners have no narrow side.
  const isFree = !leans(one) || !leans(other);
  const free = { x: isFree && way.x * across.x < 0 ? TIP : 0, y: isFree && way.y * across.y < 0 ? TIP : 0 };
  return (
    room.left + free.x < others.right &&
    others.left + free.x < room.right &&
    room.top + free.y < others.bottom &&
    others.top + free.y < room.bottom
  );
}

function roomOf(drop: Drop): { left: number; right: number; top: number; bottom: number } {
  const { at, isLarge, side } = drop;
  const size = isLarge ? LARGE : SMALL;
  const high = leans(drop) ? LEANT[isLarge ? 0 : 1] : size.y;
  const wide = size.x;
  const { x, y } = ways[side];
  const reach = (from: number, way: number): [least: number, most: number] =>
    way === 0 ? [from - wide / 2, from + wide / 2] : way < 0 ? [from - high, from] : [from, from + high];
  const [[left, right], [top, bottom]] = [reach(at.x, x), reach(at.y, y)];
  const half = (drop.wide ?? 0) / 2;
  const head = headOf(drop);
  return { left: Math.min(left, head.x - half), right: Math.max(right, head.x + half), top, bottom };
}

/**
 * Returns the drop of a place that covers none of those that stand already: over its point, or else leaning from it. It never leaves its
 * place to make room: null where there is none. Of several ways, one that leaves the mark of the place of the search in sight.
 */
export function standDrop(
  at: Pixels,
  isLarge: boolean,
  standing: readonly Drop[],
  { mark = null, wide = 0 }: { readonly mark?: Pixels | null; readonly wide?: number } = {},
): Drop | null {
  const drops = (Object.keys(ways) as Side[])
    .map((side): Drop => ({ at, isLarge, side, wide }))
    .filter((drop) => !standing.some((one) => covers(one, drop)));
  const hides = (drop: Drop): boolean => {
    const head = headOf(drop);
    return mark !== null && Math.hypot(head.x - mark.x, head.y - mark.y) < MARK;
  };
  return drops.find((drop) => !hides(drop)) ?? drops[0] ?? null;
}

const far = (one: Pixels, other: Pixels): number => Math.hypot(one.x - other.x, one.y - other.y);

/** Returns the point of the number of a drop that is nearest to another one: numbers that are wider than its head reach out on both sides. */
function numberNear(drop: Drop, { x }: Pixels): Pixels {
  const head = headOf(drop);
  const reach = Math.max(0, (drop.wide ?? 0) - SMALL.x) / 2;
  return { x: Math.min(Math.max(x, head.x - reach), head.x + reach), y: head.y };
}

/** Tells whether a circle at a point, of half of a width, leaves the number of every drop in sight. */
export const isClear = (at: Pixels, half: number, drops: readonly Drop[]): boolean =>
  drops.every((drop) => far(numberNear(drop, at), at) >= NEAR + half);

/** The ways in which a circle may be moved. */
const TURNS = 16;

/** Moves a circle to where it leaves the numbers around it most in sight, by half of its own width at most: it still lies over its place. */
export function nudge(circle: Pixels, half: number, drops: readonly Drop[]): Pixels {
  const clear = NEAR + half;
  const around = drops.filter((drop) => far(numberNear(drop, circle), circle) < clear + half);
  const room = (at: Pixels): number => Math.min(clear, ...around.map((drop) => far(numberNear(drop, at), at)));
  const [nearest] = around
    .map((drop) => numberNear(drop, circle))
    .sort((one, other) => far(one, circle) - far(other, circle));
  // Of one number it is moved no further than it has to be.
  const away = nearest === undefined ? 0 : far(nearest, circle);
  const by = Math.min(clear - away, half) / away;
  const straight =
    nearest === undefined || away === 0 || away >= clear
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
