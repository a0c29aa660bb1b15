import { requireObjects, searchParameters, toOptions } from '@inclusion-kit/sdk/internal';
import {
  type CallOptions,
  type Capabilities,
  type FacetName,
  type Facets,
  type FoundPage,
  type NearQuery,
  type OfferLists,
  type OfferPoints,
  type OfferSearchParams,
  type OfferSource,
  type PageParams,
  UsageError,
} from '@inclusion-kit/sdk';
import type { ListedStructure, Page, SearchResult, Service } from '@inclusion-kit/sdk/schemas';
import { MOST_POINTS } from '../search/offer-search.ts';
import { askNext } from '../questions/ask-next.ts';
import { createFinder, worst } from './finder.ts';
import { createKeptHeads, type Asked } from './kept-heads.ts';
import { compareFound, inOrderOfIds, toPage, type Head, type List, type Merging } from './pages.ts';
import { createPart, type AbsentPart, type MergedPart, type Outcome, type Part, type ReadableSource } from './part.ts';

/** How sources are merged. */
export interface MergeOptions {
  /**
   * Milliseconds that an answer waits for each source. A source that answers later is left out.
   * @default 4000
   */
  timeoutMs?: number | undefined;
  /**
   * Failures in a row after which a source is left alone for a while.
   * @default 3
   */
  failures?: number | undefined;
  /**
   * Milliseconds during which the source is left alone. After them, one more failure pauses it again.
   * @default 30000
   */
  pauseMs?: number | undefined;
  /**
   * Results of all sources up to which they are read whole, so that an id that two sources have is counted once
   * wherever it stands. Beyond, it is counted once as soon as a page reaches it.
   * @default 2000
   */
  exactUpTo?: number | undefined;
  /**
   * Milliseconds during which the items read of a list are kept, for callers that ask for the same page or another page.
   * Callers that ask meanwhile wait for the same reading. Several answers then share items.
   * @default 0
   */
  keepMs?: number | undefined;
  /** Called each time that a source fails. A refusal of the request is no failure. */
  onFailure?: ((part: AbsentPart) => void) | undefined;
}

/** Several sources that answer as one. */
export interface MergedSource extends OfferSource, Pick<OfferLists, 'services' | 'structures' | 'search'> {
  /** Names the sources that are no part of an answer of this merge, and why. Empty when all are part of it. */
  absentFrom(answer: object): readonly AbsentPart[];
  /** Sums the counts of the sources that count. An id that two sources have counts twice. */
  facets: NonNullable<OfferSource['facets']>;
  /** Joins the places of the sources that give them, source after source. Each id comes once. */
  points: NonNullable<OfferSource['points']>;
  /** Asks about the results of all the sources that count. */
  question: NonNullable<OfferSource['question']>;
  /** Tells what all the sources that answer can do. */
  capabilities: NonNullable<OfferSource['capabilities']>;
}

/** Near queries that are told, as those of one source. */
const MOST_NEAR = 3;

const NONE: Capabilities = { params: [], tri: [], facets: [] };

/**
 * Makes one source of several. Each id comes once, from the first source that has it. Order, pages and distances are those of
 * one source. A source that fails or is late is left out, and named by `absentFrom`. A call rejects only when no source
 * answers. Extra parameters and facets are those that all sources know. Facets are summed.
 * @throws UsageError without a source, or when two have one name
 * @example
 * const source = mergeSources([{ name: 'data-inclusion', source: createClient({ token }) }, { name: 'local', source: catalogue }]);
 */
