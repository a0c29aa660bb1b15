import { Hono } from 'hono';
import { ownOrigin } from '../../guards/origins.ts';
import { PAGE_POLICY } from '../../guards/security-headers.ts';
import { toLogFields } from '../../../shared/source-problem.ts';
import { hashesOfSearch } from '../../assets/search-hashes.ts';
import { fr } from '../../../locales/fr.ts';
import { homePage } from '../../../pages/home-page.ts';
import { STYLE_PATH } from '../../../pages/layout.ts';
import { COPY_SCRIPT_PATH } from '../../../pages/snippet.ts';
import type { ServedFiles } from '../../assets/served-files.ts';
import { style } from '../../../pages/style.ts';
import { TOOLS_STYLE_PATH, toolsStyle } from '../../../pages/tools-style.ts';
import type { HttpContext } from '../../http-context.ts';
import { canModerate } from './moderation-page.ts';
import { pageScript } from './page-script.ts';

/** The page must show even while the source is slow or down. */
const EXAMPLE_DEADLINE_MS = 2000;

/** The relay's first page, its style sheet and its script. */
export function pageRoutes(context: HttpContext, files: ServedFiles | null): Hono {
  const { notice, publicUrl } = context;
  const app = new Hono();
  let serviceId: string | null = null;

  app.get('/', async (c) => {
    serviceId ??= await findExample(
      context,
      AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(EXAMPLE_DEADLINE_MS)]),
    );
    c.header('Content-Security-Policy', PAGE_POLICY);
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Cache-Control', 'no-cache');
    const page = homePage({
      origin: ownOrigin(c, publicUrl),
      version: files?.version ?? null,
      ...(await hashesOfSearch(files, context)),
      notice: notice ?? null,
      serviceId,
      hasModeration: files !== null && canModerate(context),
    });
    return c.html(page);
  });
  app.get(STYLE_PATH, (c) =>
    c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
  );
  app.get(TOOLS_STYLE_PATH, (c) =>
    c.body(toolsStyle, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
  );
  app.get(COPY_SCRIPT_PATH, pageScript('copy-button'));
  return app;
}

/** Picks the best described of a few offers. Returns null when none can be read: the page then shows none. */
async function findExample({ source, logger }: HttpContext, signal: AbortSignal): Promise<string | null> {
  try {
    const { items } = await source.searchServices({ page: 1, size: 50 }, { signal });
    const best = items.reduce<(typeof items)[number] | null>(
      (kept, item) => (kept === null || item.service.score_qualite > kept.service.score_qualite ? item : kept),
      null,
    );
    return best?.service.id ?? null;
  } catch (error) {
    logger.warn({ error: toLogFields(error) }, fr.log.upstreamFailed);
    return null;
  }
}
