import type { MiddlewareHandler } from 'hono';

/** Gives connections back while the relay stops: a client that asks again comes to another relay, or to the next one. */
export function givesConnectionsBack(isStopping: () => boolean): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (isStopping()) c.res.headers.set('Connection', 'close');
  };
}
