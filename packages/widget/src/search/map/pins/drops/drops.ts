import { farBetween as far, type Pixels } from '../../../../shared/map/mercator.ts';
import type { Taken } from '../clear.ts';

/** The room of a drop over its place in pixels: of the first ones of a list, and of the others. */
const [LARGE, SMALL]: readonly [Pixels, Pixels] = [
  { x: 34, y: 42 },
  { x: 26, y: 32 },
];
/** The points of two drops that stand opposite ways are narrow: they may pass each other by so much, and cover no number. */
const TIP = 10;
/** From the point of a drop to the middle of its head. */
const HEAD: readonly [large: number, small: number] = [25, 19];
/** Half of the width of the number in a circle. */
const COUNT = 16;
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
  /** The width of the numbers on its head, where they are wider than that of one: 0 or none of one. */
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

/** Half of the height of a head that is wide, from it to its place, and half of the room that its border and its shadow take. */
const WIDE = { half: [13, 10], tip: [12, 9], edge: 2 } as const;

/** Returns the half of the width and of the height of a head that is wide. It has no point of a drop, but a corner that is on its place. */
export const halvesOf = (wide: number, isLarge: boolean): Pixels => ({ x: wide / 2, y: WIDE.half[isLarge ? 0 : 1] });

/** Returns the way from the place of a drop to the middle of its head. */
export function toHead({ isLarge, side, wide = 0 }: Omit<Drop, 'at'>): Pixels {
  const far = HEAD[isLarge ? 0 : 1];
  const { x, y } = ways[side];
  if (wide === 0) return { x: x * far, y: y * far };
  const half = halvesOf(wide, isLarge);
  const tip = WIDE.tip[isLarge ? 0 : 1];
  return { x: Math.sign(x) * (y === 0 ? half.x + tip : half.x - half.y), y: Math.sign(y) * (half.y + tip) };
}

/** Returns the middle of the head of a drop. */
const headOf = (drop: Drop): Pixels => {
  const { x, y } = toHead(drop);
  return { x: drop.at.x + x, y: drop.at.y + y };
};

/** Tells whether two drops cover each other. */
export function covers(one: Drop, other: Drop): boolean {
  const [room, others] = [roomOf(one), roomOf(other)];
  const [way, across] = [ways[one.side], ways[other.side]];
  // Both points look at each other unless both lean: two square corners have no narrow side.
  const isFree = (!leans(one) || !leans(other)) && (one.wide ?? 0) === 0 && (other.wide ?? 0) === 0;
  const free = { x: isFree && way.x * across.x < 0 ? TIP : 0, y: isFree && way.y * across.y < 0 ? TIP : 0 };
  return (
    room.left + free.x < others.right &&
    others.left + free.x < room.right &&
    room.top + free.y < others.bottom &&
    others.top + free.y < room.bottom
  );
}

/** Returns the rectangle that a drop takes. */
export function roomOf(drop: Drop): Taken {
  const { at, isLarge, side, wide = 0 } = drop;
  if (wide > 0) {
    const [head, half] = [headOf(drop), halvesOf(wide, isLarge)];
    return {
      left: Math.min(at.x, head.x - half.x - WIDE.edge),
      right: Math.max(at.x, head.x + half.x + WIDE.edge),
      top: Math.min(at.y, head.y - half.y - WIDE.edge),
      bottom: Math.max(at.y, head.y + half.y + WIDE.edge),
    };
  }
  const size = isLarge ? LARGE : SMALL;
  const high = leans(drop) ? LEANT[isLarge ? 0 : 1] : size.y;
  const { x, y } = ways[side];
  const reach = (from: number, way: number): [least: number, most: number] =>
    way === 0 ? [from - size.x / 2, from + size.x / 2] : way < 0 ? [from - high, from] : [from, from + high];
  const [[left, right], [top, bottom]] = [reach(at.x, x), reach(at.y, y)];
  return { left, right, top, bottom };
}

/** The room of a drop beside the others: the mark of the place of the search, the width of its numbers, and where else it may stand. */
export interface DropRoom {
  readonly mark?: Pixels | null;
  readonly wide?: number;
  /** It may also lie beside its place, or lean down. Default: it may. */
  readonly leansDown?: boolean;
  readonly isFree?: (drop: Drop) => boolean;
}

