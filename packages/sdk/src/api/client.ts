import { UsageError } from '../errors.ts';
import type { ReferentielName } from '../referentiels/names.ts';
import { isListedStructure, isService } from '../schemas/accept/record.generated.ts';
import type { Capabilities as CapabilitiesAnswer } from '../schemas/capabilities.ts';
import type { Facets as FacetsAnswer } from '../schemas/facets.ts';
import type { Page } from '../schemas/page.ts';
import { SearchResult, Service, type DetailedService, type DetailedStructure } from '../schemas/service.ts';
import type { ReferentielValue, Source } from '../schemas/source.ts';
import { ListedStructure } from '../schemas/structure.ts';
import type {
  AllOptions,
  Capabilities,
  Facets,
  FoundService,
  OfferLists,
  OfferSearchParams,
  OfferSource,
  PageParams,
  SearchParams,
  ServicesParams,
  StructuresParams,
} from '../source.ts';
import * as answerSchemas from './answer-schemas.ts';
import { readAllPages, type UnreadableItemOptions } from './paging/all-pages.ts';
import { createCapabilityReader } from './capabilities.ts';
import {
  checkInvalidItemOptions,
  createPageParser,
  pageOptionNames,
  type InvalidItemOptions,
  type PageParser,
  type ReadPage,
} from './paging/invalid-items.ts';
import { createFoundServicePages, SEARCH_SERVICES } from './paging/found-services.ts';
import { parseAnswer, type AnswerKind } from './parse-answer.ts';
import { toOfferSearchQuery, toSearchQuery, toServicesQuery, toStructuresQuery } from './query.ts';
import { createRecordReader } from './records.ts';
import { refuseUnknown, requestOptionNames, resolveOptions, type RequestOptions } from './request-options.ts';
import { createTransport } from './request.ts';
import { checkOptions } from './signal.ts';
import { httpCallOptionNames, type HttpCallOptions } from './transport.ts';

/** The options of a client. */
export interface ClientOptions extends RequestOptions, InvalidItemOptions {}

/** The options of a call that answers a page. They win over the client's own options for invalid items. */
export interface PageCallOptions extends HttpCallOptions, InvalidItemOptions {}

/** The options for reading a whole list. They win over the client's own options for invalid items. */
export interface AllCallOptions extends AllOptions, HttpCallOptions, InvalidItemOptions, UnreadableItemOptions {}

/** The offer read over HTTP, from the API of data·inclusion or from a relay, which has the same routes. */
export interface Client extends OfferSource, OfferLists {
  /** The absolute address that requests go to, without a closing slash. */
  readonly baseUrl: string;
  /**
   * Searches services, nearest first. When a parameter is not one of the API's, the client first asks for the server's
   * capabilities, once and within a separate time limit, and refuses the call when they do not name it.
   * @throws UsageError for an extra parameter that the server does not know
   */
  searchServices(params: OfferSearchParams, options?: PageCallOptions): Promise<Page<FoundService>>;
  /**
   * Counts the results of a search per value of each filter. `page` and `size` have no effect.
   * @throws UsageError when the server does not count, as is the case of the API
   */
  facets(params: OfferSearchParams, options?: HttpCallOptions): Promise<Facets>;
  /**
   * Returns the capabilities of the server beyond the API: empty lists for the API itself. They are asked for once, with the
   * options of the first call. The answer is kept, a failure is not.
   */
  capabilities(options?: HttpCallOptions): Promise<Capabilities>;
  service(id: string, options?: HttpCallOptions): Promise<DetailedService>;
  structure(id: string, options?: HttpCallOptions): Promise<DetailedStructure>;
  sources(options?: HttpCallOptions): Promise<Source[]>;
  referentiel(name: ReferentielName, options?: HttpCallOptions): Promise<ReferentielValue[]>;
  services(params?: ServicesParams, options?: PageCallOptions): Promise<Page<Service>>;
  structures(params?: StructuresParams, options?: PageCallOptions): Promise<Page<ListedStructure>>;
  search(params: SearchParams, options?: PageCallOptions): Promise<Page<SearchResult>>;
  allServices(params?: Omit<ServicesParams, keyof PageParams>, options?: AllCallOptions): AsyncIterable<Service>;
  allStructures(
    params?: Omit<StructuresParams, keyof PageParams>,
    options?: AllCallOptions,
  ): AsyncIterable<ListedStructure>;
}

