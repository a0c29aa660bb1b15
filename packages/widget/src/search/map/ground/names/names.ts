// The names on a ground without images: each stands close to its town, or is not written.
import { farBetween, type Pixels } from '../../../../shared/map/mercator.ts';
import type { Taken } from '../../pins/clear.ts';
import type { PinOnGround } from '../../pins/pin-rooms.ts';
import { aroundOf, crosses, distanceTo, middleOf, nearestIn, touches, type Room } from '../../rooms.ts';
import {
  boxOf,
  linesApart,
  linesAt,
  linesBeside,
  linesWithin,
  roundsApart,
  shapesOf,
  type Label,
  type Line,
  type Shape,
} from './name-places.ts';

/** Number of towns that are named over the drawn size, the largest first. More names would hide the pins. */
const MOST_LABELS = 60;
/** Towns whose names are tried, those of the view and the largest first: over a country the smaller ones have no room, and trying each takes long. */
const MOST_TRIED = 250;
/** From so many inhabitants, a name is written larger: the pixels of its letters, and how far from its town it stands at most, where pins take the places at it. */
const LABELS = [
  { from: 100_000, px: 15, most: 44 },
  { from: 20_000, px: 13, most: 36 },
  { from: 0, px: 12, most: 30 },
] as const;
/** The letters of the largest are smaller on a view less wide than this, as on a phone. */
const NARROW = { width: 400, px: 13 } as const;
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
/** Half of the point of a town. */
const DOT_PX = 3;
/** From a name beside the pin of its town to another pin: one that is as near to both names neither. */
const BESIDE_OTHER = { x: 7, y: 7 } as const;
/** From one name to the next: two that are as near as the lines of one read as one. */
const NAMES_APART = { x: 6, y: 7 } as const;
/** A name that is further than this from its town, and further than that is drawn, has a line to it. */
const LEAD_PX = 14;
const BUILT = 1.3;

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
 * at its point, or within the town where that is large, or beside the pin that covers it and near no other one. Where these places are
 * taken, that of a larger town stands a little apart with a line to it, which crosses nothing. A town whose name has no room so near has none.
 * None is cut by the edge of the view.
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
  const isInView = ({ x, y }: Pixels): boolean =>
    Math.abs(x - size.x) < size.x / 2 && Math.abs(y - size.y) < size.y / 2;
  const isSuburb = ({ x, y, inhabitants }: Label): boolean =>
    inhabitants > 0 && written.some((one) => one.inhabitants > 0 && farBetween(one, { x, y }) < SUBURB_PX);
  const tried = [...labels.filter(isInView), ...labels.filter((label) => !isInView(label))].slice(0, MOST_TRIED);
  for (const label of byWeight(tried, pins)) {
    if (written.length === MOST_LABELS) break;
    const dot = aroundOf(label, DOT_PX);
    const cover = pins.find((pin) => pin.rooms.some((room) => touches(dot, room)));
    if (isSuburb(label) || (cover === undefined && written.some(({ box }) => touches(dot, box)))) continue;
    const { px: usualPx, most } = LABELS.find(({ from }) => label.inhabitants >= from) ?? LABELS[2];
    const px = size.x < NARROW.width ? Math.min(usualPx, NARROW.px) : usualPx;
    const shapes = shapesOf(label, px);
    // Only those around are compared: there may be hundreds.
    const reach = Math.max(most, label.reach) + 2 * shapes[0].half + 2 * px;
    const around = { left: label.x - reach, right: label.x + reach, top: label.y - reach, bottom: label.y + reach };
    const near = rooms.filter((room) => touches(around, room));
    const isFree = (box: Taken): boolean =>
      !isCut(box, size) &&
      (!isInView(label) || isInView(middleOf(box))) &&
      !near.some((room) => touches(box, room)) &&
      !written.some(
        (one) =>
          touches(grow(box, NAMES_APART), one.box) ||
          touches(box, one.dot) ||
          (one.line !== null && crosses(one, one.line, box)),
      );
    const write = (shape: Shape, line: Line, end: Pixels | null): void => {
      written.push({ ...label, ...line, lines: shape.lines, px, box: boxOf(shape, line, px), dot, line: end });
      if (cover !== undefined) named.add(cover);
    };
    const off = mark !== null && farBetween(mark, label) < 2 * MARK_PX ? OFF_MARK : 0;
    // A pin is named after one town, the largest that it covers.
    const own = cover === undefined || named.has(cover) ? null : cover;
    const isOnlyBeside = (box: Taken): boolean =>
      distanceTo(box, label) <= most &&
      !pins.some((pin) => pin !== own && pin.rooms.some((room) => touches(grow(box, BESIDE_OTHER), room)));
    const lineOf = (shape: Shape): Line | undefined =>
      [
        ...linesAt(label, shape, px, off),
        ...(own === null ? [] : linesBeside(own, shape, px).filter((line) => isOnlyBeside(boxOf(shape, line, px)))),
        ...(cover === undefined ? linesWithin(label, shape, px, off) : []),
      ].find((line) => isFree(boxOf(shape, line, px)));
    const close = shapes.flatMap((shape) => {
      const line = lineOf(shape);
      return line === undefined ? [] : [{ shape, line }];
    })[0];
    if (close !== undefined) {
      write(close.shape, close.line, null);
      continue;
    }
    if (cover === undefined) continue;
    // The built-up place, as far as it is drawn, needs no line to its name.
    const within = Math.max(LEAD_PX, label.reach * BUILT);
    const isClean = (end: Pixels): boolean =>
      !pins.some((pin) => pin !== cover && pin.rooms.some((room) => crosses(label, end, room))) &&
      !written.some(({ box }) => crosses(label, end, box));
    const findFree = (lines: readonly { readonly shape: Shape; readonly line: Line }[]) =>
      lines
        .map((one) => ({ ...one, end: nearestIn(boxOf(one.shape, one.line, px), label) }))
        .map((one) => ({ ...one, far: farBetween(one.end, label) }))
        .sort((one, other) => one.far - other.far)
        .find(({ shape, line, end, far }) => isFree(boxOf(shape, line, px)) && (far <= within || isClean(end)));
    const linesOf = (find: (shape: Shape) => readonly Line[]) =>
      shapes.flatMap((shape) => find(shape).map((line) => ({ shape, line })));
    // Round after round: most names have room in one of the first, and hundreds of places are never looked at.
    let apart: ReturnType<typeof findFree>;
    if (px === LABELS[2].px) apart = findFree(linesOf((shape) => linesWithin(label, shape, px, off)));
    else
      for (const far of roundsApart(Math.max(most, within)))
        if ((apart = findFree(linesOf((shape) => linesApart(label, shape, px, far)))) !== undefined) break;
    if (apart !== undefined) write(apart.shape, apart.line, apart.far > within ? apart.end : null);
  }
  return written;
}

