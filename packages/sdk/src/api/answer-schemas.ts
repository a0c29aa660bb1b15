// The schemas of the client's answers, loaded together when one of them is needed.
import * as z from 'zod/mini';
import { ReferentielValue, Source } from '../schemas/source.ts';

export { Facets } from '../schemas/facets.ts';
export { FoundService } from '../schemas/found-service.ts';
export { DetailedService, DetailedStructure, SearchResult, Service } from '../schemas/service.ts';
export { ListedStructure } from '../schemas/structure.ts';

export const Sources = z.array(Source);
export const ReferentielValues = z.array(ReferentielValue);
