import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAssets } from '@inclusion-kit/widget/assets';
import type { Logger } from 'pino';
import type { Announce } from './shared/announce.ts';
import type { Quick } from './http/answers/quick.ts';
import { openDocumentation } from './http/assets/documentation.ts';
import { createHttpServer, type Answer, usualServerTimings, type ServerTimings } from './http/http-server.ts';
import { countByName, createClientNames } from './http/limits/client-names.ts';
import { limitConnections } from './http/limits/connection-limits.ts';
import { createPatientCounter } from './http/limits/patient-counter.ts';
import { createMemoryHitCounter, type HitCounter } from './store/hit-counter.ts';
import { fr } from './locales/fr.ts';
import type { Moderator } from './contributions/moderators/moderator.ts';
import { hashPassword } from './contributions/moderators/password.ts';
import { beginDemonstrationCampaign } from './contributions/campaigns/demonstration-campaign.ts';
import { keepDemonstrationNeeds } from './contributions/received/demonstration-needs.ts';
import { createMailer } from './contributions/deliveries/mail.ts';
import { createLogger } from './log.ts';
import type { LoadedOffer, OfferTimings } from './offer/loaded-offer.ts';
import { startMemory, type Memory, type MemoryOptions } from './territory/memory/memory.ts';
import { PLAN_IGN } from './ground/ground.ts';
import { openTiles } from './ground/tiles.ts';
import { loadActivities } from './offer/load-activities.ts';
import { openOffer } from './offer/open-offer.ts';
import type { ServeOptions } from './settings/options.ts';
import { isReachedFromElsewhere } from './settings/reached-from-elsewhere.ts';
import { watchObjections } from './privacy/watched-objections.ts';
import { createRelay, type Relay } from './relay.ts';
import type { Referentiel } from '@inclusion-kit/sdk/activities';
import { StartError } from '@inclusion-kit/sdk/internal';
import { createStopper, type Stopper } from './http/stop-server.ts';
import type { Database } from './store/database/database.ts';
import { openDatabase } from './store/database/open-database.ts';
import { IN_MEMORY } from './store/database/sqlite.ts';
import { orNull } from './shared/or-null.ts';
import { useOwnDispatcher } from './shared/own-dispatcher.ts';
import { tryDisk } from './shared/try-disk.ts';
import { within } from './shared/within.ts';
import { createObjectionStore } from './privacy/objection-store.ts';
import { createPrivacyRules } from './privacy/privacy-rules.ts';
import { forgetAuthors } from './store/contributions/forget-authors.ts';
import { createSharedHitCounter } from './store/shared-hit-counter.ts';
import { createStore, type FullStore } from './store/sql-store.ts';

/** The folder of the images under the map, beside the database. */
const TILES_FOLDER = 'inclusion-kit-tiles';

/** The accepted contributions are waited for no longer: a database that does not answer must not hold up the offer. */
const MOST_READING_MS = 5000;

/** A relay that listens. */
export interface Serving {
  /** Address of its first page. */
  url: string;
  /**
   * Lets the answers under way end, then closes the store. Until `accept` is fulfilled new requests are taken too, while
   * `/readyz` says that no more are to be sent.
   */
  close(accept?: Promise<unknown>): Promise<void>;
}

/** The options of a program that starts a relay. */
export interface ServeHooks {
  /** Takes the lines of the log. The standard output when absent. */
  logger?: Logger;
  /** Takes the lines for a person. When absent, the lines go to the log. */
  announce?: Announce;
  /** The waits of the offer in milliseconds, for tests. */
  timings?: Partial<OfferTimings>;
  /** The longest times of a connection in milliseconds, for tests. */
  serverTimings?: Partial<ServerTimings>;
  /** Memory for kept answers in bytes, for tests. */
  cacheBytes?: number;
}

/**
 * Starts a relay: opens the store, reads the offers, listens.
 * @throws StartError with a sentence for the person who starts it
 */
