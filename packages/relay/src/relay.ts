import { Hono, type Context } from 'hono';
import type { OfferLists } from '@inclusion-kit/sdk';
import type { Withheld } from '@inclusion-kit/sdk/internal';
import { createLinkRequests } from './contributions/access/ask-link.ts';
import { createPartners, recordsOf } from './offer/partners.ts';
import { watchAdditions } from './offer/additions/watch-additions.ts';
import { withAdditions } from './offer/additions/with-additions.ts';
import { createAnswers } from './http/answers/answers.ts';
import { createQuick, type Quick } from './http/answers/quick.ts';
import { createServedFiles } from './http/assets/served-files.ts';
import { createUnderWay, endInTime, GRACE_MS } from './http/close-relay.ts';
import { siteOf } from './shared/territory.ts';
import { askingClient } from './shared/asking-client.ts';
import { codeOf, createErrorJournal } from './shared/error-journal.ts';
import { noProxies } from './http/limits/client-address.ts';
import { createRefusals, origins } from './http/guards/origins.ts';
import { countByName, createClientNames } from './http/limits/client-names.ts';
import { ProblemError, retryLater, toProblemResponse } from './shared/problem.ts';
import { createPlaces } from './http/limits/in-its-place.ts';
import { createListSlots } from './http/limits/list-slots.ts';
import { clientOf, createRateLimiter, limitRates, type Connection } from './http/limits/rate-limiter.ts';
import { defaultRateLimits } from './http/limits/rate-limits.ts';
import { createOwnCookie } from './http/guards/own-cookie.ts';
import { addressLength } from './http/guards/address-length.ts';
import { requestId } from './http/guards/request-id.ts';
import { noteRequests } from './http/metrics/note-requests.ts';
import { securityHeaders } from './http/guards/security-headers.ts';
import { givesConnectionsBack } from './http/stop-server.ts';
import { isSourceFailure, toLogFields, toSourceProblem } from './shared/source-problem.ts';
import { fr } from './locales/fr.ts';
import { startDeliveries, type Deliveries } from './contributions/deliveries/deliveries.ts';
import { startCampaigns, type CampaignSending } from './contributions/campaigns/send-campaigns.ts';
import { watchDuplicates } from './contributions/received/propose-duplicates.ts';
import { watchAddedWords } from './contributions/received/watch-added-words.ts';
import { watchSuperseded } from './contributions/moderation/supersede.ts';
import { createSignIn } from './contributions/moderators/sign-in.ts';
import { createMetrics } from './http/metrics/metrics.ts';
import { templateOf, toTemplate } from './http/metrics/route-template.ts';
import { followSource } from './offer/overlays/follow-source.ts';
import { withVersion } from './offer/overlays/overlays.ts';
import { watchOverlays } from './offer/overlays/watch-overlays.ts';
import { createPrivacyRules } from './privacy/privacy-rules.ts';
import { DEFAULT_MAILS_PER_HOUR, DEFAULT_PRODUCER, nameFeed } from './contributions/contributions-context.ts';
import type { HttpContext } from './http/http-context.ts';
import type { RelayOptions } from './relay-options.ts';
import type { RelaySource } from './offer/relay-source.ts';
import { accessRoutes } from './http/routes/contributions/access.ts';
import { createProblemAnswers, isPage } from './http/routes/answer-problem.ts';
import { adminRoutes } from './http/routes/pages/admin.ts';
import { assetRoutes } from './http/routes/assets.ts';
import { contributionRoutes } from './http/routes/contributions/contributions.ts';
import { documentationRoutes } from './http/routes/documentation.ts';
import { offlineRoutes } from './http/routes/offline.ts';
import { feedRoutes } from './http/routes/contributions/feed.ts';
import { healthRoutes } from './http/routes/health.ts';
import { metricsRoutes } from './http/routes/metrics.ts';
import { activityRoutes } from './http/routes/offer/activities.ts';
import { structuresNamedRoutes } from './http/routes/offer/structures-named.ts';
import { offerRoutes } from './http/routes/offer/offers.ts';
import { moderationRoutes } from './http/routes/contributions/moderation.ts';
import { openapiRoutes } from './http/routes/openapi.ts';
import { pageRoutes } from './http/routes/pages/pages.ts';
import { placeRoutes } from './http/routes/offer/places.ts';
import { tileRoutes } from './http/routes/tiles.ts';
import { schemaRoutes } from './http/routes/schemas.ts';
import { searchServicesRoutes } from './http/routes/offer/search-services.ts';
import { isModerated } from './store/contributions/moderation-store.ts';
import { createMemoryHitCounter } from './store/hit-counter.ts';
import { StoreUnavailableError } from './store/database/store-unavailable.ts';

