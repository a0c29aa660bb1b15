import { Hono } from 'hono';
import { readPlace } from '../../ground/ground.ts';
import type { Tiles } from '../../ground/tiles.ts';
import { fr } from '../../locales/fr.ts';
import { ProblemError } from '../../shared/problem.ts';

/** Browsers hold an image for a week, and one that could not be fetched again for a minute. */
const HELD = 'public, max-age=604800';
const HELD_STALE = 'public, max-age=60';

/** The images under the map, from the relay's own address, so that no reader's address reaches whoever gives them. */
export function tileRoutes(tiles: Tiles | null): Hono {
  const app = new Hono();
  app.get('/:z/:x/:y', async (c) => {
    const { z, x, y } = c.req.param();
    // Pages of any site may show them, as they may show the elements.
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    if (tiles === null) throw new ProblemError({ status: 404, detail: fr.problem.noTiles });
    const place = readPlace(tiles.ground, z, x, y);
    if (place === null) throw new ProblemError({ status: 404, detail: fr.problem.tile(tiles.ground.maxZoom) });
    const tile = await tiles.get(place);
    if (tile === null) throw new ProblemError({ status: 404, detail: fr.problem.tileAbsent });
    return c.body(tile.bytes, 200, {
      'Content-Type': tile.type,
      'Content-Length': String(tile.bytes.length),
      'Cache-Control': tile.isStale ? HELD_STALE : HELD,
    });
  });
  return app;
}
