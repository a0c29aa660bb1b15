import { Hono } from 'hono';
import { carriesToken } from '../guards/bearer.ts';
import { ProblemError } from '../../shared/problem.ts';
import { fr } from '../../locales/fr.ts';
import type { HttpContext } from '../http-context.ts';

/** Serves the figures of the relay to the holders of its token. Without a token set, nobody may read them. */
export function metricsRoutes({ metrics, metricsToken }: HttpContext): Hono {
  const app = new Hono();
  app.get('/metrics', async (c) => {
    if (metricsToken === undefined) return c.notFound();
    if (!carriesToken(c.req.header('Authorization'), metricsToken)) {
      throw new ProblemError({
        status: 401,
        detail: fr.problem.metricsToken,
        headers: { 'WWW-Authenticate': 'Bearer realm="metrics"' },
      });
    }
    const { text, contentType } = await metrics.write();
    return c.body(text, 200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' });
  });
  return app;
}
