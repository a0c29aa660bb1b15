import type { MiddlewareHandler } from 'hono';
import type { Metrics } from './metrics.ts';
import { templateOf } from './route-template.ts';

/** Counts and times each answer under the template of its route. */
export function requestMetrics(metrics: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    metrics.request(templateOf(c), c.res.status, (performance.now() - start) / 1000);
  };
}
