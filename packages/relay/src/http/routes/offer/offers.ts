import { Hono, type Context } from 'hono';
import { isReferentielName, referentiels } from '@inclusion-kit/sdk/referentiels';
import type { Answers } from '../../answers/answers.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { fr } from '../../../locales/fr.ts';
import { parseSearch, parseServices, parseStructures } from '../../query/offer-queries.ts';

/**
 * The read routes of data·inclusion that this relay mirrors, with the same paths, parameters and shapes. The search for
 * services, which takes more than the API's own parameters, stands apart.
 * @see https://api.data.inclusion.gouv.fr/api/docs (checked 2026-06-30)
 */
export function offerRoutes({ answer }: Answers): Hono {
  const app = new Hono();
  const queryOf = (c: Context): URLSearchParams => new URL(c.req.url).searchParams;

  // Upstream, a closing slash leads to the same list by a redirection.
  app.on('GET', ['/services', '/services/'], (c) => {
    const { params, extra } = parseServices(queryOf(c));
    return answer(c, {
      route: '/api/v1/services',
      name: 'services',
      argument: params,
      presentation: { extra },
      holds: 'offer',
    });
  });
  app.on('GET', ['/structures', '/structures/'], (c) =>
    answer(c, {
      route: '/api/v1/structures',
      name: 'structures',
      argument: parseStructures(queryOf(c)),
      presentation: {},
      holds: 'offer',
    }),
  );
  app.on('GET', ['/search', '/search/'], (c) =>
    answer(c, {
      route: '/api/v1/search',
      name: 'search',
      argument: parseSearch(queryOf(c)),
      presentation: {},
      holds: 'offer',
    }),
  );

  // An id may hold slashes, sent as they are or percent-encoded. Each opening counts.
  app.get('/services/:id{.+}', (c) =>
    answer(c, { route: '/api/v1/services/{id}', name: 'service', argument: idOf(c), presentation: {}, holds: 'never' }),
  );
  app.get('/structures/:id{.+}', (c) =>
    answer(c, {
      route: '/api/v1/structures/{id}',
      name: 'structure',
      argument: idOf(c),
      presentation: {},
      holds: 'never',
    }),
  );
  app.on('GET', ['/sources', '/sources/'], (c) =>
    answer(c, { route: '/api/v1/sources', name: 'sources', argument: null, presentation: {}, holds: 'offer' }),
  );

  app.on('GET', ['/doc/:name', '/doc/:name/'], (c) => {
    const name = c.req.param('name');
    if (!isReferentielName(name)) {
      throw new ProblemError({ status: 404, detail: fr.problem.referentiel(name, Object.keys(referentiels)) });
    }
    return answer(c, {
      route: '/api/v1/doc/{name}',
      name: 'referentiel',
      argument: name,
      presentation: {},
      holds: 'offer',
    });
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
