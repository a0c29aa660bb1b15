import { fit, pan, project, type LonLat, type MapView, type Pixels } from '../../shared/map/mercator.ts';

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
}

/**
 * Returns a view of all of some places, in whole. Where it would leave a rank of the list without its pin, one that is closer to the places
 * of the list, and no closer than it has to be. Null without a place.
 */
export function viewOf(
  { places, list }: { readonly places: readonly LonLat[]; readonly list: readonly LonLat[] },
  { size, isStill, hasStreets, isPart, isHiding }: Viewed,
): MapView | null {
  if (isStill && hasStreets) return fit(places, size, { closest: STREETS_ZOOM });
  const parts = hasStreets ? 1 : 16;
  const fitTo = (some: readonly LonLat[], closest: number): MapView | null => {
    if (isStill) return fit(some, size, { closest, parts });
    const view = fit(some, size, { closest, parts, margin: MARGIN });
    const isUnder = view !== null && some.some((place) => isUnderTools(place, view, size));
    return isUnder ? fit(some, size, { closest, parts, margin: BESIDE_TOOLS }) : view;
  };
  // Where there are no streets to show, towns that people know around the places.
  const [least, closer] = hasStreets ? [NEAR_ZOOM, NEAR_ZOOM] : [TOWNS_ZOOM, RANKS_ZOOM];
  const most = isPart ? TOWNS_ZOOM : closer;
  let view = fitTo(places, least);
  while (view !== null && view.zoom < most && isHiding(view.zoom)) {
    const closest: number = view.zoom < TOWNS_ZOOM || hasStreets ? Math.floor(view.zoom) + 1 : view.zoom + 0.5;
    view = fitTo(list, closest);
    if (view === null || view.zoom < closest) break;
  }
  return view;
}

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

/** Tells whether the pin of a place would lie under the buttons of the map. */
function isUnderTools(place: LonLat, view: MapView, { x, y }: Pixels): boolean {
  const [at, centre] = [project(place, view.zoom), project(view, view.zoom)];
  return at.x - centre.x > x / 2 - TOOLS.x - CIRCLE_PX && at.y - centre.y < TOOLS.y + CIRCLE_PX - y / 2;
}
