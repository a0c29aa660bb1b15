import { Hono, type Context } from 'hono';
import { isReferentielName, referentiels } from '@inclusion-kit/sdk/referentiels';
import type { Answers } from '../../answers/answers.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { fr } from '../../../locales/fr.ts';
import { extraQuery, parseSearch, servicesQuery, structuresQuery } from '../../query/offer-queries.ts';
import { parseQuery } from '../../query/parse-query.ts';

/**
 * The read routes of data·inclusion that this relay mirrors, with the same paths, parameters and shapes. The search for
 * services, which takes more than the API's own parameters, stands apart.
 * @see https://api.data.inclusion.gouv.fr/api/docs (checked 2026-06-30)
 */
export function offerRoutes({ answer }: Answers): Hono {
  const app = new Hono();

  // Upstream, a closing slash leads to the same list by a redirection.
  app.on('GET', ['/services', '/services/'], (c) => {
    const { extra, ...params } = parseQuery(c, servicesQuery);
    // An API gives it only when it is asked, records in memory always have it.
    const argument = extra ? { ...params, extra } : params;
    return answer(c, { name: 'services', argument, presentation: { extra } });
  });
  app.on('GET', ['/structures', '/structures/'], (c) =>
    answer(c, { name: 'structures', argument: parseQuery(c, structuresQuery) }),
  );
  app.on('GET', ['/search', '/search/'], (c) => answer(c, { name: 'search', argument: parseSearch(c) }));

  // An id may hold slashes, sent as they are or percent-encoded. Each opening counts.
  app.get('/services/:id{.+}', (c) =>
    answer(c, { name: 'service', argument: idOf(c), presentation: parseQuery(c, extraQuery), holds: 'never' }),
  );
  app.get('/structures/:id{.+}', (c) => answer(c, { name: 'structure', argument: idOf(c), holds: 'never' }));
  app.on('GET', ['/sources', '/sources/'], (c) => answer(c, { name: 'sources', argument: null }));

  app.on('GET', ['/doc/:name', '/doc/:name/'], (c) => {
    const name = c.req.param('name');
    if (!isReferentielName(name)) {
      throw new ProblemError({ status: 404, detail: fr.problem.referentiel(name, Object.keys(referentiels)) });
    }
    return answer(c, { name: 'referentiel', argument: name });
  });

  return app;
}

/**
 * Returns the id in a path. A last slash sent as it is belongs to the address, as in the API. The last slash of an id is
 * sent encoded.
 */
function idOf(c: Context): string {
  const id = c.req.param('id') ?? '';
  return new URL(c.req.url).pathname.endsWith('/') ? id.slice(0, -1) : id;
}
