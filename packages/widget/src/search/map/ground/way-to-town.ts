// The way to a town, on a view in which no name is written: without streets nothing else tells where it is.
import { farBetween, type Pixels } from '../../../shared/map/mercator.ts';
import { touches, type Room } from '../rooms.ts';

/** A town on the drawing. */
interface Drawn extends Pixels {
  readonly name: string;
  /** From its middle to its edge, in pixels. */
  readonly reach: number;
}

/** The nearest town, where its name stands, and the arrow to it. */
export interface WayToTown {
  readonly name: string;
  readonly at: Pixels;
  /** Null within the town. */
  readonly arrow: string | null;
  /** From the middle of the view to that of the town, in pixels. */
  readonly far: number;
}

/** The arrows by their turns, eight of them, the first to the east, and then down. */
const ARROWS = ['→', '↘', '↓', '↙', '←', '↖', '↑', '↗'] as const;
/** Half of the height of the text, the width of a letter, and those around the name: an arrow and a length. */
const [HALF_PX, LETTER_PX, AROUND_LETTERS] = [10, 7, 12];
/** Room between the text and the edge of the view. */
const EDGE_PX = 6;
/** The places that are tried, in parts of the room from the middle to the edge: towards the town first, then nearer to the middle. */
const PARTS = [1, 0.8, 0.6, 0.4] as const;
/** How far a place may be turned from the way to the town, in degrees. */
const TURNS = [0, 20, -20, 40, -40] as const;

/**
 * Finds the town whose edge is nearest, and a place for its name at the edge of the view on the way there, which nothing covers. Null where
 * there is no such place, or no town.
 * @param size the size of the view, which is the middle half of the drawing
 */
export function findWay(towns: readonly Drawn[], size: Pixels, covered: readonly Room[]): WayToTown | null {
  const middle = size;
  let nearest: (Drawn & { readonly far: number }) | null = null;
  for (const town of towns) {
    const far = farBetween(town, middle);
    if (nearest === null || far - town.reach < nearest.far - nearest.reach) nearest = { ...town, far };
  }
  if (nearest === null) return null;
  const { name, far, reach: own } = nearest;
  const half = { x: ((name.length + AROUND_LETTERS) * LETTER_PX) / 2, y: HALF_PX };
  const room = { x: size.x / 2 - half.x - EDGE_PX, y: size.y / 2 - half.y - EDGE_PX };
  if (room.x < 0 || room.y < 0) return null;
  const angle = Math.atan2(nearest.y - middle.y, nearest.x - middle.x);
  for (const part of PARTS) {
    for (const turn of TURNS) {
      const [x, y] = [Math.cos(angle + (turn * Math.PI) / 180), Math.sin(angle + (turn * Math.PI) / 180)];
      const reach = part * Math.min(room.x / Math.max(1e-9, Math.abs(x)), room.y / Math.max(1e-9, Math.abs(y)));
      const at = { x: middle.x + x * reach, y: middle.y + y * reach };
      const box = { left: at.x - half.x, right: at.x + half.x, top: at.y - half.y, bottom: at.y + half.y };
      if (covered.some((one) => touches(box, one))) continue;
      const arrow = far <= own ? null : (ARROWS[(Math.round((angle * 4) / Math.PI) + 8) % 8] ?? null);
      return { name, at, far, arrow };
    }
  }
  return null;
}