/** A browser that a moderator signed in from is known for half a year after. */
const KNOWN_SECONDS = 180 * 86_400;
const DEFAULT_CACHE_BYTES = 64 * 1024 * 1024;

/** A relay without its port. */
export interface Relay {
  /** Answers a request and never rejects. Without the address of the connection, no client is limited. */
  fetch: (request: Request, connection?: Connection) => Promise<Response>;
  /**
   * Returns at once the answer to a read that was answered before in the same words. Returns null for any other request, which
   * `fetch` then answers. It serves a server of Node, where a `Request` alone costs more than such an answer.
   */
  readonly quick: Quick;
  /** The routes that it answers, for a server that also answers others: paths with their parameters as `{id}`. */
  readonly routes: readonly { method: string; path: string }[];
  /** Resolves once the accepted contributions were read, or could not be: answers before that show records without them. */
  readonly begun: Promise<void>;
  /**
   * Returns the records that accepted contributions closed for good, which no list holds and no figure counts. Null when there are none,
   * undefined while the contributions are not read.
   */
  withheld(): Withheld | null | undefined;
  /** Tells whether a path is one of this relay's, its first page left out: the host has its own. */
  serves(path: string): boolean;
  /** Lets accepted work end, as long as `graceMs` allows, then closes the store. */
  close(): Promise<void>;
}

/**
 * Creates the relay: the read API mirrored over a source, contributions taken and kept, the elements and their page.
 * @example const { fetch } = createRelay({ source, geography, store, logger });
 */
