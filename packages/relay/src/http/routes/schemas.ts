import { Hono } from 'hono';
import * as z from 'zod';
import { Contribution } from '@inclusion-kit/sdk/contributions';

/** Serves the JSON Schema of a contribution, for the authors of programs that write to this relay. */
export function schemaRoutes(): Hono {
  const app = new Hono();
  const schema = { title: 'Contribution', ...z.toJSONSchema(Contribution) };
  app.get('/contribution.json', (c) =>
    c.body(JSON.stringify(schema), 200, {
      'Content-Type': 'application/schema+json; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    }),
  );
  return app;
}
