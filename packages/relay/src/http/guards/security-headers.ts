import type { MiddlewareHandler } from 'hono';

/** What a page of the relay may load: its own files, nothing inline, nothing from elsewhere. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The same for a page that some other sites may frame: these origins, to the letter, and the relay's own. */
export function framedPagePolicy(origins: readonly string[]): string {
  return PAGE_POLICY.replace("frame-ancestors 'self'", ["frame-ancestors 'self'", ...origins].join(' '));
}

const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** The headers that every answer carries. */
export const usualHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': DATA_POLICY,
};

/** Adds the headers that every answer carries, unless a route has set its own. */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const headers = c.res.headers;
    for (const [name, value] of Object.entries(usualHeaders)) {
      if (!headers.has(name)) headers.set(name, value);
    }
  };
}
