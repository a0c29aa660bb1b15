import type * as z from 'zod/mini';
import { hasSoundWords } from '../../schemas/accept/found-words.ts';
import { isServiceSearchResult } from '../../schemas/accept/search-result.generated.ts';
import type { FoundService } from '../../schemas/answers/found-service.ts';
import { createPageParser, type PageParser, type PageSchemas } from './invalid-items.ts';

/** Where services are searched. */
export const SEARCH_SERVICES = '/api/v1/search/services';

/** Creates what reads the pages of a search for services. `schemas` gives the schemas, or loads them. */
export function createFoundServicePages(
  schemas: PageSchemas<{ FoundService: z.ZodMiniType<FoundService> }>,
): PageParser<FoundService> {
  const isSound = (value: unknown) => isServiceSearchResult(value) && hasSoundWords(value);
  return createPageParser<FoundService>({ isSound, schema: async () => (await schemas()).FoundService }, schemas);
}
