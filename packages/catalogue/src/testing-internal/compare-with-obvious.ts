import type { FacetName, OfferSearchParams } from '@inclusion-kit/sdk';
import { createCatalogue, type Catalogue } from '../offer/catalogue.ts';
import { toTextDocument } from '../words/text-documents.ts';
import {
  countObviously,
  listServicesObviously,
  listStructuresObviously,
  searchWordsObviously,
} from './obvious-lists.ts';
import { compareIds, searchObviously, type ObviousOffer } from './obvious-search.ts';
import { communesOfOffers, drawOffer } from './random-offer.ts';
import { countedValues, drawSearch, drawServicesList, drawStructuresList, drawWordSearch } from './random-query.ts';
import { createRandom, type Random } from './random.ts';
import { createTextIndexSync, understandingFor } from './text-documents.ts';

/** The amounts compared, so that a run that found nothing does not pass for a proof. */
export interface Comparison {
  queries: number;
  /** Items of all pages. */
  items: number;
  /** Counts of all facets above zero. */
  counts: number;
  refusals: number;
}

const UNKNOWN_EPCI = '200000001';

/**
 * Draws a dataset and queries, and asks both the catalogue and the rules told obviously.
 * @throws Error with the seed and the query when they differ
 */
export async function compareWithObvious(seed: number, queries: number): Promise<Comparison> {
  const random = createRandom(seed);
  const { structures, services } = drawOffer(random);
  // A Friday on which some hours are open, one of them past midnight overseas.
  const now = new Date(Date.UTC(2026, 10, 27, random.below(24), random.below(60)));
  const offer: ObviousOffer = {
    structures,
    services,
    communes: communesOfOffers,
    now,
    findWords: createFinder({ structures, services }),
  };
  const catalogue = createCatalogue({ structures, services, communes: communesOfOffers, now: () => now });
  const comparison: Comparison = { queries: 0, items: 0, counts: 0, refusals: 0 };
  for (let query = 0; query < queries; query += 1) {
    const [name, params, answer, expected] = await askBoth(random, offer, catalogue);
    if (JSON.stringify(answer) !== JSON.stringify(expected)) {
      throw new Error(
        `Seed ${seed}, query ${query}: ${name}(${JSON.stringify(params)})\nanswers  ${JSON.stringify(answer)}\nexpected ${JSON.stringify(expected)}`,
      );
    }
    comparison.queries += 1;
    if ('refused' in answer) comparison.refusals += 1;
    else if ('items' in answer) comparison.items += answer.items.length;
    else comparison.counts += Object.values(answer.facets).reduce((sum, counts) => sum + Object.keys(counts).length, 0);
  }
  return comparison;
}

