import type { OfferSearchParams, SearchServicesParams } from '@inclusion-kit/sdk';
import { readExtraParams } from './extra-search.ts';
import { checkPoint, readCommune, readPageParams, readPoint, readServiceFilters } from './filters.ts';
import { parseQuery, type QueryReader } from './read-query.ts';

/** What a search for services asks: what the API knows, and what it does not. */
export interface SearchServicesQuery {
  params: OfferSearchParams;
  extra: ReturnType<typeof readExtraParams>;
}

/** Reads the parameters of a search for services. @see /api/v1/search/services (checked 2026-06-30) */
export function readSearchServices(reader: QueryReader): SearchServicesQuery {
  const api: SearchServicesParams = {
    ...readPageParams(reader),
    code_commune: readCommune(reader),
    ...readPoint(reader),
    ...readServiceFilters(reader),
    recherche_public: reader.text('recherche_public'),
    exclure_doublons: reader.boolean('exclure_doublons'),
  };
  const extra = readExtraParams(reader);
  return { params: { ...api, ...extra }, extra };
}

/** @throws ProblemError 422 in the API's shape */
export function parseSearchServices(query: URLSearchParams): SearchServicesQuery {
  const asked = parseQuery(query, readSearchServices);
  checkPoint(asked.params);
  return asked;
}
