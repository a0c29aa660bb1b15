import { Hono, type Context } from 'hono';
import { createAnswer, holdsAlready, type Answer } from '../answers/answer.ts';
import { toHeaders } from '../answers/headers.ts';
import { ownOrigin } from '../guards/origins.ts';
import { PAGE_POLICY } from '../guards/security-headers.ts';
import { describeRelay, type Description } from '../openapi/description.ts';
import { referencePage } from '../openapi/reference-page.ts';
import type { HttpContext } from '../http-context.ts';
import { readVersion } from '../../shared/version.ts';

/** The description of the relay, for programs and for people. */
export function openapiRoutes({ publicUrl, now }: Pick<HttpContext, 'publicUrl' | 'now'>): Hono {
  const app = new Hono();
  let described: Description | null = null;
  const describe = (c: Context): Description => {
    // Made when first asked for: a start does not wait for it.
    described ??= describeRelay({ version: readVersion(), url: '' });
    return { ...described, servers: [{ url: ownOrigin(c, publicUrl) }] };
  };
  let written: { origin: string; answer: Answer } | null = null;
  const write = (c: Context): Answer => {
    const origin = ownOrigin(c, publicUrl);
    if (written?.origin !== origin) {
      const answer = createAnswer({
        body: new TextEncoder().encode(JSON.stringify(describe(c))),
        identity: `${readVersion()} ${origin}`,
        cacheControl: 'public, max-age=3600',
        headers: { 'Content-Type': 'application/json' },
        route: '/openapi.json',
        foundNothing: null,
      });
      written = { origin, answer };
    }
    return written.answer;
  };
  app.get('/openapi.json', async (c) => {
    const answer = write(c);
    const form = await answer.form(c.req.header('Accept-Encoding'));
    const isHeld = holdsAlready(c.req.header('If-None-Match'), form.etag);
    for (const [name, value] of Object.entries(toHeaders(answer, form, now().getTime(), isHeld))) c.header(name, value);
    c.header('Vary', 'Accept-Encoding', { append: true });
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return isHeld ? c.body(null, 304) : c.body(form.body);
  });
  app.get('/docs', (c) => {
    c.header('Cache-Control', 'no-cache');
    c.header('Content-Security-Policy', PAGE_POLICY);
    return c.html(referencePage(describe(c)));
  });
  return app;
}