export function createRelay(options: RelayOptions): Relay {
  const { communesComplete = true } = options;
  const now = options.now ?? (() => new Date());
  const overlays = isModerated(options.store) ? watchOverlays(options.store, options.logger) : null;
  const feed = options.feed ?? { slug: 'local', producer: DEFAULT_PRODUCER };
  const version = options.version ?? (() => null);
  const listed = hasLists(options.source) ? createPartners(recordsOf(options.source)) : null;
  const additions = overlays === null ? null : watchAdditions({ ...options, overlays, slug: feed.slug, now, version });
  const trail = options.store.campaigns?.trail;
  const { useWords } = options;
  const words = trail === undefined || useWords === undefined ? null : watchAddedWords({ ...options, trail, useWords });
  const source =
    additions === null
      ? options.source
      : withAdditions(options.source, { version, named: nameFeed(feed), ...additions });
  const proxies = options.trustedProxies ?? noProxies;
  const checkSignIn = createSignIn(options.moderators ?? [], { now, secret: options.store.secret });
  const known = createOwnCookie('inclusion-kit-connu', 'Strict', options.publicUrl);
  const context: HttpContext = {
    ...options,
    source,
    allowedOrigins: options.allowedOrigins ?? [],
    version,
    overlays: overlays === null ? () => null : withVersion(overlays.current, () => additions?.made() ?? 0, now),
    refreshOverlays: async () => overlays?.refresh(),
    refreshWords: async () => words?.refresh(),
    feed,
    privacy: createPrivacyRules(options),
    partners: options.partners ?? (() => listed),
    cacheBytes: options.cacheBytes ?? DEFAULT_CACHE_BYTES,
    communesComplete: typeof communesComplete === 'function' ? communesComplete : () => communesComplete,
    now,
    async signIn(c, given) {
      const answer = await checkSignIn({ ...given, client: clientOf(c, proxies), mark: known.read(c) });
      if (answer.result === 'wait') throw retryLater(429, fr.problem.tooManySignIns, answer.retryAfterSeconds);
      if (answer.result === 'refused') return null;
      const { moderator, mark } = answer;
      return {
        moderator,
        remember: () => (known.read(c) === mark ? undefined : known.write(c, mark, KNOWN_SECONDS)),
      };
    },
    metrics: createMetrics({ status: options.status, now, kept: () => answers.kept() }),
    journal: createErrorJournal(),
  };
  const following = isModerated(options.store)
    ? followSource({
        ...context,
        // An offer that a contribution adds here is no proof that its source has it.
        source: options.source,
        store: options.store,
        slug: feed.slug,
        onChange: context.refreshOverlays,
      })
    : null;
  const superseding = isModerated(options.store)
    ? watchSuperseded({ ...context, store: options.store, onChange: context.refreshOverlays })
    : null;
  const { duplicates } = options;
  const proposing = duplicates === undefined ? null : watchDuplicates({ ...context, duplicates });
  const { logger, metrics, journal } = context;
  const deliveries = startHandingOn(context);
  const campaigns = startSending(context);
  const inItsPlace = createPlaces(createListSlots(), proxies);
  const answers = createAnswers(context, inItsPlace);
  const names = createClientNames(() => now().getTime());
  const countRequest = createRateLimiter({
    limits: options.rateLimits ?? defaultRateLimits,
    counter: options.hitCounter ?? countByName(createMemoryHitCounter({ now: () => now().getTime() }), names),
    proxies,
    names,
    logger,
  });
  const answerProblem = createProblemAnswers(context);
  const app = new Hono();
  const pages = new Set<string>();

  app.onError((error, c) => {
    // The reader has left: nobody reads the answer, and nothing has failed.
    if (c.req.raw.signal.aborted) return c.body(null, 499 as 400);
    const request_id = c.res.headers.get('X-Request-Id');
    const note = (what: string): void =>
      journal.note({ date: now().toISOString(), what, route: templateOf(c), code: codeOf(error), request_id });
    if (isSourceFailure(error)) {
      logger.warn({ request_id, error: toLogFields(error) }, fr.log.upstreamFailed);
      note(fr.log.upstreamFailed);
    }
    const problem = error instanceof ProblemError ? error : toSourceProblem(error);
    if (problem !== null) return answerProblem(c, problem.problem);
    logger.error({ request_id, err: error }, fr.log.requestFailed);
    note(fr.log.requestFailed);
    if (error instanceof StoreUnavailableError) {
      metrics.storeError(c.req.method === 'POST' ? 'write' : 'read');
      const detail = c.req.method === 'POST' ? fr.problem.databaseDownForWrite : fr.problem.databaseDown;
      return answerProblem(c, retryLater(503, detail, 10).problem);
    }
    return answerProblem(c, { status: 500, detail: fr.problem.unexpected });
  });
  app.notFound((c) => {
    // People type a bar after the address of a page.
    const path = c.req.path.slice(0, -1);
    if (pages.has(path) && c.req.path.endsWith('/')) return c.redirect(`${path}${new URL(c.req.url).search}`, 308);
    const detail = fr.problem.noRoute(c.req.path.slice(0, 200));
    return answerProblem(c, { status: 404, detail, forPage: fr.problem.noPage });
  });

  app.use(
    givesConnectionsBack(context.isStopping),
    requestId(),
    noteRequests(context),
    securityHeaders(),
    limitRates(countRequest, { names, logger }),
    addressLength(),
    (c, next) => askingClient.run(clientOf(c, proxies), next),
  );
  app.route('/', healthRoutes(context));
  app.route('/', metricsRoutes(context));
  const files = options.assets === undefined ? null : createServedFiles(options.assets);
  app.route('/', adminRoutes(context, { files, kept: answers.kept }));
  app.route('/widget', assetRoutes(files));
  app.route('/tiles', tileRoutes(context.tiles ?? null));
  app.route('/', pageRoutes(context, files));
  app.route('/', openapiRoutes(context));
  app.route('/', documentationRoutes(context));
  app.route('/', offlineRoutes(context));
  const guard = origins(context, createRefusals(context));
  for (const path of ['/api/*', '/contributions/*', '/schemas/*']) app.use(path, guard);
  app.route('/api/v1', searchServicesRoutes(context, answers));
  app.route('/api/v1', offerRoutes(answers));
  app.route('/api/v1', placeRoutes(context));
  app.route('/api/v1', activityRoutes(context));
  app.route('/api/v1', structuresNamedRoutes(context));
  app.route('/contributions', contributionRoutes(context));
  app.route('/moderation', moderationRoutes(context));
  const links = createLinkRequests(context);
  app.route('/contribuer', accessRoutes(context, { files, links, proxies }));
  app.route('/feed', feedRoutes({ ...context, source: options.source }, inItsPlace));
  app.route('/schemas', schemaRoutes());
  app.all('/api/*', refuseMethod('GET, HEAD, OPTIONS'));
  app.all('/contributions', refuseMethod('POST, OPTIONS'));
  app.all('/contributions/:id', refuseMethod('GET, HEAD, OPTIONS'));
  app.all('/contributions/:id/reponse', refuseMethod('POST, OPTIONS'));

  for (const { method, path } of app.routes) if (method === 'GET' && isPage(path)) pages.add(path);
  const requests = createUnderWay();
  const roots = new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ path }) => rootOf(path)));

  return {
    fetch: (request, connection = {}) => requests.add(Promise.resolve(app.fetch(request, connection))),
    serves: (path) => path !== '/' && roots.has(rootOf(path)),
    quick: createQuick(context, answers, countRequest),
    begun: Promise.all([overlays?.begun, words?.begun]).then(() => undefined),
    withheld: () => (overlays?.isRead() === false ? undefined : (context.overlays()?.withheld ?? null)),
    routes: app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => ({ method, path: toTemplate(path) })),
    close: async () => {
      metrics.close();
      following?.close();
      superseding?.close();
      proposing?.close();
      await proposing?.idle();
      overlays?.close();
      words?.close();
      additions?.close();
      const { mailer, graceMs = GRACE_MS } = options;
      await endInTime({ requests, links, deliveries, campaigns, mailer, graceMs, logger });
      await options.store.close();
    },
  };
}