/** Lists the drops of a place that cover none of those that stand already, the best first. */
export function dropsAt(
  at: Pixels,
  isLarge: boolean,
  standing: readonly Drop[],
  { mark = null, wide = 0, leansDown = true, isFree = () => true }: DropRoom,
): Drop[] {
  const drops = (Object.keys(ways) as Side[])
    .filter((side) => leansDown || ways[side].y < 0)
    .map((side): Drop => ({ at, isLarge, side, wide }))
    .filter((drop) => isFree(drop) && !standing.some((one) => covers(one, drop)));
  const hides = (drop: Drop): boolean => {
    const head = headOf(drop);
    return mark !== null && Math.hypot(head.x - mark.x, head.y - mark.y) < MARK;
  };
  return [...drops.filter((drop) => !hides(drop)), ...drops.filter(hides)];
}

/**
 * Returns the drop of a place that covers none of those that stand already: over its point, or else leaning from it. It never leaves its
 * place to make room: null where there is none. Of several ways, one that leaves the mark of the place of the search in sight.
 */
export const standDrop = (at: Pixels, isLarge: boolean, standing: readonly Drop[], room: DropRoom = {}): Drop | null =>
  dropsAt(at, isLarge, standing, room)[0] ?? null;

/** A place of the first of a list, and the width of its numbers. */
interface First {
  readonly at: Pixels;
  readonly wide: number;
}

/**
 * Returns the drops of the first places of a list, none of which covers another. Each takes the best way that those before it leave, large
 * where it has room. Where one of them has no room so, they make room for each other, all of them small. Null for one that has none either.
 */
export function standFirst(
  places: readonly First[],
  { isSmall, mark }: { readonly isSmall: boolean; readonly mark: Pixels | null },
): (Drop | null)[] {
  const inTurn = places.reduce<(Drop | null)[]>((before, { at, wide }) => {
    const standing = before.filter((drop) => drop !== null);
    const drop = isSmall ? null : standDrop(at, true, standing, { mark, wide });
    return [...before, drop ?? standDrop(at, false, standing, { mark, wide })];
  }, []);
  return inTurn.includes(null) ? (standTogether(places, mark, []) ?? inTurn) : inTurn;
}

/** Finds a way for each of some places, going back to those before it where one has none. Null where there is no such way. */
function standTogether(
  [place, ...others]: readonly First[],
  mark: Pixels | null,
  standing: readonly Drop[],
): Drop[] | null {
  if (place === undefined) return [...standing];
  for (const drop of dropsAt(place.at, false, standing, { mark, wide: place.wide })) {
    const all = standTogether(others, mark, [...standing, drop]);
    if (all !== null) return all;
  }
  return null;
}

/** Returns the point of the number of a drop that is nearest to another one: numbers that are wider than its head reach out on both sides. */
function numberNear(drop: Drop, { x }: Pixels): Pixels {
  const head = headOf(drop);
  const reach = Math.max(0, (drop.wide ?? 0) - SMALL.x) / 2;
  return { x: Math.min(Math.max(x, head.x - reach), head.x + reach), y: head.y };
}

/** Tells whether a circle at a point, of half of a width, leaves the number of every drop in sight, and no drop has its point on the number of the circle. */
export const isClear = (at: Pixels, half: number, drops: readonly Drop[]): boolean =>
  drops.every((drop) => far(numberNear(drop, at), at) >= NEAR + half && far(drop.at, at) >= COUNT);

/** The ways in which a circle may be moved. */
const TURNS = 16;

/** Lists where a circle may be moved from numbers, by half of its own width at most: it still lies over its place. */
export function placesAround(circle: Pixels, half: number, drops: readonly Drop[]): Pixels[] {
  const [nearest] = drops
    .map((drop) => numberNear(drop, circle))
    .sort((one, other) => far(one, circle) - far(other, circle));
  // Of one number it is moved no further than it has to be.
  const away = nearest === undefined ? 0 : far(nearest, circle);
  const by = Math.min(NEAR + half - away, half) / away;
  const straight =
    nearest === undefined || away === 0 || by <= 0
      ? circle
      : { x: circle.x + (circle.x - nearest.x) * by, y: circle.y + (circle.y - nearest.y) * by };
  const turned = [half / 2, half].flatMap((length) =>
    Array.from({ length: TURNS }, (_, turn) => {
      const angle = (2 * Math.PI * turn) / TURNS;
      return { x: circle.x + length * Math.cos(angle), y: circle.y + length * Math.sin(angle) };
    }),
  );
  return [straight, ...turned];
}

/** Moves a circle that has no room anywhere to where it leaves the numbers around it most in sight. */
export function nudge(circle: Pixels, half: number, drops: readonly Drop[]): Pixels {
  const clear = NEAR + half;
  const around = drops.filter((drop) => far(numberNear(drop, circle), circle) < clear + half);
  const room = (at: Pixels): number => Math.min(clear, ...around.map((drop) => far(numberNear(drop, at), at)));
  return placesAround(circle, half, drops).reduce((best, way) => (room(way) > room(best) + 0.01 ? way : best), circle);
}
