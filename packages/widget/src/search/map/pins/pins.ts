import type { FoundService } from '@inclusion-kit/sdk';
import { farBetween as far, project, type LonLat, type Pixels } from '../../../shared/map/mercator.ts';
import { anchorOf, areApart, MANY, placeCircle, sideOf, type Round } from './circles.ts';
import { divide, mostOf, spread } from './divide.ts';
import { isClear, nudge, standDrop, standFirst, type Drop, type Side } from './drops/drops.ts';
import { makeRoom } from './make-room.ts';
import { makeWay } from './drops/make-way.ts';
import { widthOfRanks } from './ranks.ts';
import { isSamePlace, PLACE } from './same-place.ts';
import { createStandingDrops } from './drops/standing-drops.ts';

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
  /** A drop with a number and a point are on the place itself. A circle stands for several places, on one in their midst. */
  readonly kind: 'drop' | 'point' | 'circle';
  /** The side of its place on which its drop stands. */
  readonly side: Side;
  readonly isLarge: boolean;
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
  index: number;
  readonly offers: [MapOffer, ...MapOffer[]];
  sum: Pixels;
  /** Where its circle stands best, beside the others of one crowd. Default: in the middle of its offers. */
  readonly best?: Pixels;
}

/** Pins nearer than this, in pixels, are one: their hit areas would overlap. */
const NEAR_PX = 44;
/** The largest circles leave each other in sight from here on. */
const APART_PX = 52;
/** A circle without room joins one that is no further than this. */
const JOIN_PX = 120;
/** Drops further than this from a place are in the way of no drop there, nor of one that turns for it. */
const REACH_PX = 240;
/** Circles are joined so often at most. */
const MOST_JOINED = 4;
/** The first offers of the list, those of its first page, have drops with their numbers wherever there is room. */
const ALONE = 20;
/** The first of them have large drops, and are in no circle. */
const LARGE = 5;
const AROUND = [0, -1, 1] as const;

/**
 * Gathers offers into pins at a zoom, in the order of the list. The first places of the list are drops on their places, over them or else
 * leaning from them, the first five beside them or down too, and others so where no other way has room. A drop that those before it would cover all ways is none: the first five are points, and the others are gathered with their neighbours. The first of each circle
 * gathers its neighbours, and circles that come near so are one. The same offers at the same zoom always give the same pins, wherever
 * the map looks and whichever is pressed. A circle stands on the place of what it holds that is nearest to the middle: drops lean out of its way, and one that has no room there all the same joins its nearest neighbour. Cells as large as the distance bound the work: an offer is compared with the pins of nine.
 */
export function gatherPins(
  offers: readonly MapOffer[],
  zoom: number,
  { isSmall = false, around = null }: PinRoom = {},
): Pin[] {
  const { alone, others } = partFirst(offers, zoom);
  const mark = around === null ? null : project(around, zoom);
  const most = mostOf(offers.length);
  const order = new Map(offers.map((offer, at) => [offer, at]));
  const drops = createStandingDrops();
  const points = new Set<Gathered>();
  const pool: Gathered[] = [];
  const standing: Drops = new Map();
  const leads = alone.filter((place) => !isFurther(place));
  // A small drop with its number tells more than a point without.
  const stood = standFirst(
    leads.map(({ first, offers: members }) => ({ at: first, wide: widthOfRanks(members) })),
    { isSmall, mark },
  );
  for (const place of [...leads, ...alone.filter(isFurther)]) {
    const isFirst = !isFurther(place);
    const room = { mark, wide: widthOfRanks(place.offers), leansDown: false };
    const drop = isFirst
      ? (stood[leads.indexOf(place)] ?? null)
      : standDrop(place.first, false, drops.around(place.first, room.wide), room);
    if (drop !== null) {
      drops.add(drop);
      standing.set(place, drop);
    } else if (isFirst) points.add(place);
    else pool.push(place);
  }
  // Members draw the middle of a pin from its first offer, and so pins together.
  let joined = joinNear([...pool, ...others]);
  for (let before = Infinity; joined.length < before; joined = joinNear(joined)) before = joined.length;
  // A further offer of the list that stands alone has its number where there is room.
  const round: Gathered[] = [];
  for (const one of joined.flatMap((crowd) => toParts(crowd, { zoom, most, order }))) {
    const isAlone = one.offers.length === 1;
    const stand = (leansDown: boolean) => standDrop(one.first, false, drops.around(one.first, 0), { mark, leansDown });
    // Down too rather than as a point: one under another drop could not be pressed.
    const drop = isAlone && one.offers[0].number !== null ? (stand(false) ?? stand(true)) : null;
    if (drop !== null) {
      drops.add(drop);
      standing.set(one, drop);
    } else if (isAlone) points.add(one);
    else round.push(one);
  }
  for (const point of [...points].filter(({ offers: [{ number }] }) => number !== null)) {
    const around = [...standing].filter(([, { at }]) => far(at, point.first) < REACH_PX);
    const room = { mark, wide: widthOfRanks(point.offers) };
    const way = makeWay(
      point.first,
      around.map(([, drop]) => drop),
      room,
    );
    if (way === null) continue;
    for (const [place, drop] of around) standing.set(place, way.turned.get(drop) ?? drop);
    standing.set(point, way.drop);
    points.delete(point);
  }
  const circles = standCircles(round, zoom, { points, drops: standing, mark, most });
  const toPin = (one: Gathered, kind: Pin['kind'], at = one.first): Pin => {
    const members = one.offers.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const { side = 'over', isLarge = false } = standing.get(one) ?? {};
    return { id: members[0].id, index: one.index, offers: members, at, kind, side, isLarge };
  };
  return [
    ...[...standing.keys()].map((one) => toPin(one, 'drop')),
    ...[...points].map((one) => toPin(one, 'point')),
    ...circles.map(({ one, at }) => toPin(one, 'circle', at)),
  ].sort((one, other) => one.index - other.index);
}

