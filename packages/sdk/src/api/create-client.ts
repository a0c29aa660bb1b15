import { UsageError } from '../errors.ts';
import { isInBrowser } from '../is-in-browser.ts';
import { isListedStructure, isService } from '../schemas/accept/record.generated.ts';
import type { Capabilities as CapabilitiesAnswer } from '../schemas/answers/capabilities.ts';
import type { Facets as FacetsAnswer } from '../schemas/answers/facets.ts';
import { SearchResult, Service } from '../schemas/service.ts';
import { ListedStructure } from '../schemas/structure.ts';
import type { FoundService, PageParams } from '../source.ts';
import { toAnswerPromise, type AnswerPromise, type FullTransport } from './answer-promise.ts';
import * as answerSchemas from './answer-schemas.ts';
import { createCapabilityReader, type KeptCapabilities } from './capabilities.ts';
import type { AllCallOptions, Client, ClientOptions, PageCallOptions } from './client.ts';
import { readAllPages } from './paging/all-pages.ts';
import { createFoundServicePages, SEARCH_SERVICES } from './paging/found-services.ts';
import {
  checkInvalidItemOptions,
  createPageParser,
  pageOptionNames,
  type PageParser,
  type ReadPage,
} from './paging/invalid-items.ts';
import { createPagePromise, type NextPage, type PagePromise } from './paging/page-promise.ts';
import { parseAnswer, type AnswerKind } from './parse-answer.ts';
import { expandThematiques } from '../referentiels/categories.ts';
import { toCountQuery, toOfferSearchQuery, toSearchQuery, toServicesQuery, toStructuresQuery } from './query.ts';
import { createRecordReader, type RecordReader } from './records.ts';
import { checkSendOptions, refuseUnknown, requestOptionNames, resolveOptions } from './request-options.ts';
import { createTransport } from './request.ts';
import { toUserAgent } from './sending/user-agent.ts';
import { checkOptions } from './signal.ts';
import { addHeaders, httpCallOptionNames } from './transport.ts';
import { checkUnknownValueOptions, checkValues } from './values/unknown-values.ts';

const facetsAnswer: AnswerKind<FacetsAnswer> = { schema: () => answerSchemas.Facets };
const capabilitiesAnswer: AnswerKind<CapabilitiesAnswer> = { schema: () => answerSchemas.Capabilities };
const schemas = () => answerSchemas;

/** A list of the server. */
interface List<T> {
  path: string;
  parser: PageParser<T>;
  idOf: (item: T) => string;
  /** Relays take more parameters for it than the API. */
  hasExtras?: true;
}
const idOf = ({ id }: { id: string }) => id;
const idOfFound = ({ service: { id } }: { service: { id: string } }) => id;
const foundServices: List<FoundService> = {
  path: SEARCH_SERVICES,
  parser: createFoundServicePages(schemas),
  idOf: idOfFound,
  hasExtras: true,
};
const services: List<Service> = {
  path: '/api/v1/services',
  parser: createPageParser<Service>({ isSound: isService, schema: () => Service }, schemas),
  idOf,
};
const structures: List<ListedStructure> = {
  path: '/api/v1/structures',
  parser: createPageParser<ListedStructure>({ isSound: isListedStructure, schema: () => ListedStructure }, schemas),
  idOf,
};
const found: List<SearchResult> = {
  path: '/api/v1/search',
  parser: createPageParser<SearchResult>({ schema: () => SearchResult }, schemas),
  idOf: idOfFound,
};

const clientOptionNames = [...requestOptionNames, 'appInfo', 'onUnknownValue', 'onInvalidItem', 'reportInvalidItem'];
const valueOptionNames = [...httpCallOptionNames, 'onUnknownValue'] as const;

/**
 * Creates a client. It sends nothing before the first call, and its methods work without their object.
 * @throws UsageError when an option makes no sense, or when a page of a browser gives a token
 * @see https://api.data.inclusion.gouv.fr/api/docs (checked 2026-06-30)
 * @example
 * const client = createClient({ baseUrl: 'https://offre.example.org' });
 * const page = await client.searchServices({ code_commune: '59350', thematiques: ['mobilite'] });
 */
export function createClient(options: ClientOptions = {}): Client {
  return create(options);
}