export async function serve(
  options: ServeOptions,
  { logger = createLogger(), announce, timings, serverTimings, cacheBytes }: ServeHooks = {},
): Promise<Serving> {
  await useOwnDispatcher();
  const tell: Announce = announce ?? ((line, fields) => logger.info(fields, line));
  const database = await openDatabase(options.databaseUrl);
  const store = await createStore(database);
  let isStopping = false;
  const mailer = options.mail === null ? undefined : createMailer(options.mail);
  // A start that fails closes what it opened, the last first.
  const opened: (() => unknown)[] = [() => store.close(), () => mailer?.close()];
  try {
    const activities = await readActivities(options, tell);
    const offer = await openOffer(options, { tell, timings });
    opened.push(() => offer.close());
    const isDemonstration = offer.status().origin === 'demonstration';
    const desk = isDemonstration && announce !== undefined ? await openDemonstrationDesk(options) : null;
    // Those whom MODERATORS names see as much, on this machine alone and in an empty database: a relay that serves others keeps nothing
    // fictitious, and nothing fictitious is put beside what people wrote.
    const isPeopled =
      isDemonstration && (desk !== null || options.moderators.length > 0) && !isReachedFromElsewhere(options);
    const objections = await watchObjections(createObjectionStore(database, store.secret), logger);
    opened.push(() => objections.close());
    const forgetting = forgetAuthors({ database, months: options.authorMonths, now: () => new Date(), logger });
    opened.push(() => forgetting.close());
    // Fictitious offers ask nobody, unless they are told to.
    const ground = options.ground === undefined && !isDemonstration ? PLAN_IGN : options.ground;
    const folder = keepsFiles(options, database) ? join(dirname(options.databasePath), TILES_FOLDER) : null;
    const tiles = ground == null ? undefined : await openTiles({ ground, folder, logger });
    opened.push(() => tiles?.close());
    let ready: Relay | null = null;
    const withheld = () => ready?.withheld();
    const memory = options.memory ? rememberTerritory(offer, database, withheld, options.memoryMonths, tell) : null;
    opened.push(() => memory?.close());
    // Listening comes first: from source, the elements start a bundler, which would hold back a refused start.
    const answer: Answer = async (request, connection) => (await starting).fetch(request, connection);
    const quick: Quick = async (request) => ready?.quick(request) ?? null;
    const { listening, stopper } = await listen({ answer, quick }, options, {
      ...usualServerTimings,
      ...serverTimings,
    });
    opened.push(() => listening.close());
    const documentation = openDocumentation();
    const starting = createAssets().then(async (assets) => {
      const relay = createRelay({
        ...offer,
        store,
        logger,
        assets,
        documentation,
        tiles,
        allowedOrigins: options.allowedOrigins,
        activities,
        orientations: options.orientations,
        publicUrl: options.publicUrl ?? undefined,
        territory: options.territory ?? undefined,
        installable: options.installable,
        metricsToken: options.metricsToken ?? undefined,
        feed: options.feed,
        webhooks: options.webhooks,
        mailer,
        mailsPerHour: options.mailsPerHour,
        trustStructures: options.trustStructures,
        hostLoginSecret: options.hostLoginSecret ?? undefined,
        moderators: [...options.moderators, ...(desk === null ? [] : [desk.moderator])],
        personalContacts: options.personalContacts,
        objections: objections.current,
        rateLimits: options.rateLimits,
        trustedProxies: options.trustedProxies,
        hitCounter: options.sharesRateLimits ? shareCounts(database, store.secret) : undefined,
        graceMs: serverTimings?.graceMs,
        checkDisk: keepsFiles(options, database) ? () => tryDisk(dirname(options.databasePath)) : undefined,
        isStopping: () => isStopping,
        cacheBytes,
        searches: memory?.searches,
        demand: memory?.demand ?? offer.demand,
        history: memory?.history,
      });
      await within(MOST_READING_MS, relay.begun);
      return relay;
    });
    const relay = await starting;
    if (isPeopled && (await isUnused(store))) {
      const privacy = createPrivacyRules({ logger, objections: objections.current });
      // The page of campaigns is there without it, and that of needs without these.
      await orNull(() => keepDemonstrationNeeds(store, offer.reported ?? [], new Date()));
      await orNull(() => beginDemonstrationCampaign({ ...offer, store, privacy, now: new Date() }));
    }
    ready = relay;
    const url = toUrl(listening.address() as AddressInfo);
    tell(fr.log.database(database.name), { database: database.name });
    tell(fr.log.page(options.publicUrl ?? url), { url });
    if ((await documentation.read('index.html')) === null) tell(fr.log.noDocumentation, {});
    if (desk !== null) tell(fr.log.demonstrationDesk(url, desk.moderator.name, desk.password), { url });
    else if (options.moderators.length === 0) tell(fr.log.noModerators, {});
    if (options.publicUrl === null && isReachedFromElsewhere(options)) tell(fr.log.noPublicUrl, {});
    const close = async (accept?: Promise<unknown>): Promise<void> => {
      isStopping = true;
      await stopper.stop(accept);
      objections.close();
      forgetting.close();
      await memory?.close();
      await tiles?.close();
      try {
        await relay.close();
      } finally {
        // The offer closes last: it tells whom a mail is for.
        await offer.close();
      }
    };
    return { url, close };
  } catch (error) {
    for (const close of opened.reverse()) await close();
    throw error;
  }
}

