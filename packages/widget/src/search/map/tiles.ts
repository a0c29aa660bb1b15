import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { at } from './at.ts';
import { project, TILE_PX, type MapView, type Pixels } from './mercator.ts';

interface TilesContext {
  /** Address of a tile, with `{z}`, `{x}`, `{y}` and, if the server has sharper ones, `{r}`. */
  template: string;
  view: MapView;
  size: Pixels;
  /** A change of it asks for every image again. */
  attempt: number;
  onLoad: () => void;
  onError: (event: Event) => void;
}

/** Draws the images of a map, one row more than the view on each side, so that a drag does not show its edge. */
export function renderTiles({ template, view, size, attempt, onLoad, onError }: TilesContext): TemplateResult {
  const zoom = Math.round(view.zoom);
  const scale = 2 ** (view.zoom - zoom);
  const centre = project(view, zoom);
  const half = { x: size.x / 2 / scale, y: size.y / 2 / scale };
  const count = 2 ** zoom;
  const columns = range((centre.x - half.x) / TILE_PX - 1, (centre.x + half.x) / TILE_PX + 1);
  const rows = range((centre.y - half.y) / TILE_PX - 1, (centre.y + half.y) / TILE_PX + 1).filter(
    (row) => row >= 0 && row < count,
  );
  const tiles = rows.flatMap((row) => columns.map((column) => ({ row, column })));
  return html`<div class="tiles" aria-hidden="true">
    ${repeat(
      tiles,
      ({ row, column }) => `${attempt}/${zoom}/${column}/${row}`,
      ({ row, column }) =>
        html`<img
          class="tile"
          alt=""
          draggable="false"
          decoding="async"
          src=${toAddress(template, zoom, ((column % count) + count) % count, row)}
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
