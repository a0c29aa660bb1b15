import { hasSoundWords } from '../schemas/accept/found-words.ts';
import { isServiceSearchResult } from '../schemas/accept/reading.generated.ts';
import type { FoundService } from '../schemas/found-service.ts';
import { createPageParser } from './invalid-items.ts';

/** Where services are searched. */
export const SEARCH_SERVICES = '/api/v1/search/services';

/** Reads the pages of a search for services. */
export const foundServicePages = createPageParser<FoundService>({
  isSound: (value) => isServiceSearchResult(value) && hasSoundWords(value),
  schema: async () => (await import('./answer-schemas.ts')).FoundService,
});