/** Creates a client, which shares what another one knows of the capabilities of its server. */
function create(options: ClientOptions, kept: KeptCapabilities = {}): Client {
  refuseUnknown(options, clientOptionNames);
  const { appInfo, onUnknownValue, onInvalidItem, reportInvalidItem, ...requestOptions } = options;
  checkUnknownValueOptions(onUnknownValue);
  checkInvalidItemOptions({ onInvalidItem, reportInvalidItem });
  refuseTokenInPage(options);
  const resolved = resolveOptions(requestOptions);
  const headers = addHeaders(toUserAgent(appInfo), resolved.headers);
  const send = createTransport({ ...resolved, headers });
  const capabilities = createCapabilityReader(send, resolved.baseUrl, capabilitiesAnswer, kept);

  async function readPage<T>(
    { parser, path, hasExtras }: List<T>,
    query: URLSearchParams,
    call: Partial<PageCallOptions>,
    send: FullTransport,
  ): Promise<ReadPage<T>> {
    const checked = {
      onUnknownValue: call.onUnknownValue ?? onUnknownValue,
      onInvalidItem: call.onInvalidItem ?? onInvalidItem,
      reportInvalidItem: call.reportInvalidItem ?? reportInvalidItem,
    };
    checkInvalidItemOptions(checked);
    const checking = checkValues(query, checked);
    // Without a value to check, a page ahead is asked for at once.
    if (checking !== undefined) await checking;
    if (hasExtras === true) await capabilities.refuseUnknown(query, call);
    return parser(await send({ path, query, ...call }), checked);
  }

  function getPage<T>(
    list: List<T>,
    toQuery: () => URLSearchParams,
    params: PageParams,
    call?: PageCallOptions,
  ): PagePromise<T> {
    const read = async (send: FullTransport, next?: NextPage) => {
      const query = toQuery();
      if (next !== undefined) query.set('page', String(next.page));
      const checked = checkOptions(call, pageOptionNames);
      return readPage(list, query, next?.signal === undefined ? checked : { ...checked, signal: next.signal }, send);
    };
    return createPagePromise(send, read, `GET ${list.path}`, params, { idOf: list.idOf, signal: call?.signal });
  }

  function readAll<T>(list: List<T>, toQuery: () => URLSearchParams, all?: AllCallOptions) {
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
      return readPage(list, query, { ...all, signal }, send);
    };
    return readAllPages(fetchPage, `GET ${list.path}`, all, { idOf: list.idOf, ahead: true });
  }

  /** Reads a record or a small list by a reader of its own, so that its raw answer is known. */
  const readRecord = <T>(read: (records: RecordReader) => Promise<T>): AnswerPromise<T> =>
    toAnswerPromise(send, async (send) => read(createRecordReader(send, schemas, httpCallOptionNames)));

  // Async, so that a wrong argument rejects the promise like every other failure.
  return {
    baseUrl: resolved.baseUrl,
    withOptions: (changes) => {
      refuseUnknown(changes, clientOptionNames);
      checkSendOptions(changes);
      const isSameServer = !['baseUrl', 'token', 'fetch'].some((name) => name in changes);
      const headers = addHeaders(options.headers, changes.headers);
      return create({ ...options, ...changes, headers }, isSameServer ? kept : undefined);
    },
    searchServices: (params, call) =>
      getPage(foundServices, () => toOfferSearchQuery(params, expandThematiques), params, call),
    facets: (params, call) =>
      toAnswerPromise(send, async (send) => {
        const query = toCountQuery(params, expandThematiques);
        const { onUnknownValue: how = onUnknownValue, ...checked } = checkOptions(call, valueOptionNames);
        await checkValues(query, { onUnknownValue: how });
        await capabilities.requireFacets(checked);
        await capabilities.refuseUnknown(query, checked);
        return parseAnswer(facetsAnswer, await send({ path: `${SEARCH_SERVICES}/facets`, query, ...checked }));
      }),
    points: (params, call) =>
      toAnswerPromise(send, async (send) => {
        const query = toCountQuery(params, expandThematiques);
        const { onUnknownValue: how = onUnknownValue, ...checked } = checkOptions(call, valueOptionNames);
        await checkValues(query, { onUnknownValue: how });
        await capabilities.requireOfAll('points', checked);
        await capabilities.refuseUnknown(query, checked);
        return createRecordReader(send, schemas, httpCallOptionNames).points(query, checked);
      }),
    question: (params, call) =>
      toAnswerPromise(send, async (send) => {
        const query = toCountQuery(params, expandThematiques);
        const { onUnknownValue: how = onUnknownValue, ...checked } = checkOptions(call, valueOptionNames);
        await checkValues(query, { onUnknownValue: how });
        await capabilities.requireOfAll('question', checked);
        await capabilities.refuseUnknown(query, checked);
        return createRecordReader(send, schemas, httpCallOptionNames).question(query, checked);
      }),
    capabilities: async (call) => capabilities.read(call),
    services: (params = {}, call) => getPage(services, () => toServicesQuery(params, expandThematiques), params, call),
    structures: (params = {}, call) =>
      getPage(structures, () => toStructuresQuery(params, expandThematiques), params, call),
    search: (params, call) => getPage(found, () => toSearchQuery(params, expandThematiques), params, call),
    allServices: (params = {}, all) => readAll(services, () => toServicesQuery(params, expandThematiques), all),
    allStructures: (params = {}, all) => readAll(structures, () => toStructuresQuery(params, expandThematiques), all),
    activities: (offer, call) => readRecord(async (records) => records.activities(offer, call)),
    service: (id, call) => readRecord(async (records) => records.service(id, call)),
    structure: (id, call) => readRecord(async (records) => records.structure(id, call)),
    sources: (call) => readRecord(async (records) => records.sources(call)),
    referentiel: (name, call) => readRecord(async (records) => records.referentiel(name, call)),
  };
}

/** @throws UsageError when a token is given where every visitor can read it */
function refuseTokenInPage({ token }: ClientOptions): void {
  if (token === undefined || !isInBrowser()) return;
  throw new UsageError('A token is given in a page, where every visitor could read it.', {
    hint: 'Keep it on a server: a relay holds it. Give the address of the relay as `baseUrl`, and no token.',
  });
}
