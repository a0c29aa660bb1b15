import type { Pixels } from '../../../shared/map/mercator.ts';
import { isAmongFirst, isDrop, type Pin } from './pins.ts';

/** The room of a drop, in pixels: nearer ones cover each other. */
const DROP: Pixels = { x: 34, y: 42 };
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
];
const STAY: Pixels = { x: 0, y: 0 };

/** How the drops of a map are set apart. */
export interface Apart {
  /** The pixels by which a drop leaves its place, by the id of its pin, for those that leave it. */
  readonly steps: ReadonlyMap<string, Pixels>;
  /** The ids of the pins that are a point under the drops, on their place. */
  readonly under: ReadonlySet<string>;
}

/**
 * Sets drops that would cover each other side by side, upright: the first offers of the list, each with a line to the place that it
 * left. Any other that one of them would cover is a point under it. Nothing depends on what is chosen: no pin moves when one is pressed.
 */
export function setApart(pins: readonly Pin[]): Apart {
  const steps = new Map<string, Pixels>();
  const under = new Set<string>();
  const placed: Pixels[] = [];
  const circles = pins.filter((pin) => pin.offers.length > 1 && !isDrop(pin));
  for (const { id, at, offers } of pins.filter(isDrop)) {
    const isFirst = isAmongFirst(offers[0]);
    if (!isFirst && placed.some((other) => covers(other, at))) {
      under.add(id);
      continue;
    }
    const step = isFirst ? findStep(at, placed, circles) : STAY;
    placed.push(add(at, step));
    if (step !== STAY) steps.set(id, step);
  }
  return { steps, under };
}

function findStep(at: Pixels, placed: readonly Pixels[], circles: readonly Pin[]): Pixels {
  const inTheWay = placed.find((other) => covers(other, at));
  if (inTheWay === undefined) return STAY;
  const side = at.x < inTheWay.x ? -1 : 1;
  const free = STEPS.flatMap(({ x, y }) => [
    { x: x * side, y },
    { x: -x * side, y },
  ]).filter((step) => !placed.some((other) => covers(other, add(at, step))));
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
  return clear.find(hidesNone) ?? clear[0] ?? free.find(hidesNone) ?? free[0] ?? STAY;
}

/** Returns how far a point is from the line between two others. */
function distanceTo(point: Pixels, from: Pixels, to: Pixels): number {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const share = ((point.x - from.x) * x + (point.y - from.y) * y) / (x * x + y * y);
  const along = Math.max(0, Math.min(1, share));
  return Math.hypot(point.x - from.x - along * x, point.y - from.y - along * y);
}

const covers = (one: Pixels, other: Pixels): boolean =>
  Math.abs(one.x - other.x) < DROP.x && Math.abs(one.y - other.y) < DROP.y;

const add = (one: Pixels, other: Pixels): Pixels => ({ x: one.x + other.x, y: one.y + other.y });
