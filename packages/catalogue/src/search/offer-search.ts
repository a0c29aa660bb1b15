import {
  type AbsentNetwork,
  type CallOptions,
  type Correspondance,
  type Facets,
  type FoundPage,
  type FoundService,
  type NearQuery,
  type OfferPoint,
  type OfferPoints,
  type OfferSearchParams,
  type Proposition,
  UsageError,
} from '@inclusion-kit/sdk';
import { facetNames, foldText, loadPart } from '@inclusion-kit/sdk/internal';
import type { CatalogueParts } from './catalogue-parts.ts';
import { readDetails } from './details.ts';
import type { Column } from '../columns/columns.ts';
import { lazily } from '../shared/lazily.ts';
import { createFacetCount } from '../facets/facets.ts';
import type { Survey } from '../questions/survey.ts';
import { createCountAmong } from '../selection/count-among.ts';
import { toPage } from './paging.ts';
import { checkSearchParams, type CheckedSearch } from '../params/params.ts';
import { createRanking, MAX_RECORDS, type FoundNumber } from './ranking.ts';
import { numberAt } from '../shared/gathering.ts';
import { createFacetTests, createFixedTests, createTest } from '../selection/service-filters.ts';
import type { Ask } from '../words/rehearsal.ts';
import type { Looked } from '../words/word-candidates.ts';
import type { Proposed } from '../words/meanings/propose.ts';
import type { WordMatches } from '../words/word-matches.ts';

/** Places in an answer: more would not be told apart on a map. */
export const MOST_POINTS = 5000;
/** Parts of a degree: about a metre. */
const PRECISION = 1e5;

/** A longer query is a sentence: near words would be read in it for nothing. */
const LONGEST_NEAR = 80;

const proposing = () => import('../words/meanings/propose.ts');

