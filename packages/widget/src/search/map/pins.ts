import type { FoundService } from '@inclusion-kit/sdk';
import { project, type LonLat, type Pixels } from './mercator.ts';

/** An offer with a point, as a map shows it. */
export interface MapOffer extends LonLat {
  readonly result: FoundService;
  /** The number on its card, or null when it has no card on the page. */
  readonly number: number | null;
}

/** One pin: an offer, or several that are too near to be told apart. */
export interface Pin {
  /** The first offer's id, which names the pin from one drawing to the next. */
  readonly id: string;
  readonly offers: readonly [MapOffer, ...MapOffer[]];
  /** The place of the pin, in pixels of the world at the zoom. */
  readonly at: Pixels;
}

/** Pins nearer than this, in pixels, are one: their hit areas would overlap. */
const NEAR_PX = 40;

/**
 * Gathers offers into pins at a zoom, in the order of the list: the first of each gathers its neighbours. The same offers at the
 * same zoom always give the same pins, wherever the map looks.
 */
export function gatherPins(offers: readonly MapOffer[], zoom: number): Pin[] {
  const cells = new Map<number, Gathered[]>();
  const gathered: Gathered[] = [];
  for (const offer of offers) {
    const at = project(offer, zoom);
    const near = findNear(at, cells);
    if (near !== undefined) {
      near.offers.push(offer);
      near.sum.x += at.x;
      near.sum.y += at.y;
      continue;
    }
    const pin: Gathered = { at, offers: [offer], sum: { ...at } };
    gathered.push(pin);
    const cell = cellOf(at.x, at.y);
    const others = cells.get(cell);
    if (others === undefined) cells.set(cell, [pin]);
    else others.push(pin);
  }
  return gathered.map(({ offers: members, sum }) => ({
    id: members[0].result.service.id,
    offers: members,
    at: { x: sum.x / members.length, y: sum.y / members.length },
  }));
}

/** A pin while it is made: where its first offer stands, and the sum of where all of them do. */
interface Gathered {
  readonly at: Pixels;
  readonly offers: [MapOffer, ...MapOffer[]];
  readonly sum: { x: number; y: number };
}

const around = [0, -1, 1];

/** Looks in the cell of a point first, then in those around it. */
function findNear({ x, y }: Pixels, cells: ReadonlyMap<number, readonly Gathered[]>): Gathered | undefined {
  for (const dx of around) {
    for (const dy of around) {
      const found = cells
        .get(cellOf(x + dx * NEAR_PX, y + dy * NEAR_PX))
        ?.find(({ at }) => Math.hypot(at.x - x, at.y - y) < NEAR_PX);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Counts the places where offers stand, told apart at about ten metres. */
export function countPlaces(offers: readonly MapOffer[]): number {
  return new Set(offers.map(({ lon, lat }) => `${lon.toFixed(4)} ${lat.toFixed(4)}`)).size;
}

/** Tells whether all the offers of a pin stand at one place, so that no zoom tells them apart. */
export function isOnePlace({ offers: [first, ...others] }: Pin): boolean {
  return others.every(({ lon, lat }) => Math.abs(lon - first.lon) < 1e-4 && Math.abs(lat - first.lat) < 1e-4);
}

/** The number of the cell of a point: a row of cells is never as long as the step, at the closest zoom either. */
function cellOf(x: number, y: number): number {
  return Math.floor(x / NEAR_PX) * 2 ** 26 + Math.floor(y / NEAR_PX);
}
