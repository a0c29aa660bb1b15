import { readPageScript } from '#page-scripts';
import { Hono } from 'hono';
import { ownOrigin } from '../../guards/origins.ts';
import { noModerators } from '../../guards/moderator.ts';
import { framedPagePolicy, PAGE_POLICY } from '../../guards/security-headers.ts';
import { toLogFields } from '../../../shared/source-problem.ts';
import { hashesOfSearch, type ServedFiles } from '../../assets/served-files.ts';
import { fr } from '../../../locales/fr.ts';
import {
  COMPOSER_PATH,
  COMPOSER_SCRIPT_PATH,
  COMPOSER_STYLE_PATH,
  composerPage,
} from '../../../pages/composer/composer-page.ts';
import { composerStyle } from '../../../pages/composer/composer.styles.ts';
import { EMBED_PATH } from '../../../pages/embed-messages.ts';
import { embedPage, embedStyle } from '../../../pages/embed-page.ts';
import { feedPage } from '../../../pages/feed-page.ts';
import { homePage } from '../../../pages/home-page.ts';
import { EMBED_SCRIPT_PATH, EMBED_STYLE_PATH, STYLE_PATH, TOOLS_STYLE_PATH } from '../../../pages/layout.ts';
import { MODERATION_PATH, moderationPage } from '../../../pages/moderation-page.ts';
import { COPY_SCRIPT_PATH } from '../../../pages/composer/snippet.ts';
import { style } from '../../../pages/page.styles.ts';
import { toolsStyle } from '../../../pages/tools.styles.ts';
import { embedColoursQuery, parseEmbed } from '../../query/embed-query.ts';
import { parseQuery } from '../../query/parse-query.ts';
import type { HttpContext } from '../../http-context.ts';
import { isModerated } from '../../../store/contributions/moderation-store.ts';

/** The page must show even while the source is slow or down. */
const EXAMPLE_DEADLINE_MS = 2000;

const PAGE = {
  'Content-Security-Policy': PAGE_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};
// No part of any version: they are asked for again each time.
const CSS = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' };
const SCRIPT = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' };

const styles = { [STYLE_PATH]: style, [TOOLS_STYLE_PATH]: toolsStyle, [COMPOSER_STYLE_PATH]: composerStyle };
const scripts = {
  [COPY_SCRIPT_PATH]: 'copy-button',
  [COMPOSER_SCRIPT_PATH]: 'composer',
  [EMBED_SCRIPT_PATH]: 'tell-height',
} as const;

/** The relay's pages for everybody, with their style sheets and scripts. */
export function pageRoutes(context: HttpContext, files: ServedFiles | null): Hono {
  const { allowedOrigins, notice = null, publicUrl } = context;
  const app = new Hono();
  let serviceId: string | null = null;

  app.get('/', async (c) => {
    const deadline = AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(EXAMPLE_DEADLINE_MS)]);
    serviceId ??= await findExample(context, deadline);
    const page = homePage({
      origin: ownOrigin(c, publicUrl),
      version: files?.version ?? null,
      notice,
      serviceId,
      hasModeration: files !== null && canModerate(context),
    });
    return c.html(page, 200, PAGE);
  });

  // Where a webmaster composes the search of a site.
  app.get(COMPOSER_PATH, async (c) => {
    if (files === null) return c.notFound();
    const hashes = await hashesOfSearch(files, context.logger);
    const page = composerPage({ origin: ownOrigin(c, publicUrl), version: files.version, ...hashes, notice });
    return c.html(page, 200, PAGE);
  });

  // The folder of the feed. A person types a bar at its end or not.
  for (const path of ['/feed', '/feed/']) {
    app.get(path, (c) => {
      const isShared = isModerated(context.store);
      return c.html(feedPage(isShared ? context.feed.producer : null), isShared ? 200 : 404, PAGE);
    });
  }

  // Where contributions are read over. Nobody needs to be signed in to see that it asks to.
  app.get(MODERATION_PATH, (c) => {
    if (files === null || !canModerate(context)) throw noModerators();
    return c.html(moderationPage(files.version, notice), 200, {
      ...PAGE,
      // Only the script of this page sends its forms. No other page may frame it, to have somebody press a button unseen.
      'Content-Security-Policy': PAGE_POLICY.replace("frame-ancestors 'self'", "frame-ancestors 'none'"),
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex',
    });
  });

  // The search alone, for the iframes of the sites that may read the relay, and of no other site.
  app.get(EMBED_PATH, (c) => {
    if (files === null) return c.notFound();
    const page = embedPage({ ...parseEmbed(c), version: files.version, notice, parents: allowedOrigins });
    return c.html(page, 200, {
      'Content-Security-Policy': framedPagePolicy(allowedOrigins),
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'no-cache',
      'X-Robots-Tag': 'noindex',
    });
  });
  app.get(EMBED_STYLE_PATH, (c) => {
    const { accent, 'color-scheme': scheme } = parseQuery(c, embedColoursQuery);
    return c.body(embedStyle({ accent, scheme }), 200, CSS);
  });

  for (const [path, text] of Object.entries(styles)) app.get(path, (c) => c.body(text, 200, CSS));
  for (const [path, name] of Object.entries(scripts)) {
    app.get(path, async (c) => c.body(new Uint8Array(await readPageScript(name)), 200, SCRIPT));
  }
  return app;
}

/** Tests whether anybody can moderate here: a person named in the settings, or by the host. */
export function canModerate({ moderators = [], identify, store }: HttpContext): boolean {
  return (moderators.length > 0 || identify !== undefined) && isModerated(store);
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
