// The Web Mercator projection of web maps: at zoom 0 the world is a square of 256 pixels, doubled at each zoom.

/** A place, WGS84 degrees. */
export interface LonLat {
  /** Longitude, in degrees. */
  readonly lon: number;
  /** Latitude, in degrees. */
  readonly lat: number;
}

/** The view of a map: its centre and its zoom. */
export interface MapView extends LonLat {
  readonly zoom: number;
}

/** A point, or a size, in pixels. */
export interface Pixels {
  readonly x: number;
  readonly y: number;
}

/** The pixels of a side of a tile. */
export const TILE_PX = 256;
/** The least and the most that a map zooms: a country, a street. */
export const ZOOMS = { min: 4, max: 18 } as const;

const EQUATOR_M = 40_075_017;
/** The farthest that the projection goes, north and south. */
const MAX_LAT = 85;

/** Returns how far two points are from each other. Of thousands of pairs, `Math.hypot` takes several times as long. */
export const farBetween = (one: Pixels, other: Pixels): number =>
  Math.sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2);

/** Returns the metres of the ground that a pixel shows in the middle of a view. */
export function metresPerPixel({ lat, zoom }: MapView): number {
  return (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (TILE_PX * 2 ** zoom);
}

/** Returns the pixel of a place at a zoom, from the north-west corner of the world. */
export function project({ lon, lat }: LonLat, zoom: number): Pixels {
  const world = TILE_PX * 2 ** zoom;
  const sin = Math.sin((clamp(lat, -MAX_LAT, MAX_LAT) * Math.PI) / 180);
  return { x: ((lon + 180) / 360) * world, y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * world };
}

/** Returns the place of a pixel at a zoom. */
export function unproject({ x, y }: Pixels, zoom: number): LonLat {
  const world = TILE_PX * 2 ** zoom;
  const n = Math.PI * (1 - (2 * y) / world);
  return { lon: (x / world) * 360 - 180, lat: (Math.atan(Math.sinh(n)) * 180) / Math.PI };
}

const MARGIN = { top: 48, right: 48, bottom: 48, left: 48 };

/**
 * Returns the view that shows every place within a size, `margin` pixels from its sides, or null without a place. Its zoom is a whole
 * number, as images want it, or one of so many `parts`.
 */
export function fit(
  places: readonly LonLat[],
  size: Pixels,
  { margin = MARGIN, closest = 15, parts = 1 }: { margin?: typeof MARGIN; closest?: number; parts?: number } = {},
): MapView | null {
  if (places.length === 0) return null;
  const points = places.map((place) => project(place, 0));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [west, east, north, south] = [least(xs), most(xs), least(ys), most(ys)];
  const { top, right, bottom, left } = margin;
  const room = { x: Math.max(1, size.x - left - right), y: Math.max(1, size.y - top - bottom) };
  const scale = Math.min(room.x / Math.max(east - west, 1e-9), room.y / Math.max(south - north, 1e-9));
  const zoom = clamp(Math.floor(Math.log2(scale) * parts) / parts, ZOOMS.min, closest);
  const middle = {
    x: (west + east + (right - left) / 2 ** zoom) / 2,
    y: (north + south + (bottom - top) / 2 ** zoom) / 2,
  };
  return { ...unproject(middle, 0), zoom };
}

/** Moves a view by pixels. Positive numbers move it east and south. */
export function pan(view: MapView, by: Pixels): MapView {
  const centre = project(view, view.zoom);
  const { lon, lat } = unproject({ x: centre.x + by.x, y: centre.y + by.y }, view.zoom);
  return { lon: clamp(lon, -180, 180), lat: clamp(lat, -MAX_LAT, MAX_LAT), zoom: view.zoom };
}

/** Changes the zoom of a view while the place `from` pixels off its centre stays where it is. */
export function zoomTo(view: MapView, zoom: number, from: Pixels = { x: 0, y: 0 }): MapView {
  const next = clamp(zoom, ZOOMS.min, ZOOMS.max);
  const moved = pan(view, from);
  return pan({ ...moved, zoom: next }, { x: -from.x, y: -from.y });
}

/** Returns the rectangle that a view shows: west, south, east, north, rounded to about ten metres. */
export function boundsOf(view: MapView, size: Pixels): [number, number, number, number] {
  const centre = project(view, view.zoom);
  const northWest = unproject({ x: centre.x - size.x / 2, y: centre.y - size.y / 2 }, view.zoom);
  const southEast = unproject({ x: centre.x + size.x / 2, y: centre.y + size.y / 2 }, view.zoom);
  return [round(northWest.lon), round(southEast.lat), round(southEast.lon), round(northWest.lat)];
}

// `Math.min(...values)` has a limit on how many values it takes.
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));
