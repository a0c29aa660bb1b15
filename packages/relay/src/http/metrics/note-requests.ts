import type { MiddlewareHandler } from 'hono';
import { fr } from '../../locales/fr.ts';
import type { HttpContext } from '../http-context.ts';
import { templateOf } from './route-template.ts';

/** An answer as it is counted, timed and logged. */
export interface Answered {
  requestId: string | null;
  method: string;
  /** Without the query, which may hold the place where a person lives, or the key of a contribution. */
  path: string;
  route: string;
  status: number;
  /** Milliseconds of `performance.now` when the request came. */
  start: number;
}

type Noting = Pick<HttpContext, 'logger' | 'metrics'>;

export function noteAnswer({ logger, metrics }: Noting, { requestId, route, start, ...answered }: Answered): void {
  const { method, path, status } = answered;
  const ms = performance.now() - start;
  metrics.request(route, status, ms / 1000);
  if (!logger.isLevelEnabled('debug')) return;
  logger.debug({ request_id: requestId, method, path, status, duration_ms: Math.round(ms) }, fr.log.request);
}

export function noteRequests(context: Noting): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const { method, path } = c.req;
    const requestId = c.res.headers.get('X-Request-Id');
    noteAnswer(context, { requestId, method, path, route: templateOf(c), status: c.res.status, start });
  };
}
