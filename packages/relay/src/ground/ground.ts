/** The images under a map: where they come from, and whom the reader is told that they come from. */
export interface Ground {
  /** Address of an image, with `{z}`, `{x}`, `{y}`, and `{r}` where the server has sharper ones. */
  pattern: string;
  /** Credit of whoever gives them. */
  attribution: string;
  /** Address of a page about that credit, or null. */
  attributionHref: string | null;
  /** The closest zoom that there are images of. */
  maxZoom: number;
}

/** The closest zoom of most servers of images. */
export const USUAL_ZOOM = 18;

/**
 * Plan IGN of the State's Géoplateforme, without a key.
 * @see https://geoservices.ign.fr/services-geoplateforme-diffusion
 */
export const PLAN_IGN: Ground = {
  pattern:
    'https://data.geopf.fr/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
  attribution: '© IGN – Géoplateforme',
  attributionHref: 'https://geoservices.ign.fr/planign',
  maxZoom: USUAL_ZOOM,
};

/** An image of a ground: its place among those of its zoom, and whether the sharper one is wanted. */
export interface TilePlace {
  z: number;
  x: number;
  y: number;
  isSharp: boolean;
}

/** Writes the name of an image, which is its file's too: `12-2074-1409@2x`. */
export function nameOf({ z, x, y, isSharp }: TilePlace): string {
  return `${z}-${x}-${y}${isSharp ? '@2x' : ''}`;
}

/** Reads the place in an address: three whole numbers. Returns null for no place of this ground. */
export function readPlace({ maxZoom, pattern }: Ground, z: string, x: string, y: string): TilePlace | null {
  const { row, sharp } = /^(?<row>\d{1,7})(?<sharp>@2x)?(?:\.(?:png|jpe?g|webp))?$/.exec(y)?.groups ?? {};
  if (row === undefined || !/^\d{1,2}$/.test(z) || !/^\d{1,7}$/.test(x)) return null;
  const place = { z: Number(z), x: Number(x), y: Number(row), isSharp: sharp !== undefined && pattern.includes('{r}') };
  const count = 2 ** place.z;
  return place.z <= maxZoom && place.x < count && place.y < count ? place : null;
}

/** Writes the address of an image. */
export function toAddress(pattern: string, { z, x, y, isSharp }: TilePlace): string {
  const values: Readonly<Record<string, string>> = { z: `${z}`, x: `${x}`, y: `${y}`, r: isSharp ? '@2x' : '' };
  return pattern.replace(/\{([zxyr])\}/g, (_, name: string) => values[name] ?? '');
}