const facetsAnswer: AnswerKind<FacetsAnswer> = { schema: () => answerSchemas.Facets };
const capabilitiesAnswer: AnswerKind<CapabilitiesAnswer> = { schema: () => answerSchemas.Capabilities };
const schemas = () => answerSchemas;
const foundServicePages = createFoundServicePages(schemas);
const servicePages = createPageParser<Service>({ isSound: isService, schema: () => Service }, schemas);
const structurePages = createPageParser<ListedStructure>(
  { isSound: isListedStructure, schema: () => ListedStructure },
  schemas,
);
const searchPages = createPageParser<SearchResult>({ schema: () => SearchResult }, schemas);

const SERVICES = '/api/v1/services';
const STRUCTURES = '/api/v1/structures';

/**
 * Creates a client. It sends nothing before the first call, and its methods work without their object.
 * @throws UsageError when an option makes no sense
 * @see https://api.data.inclusion.gouv.fr/api/docs (checked 2026-06-30)
 * @example
 * const client = createClient({ baseUrl: 'https://offre.example.org' });
 * const page = await client.searchServices({ code_commune: '59350', thematiques: ['mobilite'] });
 */
export function createClient(options: ClientOptions = {}): Client {
  refuseUnknown(options, [...requestOptionNames, 'onInvalidItem', 'reportInvalidItem']);
  const { onInvalidItem, reportInvalidItem, ...requestOptions } = options;
  checkInvalidItemOptions({ onInvalidItem, reportInvalidItem });
  const resolved = resolveOptions(requestOptions);
  const send = createTransport(resolved);
  const capabilities = createCapabilityReader(send, resolved.baseUrl, capabilitiesAnswer);

  async function readPage<T>(
    parser: PageParser<T>,
    path: string,
    query: URLSearchParams,
    call: PageCallOptions,
  ): Promise<ReadPage<T>> {
    const invalidItems = {
      onInvalidItem: call.onInvalidItem ?? onInvalidItem,
      reportInvalidItem: call.reportInvalidItem ?? reportInvalidItem,
    };
    checkInvalidItemOptions(invalidItems);
    return parser(await send({ path, query, ...call }), invalidItems);
  }

  async function getPage<T>(
    parser: PageParser<T>,
    path: string,
    query: URLSearchParams,
    call?: PageCallOptions,
  ): Promise<Page<T>> {
    return (await readPage(parser, path, query, checkOptions(call, pageOptionNames))).page;
  }

  function readAll<T extends { id: string }>(
    parser: PageParser<T>,
    path: string,
    toQuery: () => URLSearchParams,
    all?: AllCallOptions,
  ): AsyncIterable<T> {
    const fetchPage = async (page: number, size: number, signal: AbortSignal) => {
      const query = toQuery();
      for (const [name, value] of Object.entries({ page, size })) {
        if (query.has(name)) {
          throw new UsageError(`Unknown parameter "${name}": the whole list is read.`, {
            hint: 'Give `size` and `startPage` among the options, after the parameters.',
          });
        }
        query.set(name, String(value));
      }
      return readPage(parser, path, query, { ...all, signal });
    };
    return readAllPages(fetchPage, `GET ${path}`, all);
  }

  // Async, so that a wrong argument rejects the promise like every other failure.
  return {
    baseUrl: resolved.baseUrl,
    searchServices: async (params, call) => {
      const query = toOfferSearchQuery(params);
      await capabilities.refuseUnknown(query, call);
      return getPage(foundServicePages, SEARCH_SERVICES, query, call);
    },
    facets: async (params, call) => {
      const query = toOfferSearchQuery(params);
      for (const name of ['page', 'size']) query.delete(name);
      await capabilities.requireFacets(call);
      await capabilities.refuseUnknown(query, call);
      const path = `${SEARCH_SERVICES}/facets`;
      return parseAnswer(facetsAnswer, await send({ path, query, ...checkOptions(call, httpCallOptionNames) }));
    },
    capabilities: async (call) => capabilities.read(call),
    services: async (params = {}, call) => getPage(servicePages, SERVICES, toServicesQuery(params), call),
    structures: async (params = {}, call) => getPage(structurePages, STRUCTURES, toStructuresQuery(params), call),
    search: async (params, call) => getPage(searchPages, '/api/v1/search', toSearchQuery(params), call),
    allServices: (params = {}, all) => readAll(servicePages, SERVICES, () => toServicesQuery(params), all),
    allStructures: (params = {}, all) => readAll(structurePages, STRUCTURES, () => toStructuresQuery(params), all),
    ...createRecordReader(send, schemas, httpCallOptionNames),
  };
}
