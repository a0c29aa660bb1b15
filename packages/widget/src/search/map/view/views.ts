import type { Bbox } from '@inclusion-kit/sdk';
import { densest } from './densest.ts';
import {
  fit,
  pan,
  project,
  unproject,
  ZOOMS,
  type LonLat,
  type MapView,
  type Pixels,
} from '../../../shared/map/mercator.ts';
import { isOnePlace, type Pin } from '../pins/pins.ts';

/** The buttons of a map, at its right and its top, in pixels. */
export const TOOLS: Pixels = { x: 56, y: 148 };
/** From the middle of the largest circle to its edge, with its halo. */
export const CIRCLE_PX = 28;
/** Room that a view leaves at its sides: for the largest circle, for the head of a drop, for the scale. */
const MARGIN = { top: 60, right: CIRCLE_PX, bottom: 52, left: CIRCLE_PX } as const;
/** The same where a place would lie under the buttons. */
const BESIDE_TOOLS = { ...MARGIN, right: TOOLS.x + CIRCLE_PX } as const;
/** The closest zoom where there are no streets, or where there are results beyond the list: a place is seen in its town. */
const TOWNS_ZOOM = 12;
/** The closest zoom at which the offers of a list are looked at so that the ranks of a large town stand apart. */
const RANKS_ZOOM = 14;
/** The closest zoom at which several places are seen with their streets. */
const NEAR_ZOOM = 15;
/** The closest zoom of the map of one offer, which shows the streets around it. */
const STREETS_ZOOM = 16;

/** The part of the offers that a view is closer for, where one circle would stand for too many of them otherwise: only a few at its edge are outside. */
const MOST_OF_THEM = 0.97;
/** So many zooms closer at most: what is around a large town is seen too. */
const MOST_CLOSER = 1.5;

/** Returns the parts of a zoom that a view may have: images want it whole. */
export const partsOfZoom = (hasStreets: boolean): number => (hasStreets ? 1 : 16);

/** The map that a view is for. */
export interface Viewed {
  readonly size: Pixels;
  /** A map only to look at, with no buttons. */
  readonly isStill: boolean;
  readonly hasStreets: boolean;
  /** There are results beyond those of the list, which are looked at too. */
  readonly isPart: boolean;
  /** Tells whether a zoom would leave a rank of the list without its pin. */
  readonly isHiding: (zoom: number) => boolean;
  /** The part of the map that is in the window, which most of the offers stand in then. Default: all of it. */
  readonly sight?: Sight | null;
}

/** The places that a view is of. */
interface Places {
  readonly places: readonly LonLat[];
  /** Those that stay in view where it is closer: of the list, and of the town that is searched. */
  readonly list: readonly LonLat[];
  /** Those of all the offers, one for each, and of the first of the list, which stay in view. Default: none. */
  readonly crowd?: readonly LonLat[];
  readonly first?: readonly LonLat[];
}

/**
 * Returns a view of all of some places, in whole. Where it would leave a rank of the list without its pin, one that is closer to the places
 * of the list, and no closer than it has to be. Where one circle would stand for too many of the offers, a closer one of most of them. Null
 * without a place.
 */
export function viewOf({ places, list, crowd = [], first = [] }: Places, viewed: Viewed): MapView | null {
  const { size, isStill, hasStreets, isPart, isHiding, sight = null } = viewed;
  if (isStill && hasStreets) return fit(places, size, { closest: STREETS_ZOOM });
  const parts = partsOfZoom(hasStreets);
  const fitTo = (some: readonly LonLat[], closest: number): MapView | null =>
    isStill ? fit(some, size, { closest, parts }) : fitBeside(some, size, { closest, parts });
  // Where there are no streets to show, towns that people know around the places.
  const [least, closer] = hasStreets ? [NEAR_ZOOM, NEAR_ZOOM] : [TOWNS_ZOOM, RANKS_ZOOM];
  const most = isPart ? TOWNS_ZOOM : closer;
  let view = fitTo(places, least);
  while (view !== null && view.zoom < most && isHiding(view.zoom)) {
    const closest: number = view.zoom < TOWNS_ZOOM || hasStreets ? Math.floor(view.zoom) + 1 : view.zoom + 0.5;
    view = fitTo(list, closest);
    if (view === null || view.zoom < closest) break;
  }
  if (view === null || isStill || !isLumped(crowd, view.zoom)) return view;
  const from = view.zoom;
  const seen = sight === null ? size : { x: size.x, y: sight.bottom - sight.top };
  const aside = sight === null ? 0 : size.y / 2 - (sight.top + sight.bottom) / 2;
  const room = { x: seen.x - MARGIN.left - MARGIN.right, y: seen.y - MARGIN.top - MARGIN.bottom };
  for (let zoom = from + 1 / CLOSER_PARTS; zoom <= Math.min(from + MOST_CLOSER, TOWNS_ZOOM); zoom += 1 / CLOSER_PARTS) {
    if (hasStreets && !Number.isInteger(zoom)) continue;
    const dense = densest(crowd, { room, zoom, must: first });
    if (dense === null || dense.held.length < crowd.length * MOST_OF_THEM) break;
    const closer = fitBeside(dense.held, seen, { closest: zoom, parts });
    if (closer !== null) view = pan(closer, { x: 0, y: aside });
  }
  return view;
}