/** Reads the list of activities, and tells how many it has. Undefined where no file is named. */
async function readActivities({ activities }: ServeOptions, tell: Announce): Promise<Referentiel | undefined> {
  if (activities.length === 0) return undefined;
  const { referentiel, issues } = await loadActivities(activities);
  const count = referentiel.activites.length;
  tell(fr.log.activities(count, issues.filter(({ ecartee }) => ecartee).length), { activities: count });
  return referentiel;
}

/** Names a reader of a demonstration on this machine, with a password drawn at each start. Null where the relay has readers, or others reach it. */
async function openDemonstrationDesk(
  options: ServeOptions,
): Promise<{ moderator: Moderator; password: string } | null> {
  if (options.moderators.length > 0 || isReachedFromElsewhere(options)) return null;
  const password = randomBytes(9).toString('base64url');
  return { moderator: { name: 'demo', role: 'administrateur', hash: await hashPassword(password) }, password };
}

/** Tells whether a database holds neither a contribution nor a campaign. */
async function isUnused(store: FullStore): Promise<boolean> {
  const { total } = await store.queue({ size: 1, after: null });
  return total === 0 && (await store.campaigns.list()).length === 0;
}

/** Starts the memory of the territory, or returns null for fictitious offers, which are not worth remembering. */
function rememberTerritory(
  offer: LoadedOffer,
  database: Database,
  withheld: MemoryOptions['withheld'],
  months: number,
  tell: Announce,
): Memory | null {
  if (offer.status().origin === 'demonstration') return null;
  return startMemory({
    database,
    offer: offer.counted,
    withheld,
    date: () => offer.status().date,
    communesComplete: offer.communesComplete,
    tell,
    now: () => new Date(),
    months,
  });
}

/** Tells whether the relay keeps files beside its database: the database itself, or copies of APIs. */
function keepsFiles({ databasePath, token, otherSources }: ServeOptions, { dialect }: Database): boolean {
  return databasePath !== IN_MEMORY && (dialect === 'sqlite' || token !== null || otherSources.length > 0);
}

/** Counts clients with the other relays of the database, and alone while it does not answer. */
function shareCounts(database: Database, secret: Buffer): HitCounter {
  const own = countByName(createMemoryHitCounter(), createClientNames(Date.now));
  return createPatientCounter(createSharedHitCounter(database, secret), own);
}

/** Serves until the process is told to stop by SIGTERM or SIGINT, then a little longer, and ends the answers under way. */
export async function serveUntilSignal(options: ServeOptions, hooks: ServeHooks & { logger: Logger }): Promise<void> {
  const serving = await serve(options, hooks);
  const signal = await new Promise<NodeJS.Signals>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, resolve);
  });
  const tell: Announce = hooks.announce ?? ((line, fields) => hooks.logger.info(fields, line));
  tell(fr.log.stopping(signal), { signal });
  await serving.close(sleep(options.stopDelayMs));
  tell(fr.log.stopped, {});
}

function listen(
  { answer, quick }: { answer: Answer; quick: Quick },
  { port, host, trustedProxies: proxies }: ServeOptions,
  timings: ServerTimings,
): Promise<{ listening: Server; stopper: Stopper }> {
  const server = createHttpServer(answer, timings, quick);
  limitConnections(server, { proxies });
  const stopper = createStopper(server, timings);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toListenError(error, port, host)));
    server.listen(port, host, () => resolve({ listening: server, stopper }));
  });
}

function toListenError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') return new StartError(fr.start.portInUse(port), { cause: error });
  if (error.code === 'EACCES') return new StartError(fr.start.portForbidden(port), { cause: error });
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartError(fr.start.hostUnknown(host), { cause: error });
  }
  return error;
}

/** A relay that listens everywhere is reached on the loopback too. */
function toUrl({ address, family, port }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://127.0.0.1:${port}`;
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`;
}
