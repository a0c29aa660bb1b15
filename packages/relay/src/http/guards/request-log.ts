import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import { fr } from '../../locales/fr.ts';

/** Logs each answer without its query, which may hold the place where a person lives, or the key of a contribution. */
export function requestLog(logger: Logger): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    logger.debug(
      {
        request_id: c.res.headers.get('X-Request-Id'),
        method: c.req.method,
        path: c.req.path,
        status: c.res.status,
        duration_ms: Math.round(performance.now() - start),
      },
      fr.log.request,
    );
  };
}
