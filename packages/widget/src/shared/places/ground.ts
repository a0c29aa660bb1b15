import type { Capabilities } from '@inclusion-kit/sdk';

/** The images under a map, as the page or its source says. */
export interface Ground {
  /** Address of an image, with `{z}`, `{x}`, `{y}`, or null where there are none. */
  readonly tiles: string | null;
  /** Credit of whoever gives them. */
  readonly attribution: string | null;
  /** Address of a page about that credit. */
  readonly attributionHref: string | null;
  /** The closest zoom that there are images of, or null where it is not told. */
  readonly maxZoom: number | null;
}

/** The attributes of a page that name images under its maps. */
export interface GroundAttributes {
  readonly mapTiles: string | null;
  readonly mapAttribution: string | null;
  readonly mapAttributionHref: string | null;
}

/** Returns the images under a map: those that the page names, else those of its relay. An empty `map-tiles` stands for none. */
export function toGround(page: GroundAttributes, capabilities: Capabilities | null): Ground {
  const own = capabilities?.fond_de_carte;
  if (page.mapTiles !== null || own === undefined) {
    const { mapTiles: tiles, mapAttribution: attribution, mapAttributionHref: attributionHref } = page;
    return { tiles: tiles === '' ? null : tiles, attribution, attributionHref, maxZoom: null };
  }
  return { tiles: own.tuiles, attribution: own.attribution, attributionHref: own.lien, maxZoom: own.zoom_max };
}
