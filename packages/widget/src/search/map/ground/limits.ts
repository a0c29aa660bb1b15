import { project, TILE_PX, unproject, ZOOMS, type MapView, type Pixels } from '../../../shared/map/mercator.ts';
import { groundOf } from '../../../shared/map/grounds.ts';

/**
 * Keeps a view inside its ground, so that no bare edge is seen. A view whose middle is on none is left as it is.
 * @param parts the parts of a zoom that a view may have: 1 where images want it whole
 */
export function keepInside(view: MapView, size: Pixels, parts = 1): MapView {
  const ground = groundOf(view);
  if (ground === null || size.x === 0) return view;
  const [west, south, east, north] = ground;
  const corners = [project({ lon: west, lat: north }, 0), project({ lon: east, lat: south }, 0)] as const;
  const [wide, high] = [corners[1].x - corners[0].x, corners[1].y - corners[0].y];
  const least = Math.ceil(Math.log2(Math.max(size.x / wide, size.y / high)) * parts) / parts;
  const zoom = Math.max(view.zoom, Math.min(least, ZOOMS.max));
  const scale = 2 ** zoom;
  const centre = project(view, 0);
  const between = (value: number, from: number, to: number, room: number): number =>
    Math.min(Math.max(value, from + room / scale / 2), to - room / scale / 2);
  const x = between(centre.x, corners[0].x, corners[1].x, Math.min(size.x, wide * scale));
  const y = between(centre.y, corners[0].y, corners[1].y, Math.min(size.y, high * scale));
  const isSame = zoom === view.zoom && Math.hypot(x - centre.x, y - centre.y) * scale < 1 / TILE_PX;
  return isSame ? view : { ...unproject({ x, y }, 0), zoom };
}
