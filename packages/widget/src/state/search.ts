import type { Page, SearchServicesParams } from '@inclusion-kit/sdk';
import type { Commune } from '@inclusion-kit/sdk/geography';
import type { ServiceSearchResult } from '@inclusion-kit/sdk/schemas';

/** What the person asked for. */
export interface Query {
  readonly code_commune: string;
  /** The commune's record; null while its code alone is known. */
  readonly commune: Commune | null;
  /** Categories and thématiques, in any mix. */
  readonly thematiques: readonly string[];
  readonly publics: readonly string[];
}

/** What a source answered, over the pages read so far, and to which query. */
export interface Answer {
  readonly query: Query;
  readonly results: readonly ServiceSearchResult[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** What went wrong last, and when. */
export interface Failure {
  readonly error: unknown;
  readonly at: Date;
  readonly during: 'search' | 'more';
}

/** A frozen picture of the search: an answer stays until the next one comes. */
export interface SearchState {
  readonly answer: Answer | null;
  readonly pending: 'search' | 'more' | null;
  readonly failure: Failure | null;
}

/** Nothing asked yet. */
export const initialState: SearchState = { answer: null, pending: null, failure: null };

/** Writes a query as the parameters of a search. */
export function toParams(query: Query, page: number, size: number): SearchServicesParams {
  return {
    code_commune: query.code_commune,
    ...(query.thematiques.length > 0 && { thematiques: query.thematiques }),
    ...(query.publics.length > 0 && { publics: query.publics }),
    page,
    size,
  };
}

/** Starts an answer with a first page. */
export function toAnswer(query: Query, page: Page<ServiceSearchResult>): Answer {
  return { query, results: page.items, total: page.total, page: 1, pages: page.pages };
}

/** Adds a page to an answer; offers that a shift of the pages repeats are kept once. */
export function addPage(answer: Answer, page: Page<ServiceSearchResult>): Answer {
  const known = new Set(answer.results.map(({ service }) => service.id));
  const added = page.items.filter(({ service }) => !known.has(service.id));
  return {
    query: answer.query,
    results: [...answer.results, ...added],
    total: page.total,
    page: answer.page + 1,
    pages: page.pages,
  };
}

/** Adds the commune's record to an answer that was asked by its code alone. */
export function nameCommune(answer: Answer, commune: Commune | null): Answer {
  const { query } = answer;
  if (query.commune !== null || commune?.code !== query.code_commune) return answer;
  return { ...answer, query: { ...query, commune } };
}

/** Tells whether more pages can be read. */
export function hasMore(answer: Answer): boolean {
  return answer.page < answer.pages;
}

/** Counts the offers given at distance; null while some pages are not read, for then nobody knows. */
export function countRemote(answer: Answer): number | null {
  if (hasMore(answer)) return null;
  return answer.results.filter(({ service }) => service.modes_accueil?.includes('a-distance')).length;
}
