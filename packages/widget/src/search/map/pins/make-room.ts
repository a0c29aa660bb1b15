import type { Pixels } from '../../../shared/map/mercator.ts';
import { isClear, placesAround, standDrop, type Drop, type DropRoom } from './drops/drops.ts';

/** No drop whose place is further from a circle than this has its head over it, or over that of one that has. */
const REACH_PX = 250;

/** A circle that the drops around it leave no room. */
interface Crowded<Place> {
  /** The middle of its offers, and half of its width. */
  readonly middle: Pixels;
  readonly half: number;
  /** The drops on the map by their places, the first of the list first. */
  readonly drops: ReadonlyMap<Place, Drop>;
  readonly mark: Pixels | null;
  /** Tells whether something else than a drop takes a place. */
  readonly isTaken: (at: Pixels) => boolean;
  /** Tells whether a drop leaves the other circles in sight. */
  readonly isFree: (drop: Drop) => boolean;
  /** Tells whether a place may be gathered by the circle. */
  readonly mayJoin: (place: Place) => boolean;
}

/** The room that was made: where the circle stands, the drops that lean another way, and the places that it gathers. */
interface Room<Place> {
  readonly at: Pixels;
  readonly turned: ReadonlyMap<Place, Drop>;
  readonly joined: readonly Place[];
}

/**
 * Makes room for a circle over the middle of its offers, or beside it by half of its width at most: the drops in its way lean another way,
 * or else it gathers their places. Null where they can do neither.
 */
export function makeRoom<Place>({ middle, half, drops, mark, ...told }: Crowded<Place>): Room<Place> | null {
  const around = [...drops].filter(([, { at }]) => Math.hypot(at.x - middle.x, at.y - middle.y) < REACH_PX);
  const tryAt = (at: Pixels, mayGather: boolean): Room<Place> | null => {
    const inWay = around.filter(([, drop]) => !isClear(at, half, [drop]));
    const standing = around.flatMap((one) => (inWay.includes(one) ? [] : [one[1]]));
    const turned = new Map<Place, Drop>();
    const joined: Place[] = [];
    const isFree = (drop: Drop): boolean => isClear(at, half, [drop]) && told.isFree(drop);
    for (const [place, { at: point, isLarge, wide = 0 }] of inWay) {
      const room: DropRoom = { mark, wide, leansDown: !told.mayJoin(place), isFree };
      const drop = (isLarge ? standDrop(point, true, standing, room) : null) ?? standDrop(point, false, standing, room);
      if (drop !== null) {
        standing.push(drop);
        turned.set(place, drop);
      } else if (mayGather && told.mayJoin(place)) joined.push(place);
      else return null;
    }
    return { at, turned, joined };
  };
  const places = placesAround(middle, half, []).filter((at) => !told.isTaken(at));
  for (const mayGather of [false, true]) {
    for (const at of places) {
      const room = tryAt(at, mayGather);
      if (room !== null) return room;
    }
  }
  return null;
}
