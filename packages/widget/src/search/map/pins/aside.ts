import { isDrop, type Pin } from './pins.ts';

/** Drops whose points are nearer than this, in pixels, cover each other. */
const NEAR_PX = 40;
/** The first drop of a side turns so far that its number comes out from under the chosen one, and each other below it. */
const [TURN, FURTHER] = [62, 46];

/**
 * Turns aside the drops that another one covers: the chosen one first, then those of the first offers. Their points stay on their
 * places, and their numbers are read.
 * @returns degrees by the id of a pin
 */
export function turnAside(chosen: Pin | undefined, pins: readonly Pin[]): ReadonlyMap<string, number> {
  const turns = new Map<string, number>();
  const drops = pins.filter(isDrop);
  for (const drop of [...drops].sort((one, other) => Number(other === chosen) - Number(one === chosen))) {
    if (turns.has(drop.id)) continue;
    const near = drops
      .filter(({ id }) => id !== drop.id && !turns.has(id))
      .map(({ id, at }) => ({ id, x: at.x - drop.at.x, y: at.y - drop.at.y }))
      .filter(({ x, y }) => Math.hypot(x, y) < NEAR_PX)
      .sort((one, other) => one.y - other.y);
    for (const side of [-1, 1]) {
      const there = near.filter(({ x }) => x < 0 === side < 0);
      for (const [index, { id }] of there.entries()) turns.set(id, side * (TURN + index * FURTHER));
    }
  }
  return turns;
}
