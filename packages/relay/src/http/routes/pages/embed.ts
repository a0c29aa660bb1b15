import { Hono } from 'hono';
import type { ServedFiles } from '../../assets/served-files.ts';
import { framedPagePolicy } from '../../guards/security-headers.ts';
import { embedPage, embedStyle } from '../../../pages/embed-page.ts';
import { EMBED_PATH } from '../../../pages/embed-messages.ts';
import { EMBED_SCRIPT_PATH, EMBED_STYLE_PATH } from '../../../pages/layout.ts';
import { embedColoursQuery, parseEmbed } from '../../query/embed-query.ts';
import { parseQuery } from '../../query/parse-query.ts';
import type { HttpContext } from '../../http-context.ts';
import { pageScript } from './page-script.ts';

/** Serves the search alone in a page, for the iframes of the sites that may read the relay, and of no other site. */
export function embedRoutes({ allowedOrigins, notice }: HttpContext, files: ServedFiles | null): Hono {
  const app = new Hono();
  const policy = framedPagePolicy(allowedOrigins);

  app.get(EMBED_PATH, (c) => {
    if (files === null) return c.notFound();
    const query = parseEmbed(c);
    c.header('Content-Security-Policy', policy);
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    c.header('Cache-Control', 'no-cache');
    c.header('X-Robots-Tag', 'noindex');
    return c.html(embedPage({ ...query, version: files.version, notice: notice ?? null, parents: allowedOrigins }));
  });
  app.get(EMBED_STYLE_PATH, (c) =>
    c.body(embedStyle(parseQuery(c, embedColoursQuery).accent), 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'no-cache',
    }),
  );
  app.get(EMBED_SCRIPT_PATH, pageScript('tell-height'));
  return app;
}
