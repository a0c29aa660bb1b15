import { readPageScript } from '#page-scripts';
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { ownOrigin } from '../../guards/origins.ts';
import { createModeratingReader } from '../../guards/moderating.ts';
import { noModerators } from '../../guards/moderator.ts';
import { FORM_POLICY, framedPagePolicy, PAGE_POLICY } from '../../guards/security-headers.ts';
import { hashesOfSearch, type ServedFiles } from '../../assets/served-files.ts';
import {
  COMPOSER_PATH,
  COMPOSER_SCRIPT_PATH,
  COMPOSER_STYLE_PATH,
  composerPage,
  type Sample,
} from '../../../pages/composer/composer-page.ts';
import { composerStyle } from '../../../pages/composer/composer.styles.ts';
import { SEARCH_COMMUNE, WEEK_COMMUNE, WEEK_PATH, weekPage } from '../../../pages/week/week-page.ts';
import { COMMUNES_PATH, DATASET_PATH, datasetPage } from '../../../pages/dataset/dataset-page.ts';
import { EMBED_PATH } from '../../../pages/embed-messages.ts';
import { embedPage, embedStyle } from '../../../pages/embed/embed-page.ts';
import { feedPage } from '../../../pages/feed-page.ts';
import { homeStyle } from '../../../pages/home/home.styles.ts';
import { NEED_NAMES_PATH, readNeedNames } from '../../../pages/home/need-names.ts';
import { HOME_SCRIPT_PATH, HOME_STYLE_PATH } from '../../../pages/home/shell.ts';
import { OWNER_SCRIPT_PATH, OWNER_STYLE_PATH } from '../../../pages/owner/owner-page.ts';
import { ownerStyle } from '../../../pages/owner/owner.styles.ts';
import { EMBED_SCRIPT_PATH, EMBED_STYLE_PATH, STYLE_PATH, TOOLS_STYLE_PATH } from '../../../pages/layout.ts';
import {
  isLostSending,
  MODERATION_PATH,
  moderationPage,
  toNextPage,
} from '../../../pages/moderation/moderation-page.ts';
import { COPY_SCRIPT_PATH } from '../../../pages/composer/snippet.ts';
import { TERRITORY_SCRIPT_PATH } from '../../../pages/moderation/territory-page.ts';
import { style } from '../../../pages/page.styles.ts';
import { toolsStyle } from '../../../pages/tools.styles.ts';
import { REFERENCE_SCRIPT_PATH } from '../../openapi/reference-page.ts';
import { embedColoursQuery, parseEmbed } from '../../query/embed-query.ts';
import { parseQuery } from '../../query/parse-query.ts';
import { fr } from '../../../locales/fr.ts';
import type { PageLanguage } from '../../../locales/languages.ts';
import { toLogFields } from '../../../shared/source-problem.ts';
import type { HttpContext } from '../../http-context.ts';
import { canModerate } from './can-moderate.ts';
import { nameOf, zoneOf } from '../../../shared/territory.ts';
import { createCommunesAnswer } from './communes.ts';
import { createAnswer, type Answer } from '../../answers/answer.ts';
import { compressPage } from '../../answers/compress-page.ts';
import { sendAnswer } from '../../answers/send-answer.ts';
import { readAskedLanguage, readReader } from '../../query/reader.ts';
import { homeRoutes } from './home.ts';
import { isModerated } from '../../../store/contributions/moderation-store.ts';

/** The page must show even while the source is slow or down. */
const SAMPLE_DEADLINE_MS = 2000;

const PAGE = {
  'Content-Security-Policy': PAGE_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};
/**
 * For a page of somebody who is signed in, whose form signs out and tells the origin of its page. No other page may frame it, to have
 * somebody press a button unseen.
 */
const WITH_SIGN_OUT = {
  'Content-Security-Policy': FORM_POLICY.replace("frame-ancestors 'self'", "frame-ancestors 'none'"),
  'Referrer-Policy': 'same-origin',
};
const CSS = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' };

const styles = {
  [STYLE_PATH]: style,
  [TOOLS_STYLE_PATH]: toolsStyle,
  [COMPOSER_STYLE_PATH]: composerStyle,
  [HOME_STYLE_PATH]: homeStyle,
  [OWNER_STYLE_PATH]: ownerStyle,
};
const scripts = {
  [COPY_SCRIPT_PATH]: 'copy-button',
  [REFERENCE_SCRIPT_PATH]: 'reference',
  [HOME_SCRIPT_PATH]: 'home',
  [COMPOSER_SCRIPT_PATH]: 'composer',
  [EMBED_SCRIPT_PATH]: 'tell-height',
  [OWNER_SCRIPT_PATH]: 'structure',
  [TERRITORY_SCRIPT_PATH]: 'territory',
} as const;