/** A zone is told to about ten metres: it may reach so far beyond the view that was asked for, in degrees. */
const ROUNDED = 6e-5;
/** A zone less wide than this stands for one place, in degrees: no view is so close. */
const ONE_PLACE = 1e-3;

/** Returns the view of a zone that somebody asked for, as close as it was. Null for one that stands for a single place. */
export function viewOfZone([west, south, east, north]: Bbox, size: Pixels, hasStreets: boolean): MapView | null {
  if (east - west < ONE_PLACE) return null;
  const corners = [
    { lon: west + ROUNDED, lat: south + ROUNDED },
    { lon: east - ROUNDED, lat: north - ROUNDED },
  ];
  const margin = { top: 0, right: 0, bottom: 0, left: 0 };
  return fit(corners, size, { closest: ZOOMS.max, parts: partsOfZoom(hasStreets), margin });
}

/** The room of a few circles, and the part of the offers in it from which these say where hardly any of them is. */
const [LUMP_PX, LUMP] = [88, 1 / 3];

/** Tells whether a zoom leaves so many offers so little room that their circles say little. */
function isLumped(crowd: readonly LonLat[], zoom: number): boolean {
  const dense = densest(crowd, { room: { x: LUMP_PX, y: LUMP_PX }, zoom });
  return dense !== null && dense.held.length > crowd.length * LUMP;
}

/** Parts of a zoom at which closer views are tried. */
const CLOSER_PARTS = 16;

/** Parts of the room that is left beside places, in which they may stand: the middle first. */
const SHARES = [0.5, 0.375, 0.625, 0.25, 0.75, 0.125, 0.875, 0, 1] as const;
/** Places stand so many pixels further from the middle at most, for a view that is a sixteenth of a zoom closer. */
const ASIDE_PX = 4;

/**
 * Fits a view to places so that none lies under the buttons of the map: they stand beside them or lower, as large as there is room, but not
 * at a side of the map where a view that is a little farther has them in its middle.
 */
function fitBeside(
  some: readonly LonLat[],
  size: Pixels,
  { closest, parts }: { readonly closest: number; readonly parts: number },
): MapView | null {
  const whole = fit(some, size, { closest, parts, margin: MARGIN });
  if (whole === null || !some.some((place) => isUnderTools(place, whole, size))) return whole;
  const beside = fit(some, size, { closest, parts, margin: BESIDE_TOOLS });
  if (beside === null || whole.zoom <= beside.zoom) return beside;
  const world = some.map((place) => project(place, 0));
  const range = (way: 'x' | 'y'): [least: number, most: number] => [
    world.reduce((found, at) => Math.min(found, at[way]), Infinity),
    world.reduce((found, at) => Math.max(found, at[way]), -Infinity),
  ];
  const [[west, east], [north, south]] = [range('x'), range('y')];
  const edge = edgeOf(world);
  const costOf = (zoom: number, far: number): number => far + (whole.zoom - zoom) * CLOSER_PARTS * ASIDE_PX;
  let best = { view: beside, cost: costOf(beside.zoom, TOOLS.x / 2) };
  for (let { zoom } = whole; zoom > beside.zoom; zoom -= 1 / parts) {
    const scale = 2 ** zoom;
    const spare = {
      x: size.x - MARGIN.left - MARGIN.right - (east - west) * scale,
      y: size.y - MARGIN.top - MARGIN.bottom - (south - north) * scale,
    };
    for (const down of SHARES) {
      for (const aside of SHARES) {
        const cost = costOf(zoom, Math.hypot(spare.x * (aside - 0.5), spare.y * (down - 0.5)));
        if (cost >= best.cost) continue;
        const x = west * scale - MARGIN.left - spare.x * aside + size.x / 2;
        const y = north * scale - MARGIN.top - spare.y * down + size.y / 2;
        const [right, top] = [x + size.x / 2 - TOOLS.x - CIRCLE_PX, y - size.y / 2 + TOOLS.y + HEAD_PX];
        if (!edge.some((at) => at.x * scale > right && at.y * scale < top))
          best = { view: { ...unproject({ x, y }, zoom), zoom }, cost };
      }
    }
  }
  return best.view;
}

