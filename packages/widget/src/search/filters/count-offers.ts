import type { Capabilities, OfferSearchParams, OfferSource } from '@inclusion-kit/sdk';
import { canCountSome } from './filters.ts';

/**
 * Counts the offers of a search that nobody made. A source that notes searches without a result notes no count of values: the total is
 * read there, where the source counts any.
 */
export async function countOffers(
  source: OfferSource,
  params: OfferSearchParams,
  { capabilities, signal }: { readonly capabilities: Capabilities; readonly signal: AbortSignal },
): Promise<number> {
  if (source.facets === undefined)
    return (await source.searchServices({ ...params, page: 1, size: 1 }, { signal })).total;
  const few = canCountSome(capabilities) ? { comptes: ['frais' as const] } : {};
  return (await source.facets({ ...params, ...few }, { signal })).total;
}
