import type { PageParams, PointParams, ServiceFilters, TerritoryFilters } from '@inclusion-kit/sdk';
import { departements, regions } from '@inclusion-kit/sdk/geography';
import {
  frais,
  modesAccueil,
  publics,
  reseauxPorteurs,
  thematiques,
  thematiquesCategories,
  typesServices,
} from '@inclusion-kit/sdk/referentiels';
import type { QueryReader } from './read-query.ts';
import { invalidQuery } from '../../shared/problem.ts';

const valuesOf = (vocabulary: readonly { value: string }[]): ReadonlySet<string> =>
  new Set(vocabulary.map(({ value }) => value));

/** In the order in which the API lists them when it complains: by slug, a longer slug before its own beginning. */
const inApiOrder = <T extends { slug: string }>(places: readonly T[]): T[] =>
  [...places].sort((a, b) => (`${a.slug}~` < `${b.slug}~` ? -1 : 1));

/** The values that a parameter may have, by its name. */
export const known = {
  thematiques: valuesOf([...thematiques, ...thematiquesCategories]),
  types: valuesOf(typesServices),
  frais: valuesOf(frais),
  publics: valuesOf(publics),
  modes_accueil: valuesOf(modesAccueil),
  reseaux_porteurs: valuesOf(reseauxPorteurs),
  code_region: new Set<string>(inApiOrder(regions).map(({ code }) => code)),
  slug_region: new Set<string>(inApiOrder(regions).map(({ slug }) => slug)),
  code_departement: new Set<string>(inApiOrder(departements).map(({ code }) => code)),
  slug_departement: new Set<string>(inApiOrder(departements).map(({ slug }) => slug)),
};

/** Reads `page` and `size`, with the API's defaults. */
export function readPageParams(reader: QueryReader): Required<PageParams> {
  return {
    page: reader.integer('page', { min: 1 }) ?? 1,
    size: reader.integer('size', { min: 1, max: 10_000 }) ?? 5000,
  };
}

/** Reads what a service is asked to be. */
export function readServiceFilters(reader: QueryReader): ServiceFilters {
  return {
    sources: reader.list('sources'),
    thematiques: reader.vocabulary('thematiques', known.thematiques),
    types: reader.vocabulary('types', known.types),
    frais: reader.vocabulary('frais', known.frais),
    publics: reader.vocabulary('publics', known.publics),
    modes_accueil: reader.vocabulary('modes_accueil', known.modes_accueil),
    score_qualite_minimum: reader.number('score_qualite_minimum'),
  };
}

/** Reads where a record is asked to stand. */
export function readTerritory(reader: QueryReader): TerritoryFilters {
  return {
    code_region: reader.oneOf('code_region', known.code_region),
    slug_region: reader.oneOf('slug_region', known.slug_region),
    code_departement: readDepartement(reader),
    slug_departement: reader.oneOf('slug_departement', known.slug_departement),
    code_commune: readCommune(reader),
  };
}

/** Reads the INSEE code of a département. */
export function readDepartement(reader: QueryReader): string | undefined {
  return reader.oneOf('code_departement', known.code_departement);
}

/** Reads the INSEE code of a commune. */
export function readCommune(reader: QueryReader): string | undefined {
  return reader.code('code_commune', 5, /^\w{5}$/);
}

/** Reads the networks that a structure is asked to belong to. */
export function readReseaux(reader: QueryReader): string[] | undefined {
  return reader.vocabulary('reseaux_porteurs', known.reseaux_porteurs);
}

/** Reads a point, WGS84 degrees. */
export function readPoint(reader: QueryReader): PointParams {
  return {
    lat: reader.number('lat', { min: -90, max: 90 }),
    lon: reader.number('lon', { min: -180, max: 180 }),
  };
}

/** @throws ProblemError 422, in the API's own sentence, when only one of two coordinates is given */
export function checkPoint({ lat, lon }: PointParams): void {
  if ((lat === undefined) !== (lon === undefined)) {
    throw invalidQuery('The `lat` and `lon` must be simultaneously filled.');
  }
}
