import { Hono } from 'hono';
import { hashesOfSearch } from '../../assets/search-hashes.ts';
import type { ServedFiles } from '../../assets/served-files.ts';
import { ownOrigin } from '../../guards/origins.ts';
import { PAGE_POLICY } from '../../guards/security-headers.ts';
import { composerStyle } from '../../../pages/composer/composer-style.ts';
import {
  COMPOSER_PATH,
  COMPOSER_SCRIPT_PATH,
  COMPOSER_STYLE_PATH,
  composerPage,
} from '../../../pages/composer/composer-page.ts';
import type { HttpContext } from '../../http-context.ts';
import { pageScript } from './page-script.ts';

/** The page where a webmaster composes the search of a site. */
export function composerRoutes(context: HttpContext, files: ServedFiles | null): Hono {
  const { notice, publicUrl } = context;
  const app = new Hono();
  app.get(COMPOSER_PATH, async (c) => {
    if (files === null) return c.notFound();
    c.header('Content-Security-Policy', PAGE_POLICY);
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Cache-Control', 'no-cache');
    return c.html(
      composerPage({
        origin: ownOrigin(c, publicUrl),
        version: files.version,
        ...(await hashesOfSearch(files, context)),
        notice: notice ?? null,
      }),
    );
  });
  app.get(COMPOSER_STYLE_PATH, (c) =>
    c.body(composerStyle, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
  );
  app.get(COMPOSER_SCRIPT_PATH, pageScript('composer'));
  return app;
}
