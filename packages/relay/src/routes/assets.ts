import { Hono } from 'hono';
import type { RelayContext } from '../relay-options.ts';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The files of the elements, open to the pages of any site and cached for good, since the version is in the path. */
export function assetRoutes({ assets }: RelayContext): Hono {
  const app = new Hono();
  app.get('/:version/:path{.+}', async (c) => {
    const path = c.req.param('path');
    if (assets === undefined || c.req.param('version') !== assets.version) return c.notFound();
    const body = await assets.read(path);
    if (body === null) return c.notFound();
    const extension = path.slice(path.lastIndexOf('.') + 1);
    return c.body(new Uint8Array(body), 200, {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  });
  return app;
}
