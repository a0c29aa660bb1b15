// The names on a ground without images: where each has room, and a line to its town where it stands apart from it.
import type { Pixels } from '../../../shared/map/mercator.ts';
import type { Taken } from '../pins/clear.ts';
import type { PinOnGround } from '../pins/pin-rooms.ts';
import { aroundOf, crosses, distanceTo, middleOf, nearestIn, touches, type Room } from '../rooms.ts';
import type { Town } from './towns.ts';

/** Number of towns that are named over the drawn size, the largest first. More names would hide the pins. */
const MOST_LABELS = 60;
/** Towns whose names are tried, those of the view and the largest first: over a country the smaller ones have no room, and trying each takes long. */
const MOST_TRIED = 250;
/** From so many inhabitants, a name is written larger: the pixels of its letters, and how far from its town it may stand where pins leave no room. */
const LABELS = [
  { from: 100_000, px: 15, most: 80 },
  { from: 20_000, px: 13, most: 44 },
  { from: 0, px: 12, most: 34 },
] as const;
/** The letters of the largest are smaller on a view less wide than this, as on a phone. */
const NARROW = { width: 400, px: 13 } as const;
/** The largest towns of the view, so many and so far within its edges, have a name in any case, which may stand further. */
const ALWAYS = { towns: 2, most: 90, within: 30 } as const;
/** A name of more letters may be written on two lines, where its town is one of the larger ones. */
const LONG = 9;
/** From one line of a name to the next, in heights of its letters. */
const LINE_HEIGHT = 1.15;
/** A town whose edge is no further from a pin than this is the one that the pin stands in, as far as it is seen. */
const TOWN_PX = 36;
/** A town that a pin stands in is named before one that is less than so many times as large and has none. */
const OFFERS_COUNT = 20;
/** A town no further from a larger one that is named is a suburb of it at this zoom. */
const SUBURB_PX = 18;
/** Half of the mark of the place of a search with its border, and how much further from its point the name of a town at it stands. */
const [MARK_PX, OFF_MARK] = [9, 9];
/** A name of a wide font is so many times as wide as the others. */
const WIDEST = 1.2;
/** From the place of a pin to the middle of its head or of its ranks at most. */
const FAR_HEAD = 60;
/** Half of the point of a town. */
const DOT_PX = 3;
/** A name beside a pin is no further from its town. */
const BESIDE_PX = 40;
/** A line that crosses another pin, or a name, counts as so many pixels longer. */
const CROSSED = { pin: 40, name: 200 } as const;
/** From one name to the next: two that are as near as the lines of one read as one. */
const NAMES_APART = { x: 6, y: 7 } as const;
/** From a pin to the name beside it. */
const GAP = 2;
/** A name that is further than this from its town has a line to it. */
const LEAD_PX = 26;
/** The places of a name that stands apart from its town: from so many pixels on, so many further each, in so many ways. */
const APART = { from: 26, step: 8, ways: 24 } as const;

/** A town on the drawing, and how far from its middle it is built up, in pixels. */
export type Label = Town & Pixels & { readonly reach: number };

/** Where a name stands: its middle, and the line under it, under the first of two. */
interface Line {
  readonly middle: number;
  readonly base: number;
}

/** A name on its lines, half of its width, and how much the second one adds to its height: 0 without. */
interface Shape {
  readonly lines: readonly string[];
  readonly half: number;
  readonly more: number;
}

/** A name as it is written: the pixels of its letters, where it stands, and the end of the line from its town. Null where it is beside it. */
export type Name = Label &
  Line & {
    readonly lines: readonly string[];
    readonly px: number;
    readonly box: Taken;
    readonly dot: Room;
    readonly line: Pixels | null;
  };

interface Ground {
  readonly pins: readonly PinOnGround[];
  /** The rooms of the buttons, of the scale and of the lengths on rings. */
  readonly taken: readonly Room[];
  /** The mark of the place of the search, or null. */
  readonly mark: Pixels | null;
  /** The size of the view, which is the middle half of the drawing. */
  readonly size: Pixels;
}

/**
 * Chooses names that cover neither one another nor a pin, the largest towns first and those that pins stand in before others. Each is
 * beside its point, or beside the pin that covers it. Where other pins leave no room there, that of a large town stands apart, with a line to
 * it, and the two largest towns of the view have a name in any case. None is cut by the edge of the view.
 */