export function mergeSources(sources: readonly MergedPart[], options: MergeOptions = {}): MergedSource {
  const asked = toOptions(options);
  const { timeoutMs = 4000, failures = 3, pauseMs = 30_000, exactUpTo = 2000, keepMs = 0 } = asked;
  const { onFailure = () => undefined } = asked;
  checkNames(sources);
  const parts = sources.map((one) => createPart(one, { timeoutMs, failures, pauseMs, onFailure }));
  const absences = new WeakMap<object, readonly AbsentPart[]>();
  const finder = createFinder(parts);
  const heads = createKeptHeads(keepMs);

  const askAll = <T>(
    call: (source: ReadableSource, options: CallOptions) => Promise<T>,
    signal: AbortSignal | undefined,
    can: (source: ReadableSource) => boolean = () => true,
  ) => askParts(can, (part) => part.ask(call, signal), signal);

  /** Asks all parts that can answer. Returns their values, and the parts that gave none, in the order of the parts. */
  async function askParts<T>(
    can: (source: ReadableSource) => boolean,
    ask: (part: Part) => Promise<Outcome<T>>,
    signal: AbortSignal | undefined,
  ): Promise<{ said: { name: string; value: T }[]; absent: AbsentPart[] }> {
    signal?.throwIfAborted();
    const outcomes = await Promise.all(
      parts.map(async (part): Promise<Outcome<T>> => {
        if (can(part.source)) return ask(part);
        return { name: part.name, error: new UsageError(`The source "${part.name}" cannot be asked this.`) };
      }),
    );
    const said = outcomes.filter((one) => 'value' in one);
    const absent = outcomes.filter((one) => 'error' in one);
    if (said.length === 0) throw worst(absent);
    return { said, absent };
  }

  const told = <T extends object>(answer: T, absent: readonly AbsentPart[]): T => {
    if (absent.length > 0) absences.set(answer, absent);
    return answer;
  };

  async function list<T>(
    name: 'searchServices' | 'services' | 'structures' | 'search',
    params: PageParams,
    merging: Merging<T>,
    { signal }: CallOptions = {},
  ): Promise<Page<T>> {
    const [only] = parts;
    const of = (source: ReadableSource) => source[name]?.bind(source) as List<PageParams, T> | undefined;
    const asked: Asked<PageParams, T> = { name, of: (source) => of(source) ?? noList, params };
    if (only !== undefined && parts.length === 1) {
      // A single source pages by itself.
      const outcome = await heads.readPage(only, asked, signal);
      if ('error' in outcome) throw outcome.error;
      finder.note(only.name, outcome.value.items);
      return { ...outcome.value };
    }
    const paging = { page: params.page ?? 1, size: params.size ?? searchParameters.size.default };
    const { said, absent } = await askParts<Head<T>>(
      (source) => of(source) !== undefined,
      (part) => heads.read(part, asked, paging.page * paging.size, signal),
      signal,
    );
    const total = said.reduce((sum, { value }) => sum + value.total, 0);
    const isCut = ({ items, total: all }: Head<T>): boolean => items.length < all;
    if (said.length > 1 && total <= exactUpTo && said.some(({ value }) => isCut(value))) {
      const cut = parts.filter((part) => said.some((one) => one.name === part.name && isCut(one.value)));
      const rest = await Promise.all(cut.map((part) => heads.read(part, asked, total, signal)));
      for (const outcome of rest) {
        // A part that does not answer a second time keeps its first items: the page is right all the same.
        const head = said.find((one) => one.name === outcome.name);
        if ('value' in outcome && head !== undefined) head.value = outcome.value;
      }
    }
    const merged = heads.merge(
      said.map(({ value }) => value),
      merging,
    );
    const page = toPage(merged, paging);
    // A person who sees a record may open it next.
    said.forEach(({ name: part }, index) => {
      finder.note(
        part,
        page.items.filter((item) => merged.homeOf(item) === index),
      );
    });
    return told(page, absent);
  }

  const merged: MergedSource = {
    absentFrom: (answer) => absences.get(answer) ?? [],
    async searchServices(params, call) {
      const ordered = { idOf, compare: compareFound(params) };
      const page: FoundPage = await list('searchServices', params, ordered, call);
      const { mots_proches: near } = page;
      if (near === undefined || parts.length === 1) return page;
      // Another part may hold a word that it did not tell, and two may hold one record: only a search tells how many there are.
      const counted = await Promise.all(
        near.slice(0, MOST_NEAR).map(async ({ q }): Promise<NearQuery> => {
          const count = list('searchServices', { ...params, q, page: 1, size: 1 } as PageParams, ordered, call);
          return { q, total: (await count.catch(() => null))?.total ?? 0 };
        }),
      );
      call?.signal?.throwIfAborted();
      const found = counted.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
      if (found.length > 0) page.mots_proches = found;
      else delete page.mots_proches;
      return page;
    },
    services: (params = {}, call) => list<Service>('services', params, inOrderOfIds, call),
    structures: (params = {}, call) => list<ListedStructure>('structures', params, inOrderOfIds, call),
    // A result shows how well it answers by its place alone, and the places of several sources cannot be compared.
    search: (params, call) => list<SearchResult>('search', params, { idOf, compare: null }, call),
    service: (id, call) => finder.find('service', id, call?.signal),
    structure: (id, call) => finder.find('structure', id, call?.signal),
    async facets(params, call) {
      const { said, absent } = await askAll(
        (source, given) => source.facets?.(params, given) ?? noList(),
        call?.signal,
        (source) => source.facets !== undefined,
      );
      return told(sumFacets(said.map(({ value }) => value)), absent);
    },
    async points(params, call) {
      const { said, absent } = await askAll(
        (source, given) => source.points?.(params, given) ?? noList(),
        call?.signal,
        (source) => source.points !== undefined,
      );
      return told(joinPoints(said.map(({ value }) => value)), absent);
    },
    question: (params, call) => {
      // A record that several sources hold is counted once.
      const count = async (given: OfferSearchParams): Promise<number> =>
        (await merged.searchServices({ ...params, ...given, page: 1, size: 1 }, call)).total;
      const survey = async () => ({
        ...(await merged.facets({ ...params, ...(params.q !== undefined && { saisie: params.q }) }, call)),
        total: await count({}),
        count,
        now: new Date(),
      });
      return askNext(survey, params, call);
    },
    async capabilities(call) {
      const { said } = await askAll(
        (source, given) => source.capabilities?.(given) ?? Promise.resolve(NONE),
        call?.signal,
      );
      const all = said.map(({ value }) => value);
      const shared = <K extends 'params' | 'tri' | 'facets'>(name: K): Capabilities[K] =>
        (all[0]?.[name] ?? []).filter((value) =>
          all.every((one) => (one[name] as readonly string[]).includes(value)),
        ) as unknown as Capabilities[K];
      const can = {
        ...{ params: shared('params'), tri: shared('tri'), facets: shared('facets') },
        ...(all.every(({ points }) => points === true) && { points: true }),
        ...(all.every(({ question }) => question === true) && { question: true }),
      };
      const sources_absentes = lackedByAll(all);
      return sources_absentes === undefined ? can : { ...can, sources_absentes };
    },
    async sources(call) {
      const { said, absent } = await askAll((source, given) => source.sources(given), call?.signal);
      const bySlug = new Map(
        said
          .flatMap(({ value }) => value)
          .reverse()
          .map((one) => [one.slug, one]),
      );
      return told([...bySlug.values()].reverse(), absent);
    },
    async referentiel(name, call) {
      const { said } = await askAll((source, given) => source.referentiel(name, given), call?.signal);
      return said[0]?.value ?? [];
    },
  };
  return merged;
}

