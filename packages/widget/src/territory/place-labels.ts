import { svg, type TemplateResult } from 'lit';
import { most } from './view.ts';

/** A rectangle of a picture, in its pixels. */
export interface Box {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly foot: number;
}

/** A point of a picture that is named beside it. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  /** The radius of what is drawn there. */
  readonly r: number;
  readonly name: string;
}

/** A name with its place: its lines, the baseline of the first one, and whether it ends or stands in the middle at `left`. */
export interface Label {
  /** The name, cut into the lines that are drawn. */
  readonly lines: readonly string[];
  /** The place of its side, from the left. */
  readonly left: number;
  /** The baseline of the first line, from above. */
  readonly at: number;
  /** The side of the lines that stands at `left`. */
  readonly side: 'start' | 'end' | 'mid';
}

/** Pixels around a label, and between it and its dot. */
const [CLEAR_PX, GAP_PX] = [3, 4];
/** A label is read as that of a dot which is no farther, and nearer by so much than any other. */
const [NEAR_PX, NEARER_PX] = [10, 3];
const LABEL_PX = 14;
/** Pixels between the lines of a label, for its height: the halo of a line stays under what hangs below the one before. */
const lineOf = (size: number): number => size + 4;
/** The width of a sign, as a part of its height. */
const SIGN = 0.57;
/** A longer name is written on several lines, each of up to so many signs more than the others. */
const [LONGEST, SPARE] = [20, 4];
/** How far a label goes up or down from its dot, in pixels, the nearest first. */
const SHIFTS = Array.from({ length: 16 }, (_, at) => [at * 4, -at * 4]).flat();

const meet = (one: Box, other: Box): boolean =>
  one.from < other.to && one.to > other.from && one.top < other.foot && one.foot > other.top;

/** How far two rectangles are from each other, 0 where they meet. */
const distance = (one: Box, other: Box): number =>
  Math.hypot(
    Math.max(0, one.from - other.to, other.from - one.to),
    Math.max(0, one.top - other.foot, other.top - one.foot),
  );

/** The square that a dot fills. */
const squareOf = ({ x, y, r }: Pick<Dot, 'x' | 'y' | 'r'>): Box => ({
  ...{ from: x - r, to: x + r, top: y - r, foot: y + r },
});

/** The rectangle around a dot that its label and others stand clear of. */
const boxOf = ({ x, y, r }: Pick<Dot, 'x' | 'y' | 'r'>): Box => ({
  from: x - r - GAP_PX,
  to: x + r + GAP_PX,
  top: y - r,
  foot: y + r,
});

/**
 * Finds the place of each label beside its dot, or under and over it, where it meets nothing: no dot, no other label and none of the
 * boxes. It stands nearer to its dot than to any other, or nowhere, unless it may stand apart. Where there is no such place its lines are
 * shorter, or else it may cross an axis. Undefined where there is no room at all.
 * @param dots those that come first take the best places
 * @param options.size the height of a sign, in pixels
 * @param options.mayStandApart true where each dot has to be named
 */
export function placeLabels<D extends Dot>(
  dots: readonly D[],
  {
    inside,
    boxes = [],
    axes = [],
    size = LABEL_PX,
    mayStandApart = false,
  }: {
    readonly inside: Box;
    readonly boxes?: readonly Box[];
    readonly axes?: readonly Box[];
    readonly size?: number;
    readonly mayStandApart?: boolean;
  },
): ReadonlyMap<D, Label> {
  const taken: Box[] = [...boxes, ...dots.map(boxOf)];
  const placed = new Map<D, Label>();
  const crosses = (label: Label): boolean => axes.some((axis) => meet(around(label, size), axis));
  const placesOf = (dot: D, longest: number): readonly Label[] => {
    const lines = inLines(dot.name, longest);
    const high = (lines.length - 1) * lineOf(size);
    const beside = dot.r + GAP_PX;
    const tried: Label[] = SHIFTS.filter((shift) => Math.abs(shift) <= Math.max(60, dot.r)).flatMap((shift) => [
      { lines, left: dot.x + beside, at: dot.y + 5 + shift - high / 2, side: 'start' as const },
      { lines, left: dot.x - beside, at: dot.y + 5 + shift - high / 2, side: 'end' as const },
    ]);
    // Under it and over it, next to its middle.
    tried.splice(2, 0, { lines, left: dot.x, at: dot.y + dot.r + size, side: 'mid' });
    tried.splice(3, 0, { lines, left: dot.x, at: dot.y - dot.r - CLEAR_PX - 2 - high, side: 'mid' });
    const free = tried.filter((label) => {
      const box = around(label, size);
      const isInside =
        box.from >= inside.from && box.to <= inside.to && box.top >= inside.top && box.foot <= inside.foot;
      return isInside && !taken.some((other) => meet(box, other));
    });
    const others = [...boxes, ...dots.filter((one) => one !== dot).map(squareOf)];
    const near = free.filter((label) => {
      const box = around(label, size);
      const far = distance(box, squareOf(dot));
      return far <= NEAR_PX && others.every((other) => distance(box, other) >= far + NEARER_PX);
    });
    return mayStandApart ? [...near, ...free] : near;
  };
  for (const dot of dots) {
    const places = placesOf(dot, LONGEST);
    const isClear = (label: Label): boolean => !crosses(label);
    const found = places.find(isClear) ?? placesOf(dot, LONGEST / 2).find(isClear) ?? places[0];
    if (found === undefined) continue;
    taken.push(around(found, size));
    placed.set(dot, found);
  }
  return placed;
}

/** The place of a label beside its dot, whatever it meets. */
export const besideDot = ({ x, y, r, name }: Dot): Label => ({
  ...{ lines: inLines(name), left: x + r + GAP_PX, at: y + 5, side: 'start' },
});

function around({ lines, left, at, side }: Label, size: number): Box {
  const wide = most(lines.map(({ length }) => length)) * size * SIGN;
  const from = side === 'start' ? left : side === 'end' ? left - wide : left - wide / 2;
  return { from, to: from + wide, top: at - size, foot: at + (lines.length - 1) * lineOf(size) + CLEAR_PX };
}

/** Writes a long name on lines of about as many signs each. A word that is longer than a line is cut after its hyphens. */
function inLines(name: string, longest = LONGEST): readonly string[] {
  const most = Math.ceil(name.length / Math.ceil(name.length / longest)) + SPARE;
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const [first = '', ...rest] = word.length > most ? (word.match(/[^-]+-?/g) ?? []) : [word];
    const put = (part: string, joint: string): void => {
      const last = lines.at(-1);
      if (last !== undefined && last.length + joint.length + part.length <= most)
        lines[lines.length - 1] = last + joint + part;
      else lines.push(part);
    };
    put(first, ' ');
    for (const part of rest) put(part, '');
  }
  return lines;
}

/** Draws a label beside what it names. */
export const drawLabel = ({ lines, left, at, side }: Label, look: string): TemplateResult =>
  svg`<text class="lb ${look} ${side}" x=${left} y=${at}>${lines.map((line, row) => svg`<tspan x=${left} dy=${row === 0 ? 0 : lineOf(LABEL_PX)}>${line}</tspan>`)}</text>`;
