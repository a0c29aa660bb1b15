import { Hono, type Context } from 'hono';
import { ownOrigin } from '../guards/origins.ts';
import { PAGE_POLICY } from '../guards/security-headers.ts';
import { describeRelay, type Description } from '../openapi/description.ts';
import { referencePage } from '../pages/reference.ts';
import type { RelayContext } from '../relay-options.ts';
import { readVersion } from '../version.ts';

/** The description of the relay, for programs and for people. */
export function openapiRoutes({ publicUrl }: Pick<RelayContext, 'publicUrl'>): Hono {
  const app = new Hono();
  let described: Description | null = null;
  const describe = (c: Context): Description => {
    // Made when first asked for: a start does not wait for it.
    described ??= describeRelay({ version: readVersion(), url: '' });
    return { ...described, servers: [{ url: ownOrigin(c, publicUrl) }] };
  };
  app.get('/openapi.json', (c) => {
    c.header('Cache-Control', 'public, max-age=3600');
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return c.json(describe(c));
  });
  app.get('/docs', (c) => {
    c.header('Cache-Control', 'no-cache');
    c.header('Content-Security-Policy', PAGE_POLICY);
    return c.html(referencePage(describe(c)));
  });
  return app;
}
