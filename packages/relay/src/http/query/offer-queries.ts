import type { ExtraSearchParams, OfferSearchParams, SearchParams } from '@inclusion-kit/sdk';
import {
  extraNames,
  factsOf,
  namesOn,
  type NameOn,
  type ParameterRoute,
  type ParametersOf,
} from '@inclusion-kit/sdk/internal';
import type { Context } from 'hono';
import * as z from 'zod';
import { invalidQuery } from '../../shared/problem.ts';
import { parseQuery } from './parse-query.ts';
import { toSchema } from './parameter-schema.ts';
import { flag } from './values.ts';

type Paged<Route extends ParameterRoute> = Omit<ParametersOf<NameOn<Route>>, 'page' | 'size'> & {
  page: number;
  size: number;
};
type QueryOf<Params> = z.ZodObject<{ [Name in keyof Params]-?: z.ZodType<Params[Name]> }>;

/** Creates the query of a route from the facts about its parameters. */
function queryOn<Route extends ParameterRoute>(route: Route): QueryOf<Paged<Route>> {
  return z.object(
    Object.fromEntries(
      namesOn(route).map((name) => {
        const facts = factsOf(name);
        const schema = toSchema(facts);
        return [name, facts.role === 'page' ? schema.default(facts.default) : schema.optional()];
      }),
    ),
  ) as unknown as QueryOf<Paged<Route>>;
}

/** The query of the detail of a service. `extra` asks for the field that holds all that its producer added to the schema. */
export const extraQuery = z.object({ extra: flag().default(false) });

/** The query of a search for services. @see /api/v1/search/services (checked 2026-06-30) */
export const searchServicesQuery = queryOn('search/services');
/** The query of the list of structures. @see /api/v1/structures (checked 2026-06-30) */
export const structuresQuery = queryOn('structures');
/** The query of the search by words. @see /api/v1/search (checked 2026-06-30) */
export const searchQuery = queryOn('search');
/** The query of the list of services. @see /api/v1/services (checked 2026-06-30) */
export const servicesQuery = queryOn('services').extend(extraQuery.shape);

/** The parameters of a search for services, and those among them that the API does not know. */
export interface SearchServicesQuery {
  params: OfferSearchParams;
  extra: ExtraSearchParams;
}

/** @throws ProblemError 422 in the API's shape */
export function parseSearchServices(c: Context): SearchServicesQuery {
  const read = parseQuery(c, searchServicesQuery);
  checkPoint(read);
  const isExtra = ([name]: [string, unknown]): boolean => (extraNames as readonly string[]).includes(name);
  const asked = Object.entries(read).filter(([, value]) => value !== undefined);
  // An extra flag that is false asks for nothing.
  const params = asked.filter((one) => !isExtra(one) || one[1] !== false);
  return { params: Object.fromEntries(params), extra: Object.fromEntries(params.filter(isExtra)) };
}

/** @throws ProblemError 422 in the API's shape */
export function parseSearch(c: Context): SearchParams {
  const params = parseQuery(c, searchQuery);
  checkPoint(params);
  return params;
}

/** @throws ProblemError 422, in the API's own sentence, when only one of two coordinates is given */
function checkPoint({ lat, lon }: { lat?: number | undefined; lon?: number | undefined }): void {
  if ((lat === undefined) !== (lon === undefined)) {
    throw invalidQuery('The `lat` and `lon` must be simultaneously filled.');
  }
}
