import * as z from 'zod/mini';
import { UsageError } from '../errors.ts';
import { isReferentielName, type ReferentielName } from '../referentiels/names.ts';
import { pageOf } from '../schemas/page.ts';
import { DetailedService, DetailedStructure, ServiceSearchResult } from '../schemas/service.ts';
import { ReferentielValue, Source } from '../schemas/source.ts';
import type { CallOptions, OfferSource, SearchServicesParams } from '../source.ts';
import { parseAnswer } from './parse-answer.ts';
import { toPathSegment } from './path.ts';
import { resolveOptions, type RequestOptions } from './request-options.ts';
import { createSend } from './request.ts';
import { toSearchServicesQuery } from './search-services-query.ts';

/** How a client is made. */
export type ClientOptions = RequestOptions;

/** The offer read over HTTP, from the API of data·inclusion or from a relay, which has the same routes. */
export interface Client extends OfferSource {
  /** The absolute address that requests go to, without a closing slash. */
  readonly baseUrl: string;
}

const ServicePage = pageOf(ServiceSearchResult);
const Sources = z.array(Source);
const ReferentielValues = z.array(ReferentielValue);

/**
 * Creates a client. Nothing is sent before its first call; methods may be taken apart from it.
 * @throws UsageError when an option makes no sense
 * @see https://api.data.inclusion.gouv.fr/api/docs (checked 2026-06-30)
 * @example
 * const client = createClient({ baseUrl: 'https://offre.example.org' });
 * const page = await client.searchServices({ code_commune: '59350', thematiques: ['mobilite'] });
 */
export function createClient(options: ClientOptions = {}): Client {
  const resolved = resolveOptions(options);
  const send = createSend(resolved);

  async function get<T extends z.ZodMiniType>(
    schema: T,
    path: string,
    { signal }: CallOptions = {},
    query?: URLSearchParams,
  ): Promise<z.output<T>> {
    return parseAnswer(schema, await send({ path, query, signal }), `GET ${path}`);
  }

  // Async, so that a wrong argument rejects the promise like every other failure.
  return {
    baseUrl: resolved.baseUrl,
    searchServices: async (params: SearchServicesParams, call?: CallOptions) =>
      get(ServicePage, '/api/v1/search/services', call, toSearchServicesQuery(params)),
    service: async (id: string, call?: CallOptions) =>
      get(DetailedService, `/api/v1/services/${toPathSegment(id)}`, call),
    structure: async (id: string, call?: CallOptions) =>
      get(DetailedStructure, `/api/v1/structures/${toPathSegment(id)}`, call),
    sources: async (call?: CallOptions) => get(Sources, '/api/v1/sources', call),
    referentiel: async (name: ReferentielName, call?: CallOptions) => {
      if (!isReferentielName(name)) throw new UsageError('There is no vocabulary of this name; see `ReferentielName`.');
      return get(ReferentielValues, `/api/v1/doc/${name}`, call);
    },
  };
}
