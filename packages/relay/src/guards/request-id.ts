import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

const acceptable = /^[\w.-]{8,100}$/;

/** Gives each request an id, or keeps the one a proxy gave; it is told in `X-Request-Id`, in errors and in the log. */
export function requestId(): MiddlewareHandler {
  return async (c, next) => {
    const given = c.req.header('X-Request-Id') ?? '';
    c.header('X-Request-Id', acceptable.test(given) ? given : randomUUID());
    await next();
  };
}
