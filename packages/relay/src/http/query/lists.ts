import type { SearchParams, ServicesParams, StructuresParams } from '@inclusion-kit/sdk';
import { checkPoint, readPageParams, readPoint, readReseaux, readServiceFilters, readTerritory } from './filters.ts';
import { parseQuery, type QueryReader } from './read-query.ts';

/** What the list of services asks. */
export interface ServicesQuery {
  params: ServicesParams;
  /** Whether what producers added to services is wanted. */
  extra: boolean;
}

/** Reads the parameters of the list of services. @see /api/v1/services (checked 2026-06-30) */
export function readServices(reader: QueryReader): ServicesQuery {
  const params: ServicesParams = {
    ...readPageParams(reader),
    ...readServiceFilters(reader),
    ...readTerritory(reader),
    recherche_public: reader.text('recherche_public'),
  };
  return { params, extra: reader.boolean('extra') ?? false };
}

/** Reads the parameters of the list of structures. @see /api/v1/structures (checked 2026-06-30) */
export function readStructures(reader: QueryReader): StructuresParams {
  return {
    ...readPageParams(reader),
    sources: reader.list('sources'),
    reseaux_porteurs: readReseaux(reader),
    ...readTerritory(reader),
    exclure_doublons: reader.boolean('exclure_doublons'),
  };
}

/** Reads the parameters of the search by words. @see /api/v1/search (checked 2026-06-30) */
export function readSearch(reader: QueryReader): SearchParams {
  return {
    ...readPageParams(reader),
    q: reader.text('q'),
    ...readServiceFilters(reader),
    ...readTerritory(reader),
    ...readPoint(reader),
    distance: reader.integer('distance', { min: 1 }),
  };
}

/** @throws ProblemError 422 in the API's shape */
export function parseServices(query: URLSearchParams): ServicesQuery {
  return parseQuery(query, readServices);
}

/** @throws ProblemError 422 in the API's shape */
export function parseStructures(query: URLSearchParams): StructuresParams {
  return parseQuery(query, readStructures);
}

/** @throws ProblemError 422 in the API's shape */
export function parseSearch(query: URLSearchParams): SearchParams {
  const params = parseQuery(query, readSearch);
  checkPoint(params);
  return params;
}
