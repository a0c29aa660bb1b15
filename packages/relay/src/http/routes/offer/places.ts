import { Hono, type Context } from 'hono';
import { isDataInclusionError, UsageError } from '@inclusion-kit/sdk';
import { isAddressLookup, isPositionLookup } from '@inclusion-kit/sdk/geography';
import { ProblemError, retryLater } from '../../../shared/problem.ts';
import { fr } from '../../../locales/fr.ts';
import { addressesQuery, communesQuery, parsePosition } from '../../query/places-query.ts';
import { parseQuery } from '../../query/parse-query.ts';
import { findTownElsewhere } from '../../query/town-elsewhere.ts';
import type { HttpContext } from '../../http-context.ts';

/** Communes by text and by code, and, where the geography can, addresses by text and the place of a point. */
export function placeRoutes({ geography, territory }: HttpContext): Hono {
  const app = new Hono();

  app.get('/communes', async (c) => {
    const { q, limit } = parseQuery(c, communesQuery);
    cacheForAnHour(c);
    const call = { signal: c.req.raw.signal, limit, first: territory?.codes };
    const typed = q.slice(0, 200);
    const found = await geography.communes(typed, call);
    // A town of elsewhere is no mistake for one of here that begins alike.
    return c.json({ items: findTownElsewhere(typed, found) === null ? found : [] });
  });
  app.get('/communes/:code', async (c) => {
    const code = c.req.param('code');
    const commune = await geography.commune(code, { signal: c.req.raw.signal });
    if (commune === null) throw new ProblemError({ status: 404, detail: fr.problem.commune(code) });
    cacheForAnHour(c);
    return c.json(commune);
  });

  // The place where a person lives or stands must be kept by no cache on the way. A relay without addresses is no fault of those who
  // ask while somebody types: it says so in an answer, which no browser notes as an error.
  app.get('/adresses', async (c) => {
    const { q, limit, code_commune } = parseQuery(c, addressesQuery);
    if (!isAddressLookup(geography)) return answerPrivately(c, { items: [], absence: fr.problem.noAddresses });
    const call = { signal: c.req.raw.signal, limit, code_commune };
    return answerPrivately(c, { items: await fromNation(() => geography.addresses(q, call)) });
  });
  app.get('/adresses/proche', async (c) => {
    const position = parsePosition(c);
    if (!isAddressLookup(geography)) return answerPrivately(c, { adresse: null, absence: fr.problem.noAddresses });
    return answerPrivately(c, {
      adresse: await fromNation(() => geography.addressAt(position, { signal: c.req.raw.signal })),
    });
  });
  app.get('/position', async (c) => {
    if (!isPositionLookup(geography)) throw new ProblemError({ status: 404, detail: fr.problem.noPositions });
    const position = parsePosition(c);
    const found = await fromNation(() => geography.communeAt(position, { signal: c.req.raw.signal }));
    return answerPrivately(c, found ?? { commune: null, approximate: false });
  });

  return app;
}

/** A service of the State that fails is not the source of the offers: the answer says which of the two. */
async function fromNation<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!isDataInclusionError(error) || error instanceof UsageError) throw error;
    throw retryLater(error.code === 'timeout' ? 504 : 503, fr.problem.placesDown, 30);
  }
}

function answerPrivately(c: Context, body: object): Response {
  c.header('Cache-Control', 'no-store');
  return c.json(body);
}

function cacheForAnHour(c: Context): void {
  c.header('Cache-Control', 'public, max-age=3600');
}
