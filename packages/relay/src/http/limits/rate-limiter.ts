import type { Context, MiddlewareHandler } from 'hono';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { fr } from '../../locales/fr.ts';
import type { HitCounter } from '../../store/hit-counter.ts';
import { findClientAddress, isLoopbackAddress, toClient, type TrustedProxies } from './client-address.ts';
import { addressOf } from '../answers/send-answer.ts';
import type { ClientNames } from './client-names.ts';
import { ProblemError } from '../../shared/problem.ts';
import { classOf, WINDOW_MS, type RateLimits, type RouteClass } from './rate-limits.ts';

/** The connection that a request came on. */
export interface Connection {
  /** Address of the other end. Without it no client is limited, and all wait for each other in one queue: the log says so once. */
  address?: string | undefined;
  /** Resolves once the answer is sent, or will not be. A reader who takes minutes is cut. Absent where that is not known. */
  sent?: (() => Promise<void>) | undefined;
}

export interface RateLimiterOptions {
  limits: RateLimits;
  counter: HitCounter;
  proxies: TrustedProxies;
  /** How the log calls a client. */
  names: ClientNames;
  logger: Logger;
}

/** A request, as far as limiting looks at it. */
export interface LimitedRequest {
  method: string;
  /** Path and query. */
  address: string;
  /** Address of the other end of the connection. */
  peer: string | undefined;
  forwardedFor: string | undefined;
}

/** How a client stands after a request was counted. */
export interface Standing {
  client: string;
  routeClass: RouteClass;
  limit: number;
  count: number;
  resetMs: number;
}

/** Counts a request, or returns null at once when it is not limited. */
export interface RateLimiter {
  (request: LimitedRequest): Promise<Standing> | null;
  /** Counts a request that was counted once, as so many more. */
  more(standing: Standing, times: number): Promise<unknown>;
}

/** Records that one request stands for: an answer with more counts as several. */
const RECORDS_A_REQUEST = 100;

/** Notes the number of records that were read for an answer, so that its request counts by what it cost. */
export function noteRecords(c: Context, records: number): void {
  c.set('records', records);
}

/** Bytes of a body that one request stands for: most contributions are shorter. */
const BYTES_A_REQUEST = 4096;

/** Notes the bytes of the body that was read, which may be kept for good: a longer one counts as several requests. */
export function noteBody(c: Context, bytes: number): void {
  noteRecords(c, Math.floor(bytes / BYTES_A_REQUEST) * RECORDS_A_REQUEST);
}

/** Creates the counter of requests: a client is an address, or behind trusted proxies the address that they tell. */
export function createRateLimiter(options: RateLimiterOptions): RateLimiter {
  const { limits, counter } = options;
  const findClient = createClientFinder(options);
  const hit = (routeClass: RouteClass, client: string, times = 1) =>
    counter.hit(`${routeClass}:${client}`, WINDOW_MS, times);
  const count = ({ method, address, peer, forwardedFor }: LimitedRequest): Promise<Standing> | null => {
    const found = findClient(peer, forwardedFor);
    if (found === null) return null;
    const routeClass = classOf(method, address);
    if (routeClass === null || limits[routeClass] === 0) return null;
    const client = toClient(found);
    const limit = limits[routeClass];
    return hit(routeClass, client).then((hits) => ({ client, routeClass, limit, ...hits }));
  };
  return Object.assign(count, {
    more: ({ routeClass, client }: Standing, times: number) => hit(routeClass, client, times),
  });
}

/** Refused clients that the log has named and does not name again in the same window. */
const MOST_TOLD = 1000;

/** Refuses with 429 a client that comes too often, and names it in the log once a window: it may go on as fast as it can. */
export function limitRates(
  count: RateLimiter,
  { names, logger }: Pick<RateLimiterOptions, 'names' | 'logger'>,
): MiddlewareHandler {
  const told = new LRUCache<string, true>({ max: MOST_TOLD, ttl: WINDOW_MS });
  return async (c, next) => {
    const standing = await count({
      method: c.req.method,
      address: addressOf(c.req.url),
      peer: ((c.env ?? {}) as Connection).address,
      forwardedFor: c.req.header('X-Forwarded-For'),
    });
    if (standing === null) {
      await next();
      return;
    }
    const { client, routeClass } = standing;
    const headers = toRateHeaders(standing);
    if (isOver(standing)) {
      const request_id = c.res.headers.get('X-Request-Id');
      const key = `${routeClass}:${client}`;
      if (!told.has(key)) {
        told.set(key, true);
        logger.warn({ client: names(client), class: routeClass, request_id }, fr.log.tooMany);
      }
      const seconds = toSeconds(standing);
      throw new ProblemError({
        status: 429,
        detail: fr.problem.tooMany(seconds),
        headers: { 'Retry-After': String(seconds), ...headers },
      });
    }
    // Only where no cache keeps the answer: it would tell the next reader of this one.
    if (routeClass === 'writes') for (const [name, value] of Object.entries(headers)) c.header(name, value);
    await next();
    const records: unknown = c.get('records');
    const times = typeof records === 'number' ? Math.floor(records / RECORDS_A_REQUEST) : 0;
    // Nobody waits for the count: the answer is ready.
    if (times > 0) void count.more(standing, times).catch(() => undefined);
  };
}

export const isOver = ({ count, limit }: Standing): boolean => count > limit;

const toSeconds = ({ resetMs }: Standing): number => Math.max(1, Math.ceil(resetMs / 1000));

/** @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ (draft 10) */
function toRateHeaders(standing: Standing): Record<string, string> {
  const { routeClass, limit, count } = standing;
  return {
    'RateLimit-Policy': `"${routeClass}";q=${limit};w=${WINDOW_MS / 1000}`,
    RateLimit: `"${routeClass}";r=${Math.max(0, limit - count)};t=${toSeconds(standing)}`,
  };
}

/**
 * Creates the search for the client to count, null for a program of this very machine without a proxy. All visitors behind a
 * proxy that is not trusted, or of a host that tells no address, count as one: the log says so once.
 */
function createClientFinder({ proxies, logger }: RateLimiterOptions) {
  let hasWarned = false;
  const warn = (said: string): void => {
    if (!hasWarned) logger.warn(said);
    hasWarned = true;
  };
  return (address: string | undefined, forwardedFor: string | undefined): string | null => {
    if (address === undefined) {
      warn(fr.log.noAddress);
      return null;
    }
    const client = findClientAddress(address, forwardedFor, proxies);
    if (forwardedFor === undefined) return isLoopbackAddress(client) ? null : client;
    if (isLoopbackAddress(client) && !proxies.has(client)) warn(fr.log.proxyUnknown);
    return client;
  };
}

/** Returns the text that stands for the client of a request, or an empty text where its address is unknown. */
export function clientOf(c: Context, proxies: TrustedProxies): string {
  const { address } = (c.env ?? {}) as Connection;
  if (address === undefined) return '';
  return toClient(findClientAddress(address, c.req.header('X-Forwarded-For'), proxies));
}
