import { Hono, type Context } from 'hono';
import { isReferentielName, referentiels } from '@inclusion-kit/sdk/referentiels';
import { ProblemError } from '../guards/problem.ts';
import { fr } from '../locales/fr.ts';
import { QueryReader } from '../query/read-query.ts';
import { parseSearchServices } from '../query/search-services.ts';
import type { RelayContext } from '../relay-options.ts';

/**
 * The read routes of data·inclusion that this relay mirrors, with the same paths, parameters and shapes.
 * @see https://api.data.inclusion.gouv.fr/api/docs (checked 2026-06-30)
 */
export function offerRoutes(context: RelayContext): Hono {
  const { source, geography, communesComplete, logger } = context;
  const app = new Hono();

  app.get('/search/services', async (c) => {
    const params = parseSearchServices(new URL(c.req.url).searchParams);
    const { code_commune } = params;
    if (!communesComplete && code_commune !== undefined) {
      const commune = await geography.commune(code_commune, { signal: c.req.raw.signal });
      if (commune === null) {
        logger.warn({ code_commune }, fr.log.unknownCommune);
        // @see https://www.rfc-editor.org/rfc/rfc7234#section-5.5
        c.header('Warning', `199 - "${fr.warning.unknownCommune(code_commune)}"`);
      }
    }
    return c.json(await source.searchServices(params, { signal: c.req.raw.signal }));
  });

  // An id may hold slashes, sent as they are or percent-encoded.
  app.get('/services/:id{.+}', async (c) =>
    c.json(await source.service(c.req.param('id'), { signal: c.req.raw.signal })),
  );
  app.get('/structures/:id{.+}', async (c) =>
    c.json(await source.structure(c.req.param('id'), { signal: c.req.raw.signal })),
  );
  app.get('/sources', async (c) => c.json(await source.sources({ signal: c.req.raw.signal })));

  app.get('/doc/:name', async (c) => {
    const name = c.req.param('name');
    if (!isReferentielName(name)) {
      throw new ProblemError({ status: 404, detail: fr.problem.referentiel(name, Object.keys(referentiels)) });
    }
    return c.json(await source.referentiel(name, { signal: c.req.raw.signal }));
  });

  app.get('/communes', async (c) => {
    const reader = new QueryReader(new URL(c.req.url).searchParams);
    const q = reader.text('q') ?? '';
    const limit = reader.integer('limit', { min: 1, max: 100 });
    reader.check();
    cacheForAnHour(c);
    const call = { signal: c.req.raw.signal, ...(limit === undefined ? {} : { limit }) };
    return c.json({ items: await geography.communes(q.slice(0, 200), call) });
  });
  app.get('/communes/:code', async (c) => {
    const code = c.req.param('code');
    const commune = await geography.commune(code, { signal: c.req.raw.signal });
    if (commune === null) throw new ProblemError({ status: 404, detail: fr.problem.commune(code) });
    cacheForAnHour(c);
    return c.json(commune);
  });

  return app;
}

function cacheForAnHour(c: Context): void {
  c.header('Cache-Control', 'public, max-age=3600');
}