/** The relay's pages for everybody, with their style sheets and scripts. */
export function pageRoutes(context: HttpContext, files: ServedFiles | null): Hono {
  const { allowedOrigins, notice = null, publicUrl } = context;
  const app = new Hono();
  app.route('/', homeRoutes(context, files));
  const readModerating = createModeratingReader(context, context.store.sessions ?? null);

  // Where a webmaster composes the search of a site.
  app.get(COMPOSER_PATH, compressPage, async (c) => {
    if (files === null) return c.notFound();
    const hashes = await hashesOfSearch(files, context.logger);
    const sample = await findSample(context, c.req.raw.signal);
    // While sessions cannot be read, the page is the one that everybody reads.
    const isSignedIn = canModerate(context) && (await readModerating(c).catch(() => null)) !== null;
    const page = composerPage({
      origin: ownOrigin(c, publicUrl),
      version: files.version,
      ...hashes,
      notice,
      sample,
      territory: nameOf(context.territory),
      asked: readAskedLanguage(c),
      isSignedIn,
    });
    return c.html(page, 200, isSignedIn ? { ...PAGE, ...WITH_SIGN_OUT, 'Cache-Control': 'private, no-cache' } : PAGE);
  });

  // Where a partner makes a file ready. It is read in the browser, and places are looked up in the list of communes.
  app.get(DATASET_PATH, compressPage, (c) => {
    if (files === null) return c.notFound();
    const departement = context.territory?.codes.code_departement ?? null;
    return c.html(datasetPage({ version: files.version, departement, reader: readReader(c, context) }), 200, PAGE);
  });
  app.get(COMMUNES_PATH, createCommunesAnswer(context));

  // Where a week is filled from offers. It stays in the browser.
  app.get(WEEK_PATH, compressPage, (c) => {
    if (files === null) return c.notFound();
    const commune = c.req.query(WEEK_COMMUNE) ?? c.req.query(SEARCH_COMMUNE) ?? '';
    return c.html(weekPage({ version: files.version, reader: readReader(c, context), commune }), 200, PAGE);
  });

  // The folder of the feed. A person types a bar at its end or not.
  for (const path of ['/feed', '/feed/']) {
    app.get(path, (c) => {
      const isShared = isModerated(context.store);
      return c.html(
        feedPage(isShared ? context.feed.producer : null, nameOf(context.territory)),
        isShared ? 200 : 404,
        PAGE,
      );
    });
  }

  // Where contributions are read over. Nobody needs to be signed in to see that it asks to.
  app.get(MODERATION_PATH, async (c) => {
    if (files === null || !canModerate(context)) throw noModerators();
    const next = toNextPage(c.req.query('suite'));
    // A reader who is in already has nothing to sign. While sessions cannot be read, the form says so.
    const isIn = next !== null && (await readModerating(c).catch(() => null)) !== null;
    if (isIn) return c.redirect(next, 303);
    const page = {
      version: files.version,
      notice,
      next,
      isLost: isLostSending(c.req.query('envoi')),
      zone: zoneOf(context.territory),
      territory: nameOf(context.territory),
      departement: context.territory?.codes.code_departement,
      asked: readAskedLanguage(c),
    };
    return c.html(moderationPage(page), 200, {
      ...PAGE,
      ...WITH_SIGN_OUT,
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

  const names = new Map<PageLanguage, Promise<Answer>>();
  app.get(NEED_NAMES_PATH, async (c) => {
    const { lang } = readReader(c, context);
    const answer =
      names.get(lang) ?? readNeedNames(lang).then((told) => toFile(encode(JSON.stringify(told)), 'application/json'));
    names.set(lang, answer);
    // A reading that failed is made again.
    answer.catch(() => names.delete(lang));
    return sendAnswer(c, await answer);
  });

  for (const [path, text] of Object.entries(styles)) {
    const answer = toFile(encode(text), 'text/css');
    app.get(path, (c) => sendAnswer(c, answer));
  }
  for (const [path, name] of Object.entries(scripts)) {
    let answer: Answer | null = null;
    app.get(path, async (c) => {
      answer ??= toFile(new Uint8Array(await readPageScript(name)), 'text/javascript');
      return sendAnswer(c, answer);
    });
  }
  return app;
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Makes a file of the pages. It is no part of any version: it is asked for again each time, and sent to a reader who does not hold it. */
const toFile = (body: Uint8Array<ArrayBuffer>, type: string): Answer =>
  createAnswer({
    body,
    identity: `page ${createHash('sha256').update(body).digest('base64url')}`,
    isForGood: true,
    cacheControl: 'no-cache',
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });

/** Returns the commune where most of the first offers stand. Null when none is read: the preview then begins without a place. */
async function findSample({ source, territory, logger }: HttpContext, signal: AbortSignal): Promise<Sample | null> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(SAMPLE_DEADLINE_MS)]);
  try {
    const { items } = await source.searchServices({ ...territory?.codes, page: 1, size: 100 }, { signal: deadline });
    const counts = new Map<string, Sample & { count: number }>();
    for (const { service } of items) {
      const { code_insee: code, commune: nom } = service;
      if (code !== null && nom !== null) counts.set(code, { code, nom, count: (counts.get(code)?.count ?? 0) + 1 });
    }
    return [...counts.values()].sort((one, other) => other.count - one.count)[0] ?? null;
  } catch (error) {
    logger.warn({ error: toLogFields(error) }, fr.log.upstreamFailed);
    return null;
  }
}