/** A circle on its place. */
interface Circle {
  readonly one: Gathered;
  readonly at: Pixels;
}

/** Tells whether a place is not among the first of the list, which are in no circle. */
const isFurther = ({ offers: [lead] }: Gathered): boolean => !isAmongLarge(lead);

/** The drops of a map by their places. */
type Drops = Map<Gathered, Drop>;

/**
 * Finds the places of circles, each on the offer that is nearest to the middle of them, or no further from it than its edge. Drops in its way lean another way, or
 * those of no first offer go into it. One that would cover a number or another pin all the same is joined with the nearest circle.
 */
function standCircles(
  gathered: readonly Gathered[],
  zoom: number,
  { points, drops, mark, most }: { points: Set<Gathered>; drops: Drops; mark: Pixels | null; most: number },
): Circle[] {
  let round = gathered;
  let all = [...drops.values()];
  let dots = cellsOf(points);
  for (let left = MOST_JOINED; ; left -= 1) {
    const taken: Cells<Kept & { readonly count: number }> = new Map();
    const circles: Circle[] = [];
    const stuck: Gathered[] = [];
    const isOnCircle =
      ({ offers: { length } }: Gathered) =>
      (at: Pixels): boolean =>
        nearOf(taken, at, APART_PX).some(({ first, count }) => !areApart(far(first, at), length, count));
    const isOnPin =
      (one: Gathered) =>
      (at: Pixels): boolean =>
        isOnCircle(one)(at) || nearOf(dots, at).length > 0;
    const isFree = (drop: Drop): boolean =>
      circles.every(({ one, at }) => isClear(at, sideOf(one.offers.length) / 2, [drop]));
    const stand = (one: Gathered, at: Pixels): void => {
      circles.push({ one, at });
      keep(taken, { first: at, count: one.offers.length });
    };
    for (const one of round) {
      const at = placeCircle(roundOf(one), zoom, all, isOnPin(one));
      if (at !== null) {
        stand(one, at);
        continue;
      }
      const crowded = {
        middle: anchorOf(roundOf(one), zoom),
        half: sideOf(one.offers.length) / 2,
        drops,
        mark,
        isFree,
        mayJoin: isFurther,
      };
      // A point tells no rank: where one leaves no room for the circle of a town, the circle tells more.
      const room =
        makeRoom({ ...crowded, isTaken: isOnPin(one) }) ??
        (one.offers.length < MANY ? null : makeRoom({ ...crowded, isTaken: isOnCircle(one) }));
      if (room === null) {
        stuck.push(one);
        continue;
      }
      for (const [place, drop] of room.turned) drops.set(place, drop);
      for (const place of [...room.joined, ...nearOf(dots, room.at)]) {
        drops.delete(place);
        points.delete(place);
        one.index = Math.min(one.index, place.index);
        one.offers.push(...place.offers);
        one.sum = { x: one.sum.x + place.sum.x, y: one.sum.y + place.sum.y };
      }
      dots = cellsOf(points);
      all = [...drops.values()];
      stand(one, room.at);
    }
    const standAnywhere = (one: Gathered): Pixels | null =>
      placeCircle(roundOf(one), zoom, all, isOnPin(one), Infinity);
    let joined = left === 0 ? round : joinStuck(round, stuck, most);
    // Rather one circle of too many than a number that is covered.
    if (left > 0 && joined.length === round.length) {
      const lost = stuck.filter((one) => standAnywhere(one) === null);
      joined = joinStuck(round, lost, Infinity);
    }
    if (joined.length === round.length) {
      for (const one of stuck)
        stand(one, standAnywhere(one) ?? nudge(middleOf(one), sideOf(one.offers.length) / 2, all));
      return circles;
    }
    round = joined;
  }
}