export function placeNames(labels: readonly Label[], ground: Ground): readonly Name[] {
  const { pins, mark, size } = ground;
  const rooms = [
    ...pins.flatMap((pin) => pin.rooms),
    ...ground.taken,
    ...(mark === null ? [] : [aroundOf(mark, MARK_PX)]),
  ];
  const written: Name[] = [];
  const named = new Set<PinOnGround>();
  const isInView = ({ x, y }: Pixels, within = 0): boolean =>
    Math.abs(x - size.x) < size.x / 2 - within && Math.abs(y - size.y) < size.y / 2 - within;
  const isSuburb = ({ x, y, inhabitants }: Label): boolean =>
    inhabitants > 0 && written.some((one) => one.inhabitants > 0 && Math.hypot(one.x - x, one.y - y) < SUBURB_PX);
  const tried = [...labels.filter((label) => isInView(label)), ...labels.filter((label) => !isInView(label))].slice(
    0,
    MOST_TRIED,
  );
  let always = 0;
  for (const { label, pin } of byWeight(tried, pins)) {
    if (written.length === MOST_LABELS) break;
    const isCovered = pin?.rooms.some((room) => touches(aroundOf(label, 0), room)) === true;
    if (isSuburb(label) || (!isCovered && written.some(({ box }) => touches(aroundOf(label, DOT_PX), box)))) continue;
    const { px: usualPx, most: usual } = LABELS.find(({ from }) => label.inhabitants >= from) ?? LABELS[2];
    const px = size.x < NARROW.width ? Math.min(usualPx, NARROW.px) : usualPx;
    const isAlways = always < ALWAYS.towns && label.inhabitants > 0 && isInView(label, ALWAYS.within);
    const most = isAlways ? ALWAYS.most : usual;
    const shapes = shapesOf(label, px);
    const [above, below] = [px * 0.85, px * 0.3];
    const boxOf = ({ half, more }: Shape, { middle, base }: Line): Taken => ({
      left: middle - half,
      right: middle + half,
      top: base - above,
      bottom: base + below + more,
    });
    // Only those around are compared: there may be hundreds.
    const reach = Math.max(most, BESIDE_PX, label.reach) + 2 * shapes[0].half + 2 * px;
    const around = { left: label.x - reach, right: label.x + reach, top: label.y - reach, bottom: label.y + reach };
    const near = rooms.filter((room) => touches(around, room));
    const isFree = (shape: Shape, line: Line): boolean => {
      const box = boxOf(shape, line);
      return (
        !isCut(box, size) &&
        (!isInView(label) || isInView(middleOf(box))) &&
        !near.some((room) => touches(box, room)) &&
        !written.some(
          (one) =>
            touches(apart(box), one.box) || touches(box, one.dot) || (one.line !== null && crosses(one, one.line, box)),
        )
      );
    };
    const write = (shape: Shape, line: Line, hasLead: boolean): void => {
      const box = boxOf(shape, line);
      const end = nearestIn(box, label);
      const isFar = Math.hypot(end.x - label.x, end.y - label.y) > LEAD_PX;
      const dot = aroundOf(label, DOT_PX);
      written.push({ ...label, ...line, lines: shape.lines, px, box, dot, line: hasLead && isFar ? end : null });
      if (isAlways) always += 1;
      if (pin !== null) named.add(pin);
    };
    const off = mark !== null && Math.hypot(mark.x - label.x, mark.y - label.y) < 2 * MARK_PX ? OFF_MARK : 0;
    // A pin is named after one town, the largest that it covers.
    const own = pin === null || named.has(pin) ? null : pin;
    const besideOf = (shape: Shape): Line | undefined =>
      [
        ...linesAt(label, shape, px, off),
        ...(own === null
          ? []
          : linesBeside(own, shape, px).filter(
              (line) => distanceTo(boxOf(shape, line), label) <= Math.min(most, BESIDE_PX),
            )),
        ...linesWithin(label, shape, px, off),
      ].find((line) => isFree(shape, line));
    const beside = shapes.flatMap((shape) => {
      const line = besideOf(shape);
      return line === undefined ? [] : [{ shape, line }];
    })[0];
    if (beside !== undefined) {
      const { shape, line } = beside;
      write(shape, line, !isCovered && distanceTo(boxOf(shape, line), label) > label.reach);
    } else if (isAlways || (own !== null && px > LABELS[2].px)) {
      let best: { readonly shape: Shape; readonly line: Line; readonly cost: number } | null = null;
      for (const shape of shapes) {
        for (const { line, far } of linesApart(label, shape, px, most)) {
          if (far >= (best?.cost ?? (isAlways ? Infinity : most))) break;
          if (!isFree(shape, line)) continue;
          const cost = costOf(label, nearestIn(boxOf(shape, line), label), { pins, pin, written });
          if (best === null || cost < best.cost) best = { shape, line, cost };
        }
      }
      if (best !== null && (isAlways || best.cost <= most)) write(best.shape, best.line, true);
    }
  }
  return written;
}

/** Returns the shapes of a name, the best first: one line, and two for a long one, parted where they are most alike. */
function shapesOf({ name, inhabitants }: Label, px: number): readonly [Shape, ...Shape[]] {
  const halfOf = (length: number): number => (length * px * 0.6) / 2 + 4;
  const one: Shape = { lines: [name], half: halfOf(name.length), more: 0 };
  const breaks = [...name.matchAll(/[- ]/g)].map(({ index }) => index + 1);
  if (inhabitants < LABELS[1].from || name.length <= LONG || breaks.length === 0) return [one];
  const longest = (at: number): number => Math.max(at, name.length - at);
  const at = breaks.reduce((best, next) => (longest(next) < longest(best) ? next : best));
  const lines = [name.slice(0, at).trim(), name.slice(at)];
  return [one, { lines, half: halfOf(longest(at)), more: px * LINE_HEIGHT }];
}

