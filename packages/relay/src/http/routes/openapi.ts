import { Hono, type Context } from 'hono';
import { createAnswer, type Answer } from '../answers/answer.ts';
import { sendAnswer } from '../answers/send-answer.ts';
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
      });
      written = { origin, answer };
    }
    return written.answer;
  };
  app.get('/openapi.json', async (c) => {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return sendAnswer(c, write(c), now());
  });
  app.get('/docs', (c) => {
    c.header('Cache-Control', 'no-cache');
    c.header('Content-Security-Policy', PAGE_POLICY);
    return c.html(referencePage(describe(c)));
  });
  return app;
}
