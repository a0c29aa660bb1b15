import { Hono } from 'hono';
import * as z from 'zod';
import { presencesJsonSchema, programmeJsonSchema } from '@inclusion-kit/sdk/activities';
import { Contribution } from '@inclusion-kit/sdk/contributions';

/** The schemas by the name of their file, each made when it is first asked for. */
const schemas: Readonly<Record<string, () => object>> = {
  contribution: () => ({ title: 'Contribution', ...z.toJSONSchema(Contribution) }),
  programme: programmeJsonSchema,
  presences: presencesJsonSchema,
};

/**
 * Serves the JSON Schema of a contribution, for the authors of programs that write to this relay, and those of a programme and its
 * attendance, for the authors of software that exchanges them with the elements.
 */
export function schemaRoutes(): Hono {
  const app = new Hono();
  for (const [name, make] of Object.entries(schemas)) {
    let written: string | null = null;
    app.get(`/${name}.json`, (c) =>
      c.body((written ??= JSON.stringify(make())), 200, {
        'Content-Type': 'application/schema+json; charset=utf-8',
        'Cache-Control': 'public, max-age=3600',
      }),
    );
  }
  return app;
}