function checkNames(sources: readonly MergedPart[]): void {
  requireObjects('sources', sources);
  if (sources.length === 0) throw new UsageError('There is no source to merge.');
  const names = sources.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new UsageError(`Two sources have the name "${twice}".`, { hint: 'Give each source a name of its own.' });
  }
}

function sumFacets(all: readonly Facets[]): Facets {
  const names = Object.keys(all[0]?.facets ?? {}) as FacetName[];
  const shared = names.filter((name) => all.every(({ facets }) => facets[name] !== undefined));
  const sum = (name: FacetName): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const { facets } of all) {
      for (const [value, count] of Object.entries(facets[name] ?? {})) counts[value] = (counts[value] ?? 0) + count;
    }
    return counts;
  };
  const facets: Facets['facets'] = Object.fromEntries(shared.map((name) => [name, sum(name)]));
  const proposed = all.flatMap(({ propositions = [] }) => propositions);
  const byMeaning = new Map(proposed.map((one) => [`${one.name} ${one.value}`, one]));
  const propositions = [...byMeaning.values()].map((one) => ({
    ...one,
    count: facets[one.name as FacetName]?.[one.value] ?? one.count,
  }));
  return {
    total: all.reduce((total, one) => total + one.total, 0),
    facets,
    ...(all.some((one) => one.propositions !== undefined) && { propositions }),
  };
}

function joinPoints(all: readonly OfferPoints[]): OfferPoints {
  const byId = new Map(all.flatMap(({ points }) => points.map((point) => [point[0], point] as const)).reverse());
  return {
    total: all.reduce((total, one) => total + one.total, 0),
    cut: byId.size > MOST_POINTS || all.some(({ cut }) => cut),
    points: [...byId.values()].reverse().slice(0, MOST_POINTS),
  };
}

/** Names the large sources that no part has, or undefined when a part that does not tell may have them. */
function lackedByAll(all: readonly Capabilities[]): readonly string[] | undefined {
  const told = all.map(({ sources_absentes }) => sources_absentes).filter((one) => one !== undefined);
  const [first, ...others] = told;
  const missing = first?.filter((slug) => others.every((one) => one.includes(slug)));
  return missing?.length === 0 || told.length === all.length ? missing : undefined;
}

const idOf = ({ service }: { readonly service: { readonly id: string } }): string => service.id;

function noList(): never {
  throw new UsageError('This source has no such list.');
}
