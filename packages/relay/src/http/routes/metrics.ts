import { Hono } from 'hono';
import { carriesToken } from '../guards/bearer.ts';
import { ProblemError } from '../../shared/problem.ts';
import { fr } from '../../locales/fr.ts';
import type { HttpContext } from '../http-context.ts';

/** What the relay counts of itself, for whoever holds the token; without a token set, for nobody. */
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
