import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

const acceptable = /^[\w.-]{8,100}$/;

/** Returns the id of a request: the one a proxy gave, or a new one. */
export function toRequestId(given: string | undefined): string {
  return given !== undefined && acceptable.test(given) ? given : randomUUID();
}

/** Gives each request an id, or keeps the one a proxy gave; it is told in `X-Request-Id`, in errors and in the log. */
export function requestId(): MiddlewareHandler {
  return async (c, next) => {
    c.header('X-Request-Id', toRequestId(c.req.header('X-Request-Id')));
    await next();
  };
}
