import { isAskedNow } from '@inclusion-kit/catalogue';
import { Hono, type Context } from 'hono';
import type { Answers } from '../../answers/answers.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { fr } from '../../../locales/fr.ts';
import { checkExtraParams, offeredCapabilities } from '../../query/extra-params.ts';
import { parseSearchServices, type SearchServicesQuery } from '../../query/offer-queries.ts';
import { createAbsentSources } from '../../../offer/absent-sources.ts';
import type { Ground } from '../../../ground/ground.ts';
import type { HttpContext } from '../../http-context.ts';

/**
 * Serves the search for services, with the parameters of the API and those that the source adds, the capabilities of the
 * source, the number of results that each value of a filter would leave, the places of all results, and the question that
 * divides them.
 * @see /api/v1/search/services (checked 2026-06-30)
 */
export function searchServicesRoutes(context: HttpContext, answers: Answers): Hono {
  const { source, orientations = [], tiles } = context;
  const app = new Hono();
  const absentSources = createAbsentSources(context);

  app.on('GET', ['/search/services', '/search/services/'], async (c) => {
    const { params, headers } = await readSearch(c, context);
    // The order of what is asked for at once depends on what is open.
    const holds = params.ouvert === true || isAskedNow(params.q ?? '') ? 'minute' : 'offer';
    return answers.answer(c, { name: 'searchServices', argument: params, holds, headers });
  });

  app.get('/search/services/facets', async (c) => {
    const { signal } = c.req.raw;
    const { facets } = await offeredCapabilities(context, signal);
    if (source.facets === undefined || facets.length === 0) {
      throw new ProblemError({ status: 404, detail: fr.problem.noFacets });
    }
    const { params, headers } = await readSearch(c, context);
    // One of the counts is of the services open now.
    return answers.answer(c, { name: 'facets', argument: params, holds: 'minute', headers });
  });

  app.get('/search/services/points', async (c) => {
    const { points } = await offeredCapabilities(context, c.req.raw.signal);
    if (source.points === undefined || points !== true) {
      throw new ProblemError({ status: 404, detail: fr.problem.noPoints });
    }
    const { params, headers } = await readSearch(c, context);
    const holds = params.ouvert === true ? 'minute' : 'offer';
    return answers.answer(c, { name: 'points', argument: params, holds, headers });
  });

  app.get('/search/services/question', async (c) => {
    const { question } = await offeredCapabilities(context, c.req.raw.signal);
    if (source.question === undefined || question !== true) {
      throw new ProblemError({ status: 404, detail: fr.problem.noQuestion });
    }
    const { params, headers } = await readSearch(c, context);
    // One of the answers is what is open now.
    return answers.answer(c, { name: 'question', argument: params, holds: 'minute', headers });
  });

  app.get('/capabilities', async (c) => {
    // The capabilities of a relay grow when its first synchronisation ends.
    c.header('Cache-Control', 'no-cache');
    const capabilities = await offeredCapabilities(context, c.req.raw.signal);
    const sources_absentes = capabilities.sources_absentes ?? (await absentSources.of(context.version()));
    return c.json({
      ...capabilities,
      ...(sources_absentes !== null && { sources_absentes }),
      ...(orientations.length > 0 && { orientations }),
      ...(tiles !== undefined && { fond_de_carte: toGroundBody(tiles.ground) }),
    });
  });

  return app;
}

function toGroundBody({ pattern, attribution, attributionHref, maxZoom }: Ground) {
  const sharp = pattern.includes('{r}') ? '{r}' : '';
  return { tuiles: `/tiles/{z}/{x}/{y}${sharp}`, attribution, lien: attributionHref, zoom_max: maxZoom };
}

async function readSearch(
  c: Context,
  context: HttpContext,
): Promise<Pick<SearchServicesQuery, 'params'> & { headers: Record<string, string> }> {
  const { source, geography, communesComplete, logger } = context;
  const { signal } = c.req.raw;
  const query = parseSearchServices(c);
  await checkExtraParams(query.extra, source, signal);
  const { code_commune } = query.params;
  if (!communesComplete() && code_commune !== undefined) {
    const commune = await geography.commune(code_commune, { signal });
    if (commune === null) {
      logger.warn({ code_commune }, fr.log.unknownCommune);
      // @see https://www.rfc-editor.org/rfc/rfc7234#section-5.5
      return { params: query.params, headers: { Warning: `199 - "${fr.warning.unknownCommune(code_commune)}"` } };
    }
  }
  return { params: query.params, headers: {} };
}