/** Creates the search over a catalogue's columns, which asks the records for one page, and its counts. */
export function createOfferSearch(parts: CatalogueParts) {
  const { columns, communes, indexes, findPlace, bestOfClusters, selection, holdingWords, prepareWords } = parts;
  const { services } = columns;
  if (services.count > MAX_RECORDS) {
    throw new UsageError(`A catalogue holds ${MAX_RECORDS} services at most, not ${services.count}.`, {
      hint: 'Keep the services of one territory.',
    });
  }
  const rank = createRanking(services);
  const countFacets = createFacetCount(indexes, bestOfClusters);

  const { latitudes, longitudes, codes } = services.points;
  const placeOf = (number: number): readonly [lat: number, lon: number] => {
    const point = codes[number] ?? 0;
    return [latitudes[point] ?? 0, longitudes[point] ?? 0];
  };
  const onlyRemote = lazily(() => findOnlyRemote(services.modes_accueil));
  /** Tells whether people are received at the point of a service, and it is its own: one given only at distance is run from there. */
  const hasPlace = (number: number): boolean =>
    codes[number] !== 0 &&
    parts.isAtOther?.(number) !== true &&
    onlyRemote()[services.modes_accueil.codes[number] ?? 0] !== true;

  /** Asks for the words of a rehearsal, which waits for none. */
  const ask: Ask = async (q, isAround) => {
    const code_commune = isAround ? communes.all()[0]?.code : undefined;
    const params = { q, size: 20, ...(code_commune !== undefined && { code_commune }) };
    return answer(await prepare(params, undefined, null), params);
  };

  async function prepare(params: OfferSearchParams, options?: CallOptions, asked: Ask | null = ask) {
    const search = checkSearchParams(params);
    await indexes.prepare(search);
    const find = await prepareWords(search.q, communes.recordOf(search.code_commune), asked);
    options?.signal?.throwIfAborted();
    return { search, find };
  }

  /** Selects the results of a search without a pause: the memory of the catalogue serves one search at a time. */
  function select(search: CheckedSearch, matches: WordMatches | null): { looked: Looked; positions: Uint32Array } {
    const looked = holdingWords(findPlace(search), matches);
    const { candidates } = looked;
    const tests = Object.values(createFacetTests(indexes, search)).filter((test) => test !== null);
    const positions = selection.select(candidates, [...tests, ...createFixedTests(indexes, search)]);
    return {
      looked,
      positions: search.exclure_doublons
        ? selection.dropDuplicates(positions, candidates, services.structures, bestOfClusters)
        : positions,
    };
  }

  /**
   * Finds a page without a pause.
   * @param keeps the results that the page is cut from, all when null. `kept` counts them
   */
  function findPage(
    search: CheckedSearch,
    matches: WordMatches | null,
    keeps: ((number: number) => boolean) | null = null,
  ): { total: number; kept: number; found: FoundNumber[] } & Untold {
    const { looked, positions: all } = select(search, matches);
    const positions = keeps === null ? all : all.filter((position) => keeps(numberAt(looked.candidates, position)));
    return {
      total: all.length,
      kept: positions.length,
      found: rank(positions, looked, search),
      ...untold(looked, all, matches),
    };
  }

  function countValues(search: CheckedSearch, matches: WordMatches | null): Facets {
    return countFacets({
      candidates: holdingWords(findPlace(search), matches).candidates,
      fixed: createFixedTests(indexes, search),
      facets: createFacetTests(indexes, search),
      exclure_doublons: search.exclure_doublons,
      inconnus: search.inconnus,
    });
  }

  /** Counts the services updated since the day that the names of counts tell. */
  async function countLatest(
    params: OfferSearchParams,
    names: ReadonlySet<string>,
    options: CallOptions | undefined,
  ): Promise<Pick<Facets['facets'], 'maj_depuis'>> {
    const day = [...names].find((name) => name.startsWith(SINCE))?.slice(SINCE.length);
    if (day === undefined) return {};
    const { search, find } = await prepare({ ...params, maj_depuis: day }, options);
    return { maj_depuis: { [day]: select(search, find()).positions.length } };
  }

  /** Counts the services that answer to each of several words. */
  async function countAnswering(
    words: readonly string[],
    numbers: readonly number[],
    { answeringTo }: WordMatches,
  ): Promise<number> {
    let kept = numbers;
    for (const word of words) {
      if (kept.length === 0) break;
      kept = kept.filter(await answeringTo(word));
    }
    return kept.length;
  }

  /** Counts what queries find that the one asked may have meant. The words of them are written as the first offer writes them. */
  async function findNearQueries(
    params: OfferSearchParams,
    { near, typedAs }: WordMatches,
    options: CallOptions | undefined,
  ): Promise<NearQuery[]> {
    const { q = '' } = params;
    if (q.length > LONGEST_NEAR) return [];
    const found: NearQuery[] = [];
    for (const { typed: read, term } of near()) {
      const typed = typedAs(read);
      const other = { ...params, q: q.replace(typed, term), page: 1, size: 1 };
      const { search, find } = await prepare(other, options, null);
      const matches = find();
      const { total, found: firsts } = findPage(search, matches);
      const [first] = firsts;
      if (first === undefined) continue;
      const [service] = await readDetails(parts, [first.number], options?.signal);
      const told = service === undefined ? [] : (matches?.explain(service, first.number) ?? []);
      const written = told.flatMap(({ mots }) => mots).find((mot) => foldText(mot) === term);
      found.push({ q: q.replace(typed, written?.toLowerCase() ?? term), total });
    }
    return found.sort((a, b) => b.total - a.total);
  }

  /** Reads the values that words mean. Null where there are no words. */
  const readMeaning = async (words: string, language?: string): Promise<readonly Proposed[] | null> =>
    words === '' ? null : (await loadPart(proposing)).propose(words, { words: parts.localWords(), language });

  /** Counts the results of the values that words mean. Those without any are left out. */
  const countMeaning = (meant: readonly Proposed[], facets: Facets['facets']): Proposition[] =>
    meant.flatMap(({ name, value }) => {
      const count = facets[name]?.[value] ?? 0;
      return count === 0 ? [] : [{ name, value, count }];
    });

  /** Answers a search that is ready. */
  async function answer(
    { search, find }: Awaited<ReturnType<typeof prepare>>,
    params: OfferSearchParams,
    options?: CallOptions,
  ): Promise<FoundPage> {
    const matches = find();
    const { total, found, left, absent, tellUnsaid } = findPage(search, matches);
    // A count, which asks for one result, shows none of them.
    const isFirst = search.page === 1 && search.size > 1;
    const unsaid = isFirst ? tellUnsaid() : null;
    const numbers = found.map(({ number }) => number);
    const details = await readDetails(parts, numbers, options?.signal);
    const items = details.map((service, index): FoundService => {
      const { number = 0, distance = null, score = null } = found[index] ?? {};
      if (matches === null || score === null) return { service, distance };
      const correspondances = matches.explain(service, number);
      return { service, distance, score_recherche: score, correspondances };
    });
    const place = matches?.place ?? find.again ?? null;
    const isUnsure = isFirst && left.length > 0 && absent === undefined;
    const answering = isUnsure && matches !== null ? await countAnswering(left, numbers, matches) : 0;
    const near = isFirst && total === 0 && matches !== null ? await findNearQueries(params, matches, options) : [];
    const leftAsTyped = [...new Set(left.map((word) => matches?.typedAs(word) ?? word))];
    const isByRank = (search.tri ?? 'pertinence') === 'pertinence';
    const inOrder = (isByRank && matches?.soonestFirst?.(items, parts.now())) || items;
    return {
      ...toPage(inOrder, total, search),
      ...(near.length > 0 && { mots_proches: near }),
      ...(unsaid !== null && { mots_compris: unsaid }),
      ...(place !== null && { lieu_nomme: place }),
      ...(matches?.soonestFirst !== undefined && { tout_de_suite: true as const }),
      ...(absent !== undefined && { reseau_absent: absent }),
      ...(answering > 0 && answering < items.length && { laisses_trouves: answering }),
      ...(left.length > 0 && (answering === 0 || answering < items.length) && { mots_laisses: leftAsTyped }),
    };
  }

  return {
    searchServices: async (params: OfferSearchParams, options?: CallOptions): Promise<FoundPage> =>
      answer(await prepare(params, options), params, options),

    async points(params: OfferSearchParams, options?: CallOptions): Promise<OfferPoints> {
      const { search, find } = await prepare(params, options);
      const { total, kept, found } = findPage({ ...search, page: 1, size: MOST_POINTS }, find(), hasPlace);
      const numbers = found.map(({ number }) => number);
      const records = await parts.records.services(numbers, options?.signal);
      const points = numbers.map((number, index) => toPoint(records[index]?.id ?? '', placeOf(number)));
      return { total, cut: kept > points.length, points };
    },

    async facets(params: OfferSearchParams, options?: CallOptions): Promise<Facets> {
      const typed = params.saisie?.trim() ?? '';
      const proposed = await readMeaning(typed, params.langue);
      const { search, find } = await prepare(params, options);
      const latest = await countLatest(params, search.comptes, options);
      const { total, facets } = countValues(search, find());
      const counted = {
        total,
        facets: search.comptes.size === 0 ? facets : { ...pick(facets, search.comptes), ...latest },
      };
      return proposed === null ? counted : { ...counted, propositions: countMeaning(proposed, facets) };
    },

    /** Counts the results, and what is left of them when one of their filters is narrowed: from their values, without another search. */
    async survey(params: OfferSearchParams, options?: CallOptions): Promise<Survey> {
      const { search, find } = await prepare(params, options);
      const matches = find();
      const counted = countValues(search, matches);
      const meant = (await readMeaning(params.q?.trim() ?? '')) ?? [];
      const { looked, positions } = select(search, matches);
      const countAmong = createCountAmong(positions.map((position) => numberAt(looked.candidates, position)));
      const count = (given: OfferSearchParams): number => {
        const asked = checkSearchParams({ ...params, ...given });
        const name = facetNames.find((one) => one in given);
        const test = name === undefined || search.exclure_doublons ? null : createTest(name, indexes, asked);
        return test === null ? select(asked, find()).positions.length : countAmong(test);
      };
      return { ...counted, propositions: countMeaning(meant, counted.facets), count, now: parts.now() };
    },
  };
}

