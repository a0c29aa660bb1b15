import { Hono } from 'hono';
import { sendAnswer } from '../answers/send-answer.ts';
import { MOVES, type ServedFiles } from '../assets/served-files.ts';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
};

/**
 * A worker lives under the policy of its file. The first reads and searches a dataset, and loads parts of its code. The second
 * reads the file of a person, and asks for nothing but the communes of this relay.
 */
const workerPolicies: Readonly<Record<string, string>> = {
  'dataset-worker.js': "default-src 'none'; script-src 'self'; connect-src 'self' https:; frame-ancestors 'none'",
  'mending-worker.js': "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'",
};

/**
 * The files of the elements, open to the pages of any site. `latest`, and a version that this one replaces, lead to this one: a
 * line that a site pasted outlives an upgrade of the relay.
 */
export function assetRoutes(files: ServedFiles | null): Hono {
  const app = new Hono();
  app.get('/:version/:path{.+}', async (c) => {
    const version = c.req.param('version');
    if (files === null) return c.notFound();
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    const path = c.req.param('path');
    const policy = workerPolicies[path];
    if (policy !== undefined) c.header('Content-Security-Policy', policy);
    const answer = isReplacedBy(version, files.version) ? await files.answer(path) : null;
    if (answer === null) return c.notFound();
    if (version !== files.version) {
      c.header('Cache-Control', MOVES);
      if (!isElement(path)) return c.redirect(`/widget/${files.version}/${path}`, 302);
      // A script that is led on would be there twice, by the address of the line and by the one that its parts name.
      const script = `export * from '../${files.version}/${path}';\n`;
      return c.body(script, 200, { 'Content-Type': types['js'] ?? '' });
    }
    const response = await sendAnswer(c, answer);
    const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    if (response.status === 200) response.headers.set('Content-Type', type);
    return response;
  });
  return app;
}

/** Tests whether a file is the script of an element, whose parts name it. */
const isElement = (path: string): boolean => /^di-[^/]+\.js$/.test(path);

/** Tests whether a request for one version may be given another one: the same, or a later one of the same major version. */
function isReplacedBy(asked: string, served: string): boolean {
  if (asked === served || asked === 'latest') return true;
  const [before, now] = [asked, served].map((text) => /^(\d+)\.(\d+)\.(\d+)$/.exec(text)?.slice(1).map(Number));
  if (before === undefined || now === undefined || before[0] !== now[0]) return false;
  const difference = [1, 2].map((part) => (now[part] ?? 0) - (before[part] ?? 0)).find((one) => one !== 0);
  return difference !== undefined && difference > 0;
}
