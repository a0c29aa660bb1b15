import {
  type CallOptions,
  type Facets,
  type FoundService,
  type OfferSearchParams,
  UsageError,
} from '@inclusion-kit/sdk';
import type { Page } from '@inclusion-kit/sdk/schemas';
import type { CatalogueParts } from '../catalogue-parts.ts';
import { readDetails } from '../details.ts';
import { createFacetCount } from '../facets/facets.ts';
import { toPage } from './paging.ts';
import { checkSearchParams, type CheckedSearch } from './params.ts';
import { createRanking, MAX_RECORDS, type FoundNumber } from './ranking.ts';
import { createFacetTests, createFixedTests } from './service-filters.ts';
import type { WordMatches } from '../words/word-matches.ts';

/** Creates the search over a catalogue's columns, which asks the records for one page, and its counts. */
export function createOfferSearch(parts: CatalogueParts) {
  const { columns, indexes, findPlace, bestOfClusters, selection, holdingWords, prepareWords } = parts;
  const { services } = columns;
  if (services.count > MAX_RECORDS) {
    throw new UsageError(`A catalogue holds ${MAX_RECORDS} services at most, not ${services.count}.`, {
      hint: 'Keep the services of one territory.',
    });
  }
  const rank = createRanking(services.count, services.date_maj);
  const countFacets = createFacetCount(indexes, bestOfClusters);

  async function prepare(params: OfferSearchParams, options: CallOptions | undefined) {
    const search = checkSearchParams(params);
    await indexes.prepare(search);
    const find = await prepareWords(search.q);
    options?.signal?.throwIfAborted();
    return { search, find };
  }

  /** Finds a page without a pause: the memory of the catalogue serves one search at a time. */
  function findPage(search: CheckedSearch, matches: WordMatches | null): { total: number; found: FoundNumber[] } {
    const looked = holdingWords(findPlace(search), matches);
    const { candidates } = looked;
    const tests = Object.values(createFacetTests(indexes, search)).filter((test) => test !== null);
    let positions = selection.select(candidates, [...tests, ...createFixedTests(indexes, search)]);
    if (search.exclure_doublons) {
      positions = selection.dropDuplicates(positions, candidates, services.structures, bestOfClusters);
    }
    return { total: positions.length, found: rank(positions, looked, search) };
  }

  return {
    async searchServices(params: OfferSearchParams, options?: CallOptions): Promise<Page<FoundService>> {
      const { search, find } = await prepare(params, options);
      const matches = find();
      const { total, found } = findPage(search, matches);
      const numbers = found.map(({ number }) => number);
      const details = await readDetails(parts, numbers, options?.signal);
      const items = details.map((service, index): FoundService => {
        const { number = 0, distance = null, score = null } = found[index] ?? {};
        if (matches === null || score === null) return { service, distance };
        const correspondances = matches.explain(service, number);
        return { service, distance, score_recherche: score, correspondances };
      });
      return toPage(items, total, search);
    },

    async facets(params: OfferSearchParams, options?: CallOptions): Promise<Facets> {
      const { search, find } = await prepare(params, options);
      return countFacets({
        candidates: holdingWords(findPlace(search), find()).candidates,
        fixed: createFixedTests(indexes, search),
        facets: createFacetTests(indexes, search),
        exclure_doublons: search.exclure_doublons,
      });
    },
  };
}
