import type { FoundService } from '@inclusion-kit/sdk';
import { project, type LonLat, type Pixels } from '../../../shared/map/mercator.ts';
import { isClear, nudge, standDrop, type Drop, type Side } from './drops.ts';
import { widthOfRanks } from './ranks.ts';
import { isSamePlace, PLACE } from './same-place.ts';

/** An offer with a point, as a map shows it. */
export interface MapOffer extends LonLat {
  readonly id: string;
  /** The offer as the list has it, or null when only its place is known. */
  readonly result: FoundService | null;
  /** The number on its card, its rank in the list. Null when it has no card on the page. */
  readonly number: number | null;
}

/** A place, and the offers that stand there, in the order of the list. */
export interface Place extends LonLat {
  readonly offers: readonly [MapOffer, ...MapOffer[]];
}

/** One pin: an offer, or several that are too near to be told apart. */
export interface Pin {
  /** The first offer's id, which names the pin from one drawing to the next. */
  readonly id: string;
  /** The place of its first offer in the list of those on the map, from 0. */
  readonly index: number;
  readonly offers: readonly [MapOffer, ...MapOffer[]];
  /** The place of the pin, in pixels of the world at the zoom. */
  readonly at: Pixels;
  /** A drop with a number and a point are on the place itself. A circle stands for several places, in their midst. */
  readonly kind: 'drop' | 'point' | 'circle';
  /** The side of its place on which its drop stands. */
  readonly side: Side;
  readonly isLarge: boolean;
  /** The ranks that a circle holds stand over it: under it they would lie on another pin. */
  readonly areRanksOver: boolean;
}

/** The room that a map gives its pins: on a small one all drops are small, and none hides the place of the search. */
export interface PinRoom {
  readonly isSmall?: boolean;
  readonly around?: LonLat | null;
}

interface Kept {
  /** Where it gathers from: its first offer, and once it is joined its middle. */
  readonly first: Pixels;
}

interface Gathered extends Kept {
  readonly index: number;
  readonly offers: [MapOffer, ...MapOffer[]];
  sum: Pixels;
}

/** Pins nearer than this, in pixels, are one: their hit areas would overlap. */
const NEAR_PX = 40;
/** The first offers of the list, those of its first page, have drops with their numbers wherever there is room. */
const ALONE = 20;
/** The first of them have large drops, and are in no circle. */
const LARGE = 5;
/** From so many offers, a circle that gathers them is larger. */
const [SOME, MANY] = [5, 20];
/** The sides of circles of few, of some and of many. */
const SIDES = [30, 36, 42] as const;
/** From the edge of a circle to the middle of the ranks under it, in pixels. */
const RANKS_PX = 4;
/** The room of the ranks of a circle around their middle, in pixels. */
const RANKS_ROOM = 15;
const AROUND = [0, -1, 1] as const;

/**
 * Gathers offers into pins at a zoom, in the order of the list. The first places of the list are drops on their places, over them or else
 * leaning from them. A drop that those before it would cover all ways is none: the first five are points, and the others are gathered with their neighbours. The first of each circle
 * gathers its neighbours, and circles that come near so are one. The same offers at the same zoom always give the same pins, wherever
 * the map looks and whichever is pressed. Cells as large as the distance bound the work: an offer is compared with the pins of nine.
 */
