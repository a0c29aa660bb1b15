import { nextTask } from '../elements/turn.ts';
import { project } from './mercator.ts';
import { departements, france, land, UNITS } from './outlines.generated.ts';

/** Units of a path in a pixel of the world at zoom 0. */
export const PATH_UNITS = 1000;

/** Points that are written at a time: many more would hold up the page. */
const AT_ONCE = 250;
/** The corner of a coast is rounded from so far on both sides, in units of a path: two kilometres. Nature has none. */
const ROUND = 20;

interface Point {
  readonly x: number;
  readonly y: number;
}

const written = { land: write(land, true), france: write(france, true), departements: write(departements, false) };

/** The outlines that ship with the map, as paths over the world at zoom 0. Each is written when it is first drawn. */
export const outlines = {
  land: () => written.land.whole(),
  france: () => written.france.whole(),
  departements: () => written.departements.whole(),
};

/** Writes the outlines before they are drawn, a part a task. */
export async function writeOutlines(): Promise<void> {
  for (const { more } of Object.values(written)) while (more()) await nextTask();
}

const say = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Returns the point of the way from a corner to the next one where its rounding ends: half-way at most. */
function along(corner: Point, next: Point): Point {
  const part = Math.min(0.5, ROUND / Math.max(1, Math.hypot(next.x - corner.x, next.y - corner.y)));
  return { x: corner.x + (next.x - corner.x) * part, y: corner.y + (next.y - corner.y) * part };
}

/** Rounds the corner between two others. */
const turn = (before: Point, corner: Point, next: Point): string =>
  `L${say(along(corner, before))}Q${say(corner)} ${say(along(corner, next))}`;

/** Writes lines, each a first point and steps from it, some points at a time: coasts closed and round, limits as they are. */
function write(text: string, isCoast: boolean) {
  let steps: string[] | null = null;
  let at = 0;
  let [x, y] = [0, 0];
  /** The first two points of the line, and the last two. */
  let first: Point | null = null;
  let second: Point | null = null;
  let before: Point | null = null;
  let last: Point | null = null;
  let path = '';
  let whole: string | null = null;

  function add(point: Point): void {
    if (last === null) {
      first = point;
      if (!isCoast) path += `M${say(point)}`;
    } else if (!isCoast) path += `L${say(point)}`;
    else if (before === null) {
      second = point;
      path += `M${say(along(last, point))}`;
    } else path += turn(before, last, point);
    [before, last] = [last, point];
  }

  function end(): void {
    if (isCoast && first !== null && second !== null && last !== null && before !== null)
      path += `${turn(before, last, first)}${turn(last, first, second)}Z`;
    first = second = before = last = null;
  }

  /** Writes some points more. Returns false once there is none. */
  const more = (): boolean => {
    steps ??= text.replaceAll('\n', ' \n ').split(' ');
    for (const step of steps.slice(at, (at += AT_ONCE))) {
      if (step === '\n') {
        end();
        [x, y] = [0, 0];
        continue;
      }
      const [dx = 0, dy = 0] = step.split(',').map((digits) => Number.parseInt(digits, 36));
      [x, y] = [x + dx, y + dy];
      const point = project({ lon: x / UNITS, lat: y / UNITS }, 0);
      const there = { x: point.x * PATH_UNITS, y: point.y * PATH_UNITS };
      // A ring may end where it began.
      if (dx !== 0 || dy !== 0) add(there);
    }
    return at < steps.length;
  };
  return {
    more,
    whole: (): string => {
      if (whole !== null) return whole;
      while (more());
      end();
      whole = path;
      steps = [];
      return whole;
    },
  };
}