/** Returns the space from the first line of a name to its second. */
export const lineHeightOf = (px: number): number => px * LINE_HEIGHT;

/** Returns the room of a name with what parts it from another one. */
const apart = ({ left, right, top, bottom }: Taken): Taken => ({
  left: left - NAMES_APART.x,
  right: right + NAMES_APART.x,
  top: top - NAMES_APART.y,
  bottom: bottom + NAMES_APART.y,
});

/** Tells whether an edge of the view cuts a name. */
function isCut({ left, right, top, bottom }: Taken, { x, y }: Pixels): boolean {
  const spare = ((right - left) / 2) * (WIDEST - 1);
  const cuts = (edge: number, from: number, to: number): boolean => edge > from && edge < to;
  const cutsAt = (part: number): boolean => cuts(x * part, left - spare, right + spare) || cuts(y * part, top, bottom);
  return cutsAt(0.5) || cutsAt(1.5);
}

/** Weighs a line from a town to its name: its length, and more where it crosses another pin or a name. */
function costOf(
  from: Pixels,
  to: Pixels,
  { pins, pin, written }: { pins: readonly PinOnGround[]; pin: PinOnGround | null; written: readonly Name[] },
): number {
  let cost = Math.hypot(to.x - from.x, to.y - from.y);
  for (const one of pins) if (one !== pin && one.rooms.some((room) => crosses(from, to, room))) cost += CROSSED.pin;
  for (const { box } of written) if (crosses(from, to, box)) cost += CROSSED.name;
  return cost;
}

/** Sorts towns by their size, and gives each the nearest pin that stands in it, or null. One that has a pin counts for more. */
function byWeight(labels: readonly Label[], pins: readonly PinOnGround[]): { label: Label; pin: PinOnGround | null }[] {
  return labels
    .map((label) => {
      let [pin, least]: [PinOnGround | null, number] = [null, TOWN_PX + label.reach];
      for (const one of pins) {
        const [at, { x, y }] = [one.place, label];
        // Most pins are far.
        if (Math.abs(at.x - x) > least + FAR_HEAD || Math.abs(at.y - y) > least + FAR_HEAD) continue;
        const middles = [at, ...one.rooms.map(middleOf)];
        const far = Math.min(...middles.map((middle) => Math.hypot(middle.x - x, middle.y - y)));
        if (far < least) [pin, least] = [one, far];
      }
      return { label, pin, weight: label.inhabitants * (pin === null ? 1 : OFFERS_COUNT) };
    })
    .sort((one, other) => other.weight - one.weight);
}

/** Lists where a name may stand at the point of its town: above, under, right and left. */
function linesAt({ x, y }: Label, { half, more }: Shape, px: number, off: number): Line[] {
  const aside = half + 5 + off;
  return [
    { middle: x, base: y - 6 - off - more },
    { middle: x, base: y + px + 4 + off },
    { middle: x + aside, base: y + px / 3 - more / 2 },
    { middle: x - aside, base: y + px / 3 - more / 2 },
  ];
}

/** The lines of a name within a large town that pins cover, so many pixels apart, and the most of them on each side. */
const WITHIN = { px: 24, most: 8 } as const;

/** Lists where the name of a town that is built up that far may stand: over its point or under it, where the town still is. */
function linesWithin({ x, y, reach }: Label, { more }: Shape, px: number, off: number): Line[] {
  const lines = Math.min(WITHIN.most, Math.floor(reach / WITHIN.px));
  return Array.from({ length: lines }, (_, line) => (line + 1) * WITHIN.px).flatMap((by) => [
    { middle: x, base: y - 6 - off - by - more },
    { middle: x, base: y + px + 4 + off + by },
  ]);
}

/** Lists where a name may stand beside a pin, the best first: right, left, over, under, and then at its corners. */
function linesBeside({ rooms }: PinOnGround, { half, more }: Shape, px: number): Line[] {
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

/** Lists where a name may stand apart from its town, by so much at most, the nearest first: with its middle, its start or its end towards it. */
function* linesApart(
  { x, y }: Label,
  { half, more }: Shape,
  px: number,
  most: number,
): Generator<{ line: Line; far: number }> {
  for (let far = APART.from; far <= most; far += APART.step) {
    for (let way = 0; way < APART.ways; way += 1) {
      const angle = (2 * Math.PI * way) / APART.ways;
      const [across, down] = [far * Math.cos(angle), far * Math.sin(angle)];
      const base = y + down + (Math.sign(down) * (px + more)) / 2 + px / 3 - more / 2;
      for (const towards of Math.abs(across) > far / 2 ? [Math.sign(across)] : [0, 0.7, -0.7])
        yield { line: { middle: x + across + towards * half, base }, far };
    }
  }
}
