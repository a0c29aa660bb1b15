// The ways to towns, on a view in which no name is written: without streets nothing else tells where it is.
import { farBetween, type Pixels } from '../../../shared/map/mercator.ts';
import { touches, type Room } from '../rooms.ts';

/** A town on the drawing. */
interface Drawn extends Pixels {
  readonly name: string;
  /** From its middle to its edge, in pixels. */
  readonly reach: number;
}

/** A town, where its name stands, and the arrow to it. */
export interface WayToTown {
  readonly name: string;
  readonly at: Pixels;
  readonly arrow: string;
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

/** So many ways are told at most, each so far from the others, in radians. */
const [MOST, APART] = [3, Math.PI / 4];

/** Tells whether the middle of a town is in the view, the middle half of the drawing. */
const isInView = ({ x, y }: Pixels, size: Pixels): boolean =>
  Math.abs(x - size.x) < size.x / 2 && Math.abs(y - size.y) < size.y / 2;

/**
 * Finds the towns out of view whose edges are nearest, each on another side, and a place for the name of each at the edge of the view on the way there,
 * which nothing covers. Those without such a place are left out.
 * @param size the size of the view, which is the middle half of the drawing
 */
export function findWays(towns: readonly Drawn[], size: Pixels, covered: readonly Room[]): readonly WayToTown[] {
  const sorted = towns
    .filter((town) => !isInView(town, size))
    .map((town) => ({ ...town, far: farBetween(town, size) }))
    .map((town) => ({ ...town, edge: town.far - town.reach }))
    .sort((one, other) => one.edge - other.edge)
    .slice(0, MOST_TRIED);
  const ways: WayToTown[] = [];
  const taken = [...covered];
  const turns: number[] = [];
  for (const town of sorted) {
    if (ways.length === MOST) break;
    const turn = Math.atan2(town.y - size.y, town.x - size.x);
    const isBeside = (other: number): boolean =>
      Math.abs(Math.atan2(Math.sin(turn - other), Math.cos(turn - other))) < APART;
    if (turns.some(isBeside)) continue;
    const found = findPlace(town, turn, size, taken);
    if (found === null) continue;
    turns.push(turn);
    taken.push(found.box);
    const arrow = ARROWS[(Math.round((turn * 4) / Math.PI) + 8) % 8] ?? ARROWS[0];
    ways.push({ name: town.name, far: town.far, at: found.at, arrow });
  }
  return ways;
}

/** Towns that are looked at, the nearest first: the others are too far to be of help. */
const MOST_TRIED = 24;

/** Finds a place for the name of a town on the way there. */
function findPlace(
  { name }: Drawn,
  angle: number,
  size: Pixels,
  taken: readonly Room[],
): { readonly at: Pixels; readonly box: Room } | null {
  const half = { x: ((name.length + AROUND_LETTERS) * LETTER_PX) / 2, y: HALF_PX };
  const room = { x: size.x / 2 - half.x - EDGE_PX, y: size.y / 2 - half.y - EDGE_PX };
  if (room.x < 0 || room.y < 0) return null;
  for (const part of PARTS) {
    for (const turn of TURNS) {
      const [x, y] = [Math.cos(angle + (turn * Math.PI) / 180), Math.sin(angle + (turn * Math.PI) / 180)];
      const reach = part * Math.min(room.x / Math.max(1e-9, Math.abs(x)), room.y / Math.max(1e-9, Math.abs(y)));
      const at = { x: size.x + x * reach, y: size.y + y * reach };
      const box = { left: at.x - half.x, right: at.x + half.x, top: at.y - half.y, bottom: at.y + half.y };
      if (!taken.some((one) => touches(box, one))) return { at, box };
    }
  }
  return null;
}
