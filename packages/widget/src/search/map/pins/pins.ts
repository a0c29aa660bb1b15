import type { FoundService } from '@inclusion-kit/sdk';
import { project, type LonLat, type Pixels } from '../../../shared/map/mercator.ts';
import { isSamePlace, PLACE } from './same-place.ts';

/** An offer with a point, as a map shows it. */
export interface MapOffer extends LonLat {
  readonly id: string;
  /** The offer as the list has it, or null when only its place is known. */
  readonly result: FoundService | null;
  /** The number on its card, that of its place among those of the list. Null when it has no card on the page. */
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
}

interface Gathered {
  readonly index: number;
  /** Where it gathers from: its first offer, and once it is joined its middle. */
  readonly first: Pixels;
  readonly offers: [MapOffer, ...MapOffer[]];
  sum: Pixels;
}

/** Pins nearer than this, in pixels, are one: their hit areas would overlap. */
const NEAR_PX = 40;
/** The first places of the list, those of its first page, keep pins of their own: each card is found again on the map. */
const ALONE = 20;
/** The first of them have large drops. */
const LARGE = 5;
/** From the point of a rank to the middle of its drop. */
const DROP_PX = 20;
const AROUND = [0, -1, 1] as const;

/**
 * Gathers offers into pins at a zoom, in the order of the list: the first of each gathers its neighbours, and pins that come near so are one. The first places of the
 * list gather only those of their own address. The same offers at the same zoom always give the same pins, wherever the map
 * looks. Cells as large as the distance bound the work: an offer is compared with the pins of nine.
 */
export function gatherPins(offers: readonly MapOffer[], zoom: number): Pin[] {
  const gathered: Gathered[] = [];
  const alone: Gathered[] = [];
  const cells = new Map<number, Gathered[]>();
  for (const [index, offer] of offers.entries()) {
    const at = project(offer, zoom);
    const isFirst = isAmongFirst(offer);
    const near = alone.find(({ offers: [lead] }) => isSamePlace(lead, offer)) ?? (isFirst ? null : findNear(cells, at));
    if (near !== null) {
      near.offers.push(offer);
      near.sum = { x: near.sum.x + at.x, y: near.sum.y + at.y };
      continue;
    }
    const pin = { index, first: at, offers: [offer] as [MapOffer], sum: at };
    gathered.push(pin);
    if (isFirst) alone.push(pin);
    else keep(cells, pin);
  }
  // Members draw the middle of a pin from its first offer, and so pins together.
  let joined = joinNear(gathered);
  for (let before = gathered.length; joined.length < before; joined = joinNear(joined)) before = joined.length;
  const order = new Map(offers.map((offer, at) => [offer, at]));
  const drops = alone.map(({ first: { x, y } }) => ({ x, y: y - DROP_PX }));
  return joined.map((pin) => {
    const { index } = pin;
    const members = pin.offers.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
    const middle = middleOf(pin);
    const at = members.length > 1 && !isAmongFirst(members[0]) ? drops.reduce(moveAway, middle) : middle;
    return { id: members[0].id, index, offers: members, at };
  });
}

const middleOf = ({ offers: { length }, sum: { x, y } }: Gathered): Pixels => ({ x: x / length, y: y / length });

/** Joins pins whose middles are near, the first of each with its neighbours. */
function joinNear(pins: readonly Gathered[]): Gathered[] {
  const joined: Gathered[] = [];
  const cells = new Map<number, Gathered[]>();
  for (const pin of pins) {
    if (isAmongFirst(pin.offers[0])) {
      joined.push(pin);
      continue;
    }
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

function keep(cells: Map<number, Gathered[]>, pin: Gathered): void {
  const key = toCell(cellOf(pin.first.x), cellOf(pin.first.y));
  const cell = cells.get(key);
  if (cell === undefined) cells.set(key, [pin]);
  else cell.push(pin);
}

/** Returns the first pin of those near a point, or null. */
function findNear(cells: ReadonlyMap<number, readonly Gathered[]>, at: Pixels): Gathered | null {
  let found: Gathered | null = null;
  for (let x = cellOf(at.x) - 1; x <= cellOf(at.x) + 1; x += 1) {
    for (let y = cellOf(at.y) - 1; y <= cellOf(at.y) + 1; y += 1) {
      for (const pin of cells.get(toCell(x, y)) ?? []) {
        const isNear = Math.hypot(pin.first.x - at.x, pin.first.y - at.y) < NEAR_PX;
        if (isNear && (found === null || pin.index < found.index)) found = pin;
      }
    }
  }
  return found;
}

const cellOf = (pixels: number): number => Math.floor(pixels / NEAR_PX);
/** More cells than there are in a row of the world at the closest zoom. */
const toCell = (x: number, y: number): number => x * 2 ** 22 + y;

/** Moves a circle away from a drop that it would touch. */
function moveAway(circle: Pixels, drop: Pixels): Pixels {
  const [x, y] = [circle.x - drop.x, circle.y - drop.y];
  const far = Math.hypot(x, y);
  if (far >= NEAR_PX) return circle;
  if (far === 0) return { x: drop.x, y: drop.y + NEAR_PX };
  return { x: drop.x + (x / far) * NEAR_PX, y: drop.y + (y / far) * NEAR_PX };
}

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

/** Tells whether the pin of an offer always shows its number, and gathers no neighbours. */
export function isAmongFirst({ number }: MapOffer): boolean {
  return number !== null && number <= ALONE;
}

/** Tells whether the drop of an offer is a large one. */
export const isLarge = ({ number }: MapOffer): boolean => number !== null && number <= LARGE;

/** Tells whether a pin is a drop with a number: one offer of the list, or several at one of its first places. */
export function isDrop({ offers: [first, ...others] }: Pin): boolean {
  return isAmongFirst(first) || (others.length === 0 && first.number !== null);
}

/** Tells whether an offer is one of those of a pin. */
export function holds({ offers }: Pick<Pin, 'offers'>, id: string | null): boolean {
  return id !== null && offers.some((offer) => offer.id === id);
}