/** Hands accepted contributions on, where the store keeps track of it. Elsewhere the host does. */
function startHandingOn(context: HttpContext): Deliveries | null {
  const { store, metrics, refreshOverlays } = context;
  if (!isModerated(store) || store.deliveries === undefined) return null;
  return startDeliveries({
    ...context,
    store,
    deliveries: store.deliveries,
    webhooks: context.webhooks ?? new Map(),
    mailer: context.mailer ?? null,
    secret: store.secret,
    onChange: refreshOverlays,
    onTry: (canal, result) => metrics.delivery(canal, result),
  });
}

/** Sends the mails of campaigns, where there is a server of mail and an address for their links. */
function startSending(context: HttpContext): CampaignSending | null {
  const { store, mailer, publicUrl, mailsPerHour = DEFAULT_MAILS_PER_HOUR } = context;
  const { campaigns } = store;
  if (campaigns === undefined || mailer === undefined || publicUrl === undefined) return null;
  return startCampaigns({ ...context, campaigns, mailer, publicUrl, mailsPerHour, site: siteOf(context.territory) });
}

const hasLists = (source: RelaySource): source is RelaySource & Pick<OfferLists, 'allServices' | 'allStructures'> =>
  source.allServices !== undefined && source.allStructures !== undefined;

/**
 * Returns the first name of a path, or `/api/v1` for the mirror of the API: other versions and other APIs are not the
 * relay's.
 */
function rootOf(path: string): string {
  return /^\/api\/v1(?=\/|$)|^\/[^/]*/.exec(path)?.[0] ?? '/';
}

/** A path that exists under another method answers 405, one that does not exist 404. */
function refuseMethod(allowed: string) {
  const methods = new Set(allowed.split(', '));
  return (c: Context): Response | Promise<Response> =>
    methods.has(c.req.method)
      ? c.notFound()
      : toProblemResponse(c, {
          status: 405,
          detail: fr.problem.method(c.req.method, allowed),
          headers: { Allow: allowed },
        });
}
