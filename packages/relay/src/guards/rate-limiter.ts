import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import { fr } from '../locales/fr.ts';
import type { HitCounter } from '../store/hit-counter.ts';
import { findClientAddress, isLoopbackAddress, toClient, type TrustedProxies } from './client-address.ts';
import type { ClientNames } from './client-names.ts';
import { ProblemError } from './problem.ts';
import { classOf, WINDOW_MS, type RateLimits } from './rate-limits.ts';

/** What a relay knows of the connection that a request came on. */
export interface Connection {
  /** Address of the other end; what is embedded in another server leaves it out, and is then not limited. */
  address?: string | undefined;
}

/** What limiting needs. */
export interface RateLimiterOptions {
  limits: RateLimits;
  counter: HitCounter;
  proxies: TrustedProxies;
  /** How the log calls a client. */
  names: ClientNames;
  logger: Logger;
}

/** Refuses with 429 a client that comes too often; a client is an address, or behind trusted proxies the one they tell. */
export function limitRates(options: RateLimiterOptions): MiddlewareHandler {
  const { limits, counter, names } = options;
  const findClient = createClientFinder(options);
  return async (c, next) => {
    const routeClass = classOf(c.req.method, new URL(c.req.url));
    const limit = routeClass === null ? 0 : limits[routeClass];
    const { address } = (c.env ?? {}) as Connection;
    const client = limit === 0 || address === undefined ? null : findClient(address, c.req.header('X-Forwarded-For'));
    if (routeClass !== null && client !== null) {
      const counted = toClient(client);
      const { count, resetMs } = await counter.hit(`${routeClass}:${counted}`, WINDOW_MS);
      const seconds = Math.max(1, Math.ceil(resetMs / 1000));
      if (count > limit) {
        options.logger.warn(
          { client: names(counted), class: routeClass, request_id: c.res.headers.get('X-Request-Id') },
          fr.log.tooMany,
        );
        throw new ProblemError({
          status: 429,
          detail: fr.problem.tooMany(seconds),
          headers: { 'Retry-After': String(seconds), ...toRateHeaders(routeClass, limit, 0, seconds) },
        });
      }
      // Only where no cache keeps the answer: it would tell the next reader of this one.
      if (routeClass === 'writes') {
        for (const [name, value] of Object.entries(toRateHeaders(routeClass, limit, limit - count, seconds))) {
          c.header(name, value);
        }
      }
    }
    await next();
  };
}

/** @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ (draft 10) */
function toRateHeaders(policy: string, limit: number, left: number, seconds: number): Record<string, string> {
  return {
    'RateLimit-Policy': `"${policy}";q=${limit};w=${WINDOW_MS / 1000}`,
    RateLimit: `"${policy}";r=${left};t=${seconds}`,
  };
}

/**
 * Finds who is counted; null for a program of this very machine, which no proxy passed on. Where a proxy passes requests on
 * that is not trusted, all of its visitors count as one: the log says so once.
 */
function createClientFinder({ proxies, logger }: RateLimiterOptions) {
  let hasWarned = false;
  return (address: string, forwardedFor: string | undefined): string | null => {
    const client = findClientAddress(address, forwardedFor, proxies);
    if (forwardedFor === undefined) return isLoopbackAddress(client) ? null : client;
    if (!hasWarned && isLoopbackAddress(client) && !proxies.has(client)) {
      hasWarned = true;
      logger.warn(fr.log.proxyUnknown);
    }
    return client;
  };
}
