import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { requestId as honoRequestId } from 'hono/request-id';

const acceptable = /^[\w.-]{8,100}$/;

/** Returns the id of a request: the one a proxy gave, or a new one. */
export function toRequestId(given: string | undefined): string {
  return given !== undefined && acceptable.test(given) ? given : randomUUID();
}

/** Gives each request an id, or keeps the one a proxy gave: it is told in `X-Request-Id`, in errors and in the log. */
export function requestId(): MiddlewareHandler {
  return honoRequestId({
    // Hono takes ids of one letter and none with a dot: all that are given go through the check here.
    limitLength: 0,
    generator: (c) => toRequestId(c.req.header('X-Request-Id')),
  });
}