/** Returns the points that no other one is both further east and further north of: where none of them is under the buttons, none is. */
function edgeOf(points: readonly Pixels[]): readonly Pixels[] {
  const edge: Pixels[] = [];
  let north = Infinity;
  for (const at of [...points].sort((a, b) => b.x - a.x)) {
    if (at.y >= north) continue;
    north = at.y;
    edge.push(at);
  }
  return edge;
}

/** The part of the offers of a circle that stays in view when it is pressed. */
const MOST_OF_CIRCLE = 2 / 3;
/** A view goes so far into a circle that no pin of it holds a larger part of its offers. */
const DIVIDED = 1 / 3;

/**
 * Returns the view that the press of a circle leads to: as close as most of its offers stay in view, and closer where one circle would still
 * hold the larger part of them. It is the part of them where they are most.
 * @param pinsAt returns the pins of the map at a zoom
 */
export function viewInto(
  { offers }: Pick<Pin, 'offers'>,
  { view, size, pinsAt }: { view: MapView; size: Pixels; pinsAt: (zoom: number) => readonly Pin[] },
): MapView {
  const room = { x: size.x - 2 * PRESSED_MARGIN, y: size.y - 2 * PRESSED_MARGIN };
  const own = new Set(offers);
  const isDivided = (zoom: number): boolean =>
    pinsAt(zoom).every(
      (pin) =>
        isOnePlace(pin) || pin.offers.filter((offer) => own.has(offer)).length <= Math.max(1, offers.length * DIVIDED),
    );
  const least = Math.min(ZOOMS.max, Math.floor(view.zoom) + 1);
  let found: MapView = { ...view, zoom: least };
  for (let zoom = least; zoom <= ZOOMS.max; zoom += 1) {
    const dense = densest(offers, { room, zoom });
    if (dense === null) break;
    if (zoom > least && dense.held.length < offers.length * MOST_OF_CIRCLE && isDivided(found.zoom)) break;
    found = { ...dense.middle, zoom };
  }
  return found;
}

/** Room around the offers of a circle that is pressed. */
const PRESSED_MARGIN = 48;

/** The part of a map that is in the window, in pixels from its top. */
export interface Sight {
  readonly top: number;
  readonly bottom: number;
}

/** Moves a view up or down until its places stand in the middle of the part of the map that is in the window, where all of them have room there. */
export function toSight(view: MapView, places: readonly LonLat[], { y }: Pixels, { top, bottom }: Sight): MapView {
  const centre = project(view, view.zoom).y;
  const rows = places.map((place) => project(place, view.zoom).y - centre + y / 2);
  const [first, last] = [rows.reduce((a, b) => Math.min(a, b)), rows.reduce((a, b) => Math.max(a, b))];
  const room = { top: top + MARGIN.top, bottom: bottom - MARGIN.bottom };
  if (last - first > room.bottom - room.top) return view;
  return pan(view, { x: 0, y: (first + last - room.top - room.bottom) / 2 });
}

/** From a place to the head of its drop, which lies over it. */
const HEAD_PX = 36;

/** Tells whether the pin of a place would lie under the buttons of the map. */
function isUnderTools(place: LonLat, view: MapView, { x, y }: Pixels): boolean {
  const [at, centre] = [project(place, view.zoom), project(view, view.zoom)];
  return at.x - centre.x > x / 2 - TOOLS.x - CIRCLE_PX && at.y - centre.y < TOOLS.y + HEAD_PX - y / 2;
}
