import type { Pixels } from '../../../shared/map/mercator.ts';
import { isAmongFirst, isDrop, isLarge, type Pin } from './pins.ts';

/** The room of a drop in pixels, of the first ones and of the others: nearer ones cover each other. */
const [LARGE, SMALL]: readonly [Pixels, Pixels] = [
  { x: 34, y: 42 },
  { x: 26, y: 32 },
];
/** From the point of a drop to the middle of its head, and from there to the middle of a circle that it leaves in sight. */
const [HEAD, NEAR] = [25, 32];
/** From the middle of the largest circle to its edge: a line stays out of it. */
const CIRCLE = 24;
/** The steps by which a drop leaves its place, the shortest first. Each is tried on the side where it has more room, then on the other. */
const STEPS: readonly Pixels[] = [
  { x: 36, y: 0 },
  { x: 30, y: -30 },
  { x: 44, y: 20 },
  { x: 72, y: 0 },
  { x: 62, y: -34 },
  { x: 108, y: 0 },
  { x: 0, y: -46 },
  { x: 44, y: -58 },
  { x: 0, y: 46 },
  { x: 40, y: 54 },
  { x: 84, y: 40 },
  { x: 0, y: -82 },
  { x: 84, y: -68 },
  { x: 36, y: -94 },
  { x: 104, y: -34 },
  { x: 112, y: 36 },
  { x: 76, y: 74 },
];
const STAY: Pixels = { x: 0, y: 0 };

/** How the drops of a map are set apart. */
export interface Apart {
  /** The pixels by which a drop leaves its place, by the id of its pin, for those that leave it. */
  readonly steps: ReadonlyMap<string, Pixels>;
  /** The ids of the pins that are a point under the drops, on their place. */
  readonly under: ReadonlySet<string>;
}

/** A drop that has its place, and the room that it takes there. */
interface Placed extends Pixels {
  readonly room: Pixels;
}

const known = new WeakMap<readonly Pin[], Apart>();

/**
 * Sets drops that would cover each other side by side, upright: those of the first places of the list, each with a line to the place
 * that it left. Any other that one of them would cover, or that finds no room, is a point under them. Nothing depends on what is chosen:
 * no pin moves when one is pressed.
 */
export function setApart(pins: readonly Pin[]): Apart {
  const before = known.get(pins);
  if (before !== undefined) return before;
  const steps = new Map<string, Pixels>();
  const under = new Set<string>();
  const placed: Placed[] = [];
  const circles = pins.filter((pin) => pin.offers.length > 1 && !isDrop(pin));
  for (const { id, at, offers } of pins.filter(isDrop)) {
    const room = isLarge(offers[0]) ? LARGE : SMALL;
    const drop = { ...at, room };
    const isCovered = placed.some((other) => covers(other, drop));
    const step = !isCovered ? STAY : isAmongFirst(offers[0]) ? findStep(drop, placed, circles) : null;
    if (step === null) {
      under.add(id);
      continue;
    }
    placed.push({ ...add(at, step), room });
    if (step !== STAY) steps.set(id, step);
  }
  const apart = { steps, under };
  known.set(pins, apart);
  return apart;
}

/** Finds the best step to where a drop has room. The largest ones stay where they are if there is none. */
function findStep(at: Placed, placed: readonly Placed[], circles: readonly Pin[]): Pixels | null {
  const { room } = at;
  const inTheWay = placed.find((other) => covers(other, at));
  const side = inTheWay !== undefined && at.x < inTheWay.x ? -1 : 1;
  const free = STEPS.flatMap(({ x, y }) => [
    { x: x * side, y },
    { x: -x * side, y },
  ]).filter((step) => !placed.some((other) => covers(other, { ...add(at, step), room })));
  const hidesNone = (step: Pixels): boolean => {
    const { x, y } = add(at, step);
    return !circles.some((circle) => Math.hypot(circle.at.x - x, circle.at.y - y + HEAD) < NEAR);
  };
  const crossesNone = (step: Pixels): boolean =>
    circles.every((circle) => {
      // A place may itself stand at the edge of a circle: its line comes no nearer.
      const least = Math.min(CIRCLE, Math.hypot(circle.at.x - at.x, circle.at.y - at.y)) - 0.5;
      return distanceTo(circle.at, at, add(at, step)) >= least;
    });
  const clear = free.filter(crossesNone);
  const best = clear.find(hidesNone) ?? clear[0] ?? free.find(hidesNone) ?? free[0];
  return best ?? (room === LARGE ? STAY : null);
}

/** Returns how far a point is from the line between two others. */
function distanceTo(point: Pixels, from: Pixels, to: Pixels): number {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const share = ((point.x - from.x) * x + (point.y - from.y) * y) / (x * x + y * y);
  const along = Math.max(0, Math.min(1, share));
  return Math.hypot(point.x - from.x - along * x, point.y - from.y - along * y);
}

/** Tells whether two drops cover each other: each stands over its point. */
const covers = (one: Placed, other: Placed): boolean =>
  Math.abs(one.x - other.x) < (one.room.x + other.room.x) / 2 &&
  one.y - one.room.y < other.y &&
  other.y - other.room.y < one.y;

const add = (one: Pixels, other: Pixels): Pixels => ({ x: one.x + other.x, y: one.y + other.y });