export function gatherPins(
  offers: readonly MapOffer[],
  zoom: number,
  { isSmall = false, around = null }: PinRoom = {},
): Pin[] {
  const { alone, others } = partFirst(offers, zoom);
  const mark = around === null ? null : project(around, zoom);
  const drops: Drop[] = [];
  const points: Gathered[] = [];
  const pool: Gathered[] = [];
  const standing: Gathered[] = [];
  const sides = new Map<Gathered, Drop>();
  for (const place of alone) {
    const isFirst = isAmongLarge(place.offers[0]);
    // A small drop with its number tells more than a point without.
    const room = { mark, wide: widthOfRanks(place.offers) };
    const drop =
      (isFirst && !isSmall ? standDrop(place.first, true, drops, room) : null) ??
      standDrop(place.first, false, drops, room);
    if (drop !== null) {
      drops.push(drop);
      standing.push(place);
      sides.set(place, drop);
    } else if (isFirst) points.push(place);
    else pool.push(place);
  }
  // Members draw the middle of a pin from its first offer, and so pins together.
  let joined = joinNear([...pool, ...others]);
  for (let before = Infinity; joined.length < before; joined = joinNear(joined)) before = joined.length;
  // A further offer of the list that stands alone has its number where there is room.
  const rest = joined.map((one): [Gathered, Pin['kind']] => {
    if (one.offers.length > 1) return [one, 'circle'];
    const drop = one.offers[0].number === null ? null : standDrop(one.first, false, drops, { mark });
    if (drop === null) return [one, 'point'];
    drops.push(drop);
    sides.set(one, drop);
    return [one, 'drop'];
  });
  const order = new Map(offers.map((offer, at) => [offer, at]));
  const toPin = (one: Gathered, kind: Pin['kind'], at: Pixels): Pin => {
    const members = one.offers.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const { side = 'over', isLarge = false } = sides.get(one) ?? {};
    return { id: members[0].id, index: one.index, offers: members, at, kind, side, isLarge, areRanksOver: false };
  };
  const taken: Cells = new Map();
  for (const one of points) keep(taken, one);
  for (const [one, kind] of rest) if (kind === 'point') keep(taken, one);
  const pins = [
    ...standing.map((one) => toPin(one, 'drop', one.first)),
    ...points.map((one) => toPin(one, 'point', one.first)),
    ...rest.map(([one, kind]) => {
      if (kind !== 'circle') return toPin(one, kind, one.first);
      const at = placeCircle(one, zoom, drops, taken);
      keep(taken, { first: at });
      return toPin(one, kind, at);
    }),
  ];
  const circles = pins.filter(({ kind }) => kind === 'circle');
  return pins
    .map((pin) => ({ ...pin, areRanksOver: areOver(pin, circles, drops) }))
    .sort((one, other) => one.index - other.index);
}

/** Tells whether the ranks of a circle stand over it: under it they would lie on a drop, or on another circle while they do not above. */
function areOver({ kind, at, offers }: Pin, circles: readonly Pin[], drops: readonly Drop[]): boolean {
  if (kind !== 'circle' || offers.every(({ number }) => number === null)) return false;
  const far = sideOf(offers.length) / 2 + RANKS_PX;
  const [under, over] = [far, -far].map((by) => ({ x: at.x, y: at.y + by })) as [Pixels, Pixels];
  const isFree = (ranks: Pixels): boolean =>
    isClear(ranks, RANKS_ROOM, drops) &&
    circles.every(
      (circle) =>
        circle.at === at ||
        Math.hypot(circle.at.x - ranks.x, circle.at.y - ranks.y) >= sideOf(circle.offers.length) / 2 + RANKS_ROOM,
    );
  return !isFree(under) && (isFree(over) || !isClear(under, RANKS_ROOM, drops));
}

/** Parts the first places of the list, each with all the offers of its address, from the other offers. */
function partFirst(offers: readonly MapOffer[], zoom: number): { alone: Gathered[]; others: Gathered[] } {
  const alone: Gathered[] = [];
  const others: Gathered[] = [];
  for (const [index, offer] of offers.entries()) {
    const near = alone.find(({ offers: [lead] }) => isSamePlace(lead, offer));
    if (near !== undefined) {
      near.offers.push(offer);
      near.sum = { x: near.sum.x + near.first.x, y: near.sum.y + near.first.y };
      continue;
    }
    const at = project(offer, zoom);
    (isAmongFirst(offer) ? alone : others).push({ index, first: at, offers: [offer], sum: at });
  }
  return { alone, others };
}

/**
 * Finds the place of a circle: the middle of its offers, or else the nearest of their own places, where it covers no number. Where there
 * is none, the middle by half of its width at most.
 */
function placeCircle(circle: Gathered, zoom: number, drops: readonly Drop[], taken: Cells): Pixels {
  const middle = middleOf(circle);
  const half = sideOf(circle.offers.length) / 2;
  const isFree = (at: Pixels): boolean => nearOf(taken, at).length === 0 && isClear(at, half, drops);
  if (isFree(middle)) return middle;
  const far = ({ x, y }: Pixels): number => Math.hypot(x - middle.x, y - middle.y);
  const own = circle.offers
    .slice(0, MOST_TRIED)
    .map((offer) => project(offer, zoom))
    .filter(isFree)
    .sort((one, other) => far(one) - far(other));
  return own[0] ?? nudge(middle, half, drops);
}

/** The places of a circle that are tried for it. */
const MOST_TRIED = 50;

