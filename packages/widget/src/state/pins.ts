import type { FoundService } from '@inclusion-kit/sdk';
import { project, type LonLat, type Pixels } from './mercator.ts';

/** An offer with a point, as a map shows it. */
export interface MapOffer extends LonLat {
  readonly result: FoundService;
  /** The number that its card wears; null when it has no card on the page. */
  readonly number: number | null;
}

/** One pin: an offer, or several that are too near to be told apart. */
export interface Pin {
  /** The first offer's id, which names the pin from one drawing to the next. */
  readonly id: string;
  readonly offers: readonly [MapOffer, ...MapOffer[]];
  /** Where it stands, in pixels of the world at the zoom. */
  readonly at: Pixels;
}

/** Pins nearer than this, in pixels, are one: their hit areas would overlap. */
const NEAR_PX = 40;

/**
 * Gathers offers into pins at a zoom, in the order of the list: the first of each gathers its neighbours. The same offers at the
 * same zoom always give the same pins, wherever the map looks.
 */
export function gatherPins(offers: readonly MapOffer[], zoom: number): Pin[] {
  const cells = new Map<string, { at: Pixels; offers: [MapOffer, ...MapOffer[]] }[]>();
  const gathered: { at: Pixels; offers: [MapOffer, ...MapOffer[]] }[] = [];
  for (const offer of offers) {
    const at = project(offer, zoom);
    const near = neighbours(at)
      .flatMap((cell) => cells.get(cell) ?? [])
      .find((pin) => Math.hypot(pin.at.x - at.x, pin.at.y - at.y) < NEAR_PX);
    if (near !== undefined) near.offers.push(offer);
    else {
      const pin = { at, offers: [offer] as [MapOffer] };
      gathered.push(pin);
      const [cell = ''] = neighbours(at);
      cells.set(cell, [...(cells.get(cell) ?? []), pin]);
    }
  }
  return gathered.map(({ offers: members }) => ({
    id: members[0].result.service.id,
    offers: members,
    at: middle(members.map((member) => project(member, zoom))),
  }));
}

/** Tells whether all the offers of a pin stand at one place, so that no zoom tells them apart. */
export function isOnePlace({ offers: [first, ...others] }: Pin): boolean {
  return others.every(({ lon, lat }) => Math.abs(lon - first.lon) < 1e-4 && Math.abs(lat - first.lat) < 1e-4);
}

/** The cell of a point first, then those around it. */
function neighbours({ x, y }: Pixels): string[] {
  const [column, row] = [Math.floor(x / NEAR_PX), Math.floor(y / NEAR_PX)];
  const around = [0, -1, 1];
  return around.flatMap((dx) => around.map((dy) => `${column + dx}/${row + dy}`));
}

function middle(points: readonly Pixels[]): Pixels {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}
