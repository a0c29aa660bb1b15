import { Hono } from 'hono';
import { holdsAlready } from '../answers/answer.ts';
import { toHeaders } from '../answers/headers.ts';
import type { ServedFiles } from '../assets/served-files.ts';
import type { HttpContext } from '../http-context.ts';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
};

/** A worker lives under the policy of its file. This one reads and searches a dataset, and loads parts of its code. */
const WORKER = 'dataset-worker.js';
const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self' https:; frame-ancestors 'none'";

/** Long enough for a page and its files, short enough for a new version to be seen. */
const MOVES = 'public, max-age=300';

/**
 * The files of the elements, open to the pages of any site and cached for good, since the version is in the path. `latest`,
 * and a version that this one replaces, lead to this one: a line that a site pasted outlives an upgrade of the relay.
 */
export function assetRoutes({ now }: Pick<HttpContext, 'now'>, files: ServedFiles | null): Hono {
  const app = new Hono();
  app.get('/:version/:path{.+}', async (c) => {
    const version = c.req.param('version');
    if (files === null) return c.notFound();
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    const path = c.req.param('path');
    if (path === WORKER) c.header('Content-Security-Policy', WORKER_POLICY);
    const answer = isReplacedBy(version, files.version) ? await files.answer(path) : null;
    if (answer === null) return c.notFound();
    if (version !== files.version) {
      c.header('Cache-Control', MOVES);
      return c.redirect(`/widget/${files.version}/${path}`, 302);
    }
    const form = await answer.form(c.req.header('Accept-Encoding'));
    const isHeld = holdsAlready(c.req.header('If-None-Match'), form.etag);
    for (const [name, value] of Object.entries(toHeaders(answer, form, now().getTime(), isHeld))) c.header(name, value);
    c.header('Vary', 'Accept-Encoding', { append: true });
    if (isHeld) return c.body(null, 304);
    c.header('Content-Type', types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream');
    return c.body(form.body);
  });
  return app;
}

/** Tests whether a request for one version may be given another one: the same, or a later one of the same major version. */
function isReplacedBy(asked: string, served: string): boolean {
  if (asked === served || asked === 'latest') return true;
  const [before, now] = [asked, served].map((text) => /^(\d+)\.(\d+)\.(\d+)$/.exec(text)?.slice(1).map(Number));
  if (before === undefined || now === undefined || before[0] !== now[0]) return false;
  const difference = [1, 2].map((part) => (now[part] ?? 0) - (before[part] ?? 0)).find((one) => one !== 0);
  return difference !== undefined && difference > 0;
}
