import { Hono } from 'hono';
import { findStructuresNamed } from '../../../contributions/access/structures-named.ts';
import { noteRecords } from '../../limits/rate-limiter.ts';
import { structuresNamedQuery } from '../../query/structures-named-query.ts';
import { parseQuery } from '../../query/parse-query.ts';
import type { HttpContext } from '../../http-context.ts';

/** Serves the structures of a name, also those whose offers are all closed: a person who adds an offer finds them all the same. */
export function structuresNamedRoutes(context: HttpContext): Hono {
  const app = new Hono();
  app.get('/structures-nommees', async (c) => {
    const { nom } = parseQuery(c, structuresNamedQuery);
    const { structures, closed, read } = await findStructuresNamed(context, nom, c.req.raw.signal, {
      withClosed: true,
    });
    noteRecords(c, read);
    const items = structures.map(({ id, nom: name, adresse, complement_adresse, code_postal, commune, code_insee }) => {
      const place = { adresse, complement_adresse, code_postal, commune, code_insee };
      return { id, nom: name, ...place, ...(closed.has(id) && { fermee: true }) };
    });
    // A decision may close or open an offer at any time.
    return c.json({ items }, 200, { 'Cache-Control': 'no-store' });
  });
  return app;
}
