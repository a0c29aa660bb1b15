import type { Pixels } from '../shared/map/mercator.ts';
import { outlines, PATH_UNITS } from '../shared/map/outlines.ts';
import type { Frame } from './lay-out.ts';

/** The ground under a frame, as paths over its own pixels. */
export interface FrameGround {
  readonly land: string;
  readonly borders: string;
}

/** Cuts the outlines of the country to a frame, for a picture that carries no more of them than it shows. */
export function groundWithin(frame: Frame): FrameGround {
  const toFrame = (path: string): Pixels[][] =>
    path
      .split('M')
      .filter((line) => line !== '')
      .map((line) =>
        // The corner of a rounded one stands among its points: it is drawn sharp, and smaller than a pixel.
        [...line.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({
          x: frame.wide / 2 + (Number(x) / PATH_UNITS - frame.middle.x) * frame.scale,
          y: frame.high / 2 + (Number(y) / PATH_UNITS - frame.middle.y) * frame.scale,
        })),
      );
  const land = toFrame(outlines.france()).map((ring) => cutRing(ring, frame));
  const borders = toFrame(outlines.departements()).flatMap((line) => cutLine(line, frame));
  return {
    land: land.map((ring) => toPath(ring, 'Z')).join(''),
    borders: borders.map((line) => toPath(line, '')).join(''),
  };
}

type Size = Pick<Frame, 'wide' | 'high'>;

/** Cuts a ring by each side of the frame, one after another. */
function cutRing(ring: readonly Pixels[], { wide, high }: Size): readonly Pixels[] {
  const sides: readonly (readonly [axis: 'x' | 'y', edge: number, sign: 1 | -1])[] = [
    ['x', 0, 1],
    ['x', wide, -1],
    ['y', 0, 1],
    ['y', high, -1],
  ];
  let kept = ring;
  for (const [axis, edge, sign] of sides) {
    const isIn = (point: Pixels): boolean => sign * (point[axis] - edge) >= 0;
    kept = kept.flatMap((point, at) => {
      const before = kept.at(at - 1) ?? point;
      const crossing = isIn(point) === isIn(before) ? [] : [between(before, point, axis, edge)];
      return isIn(point) ? [...crossing, point] : crossing;
    });
  }
  return kept;
}

function between(from: Pixels, to: Pixels, axis: 'x' | 'y', edge: number): Pixels {
  const share = (edge - from[axis]) / (to[axis] - from[axis]);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Keeps the runs of a line that are seen, each with its neighbours outside. */
function cutLine(line: readonly Pixels[], { wide, high }: Size): Pixels[][] {
  const isIn = ({ x, y }: Pixels): boolean => x >= 0 && x <= wide && y >= 0 && y <= high;
  const runs: Pixels[][] = [];
  let last = -2;
  for (const [at, point] of line.entries()) {
    if (![line[at - 1], point, line[at + 1]].some((one) => one !== undefined && isIn(one))) continue;
    if (last !== at - 1) runs.push([]);
    runs.at(-1)?.push(point);
    last = at;
  }
  return runs;
}

/** Writes points in whole pixels, those that fall on the one before left out. */
function toPath(points: readonly Pixels[], end: 'Z' | ''): string {
  const written = points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
  const kept = written.filter((point, at) => point !== written[at - 1]);
  return kept.length < 2 ? '' : `M${kept.join('L')}${end}`;
}
