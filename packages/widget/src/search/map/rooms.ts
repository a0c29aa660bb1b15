import type { Pixels } from '../../shared/map/mercator.ts';
import type { Taken } from './pins/clear.ts';

/** A rectangle that something takes on a map. A round one leaves its corners free. */
export interface Room extends Taken {
  readonly isRound?: boolean;
}

/** Returns the round room of so many pixels around a point. */
export const aroundOf = ({ x, y }: Pixels, radius: number): Room => ({
  ...{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
  isRound: true,
});

/** Tells whether a rectangle lies on a room. */
export function touches(box: Taken, room: Room): boolean {
  const meets = box.left < room.right && room.left < box.right && box.top < room.bottom && room.top < box.bottom;
  if (!meets || room.isRound !== true) return meets;
  return distanceTo(box, middleOf(room)) < (room.right - room.left) / 2;
}

/** Returns the middle of a rectangle. */
export const middleOf = ({ left, right, top, bottom }: Taken): Pixels => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** Returns the point of a rectangle that is nearest to another one. */
export const nearestIn = ({ left, right, top, bottom }: Taken, { x, y }: Pixels): Pixels => ({
  x: Math.min(Math.max(x, left), right),
  y: Math.min(Math.max(y, top), bottom),
});

/** Returns the distance from a rectangle to a point, 0 inside. */
export function distanceTo(box: Taken, at: Pixels): number {
  const { x, y } = nearestIn(box, at);
  return Math.hypot(x - at.x, y - at.y);
}

/** Steps along a line, in pixels, at which it is looked whether it crosses something. */
const STEP_PX = 6;

/** Tells whether a line crosses a room. */
export function crosses(from: Pixels, to: Pixels, room: Room): boolean {
  const along = {
    left: Math.min(from.x, to.x),
    right: Math.max(from.x, to.x),
    top: Math.min(from.y, to.y),
    bottom: Math.max(from.y, to.y),
  };
  // Most rooms are far from it.
  if (!touches(along, room)) return false;
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP_PX));
  for (let step = 0; step <= steps; step += 1) {
    const x = from.x + ((to.x - from.x) * step) / steps;
    const y = from.y + ((to.y - from.y) * step) / steps;
    if (touches({ left: x, right: x, top: y, bottom: y }, room)) return true;
  }
  return false;
}
