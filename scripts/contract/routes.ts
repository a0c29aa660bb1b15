import * as schemas from '@inclusion-kit/sdk/schemas';
import { referentiels } from '@inclusion-kit/sdk/referentiels';
import type { Schema } from '../schemas/tree.ts';

/** The answer that the client reads from a route, and the types of its parameters. */
export interface Route {
  /** The schema of the answer, or of its items. */
  answer: Schema;
  shape: 'one' | 'list' | 'page';
  /** The interface of the query parameters in `source.ts`. The route has none when left out. */
  parameters?: string;
}

const { Service, ListedStructure, ServiceSearchResult, SearchResult, Source, ReferentielValue } = schemas;

/** Every route that the client knows. */
export const routes: Readonly<Record<string, Route>> = {
  '/api/v1/structures': { answer: ListedStructure, shape: 'page', parameters: 'StructuresParams' },
  '/api/v1/structures/{id}': { answer: schemas.DetailedStructure, shape: 'one' },
  '/api/v1/services': { answer: Service, shape: 'page', parameters: 'ServicesParams' },
  '/api/v1/services/{id}': { answer: schemas.DetailedService, shape: 'one' },
  '/api/v1/search/services': { answer: ServiceSearchResult, shape: 'page', parameters: 'SearchServicesParams' },
  '/api/v1/search': { answer: SearchResult, shape: 'page', parameters: 'SearchParams' },
  '/api/v1/sources': { answer: Source, shape: 'list' },
  ...Object.fromEntries(
    Object.keys(referentiels).map((name) => [`/api/v1/doc/${name}`, { answer: ReferentielValue, shape: 'list' }]),
  ),
};
