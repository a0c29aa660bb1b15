import { categorieOf } from '../referentiels/index.ts';
import type { Service } from '../schemas/index.ts';
import { createPublicSearch } from './public-search.ts';
import type { CheckedSearch } from './params.ts';

/** Tells whether a service passes. */
export type ServiceFilter = (service: Service) => boolean;

/**
 * Creates the filters of a search that look at the service alone, without place. A service passes when it passes all.
 * An empty list of values filters nothing.
 */
export function createFilters(search: CheckedSearch): ServiceFilter[] {
  const filters: ServiceFilter[] = [];
  const add = (values: ReadonlySet<string>, create: (values: ReadonlySet<string>) => ServiceFilter): void => {
    if (values.size > 0) filters.push(create(values));
  };
  add(search.sources, (values) => (service) => values.has(service.source));
  add(search.thematiques, filterByThematiques);
  add(search.types, (values) => (service) => service.type !== null && values.has(service.type));
  add(search.frais, (values) => (service) => service.frais !== null && values.has(service.frais));
  add(search.publics, filterByPublics);
  add(search.modes_accueil, (values) => (service) => hasAny(service.modes_accueil, values));
  const { score_qualite_minimum: minimum, recherche_public } = search;
  if (minimum !== null) filters.push((service) => service.score_qualite >= minimum);
  if (recherche_public !== null) filters.push(createPublicSearch(recherche_public));
  return filters;
}

/**
 * Matches any of the values. A category stands for all its thématiques, also those that this version does not know;
 * categories and thématiques mix freely, where the API answers 500.
 */
function filterByThematiques(values: ReadonlySet<string>): ServiceFilter {
  return ({ thematiques }) =>
    thematiques?.some((thematique) => values.has(thematique) || values.has(categorieOf(thematique))) ?? false;
}

/**
 * Matches any of the values, or `tous-publics` on the service. Unknown publics (null) match nothing.
 * `tous-publics` among the values asked turns the filter off.
 */
function filterByPublics(values: ReadonlySet<string>): ServiceFilter {
  if (values.has('tous-publics')) return () => true;
  return ({ publics }) => publics?.some((value) => value === 'tous-publics' || values.has(value)) ?? false;
}

function hasAny(list: readonly string[] | null, values: ReadonlySet<string>): boolean {
  return list?.some((value) => values.has(value)) ?? false;
}
