import type { SearchParams, ServicesParams, StructuresParams } from '@inclusion-kit/sdk';
import { checkPoint, readPageParams, readPoint, readReseaux, readServiceFilters, readTerritory } from './filters.ts';
import { QueryReader } from './read-query.ts';

/**
 * Reads the parameters of the list of services.
 * @throws ProblemError 422 in the API's shape
 * @see /api/v1/services (checked 2026-06-30)
 */
export function parseServices(query: URLSearchParams): { params: ServicesParams; extra: boolean } {
  const reader = new QueryReader(query);
  const params: ServicesParams = {
    ...readPageParams(reader),
    ...readServiceFilters(reader),
    ...readTerritory(reader),
    recherche_public: reader.text('recherche_public'),
  };
  const extra = reader.boolean('extra') ?? false;
  reader.check();
  return { params, extra };
}

/**
 * Reads the parameters of the list of structures.
 * @throws ProblemError 422 in the API's shape
 * @see /api/v1/structures (checked 2026-06-30)
 */
export function parseStructures(query: URLSearchParams): StructuresParams {
  const reader = new QueryReader(query);
  const params: StructuresParams = {
    ...readPageParams(reader),
    sources: reader.list('sources'),
    reseaux_porteurs: readReseaux(reader),
    ...readTerritory(reader),
    exclure_doublons: reader.boolean('exclure_doublons'),
  };
  reader.check();
  return params;
}

/**
 * Reads the parameters of the search by words.
 * @throws ProblemError 422 in the API's shape
 * @see /api/v1/search (checked 2026-06-30)
 */
export function parseSearch(query: URLSearchParams): SearchParams {
  const reader = new QueryReader(query);
  const params: SearchParams = {
    ...readPageParams(reader),
    q: reader.text('q'),
    ...readServiceFilters(reader),
    ...readTerritory(reader),
    ...readPoint(reader),
    distance: reader.integer('distance', { min: 1 }),
  };
  reader.check();
  checkPoint(params);
  return params;
}
