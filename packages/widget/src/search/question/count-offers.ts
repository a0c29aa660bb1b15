import type { Facets, OfferSource } from '@inclusion-kit/sdk';
import { toParams, type SearchState } from './search-state.ts';

/** Counts the offers of a search, by one short request. */
export async function countOffers(source: OfferSource, state: SearchState, signal: AbortSignal): Promise<number> {
  return (await source.searchServices(toParams(state, 1, 1), { signal })).total;
}

/** Counts the offers of a search, and those that each value of each filter would leave, when the source can. */
export async function countValues(
  source: OfferSource,
  state: SearchState,
  signal: AbortSignal,
): Promise<{ total: number; facets: Facets | null }> {
  if (source.facets === undefined) return { total: await countOffers(source, state, signal), facets: null };
  const { page: _page, size: _size, ...params } = toParams(state, 1, 1);
  const facets = await source.facets(params, { signal });
  return { total: facets.total, facets };
}