const REFUSED = { refused: true } as const;
interface ComparedPage {
  readonly items: readonly unknown[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly pages: number;
}
interface ComparedCounts {
  readonly total: number;
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
type Answer = ComparedPage | ComparedCounts | typeof REFUSED;

/** Asks one query of any kind, most often a search. */
async function askBoth(
  random: Random,
  offer: ObviousOffer,
  catalogue: Catalogue,
): Promise<readonly [name: string, params: unknown, answer: Answer, expected: Answer]> {
  const kind = random.below(20);
  if (kind === 0) {
    const params = drawServicesList(random);
    const page = await catalogue.services(params);
    return ['services', params, toIds(page), cut(listServicesObviously(offer, params), params)];
  }
  if (kind === 1) {
    const params = drawStructuresList(random);
    const page = await catalogue.structures(params);
    return ['structures', params, toIds(page), cut(listStructuresObviously(offer, params), params)];
  }
  if (kind === 2) {
    const params = drawWordSearch(random);
    const { items, ...page } = await catalogue.search(params);
    const answer = {
      ...page,
      items: items.map(({ service, distance, score_recherche }) => [service.id, distance, score_recherche]),
    };
    return ['search', params, inOrder(answer), cut(searchWordsObviously(offer, params), params)];
  }
  const params = drawSearch(random);
  if (params.code_epci === UNKNOWN_EPCI) {
    const answer = await catalogue.searchServices(params).then(inOrder, () => REFUSED);
    return ['searchServices', params, answer, REFUSED];
  }
  if (kind <= 5) return ['facets', params, ...(await countBoth(random, offer, catalogue, params))];
  const { items, ...page } = await catalogue.searchServices(params);
  const answer = {
    ...page,
    items: items.map(({ service, distance, score_recherche = null }) => [service.id, distance, score_recherche]),
  };
  return ['searchServices', params, inOrder(answer), cut(searchObviously(offer, params), params)];
}

/** Compares the counts of all values that records hold, and of some that the catalogue counts besides. */
async function countBoth(
  random: Random,
  offer: ObviousOffer,
  catalogue: Catalogue,
  params: OfferSearchParams,
): Promise<readonly [ComparedCounts, ComparedCounts]> {
  const { total, facets } = await catalogue.facets(params);
  const names = Object.keys(countedValues) as FacetName[];
  const kept = new Set(searchObviously(offer, {}).map(([id]) => id));
  const isBorne = (value: string): boolean =>
    [...kept].some((one) => offer.services.find(({ id }) => id === one)?.publics?.includes(value) === true);
  const values = Object.fromEntries(
    names.map((name) => {
      const counted = countedValues[name] ?? [];
      // A service for everyone answers to any word at all: only known ones are counted.
      if (name === 'publics') return [name, counted.filter((value) => value !== 'martiens' || isBorne(value))];
      const others = Object.keys(facets[name] ?? {}).filter((value) => !counted.includes(value));
      return [name, others.length === 0 ? counted : [...counted, random.pick(others)]];
    }),
  ) as unknown as Record<FacetName, readonly string[]>;
  const told = Object.fromEntries(
    names.map((name) => {
      const counts = facets[name] ?? {};
      return [
        name,
        Object.fromEntries(values[name].filter((value) => value in counts).map((value) => [value, counts[value] ?? 0])),
      ];
    }),
  );
  const expected = countObviously(offer, params, values);
  return [
    { total, facets: told },
    { total: expected.total, facets: expected.facets },
  ];
}

/** Looks words up in a separate index: the comparison is about the use that the catalogue makes of its ranks. */
function createFinder({
  structures,
  services,
}: Pick<ObviousOffer, 'structures' | 'services'>): ObviousOffer['findWords'] {
  const known = services
    .filter((service, index) => services.findIndex(({ id }) => id === service.id) === index)
    .flatMap((service) => {
      const structure = structures.find(({ id }) => id === service.structure_id);
      return structure === undefined ? [] : [{ service, structure }];
    })
    .sort((a, b) => compareIds(a.service.id, b.service.id));
  const index = createTextIndexSync(known.length, (number) => {
    const one = known[number];
    if (one === undefined) throw new RangeError(`No document ${number}.`);
    return toTextDocument(one.service, one.structure);
  });
  return (q) => {
    const matches = index.search(q, understandingFor(q));
    if (matches === null) return null;
    const { needs: meant = [] } = matches;
    const countNeeds = (number: number): number =>
      meant.length === 0 ? 1 : meant.filter((isOf) => isOf(number)).length;
    return new Map(
      Array.from(matches.numbers, (number, at) => {
        const score = matches.scoreOf(at);
        return [
          known[number]?.service.id ?? '',
          {
            score,
            isNamed: matches.isNamed?.(at) ?? false,
            isSaid: matches.isSaid?.(at) ?? false,
            isWord: matches.isWord ?? false,
            needs: countNeeds(number),
          },
        ];
      }),
    );
  };
}

function toIds({
  items,
  ...page
}: {
  items: { id: string }[];
  total: number;
  page: number;
  size: number;
  pages: number;
}): ComparedPage {
  return inOrder({ ...page, items: items.map(({ id }) => id) });
}

function cut(
  results: readonly unknown[],
  { page = 1, size = 5000 }: { page?: number | undefined; size?: number | undefined },
): ComparedPage {
  const items = results.slice((page - 1) * size, page * size);
  return { items, total: results.length, page, size: items.length, pages: Math.ceil(results.length / size) };
}

/** The same order of fields on both sides, so that texts of them compare. */
function inOrder({ items, total, page, size, pages }: ComparedPage): ComparedPage {
  return { items, total, page, size, pages };
}
