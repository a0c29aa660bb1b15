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
/** The first offers of the list keep pins of their own: they are those that a reader looks for. */
const ALONE = 5;

/**
 * Gathers offers into pins at a zoom, in the order of the list: the first of each gathers its neighbours. The first five of the
 * list gather only those of their own address. The same offers at the same zoom always give the same pins, wherever the map
 * looks.
 */
export function gatherPins(offers: readonly MapOffer[], zoom: number): Pin[] {
  const gathered: {
    readonly first: Pixels;
    readonly lead: MapOffer;
    readonly offers: [MapOffer, ...MapOffer[]];
    sum: Pixels;
  }[] = [];
  for (const offer of offers) {
    const at = project(offer, zoom);
    const isFirst = isAmongFirst(offer);
    const near = gathered.find(({ first, lead }) =>
      isFirst || isAmongFirst(lead) ? isSamePlace(lead, offer) : Math.hypot(first.x - at.x, first.y - at.y) < NEAR_PX,
    );
    if (near === undefined) gathered.push({ first: at, lead: offer, offers: [offer], sum: at });
    else {
      near.offers.push(offer);
      near.sum = { x: near.sum.x + at.x, y: near.sum.y + at.y };
    }
  }
  return gathered.map(({ offers: members, sum }) => ({
    id: members[0].result.service.id,
    offers: members,
    at: { x: sum.x / members.length, y: sum.y / members.length },
  }));
}

/** Counts the places where offers stand, told apart at about ten metres. */
export function countPlaces(offers: readonly MapOffer[]): number {
  return new Set(offers.map(({ lon, lat }) => `${lon.toFixed(4)} ${lat.toFixed(4)}`)).size;
}

/** Tells whether all the offers of a pin stand at one place, so that no zoom tells them apart. */
export function isOnePlace({ offers: [first, ...others] }: Pin): boolean {
  return others.every((other) => isSamePlace(first, other));
}

/** Tells whether the pin of an offer shows its number, and gathers no neighbours. */
export function isAmongFirst({ number }: MapOffer): boolean {
  return number !== null && number <= ALONE;
}

function isSamePlace(one: LonLat, other: LonLat): boolean {
  return Math.abs(other.lon - one.lon) < 1e-4 && Math.abs(other.lat - one.lat) < 1e-4;
}
