import type { Pixels } from '../../../../shared/map/mercator.ts';
import type { Drop } from './drops.ts';

/** The side of a cell of the map, in pixels. */
const CELL = 96;
/** Two drops farther apart than this cannot cover each other, where neither has numbers that make its head wide. */
const REACH = 84;
/** More cells than there are in a row of the world at the closest zoom. */
const ROW = 2 ** 22;

const cellOf = (pixels: number): number => Math.floor(pixels / CELL);

/** Keeps the drops that stand on a map by their places, so that a further one is compared with those around it alone: a list has hundreds. */
export function createStandingDrops() {
  const all: Drop[] = [];
  const cells = new Map<number, Drop[]>();
  let widest = 0;
  return {
    /** The drops in the order in which they were added. */
    all: all as readonly Drop[],
    add: (drop: Drop): void => {
      const key = cellOf(drop.at.x) * ROW + cellOf(drop.at.y);
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, [drop]);
      else cell.push(drop);
      all.push(drop);
      widest = Math.max(widest, drop.wide ?? 0);
    },
    /**
     * Returns the drops that one at a place could cover, in no order.
     * @param wide the width of its numbers, 0 for a single one
     */
    around: ({ x, y }: Pixels, wide: number): readonly Drop[] => {
      const reach = REACH + widest + wide;
      const found: Drop[] = [];
      for (let column = cellOf(x - reach); column <= cellOf(x + reach); column += 1) {
        for (let row = cellOf(y - reach); row <= cellOf(y + reach); row += 1)
          found.push(...(cells.get(column * ROW + row) ?? []));
      }
      return found;
    },
  };
}