/** Returns the side of the circle of so many offers, in pixels. */
export const sideOf = (count: number): (typeof SIDES)[number] => SIDES[count >= MANY ? 2 : count >= SOME ? 1 : 0];

const middleOf = ({ offers: { length }, sum: { x, y } }: Gathered): Pixels => ({ x: x / length, y: y / length });

/** Joins pins whose middles are near, the first of each with its neighbours. */
function joinNear(pins: readonly Gathered[]): Gathered[] {
  const joined: Gathered[] = [];
  const cells: Cells<Gathered> = new Map();
  for (const pin of pins) {
    const first = middleOf(pin);
    const near = findNear(cells, first);
    if (near === null) {
      const kept = { ...pin, first };
      joined.push(kept);
      keep(cells, kept);
    } else {
      near.offers.push(...pin.offers);
      near.sum = { x: near.sum.x + pin.sum.x, y: near.sum.y + pin.sum.y };
    }
  }
  return joined;
}

/** Pins by the cells of their points. */
type Cells<One extends Kept = Kept> = Map<number, One[]>;

function keep<One extends Kept>(cells: Cells<One>, pin: One): void {
  const key = toCell(cellOf(pin.first.x), cellOf(pin.first.y));
  const cell = cells.get(key);
  if (cell === undefined) cells.set(key, [pin]);
  else cell.push(pin);
}

/** Returns the first pin of those near a point, or null. */
const findNear = (cells: Cells<Gathered>, at: Pixels): Gathered | null =>
  nearOf(cells, at).reduce<Gathered | null>(
    (found, pin) => (found === null || pin.index < found.index ? pin : found),
    null,
  );

/** Returns the pins near a point. */
function nearOf<One extends Kept>(cells: Cells<One>, at: Pixels): One[] {
  const near: One[] = [];
  for (let x = cellOf(at.x) - 1; x <= cellOf(at.x) + 1; x += 1) {
    for (let y = cellOf(at.y) - 1; y <= cellOf(at.y) + 1; y += 1) {
      for (const pin of cells.get(toCell(x, y)) ?? [])
        if (Math.hypot(pin.first.x - at.x, pin.first.y - at.y) < NEAR_PX) near.push(pin);
    }
  }
  return near;
}

const cellOf = (pixels: number): number => Math.floor(pixels / NEAR_PX);
/** More cells than there are in a row of the world at the closest zoom. */
const toCell = (x: number, y: number): number => x * 2 ** 22 + y;

/** Lists the places where offers stand, each once, in the order of the list. A cell holds one place at most. */
export function placesOf(offers: readonly MapOffer[]): Place[] {
  const places = new Map<number, LonLat & { offers: [MapOffer, ...MapOffer[]] }>();
  for (const offer of offers) {
    const { lon, lat } = offer;
    const [column, row] = [Math.floor((lon + 180) * PLACE), Math.floor((lat + 90) * PLACE)];
    const place = AROUND.flatMap((x) => AROUND.map((y) => places.get(toCell(column + x, row + y)))).find(
      (near) => near !== undefined && isSamePlace(near, offer),
    );
    if (place === undefined) places.set(toCell(column, row), { lon, lat, offers: [offer] });
    else place.offers.push(offer);
  }
  return [...places.values()];
}

/** Tells whether all the offers of a pin stand at one place, so that no zoom tells them apart. */
export function isOnePlace({ offers: [first, ...others] }: Pin): boolean {
  return others.every((other) => isSamePlace(first, other));
}

/** Tells whether an offer is one of the first places of the list. */
function isAmongFirst({ number }: MapOffer): boolean {
  return number !== null && number <= ALONE;
}

/** Tells whether an offer is one of the first, whose drops are large where there is room. */
const isAmongLarge = ({ number }: MapOffer): boolean => number !== null && number <= LARGE;

/** Tells whether a rank of the first page stands at a zoom in a circle, or is a point without its number. */
export const hidesRanks = (offers: readonly MapOffer[], zoom: number, room: PinRoom): boolean =>
  gatherPins(offers.filter(isAmongFirst), zoom, room).some(({ kind }) => kind !== 'drop');

/** Tells whether an offer is one of those of a pin. */
export function holds({ offers }: Pick<Pin, 'offers'>, id: string | null): boolean {
  return id !== null && offers.some((offer) => offer.id === id);
}
