import { Hono, type MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** The content policy of the relay's pages: they load the relay's own files, nothing inline, nothing from elsewhere. */
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

/** The same for a page with a form that is sent to the relay. */
export const FORM_POLICY = PAGE_POLICY.replace("form-action 'none'", "form-action 'self'");

/** The same for a page that some other sites may frame: these origins, to the letter, and the relay's own. */
export function framedPagePolicy(origins: readonly string[]): string {
  return PAGE_POLICY.replace("frame-ancestors 'self'", ["frame-ancestors 'self'", ...origins].join(' '));
}

/** Adds the headers that every answer carries, unless a route has set its own. */
export function securityHeaders(): MiddlewareHandler {
  return secureHeaders({
    overwrite: false,
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    crossOriginResourcePolicy: true,
    referrerPolicy: 'strict-origin-when-cross-origin',
    xContentTypeOptions: true,
    // Pages that have scripts set it themselves, and who ends TLS says for how long it is to be asked for.
    crossOriginOpenerPolicy: false,
    strictTransportSecurity: false,
    // For browsers and plug-ins of the past, and for what the policy above says already.
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    removePoweredBy: false,
  });
}

/** Returns the headers that every answer carries, for one that passes by the routes. */
export async function readUsualHeaders(): Promise<Readonly<Record<string, string>>> {
  const app = new Hono().use(securityHeaders()).get('/', (c) => c.body(null));
  return Object.fromEntries((await app.request('/')).headers);
}