/** Returns the room of a name with what parts it from another thing. */
const grow = ({ left, right, top, bottom }: Taken, { x, y }: Pixels): Taken => ({
  left: left - x,
  right: right + x,
  top: top - y,
  bottom: bottom + y,
});

/** Tells whether an edge of the view cuts a name. */
function isCut({ left, right, top, bottom }: Taken, { x, y }: Pixels): boolean {
  const spare = ((right - left) / 2) * (WIDEST - 1);
  const cuts = (edge: number, from: number, to: number): boolean => edge > from && edge < to;
  const cutsAt = (part: number): boolean => cuts(x * part, left - spare, right + spare) || cuts(y * part, top, bottom);
  return cutsAt(0.5) || cutsAt(1.5);
}

/** Sorts towns by their size. One that a pin stands in counts for more. */
function byWeight(labels: readonly Label[], pins: readonly PinOnGround[]): Label[] {
  const middles = pins.flatMap(({ place, rooms }) => [place, ...rooms.map(middleOf)]);
  const hasPin = (label: Label): boolean => middles.some((middle) => farBetween(middle, label) < TOWN_PX + label.reach);
  return labels
    .map((label) => ({ label, weight: label.inhabitants * (hasPin(label) ? OFFERS_COUNT : 1) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ label }) => label);
}
