// The places that the name of a town may have on a ground without images.
import type { Pixels } from '../../../../shared/map/mercator.ts';
import type { Taken } from '../../pins/clear.ts';
import type { PinOnGround } from '../../pins/pin-rooms.ts';
import { middleOf } from '../../rooms.ts';
import type { Town } from '../towns.ts';

/** A name of more letters may be written on two lines, where its town has so many inhabitants. */
const LONG = 9;
const BROKEN_FROM = 20_000;
/** From one line of a name to the next, in heights of its letters. */
const LINE_HEIGHT = 1.15;
/** From a pin to the name beside it. */
const GAP = 2;
/** The places of a name that stands apart from its town: from so many pixels on, so many further each, in so many ways. */
const APART = { from: 8, step: 6, ways: 24 } as const;
/** The lines of a name within a large town that pins cover, so many pixels apart, and the most of them on each side. */
const WITHIN = { px: 24, most: 8 } as const;

/** A town on the drawing, and how far from its middle it is built up, in pixels. */
export type Label = Town & Pixels & { readonly reach: number };

/** Where a name stands: its middle, and the line under it, under the first of two. */
export interface Line {
  readonly middle: number;
  readonly base: number;
}

/** A name on its lines, half of its width, and how much the second one adds to its height: 0 without. */
export interface Shape {
  readonly lines: readonly string[];
  readonly half: number;
  readonly more: number;
}

/** Returns the shapes of a name, the best first: one line, and two for a long one, parted where they are most alike. */
export function shapesOf({ name, inhabitants }: Label, px: number): readonly [Shape, ...Shape[]] {
  const halfOf = (length: number): number => (length * px * 0.6) / 2 + 4;
  const one: Shape = { lines: [name], half: halfOf(name.length), more: 0 };
  const breaks = [...name.matchAll(/[- ]/g)].map(({ index }) => index + 1);
  if (inhabitants < BROKEN_FROM || name.length <= LONG || breaks.length === 0) return [one];
  const longest = (at: number): number => Math.max(at, name.length - at);
  const at = breaks.reduce((best, next) => (longest(next) < longest(best) ? next : best));
  const lines = [name.slice(0, at).trim(), name.slice(at)];
  return [one, { lines, half: halfOf(longest(at)), more: px * LINE_HEIGHT }];
}

/** Returns the space from the first line of a name to its second. */
export const lineHeightOf = (px: number): number => px * LINE_HEIGHT;

/** Returns the room of a name at its place. */
export const boxOf = ({ half, more }: Shape, { middle, base }: Line, px: number): Taken => ({
  left: middle - half,
  right: middle + half,
  top: base - px * 0.85,
  bottom: base + px * 0.3 + more,
});

/** Lists where a name may stand at the point of its town: above, under, right and left. */
export function linesAt({ x, y }: Label, { half, more }: Shape, px: number, off: number): Line[] {
  const aside = half + 5 + off;
  return [
    { middle: x, base: y - 6 - off - more },
    { middle: x, base: y + px + 4 + off },
    { middle: x + aside, base: y + px / 3 - more / 2 },
    { middle: x - aside, base: y + px / 3 - more / 2 },
  ];
}

/** Lists where the name of a town that is built up that far may stand: over its point or under it, where the town still is. */
export function linesWithin({ x, y, reach }: Label, { more }: Shape, px: number, off: number): Line[] {
  const lines = Math.min(WITHIN.most, Math.floor(reach / WITHIN.px));
  return Array.from({ length: lines }, (_, line) => (line + 1) * WITHIN.px).flatMap((by) => [
    { middle: x, base: y - 6 - off - by - more },
    { middle: x, base: y + px + 4 + off + by },
  ]);
}

/** Lists where a name may stand beside a pin, the best first: right, left, over, under, and then at its corners. */
export function linesBeside({ rooms }: PinOnGround, { half, more }: Shape, px: number): Line[] {
  const left = Math.min(...rooms.map((room) => room.left)) - GAP - half;
  const right = Math.max(...rooms.map((room) => room.right)) + GAP + half;
  const over = Math.min(...rooms.map((room) => room.top)) - GAP - px * 0.3 - more;
  const under = Math.max(...rooms.map((room) => room.bottom)) + GAP + px * 0.85;
  const { x, y } = middleOf(rooms[0] ?? { left, right, top: over, bottom: under });
  const level = y + px / 3 - more / 2;
  return [
    { middle: right, base: level },
    { middle: left, base: level },
    { middle: x, base: over },
    { middle: x, base: under },
    ...[over, under].flatMap((base) => [half, -half].map((aside) => ({ middle: x + aside, base }))),
    ...[over, under].flatMap((base) => [right, left].map((middle) => ({ middle, base: (base + level) / 2 }))),
  ];
}

/** Lists how far from its town a name may stand apart from it, by so much at most: the nearest first. */
export const roundsApart = (most: number): readonly number[] =>
  Array.from({ length: Math.floor((most - APART.from) / APART.step) + 1 }, (_, step) => APART.from + step * APART.step);

/** Lists where a name may stand so far apart from its town: with its middle, its start or its end towards it. */
export function linesApart({ x, y }: Label, { half, more }: Shape, px: number, far: number): Line[] {
  return Array.from({ length: APART.ways }, (_, way) => (2 * Math.PI * way) / APART.ways).flatMap((angle) => {
    const [across, down] = [far * Math.cos(angle), far * Math.sin(angle)];
    const base = y + down + (Math.sign(down) * (px + more)) / 2 + px / 3 - more / 2;
    const sides = Math.abs(across) > far / 2 ? [Math.sign(across)] : [0, 0.7, -0.7];
    return sides.map((towards) => ({ middle: x + across + towards * half, base }));
  });
}
