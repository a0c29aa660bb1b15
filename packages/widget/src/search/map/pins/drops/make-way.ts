import type { Pixels } from '../../../../shared/map/mercator.ts';
import { covers, dropsAt, standDrop, type Drop } from './drops.ts';

/** Drops that turn at most to make way for one. */
const MOST_TURNED = 2;

/** The way that was made: the drop that stands now, and those that lean another way for it. */
interface Way {
  readonly drop: Drop;
  readonly turned: ReadonlyMap<Drop, Drop>;
}

/**
 * Makes way for the drop of a rank that those around it leave none: one or two of them lean another way, on their own places and as large as
 * they were, or else smaller. Null where no number would come of it.
 * @param around the drops that could cover it, or one that turns for it
 */
export function makeWay(at: Pixels, around: readonly Drop[], room: { mark: Pixels | null; wide: number }): Way | null {
  for (const drop of dropsAt(at, false, [], room)) {
    const inWay = around.filter((one) => covers(one, drop));
    if (inWay.length > MOST_TURNED) continue;
    const standing = [...around.filter((one) => !inWay.includes(one)), drop];
    const turned = new Map<Drop, Drop>();
    for (const one of inWay) {
      const { wide = 0 } = one;
      const told = { mark: room.mark, wide };
      const other =
        (one.isLarge ? standDrop(one.at, true, standing, told) : null) ?? standDrop(one.at, false, standing, told);
      if (other === null) break;
      standing.push(other);
      turned.set(one, other);
    }
    if (turned.size === inWay.length) return { drop, turned };
  }
  return null;
}
