import { Hono } from 'hono';
import { ProblemError, retryLater } from '../../shared/problem.ts';
import { fr } from '../../locales/fr.ts';
import type { HttpContext } from '../http-context.ts';

/**
 * Serves `/healthz`, while the process answers, and `/readyz`, while the database answers too and no stop is under way.
 * `/readyz` also tells how fresh the offer is.
 */
export function healthRoutes({ store, logger, status, metrics, isStopping = () => false }: HttpContext): Hono {
  const app = new Hono();
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }));
  app.get('/readyz', async (c) => {
    if (isStopping()) throw new ProblemError({ status: 503, detail: fr.problem.stopping });
    try {
      await store.ping();
    } catch (error) {
      logger.error({ err: error }, fr.problem.databaseDown);
      metrics.storeError('probe');
      throw retryLater(503, fr.problem.databaseDown, 10);
    }
    const offer = status === undefined ? {} : { offer: status() };
    return c.json({ status: 'ok', ...offer }, 200, { 'Cache-Control': 'no-store' });
  });
  return app;
}
