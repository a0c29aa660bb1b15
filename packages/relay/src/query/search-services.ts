import type { SearchServicesParams } from '@inclusion-kit/sdk';
import {
  frais,
  modesAccueil,
  publics,
  thematiques,
  thematiquesCategories,
  typesServices,
} from '@inclusion-kit/sdk/referentiels';
import { invalidQuery, QueryReader } from './read-query.ts';

const valuesOf = (vocabulary: readonly { value: string }[]): ReadonlySet<string> =>
  new Set(vocabulary.map(({ value }) => value));

const known = {
  thematiques: valuesOf([...thematiques, ...thematiquesCategories]),
  types: valuesOf(typesServices),
  frais: valuesOf(frais),
  publics: valuesOf(publics),
  modes_accueil: valuesOf(modesAccueil),
};

/**
 * Reads the parameters of a search for services.
 * @throws ProblemError 422 in the API's shape
 * @see /api/v1/search/services (checked 2026-06-30)
 */
export function parseSearchServices(query: URLSearchParams): SearchServicesParams {
  const reader = new QueryReader(query);
  const params: SearchServicesParams = {
    page: reader.integer('page', { min: 1 }) ?? 1,
    size: reader.integer('size', { min: 1, max: 10_000 }) ?? 5000,
    sources: reader.list('sources'),
    code_commune: reader.code('code_commune', 5, /^\w{5}$/),
    lat: reader.number('lat', { min: -90, max: 90 }),
    lon: reader.number('lon', { min: -180, max: 180 }),
    thematiques: reader.vocabulary('thematiques', known.thematiques),
    frais: reader.vocabulary('frais', known.frais),
    modes_accueil: reader.vocabulary('modes_accueil', known.modes_accueil),
    publics: reader.vocabulary('publics', known.publics),
    recherche_public: reader.text('recherche_public'),
    types: reader.vocabulary('types', known.types),
    score_qualite_minimum: reader.number('score_qualite_minimum'),
    exclure_doublons: reader.boolean('exclure_doublons'),
  };
  reader.check();
  if ((params.lat === undefined) !== (params.lon === undefined)) {
    throw invalidQuery('The `lat` and `lon` must be simultaneously filled.');
  }
  return params;
}
