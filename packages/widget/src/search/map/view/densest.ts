import { project, unproject, type LonLat, type Pixels } from '../../../shared/map/mercator.ts';

/** The sides of a rectangle in the cells that places are counted in. */
const CELLS = 12;
/** Rows and columns of cells at most: over a wider country each is larger. */
const MOST_CELLS = 400;

interface Room {
  /** The part of the map in which places are seen, in pixels. */
  readonly room: Pixels;
  readonly zoom: number;
  /** Places that it holds in any case. */
  readonly must?: readonly LonLat[];
}

/** A part of some places, and the point that lies in the middle of them. */
export interface Dense<T> {
  readonly middle: LonLat;
  readonly held: readonly T[];
}

/**
 * Finds where a room of a map holds most of some places. Null without a place, and where the room is too small for those that it has to hold.
 */
export function densest<T extends LonLat>(places: readonly T[], { room, zoom, must = [] }: Room): Dense<T> | null {
  if (places.length === 0) return null;
  const points = places.map((place) => project(place, zoom));
  const [least, most] = corners(points);
  const side = (way: 'x' | 'y'): number => Math.max(room[way] / CELLS, (most[way] - least[way]) / MOST_CELLS, 1e-6);
  const cell = { x: side('x'), y: side('y') };
  // A window of whole cells lies in the room wherever the room begins in its first cell.
  const wide = { x: Math.max(1, Math.floor(room.x / cell.x)), y: Math.max(1, Math.floor(room.y / cell.y)) };
  const cellOf = (at: Pixels): Pixels => ({
    x: Math.floor((at.x - least.x) / cell.x),
    y: Math.floor((at.y - least.y) / cell.y),
  });
  const { x: lastColumn, y: lastRow } = cellOf(most);
  const [columns, rows] = [lastColumn + 1, lastRow + 1];
  // The sums of all the cells before and over each.
  const sums = new Float64Array((columns + 1) * (rows + 1));
  const sumAt = (x: number, y: number): number => sums[Math.min(y, rows) * (columns + 1) + Math.min(x, columns)] ?? 0;
  for (const point of points) {
    const { x, y } = cellOf(point);
    const at = (y + 1) * (columns + 1) + x + 1;
    sums[at] = (sums[at] ?? 0) + 1;
  }
  for (let y = 1; y <= rows; y += 1) {
    for (let x = 1; x <= columns; x += 1) {
      const at = y * (columns + 1) + x;
      sums[at] = (sums[at] ?? 0) + sumAt(x - 1, y) + sumAt(x, y - 1) - sumAt(x - 1, y - 1);
    }
  }
  const held = must.length === 0 ? null : corners(must.map((place) => project(place, zoom))).map(cellOf);
  const [from, to] = [
    { x: Math.max(0, (held?.[1]?.x ?? 0) - wide.x + 1), y: Math.max(0, (held?.[1]?.y ?? 0) - wide.y + 1) },
    { x: held?.[0]?.x ?? columns - 1, y: held?.[0]?.y ?? rows - 1 },
  ];
  let best: { x: number; y: number; count: number } | null = null;
  for (let y = from.y; y <= to.y; y += 1) {
    for (let x = from.x; x <= to.x; x += 1) {
      const [right, foot] = [x + wide.x, y + wide.y];
      const count = sumAt(right, foot) - sumAt(x, foot) - sumAt(right, y) + sumAt(x, y);
      if (count > (best?.count ?? 0)) best = { x, y, count };
    }
  }
  if (best === null) return null;
  const { x, y } = best;
  const isHeld = (point: Pixels): boolean => {
    const own = cellOf(point);
    return own.x >= x && own.x < x + wide.x && own.y >= y && own.y < y + wide.y;
  };
  const [first, last] = corners(points.filter(isHeld));
  const middle = unproject({ x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 }, zoom);
  return { middle, held: places.filter((_, index) => isHeld(points[index] ?? least)) };
}

function corners(points: readonly Pixels[]): [least: Pixels, most: Pixels] {
  const among = (pick: (a: number, b: number) => number): Pixels =>
    points.reduce((one, other) => ({ x: pick(one.x, other.x), y: pick(one.y, other.y) }));
  return [among(Math.min), among(Math.max)];
}
