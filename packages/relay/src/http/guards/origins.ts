import type { Context, MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import { fr } from '../../locales/fr.ts';
import { ProblemError } from '../../shared/problem.ts';

/** Who may read from another page, and who may write. */
export interface OriginRules {
  /** Exact origins, besides the relay's own. */
  allowedOrigins: readonly string[];
  /** The relay's own address as visitors see it. When absent, the address of the request counts. */
  publicUrl?: string | undefined;
}

/** How often the log names an origin that the relay refuses. */
const TOLD_EVERY_MS = 3_600_000;
/** The most origins named in that time: a program may make up as many as it sends requests. */
const MOST_TOLD = 50;

const WRITE_METHODS = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Creates the function that names a refused origin in the log: once an hour, and only so many. */
export function createRefusals({ logger, now }: { logger: Logger; now: () => Date }): (origin: string) => void {
  let told = new Set<string>();
  let endMs = 0;
  return (origin) => {
    const atMs = now().getTime();
    if (atMs >= endMs) {
      told = new Set();
      endMs = atMs + TOLD_EVERY_MS;
    }
    const name = origin.slice(0, 200);
    if (told.has(name) || told.size >= MOST_TOLD) return;
    told.add(name);
    logger.warn({ origin: name }, fr.log.originRefused(name));
    if (told.size === MOST_TOLD) logger.warn(fr.log.originsUntold(MOST_TOLD));
  };
}

/**
 * Lets exact origins read, and refuses writes from any other page. A refused origin is told to `onRefused`.
 * A request without `Origin` comes from no page or from a page of the relay, and passes. It may not write when the browser
 * says that it comes from another site.
 */
export function origins(rules: OriginRules, onRefused: (origin: string) => void = () => undefined): MiddlewareHandler {
  const allowed = new Set(rules.allowedOrigins);
  return async (c, next) => {
    const origin = c.req.header('Origin');
    c.header('Vary', 'Origin', { append: true });
    if (origin !== undefined) {
      const welcome = allowed.has(origin) || isOwnOrigin(c, origin, rules.publicUrl);
      if (welcome) {
        for (const [name, value] of Object.entries(toCorsHeaders(origin))) c.header(name, value);
      } else {
        onRefused(origin);
        if (WRITE_METHODS.has(c.req.method) || isPreflight(c)) {
          throw new ProblemError({ status: 403, detail: fr.problem.origin(origin) });
        }
      }
    }
    if (origin === undefined && WRITE_METHODS.has(c.req.method) && isFromElsewhere(c)) {
      throw new ProblemError({ status: 403, detail: fr.problem.crossSite });
    }
    if (c.req.method === 'OPTIONS') return answerOptions(c);
    await next();
  };
}

/** Returns the headers that let the pages of an origin read an answer. */
export function toCorsHeaders(origin: string): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'X-Request-Id, Retry-After, Warning, ETag',
  };
}

/** @see https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header */
function isFromElsewhere(c: Context): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function isPreflight(c: Context): boolean {
  return c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method') !== undefined;
}

function answerOptions(c: Context): Response {
  return c.body(null, 204, {
    Allow: 'GET, HEAD, POST, OPTIONS',
    'Access-Control-Allow-Methods': 'GET, HEAD, POST',
    'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
    'Access-Control-Max-Age': '600',
  });
}

/** Returns the relay's own origin as visitors see it. */
export function ownOrigin(c: Context, publicUrl: string | undefined): string {
  return new URL(publicUrl ?? c.req.url).origin;
}

/**
 * Tests whether an origin is the relay's own. When the public address is set, only that address is. Otherwise the address of
 * the request is. Behind a proxy that ends TLS the relay sees `http:`: there the hosts must be equal, and the browser must
 * say that page and relay share an origin.
 */
function isOwnOrigin(c: Context, origin: string, publicUrl: string | undefined): boolean {
  if (origin === ownOrigin(c, publicUrl)) return true;
  if (publicUrl !== undefined) return false;
  if (c.req.header('Sec-Fetch-Site') !== 'same-origin' || !URL.canParse(origin)) return false;
  return new URL(origin).host === new URL(c.req.url).host;
}