/** The parts of a query that the results do not answer to. */
interface Untold {
  /** Words that none of them had to hold. */
  readonly left: readonly string[];
  /** The network that it names, where none of them is of it. */
  readonly absent: AbsentNetwork | undefined;
  /** Tells the words that none of them says, with the needs that they answer to. Valid until the next search. */
  readonly tellUnsaid: () => Correspondance | null;
}

/** Tells the parts of a query that results do not answer to. Where some of them are of the network that it names, all are. */
function untold({ candidates, left }: Looked, positions: Uint32Array, matches: WordMatches | null): Untold {
  const [first] = positions;
  const network = matches?.network;
  const isOfIt = first !== undefined && network?.has(numberAt(candidates, first)) === true;
  const isMet = (test: (number: number) => boolean): boolean =>
    positions.some((position) => test(numberAt(candidates, position)));
  return { left, absent: isOfIt ? undefined : network?.told, tellUnsaid: () => matches?.unsaid(isMet) ?? null };
}

/** Begins the name of a count that has a day. */
const SINCE = 'maj_depuis:';

const pick = (facets: Facets['facets'], names: ReadonlySet<string>): Facets['facets'] =>
  Object.fromEntries(Object.entries(facets).filter(([name]) => names.has(name)));

/** Tells of each set of ways to receive whether it is at distance alone. */
function findOnlyRemote({ values, sets }: Column): boolean[] {
  return sets.map((set) => {
    const modes = set?.map((position) => values[position]) ?? [];
    return modes.includes('a-distance') && !modes.includes('en-presentiel');
  });
}

const toPoint = (id: string, [lat, lon]: readonly [number, number]): OfferPoint => [id, toShort(lat), toShort(lon)];
const toShort = (degrees: number): number => Math.round(degrees * PRECISION) / PRECISION;
