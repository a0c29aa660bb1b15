import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { at } from '../at.ts';
import { project, TILE_PX, type MapView, type Pixels } from '../../../shared/map/mercator.ts';
import type { TileLoads } from './tile-loads.ts';

interface TilesContext {
  /** Address of a tile, with `{z}`, `{x}`, `{y}` and, if the server has sharper ones, `{r}`. */
  template: string;
  /** The closest zoom that there are images of. Closer ones are drawn larger. */
  maxZoom: number;
  view: MapView;
  size: Pixels;
  loads: TileLoads;
  onLoad: (event: Event) => void;
  onError: (event: Event) => void;
}

/** Draws the images of a map, one row more than the view on each side, so that a drag does not show its edge. */
export function renderTiles({ template, maxZoom, view, size, loads, onLoad, onError }: TilesContext): TemplateResult {
  const zoom = Math.min(Math.round(view.zoom), maxZoom);
  const scale = 2 ** (view.zoom - zoom);
  const centre = project(view, zoom);
  const half = { x: size.x / 2 / scale, y: size.y / 2 / scale };
  const count = 2 ** zoom;
  const columns = range((centre.x - half.x) / TILE_PX - 1, (centre.x + half.x) / TILE_PX + 1);
  const rows = range((centre.y - half.y) / TILE_PX - 1, (centre.y + half.y) / TILE_PX + 1).filter(
    (row) => row >= 0 && row < count,
  );
  const far = ({ row, column }: { row: number; column: number }): number =>
    Math.hypot((column + 0.5) * TILE_PX - centre.x, (row + 0.5) * TILE_PX - centre.y);
  const tiles = rows
    .flatMap((row) => columns.map((column) => ({ row, column })))
    .sort((a, b) => far(a) - far(b))
    .map(({ row, column }) => ({
      ...{ row, column },
      address: toAddress(template, zoom, ((column % count) + count) % count, row),
    }));
  const chosen = new Set(loads.choose(tiles.map(({ address }) => address)));
  return html`<div class="tiles" aria-hidden="true">
    ${repeat(
      tiles.filter(({ address }) => chosen.has(address)),
      ({ row, column }) => `${loads.attempt}/${zoom}/${column}/${row}`,
      ({ row, column, address }) =>
        html`<img
          class="tile"
          alt=""
          draggable="false"
          decoding="async"
          src=${address}
          @load=${onLoad}
          @error=${onError}
          ${at((column * TILE_PX - centre.x) * scale + size.x / 2, (row * TILE_PX - centre.y) * scale + size.y / 2, scale)}
        />`,
    )}
  </div>`;
}

function toAddress(template: string, z: number, x: number, y: number): string {
  const values: Record<string, string> = { z: `${z}`, x: `${x}`, y: `${y}`, r: devicePixelRatio > 1 ? '@2x' : '' };
  return template.replace(/\{([zxyr])\}/g, (_, name: string) => values[name] ?? '');
}

function range(from: number, to: number): number[] {
  const first = Math.floor(from);
  return Array.from({ length: Math.floor(to) - first + 1 }, (_, index) => first + index);
}