/** Joins each circle that has no room with the nearest one, unless one circle would hold more than `most` then. */
function joinStuck(round: readonly Gathered[], stuck: readonly Gathered[], most: number): Gathered[] {
  const kept = new Set(round);
  for (const one of stuck) {
    if (!kept.has(one)) continue;
    const middle = middleOf(one);
    const [near] = [...kept]
      .filter((other) => other !== one && other.offers.length + one.offers.length <= most)
      .map((other) => ({ other, far: Math.hypot(middleOf(other).x - middle.x, middleOf(other).y - middle.y) }))
      .sort((a, b) => a.far - b.far);
    if (near === undefined || near.far > JOIN_PX) continue;
    const { other } = near;
    kept.delete(one);
    kept.delete(other);
    kept.add({
      index: Math.min(one.index, other.index),
      first: other.first,
      offers: [...other.offers, ...one.offers],
      sum: { x: one.sum.x + other.sum.x, y: one.sum.y + other.sum.y },
    });
  }
  return [...kept].sort((one, other) => one.index - other.index);
}

/** Divides what one circle would hold, where that is too many of all. */
function toParts(
  one: Gathered,
  { zoom, most, order }: { zoom: number; most: number; order: ReadonlyMap<MapOffer, number> },
): Gathered[] {
  if (one.offers.length <= most) return [one];
  const parts = divide(one, zoom, most).map((part): Gathered => {
    const [lead = part[0], ...others] = part.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const places = part.map((offer) => project(offer, zoom));
    return {
      index: order.get(lead) ?? 0,
      first: project(lead, zoom),
      offers: [lead, ...others],
      sum: { x: places.reduce((sum, { x }) => sum + x, 0), y: places.reduce((sum, { y }) => sum + y, 0) },
    };
  });
  const places = spread(parts.map(middleOf), APART_PX);
  return parts.map((part, at) => ({ ...part, best: places[at] ?? middleOf(part) }));
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

const middleOf = ({ offers: { length }, sum: { x, y } }: Gathered): Pixels => ({ x: x / length, y: y / length });

const roundOf = (one: Gathered): Round => ({
  middle: one.best ?? middleOf(one),
  offers: one.offers,
  isParted: one.best !== undefined,
});

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

function cellsOf(pins: Iterable<Gathered>): Cells<Gathered> {
  const cells: Cells<Gathered> = new Map();
  for (const pin of pins) keep(cells, pin);
  return cells;
}

/** Returns the first pin of those near a point, or null. */
const findNear = (cells: Cells<Gathered>, at: Pixels): Gathered | null =>
  nearOf(cells, at).reduce<Gathered | null>(
    (found, pin) => (found === null || pin.index < found.index ? pin : found),
    null,
  );

/** Returns the pins near a point. */
function nearOf<One extends Kept>(cells: Cells<One>, at: Pixels, far = NEAR_PX): One[] {
  const near: One[] = [];
  for (let x = cellOf(at.x - far); x <= cellOf(at.x + far); x += 1) {
    for (let y = cellOf(at.y - far); y <= cellOf(at.y + far); y += 1) {
      for (const pin of cells.get(toCell(x, y)) ?? [])
        if (Math.hypot(pin.first.x - at.x, pin.first.y - at.y) < far) near.push(pin);
    }
  }
  return near;
}

const cellOf = (pixels: number): number => Math.floor(pixels / NEAR_PX);
/** More cells than there are in a row of the world at the closest zoom. */
const toCell = (x: number, y: number): number => x * 2 ** 22 + y;

type GrowingPlace = LonLat & { offers: [MapOffer, ...MapOffer[]] };

/** Finds the place of an offer in its cell and those around. Nothing is made for each cell: all the results of a search are looked up so. */
function findAround(
  places: ReadonlyMap<number, GrowingPlace>,
  column: number,
  row: number,
  offer: MapOffer,
): GrowingPlace | undefined {
  for (const x of AROUND) {
    for (const y of AROUND) {
      const place = places.get(toCell(column + x, row + y));
      if (place !== undefined && isSamePlace(place, offer)) return place;
    }
  }
  return undefined;
}

/** Lists the places where offers stand, each once, in the order of the list. A cell holds one place at most. */
export function placesOf(offers: readonly MapOffer[]): Place[] {
  const places = new Map<number, GrowingPlace>();
  for (const offer of offers) {
    const { lon, lat } = offer;
    const [column, row] = [Math.floor((lon + 180) * PLACE), Math.floor((lat + 90) * PLACE)];
    const place = findAround(places, column, row, offer);
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

/** Tells whether a pin is a point though its offer has a number: there was no room for its drop. */
export const isUnnumbered = ({ kind, offers: [{ number }] }: Pin): boolean => kind === 'point' && number !== null;

/** Tells whether an offer is one of those of a pin. */
export function holds({ offers }: Pick<Pin, 'offers'>, id: string | null): boolean {
  return id !== null && offers.some((offer) => offer.id === id);
}
