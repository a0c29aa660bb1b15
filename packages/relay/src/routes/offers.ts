import { Hono, type Context } from 'hono';
import type { OfferLists } from '@inclusion-kit/sdk';
import { isReferentielName, referentiels } from '@inclusion-kit/sdk/referentiels';
import { ProblemError } from '../guards/problem.ts';
import { fr } from '../locales/fr.ts';
import { parseSearch, parseServices, parseStructures } from '../query/lists.ts';
import type { RelayContext } from '../relay-options.ts';
import { pageWithoutExtra, resultsWithoutExtra, withoutExtra } from './extra-field.ts';
import { withinScores } from './within-scores.ts';

/**
 * The read routes of data·inclusion that this relay mirrors, with the same paths, parameters and shapes. The search for
 * services, which takes more than the API's own parameters, stands apart.
 * @see https://api.data.inclusion.gouv.fr/api/docs (checked 2026-06-30)
 */
export function offerRoutes({ source }: RelayContext): Hono {
  const app = new Hono();

  // Upstream, a closing slash leads to the same list by a redirection.
  app.on('GET', ['/services', '/services/'], async (c) => {
    const { params, extra } = parseServices(new URL(c.req.url).searchParams);
    const services = listOf(source, 'services');
    const page = await withinScores(params, (asked) => services(asked, { signal: c.req.raw.signal }));
    return c.json(extra ? page : pageWithoutExtra(page));
  });
  app.on('GET', ['/structures', '/structures/'], async (c) => {
    const params = parseStructures(new URL(c.req.url).searchParams);
    const structures = listOf(source, 'structures');
    return c.json(pageWithoutExtra(await structures(params, { signal: c.req.raw.signal })));
  });
  app.on('GET', ['/search', '/search/'], async (c) => {
    const params = parseSearch(new URL(c.req.url).searchParams);
    const search = listOf(source, 'search');
    const page = await withinScores(params, (asked) => search(asked, { signal: c.req.raw.signal }));
    return c.json(resultsWithoutExtra(page));
  });

  // An id may hold slashes, sent as they are or percent-encoded.
  app.get('/services/:id{.+}', async (c) =>
    c.json(withoutExtra(await source.service(idOf(c), { signal: c.req.raw.signal }))),
  );
  app.get('/structures/:id{.+}', async (c) => {
    const structure = await source.structure(idOf(c), { signal: c.req.raw.signal });
    return c.json(withoutExtra({ ...structure, services: structure.services.map(withoutExtra) }));
  });
  app.on('GET', ['/sources', '/sources/'], async (c) => c.json(await source.sources({ signal: c.req.raw.signal })));

  app.on('GET', ['/doc/:name', '/doc/:name/'], async (c) => {
    const name = c.req.param('name');
    if (!isReferentielName(name)) {
      throw new ProblemError({ status: 404, detail: fr.problem.referentiel(name, Object.keys(referentiels)) });
    }
    return c.json(await source.referentiel(name, { signal: c.req.raw.signal }));
  });

  return app;
}

/** A slash that ends the path as it was sent is that of the address, as upstream; one that ends an id is sent encoded. */
function idOf(c: Context): string {
  const id = c.req.param('id') ?? '';
  return new URL(c.req.url).pathname.endsWith('/') ? id.slice(0, -1) : id;
}

/** Returns a list of the source. @throws ProblemError 404 when a source plugged in by the host has none */
function listOf<N extends 'services' | 'structures' | 'search'>(source: Partial<OfferLists>, name: N): OfferLists[N] {
  const list = source[name];
  if (list === undefined) throw new ProblemError({ status: 404, detail: fr.problem.noList });
  return list.bind(source) as OfferLists[N];
}
