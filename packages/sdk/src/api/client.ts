import type { ReferentielName } from '../referentiels/names.ts';
import type { SearchResult, Service, DetailedService, DetailedStructure } from '../schemas/service.ts';
import type { ReferentielValue, Source } from '../schemas/source.ts';
import type { ListedStructure } from '../schemas/structure.ts';
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
import type { AnswerPromise } from './answer-promise.ts';
import type { UnreadableItemOptions } from './paging/all-pages.ts';
import type { InvalidItemOptions } from './paging/invalid-items.ts';
import type { PagePromise } from './paging/page-promise.ts';
import type { RequestOptions } from './request-options.ts';
import type { AppInfo } from './sending/user-agent.ts';
import type { HttpCallOptions } from './transport.ts';
import type { UnknownValueOptions } from './values/unknown-values.ts';

/** The options of a client. */
export interface ClientOptions extends RequestOptions, UnknownValueOptions, InvalidItemOptions {
  /**
   * The program that uses the client. Servers read it in the `user-agent` header, before the SDK and its version. A browser sends
   * its own header instead.
   * @example { name: 'mon-accueil', version: '1.2.0', url: 'https://accueil.example.fr' }
   */
  appInfo?: AppInfo | undefined;
}

/** The options of a call that asks for values. They win over the client's own options for unknown values. */
export interface ValueCallOptions extends HttpCallOptions, UnknownValueOptions {}

/** The options of a call that answers a page. They win over the client's own options for values and items. */
export interface PageCallOptions extends ValueCallOptions, InvalidItemOptions {}

/** The options for reading a whole list. They win over the client's own options for values and items. */
export interface AllCallOptions extends AllOptions, PageCallOptions, UnreadableItemOptions {}

/** The offer read over HTTP, from the API of data·inclusion or from a relay, which has the same routes. */
export interface Client extends OfferSource, OfferLists {
  /** The absolute address that requests go to, without a closing slash. */
  readonly baseUrl: string;
  /**
   * Creates a client with these options in place of this one's. Headers are added to this one's.
   * @throws UsageError when an option makes no sense
   * @example const patient = client.withOptions({ timeoutMs: 60_000, retries: 5 });
   */
  withOptions(changes: ClientOptions): Client;
  /**
   * Searches services, nearest first. When a parameter is not one of the API's, the client first asks for the server's
   * capabilities, once and within a separate time limit, and refuses the call when they do not name it.
   * @throws UsageError for an extra parameter that the server does not know
   */
  searchServices(params: OfferSearchParams, options?: PageCallOptions): PagePromise<FoundService>;
  /**
   * Counts the results of a search per value of each filter. `page` and `size` have no effect.
   * @throws UsageError when the server does not count, as is the case of the API
   */
  facets(params: OfferSearchParams, options?: ValueCallOptions): AnswerPromise<Facets>;
  /**
   * Returns the capabilities of the server beyond the API: empty lists for the API itself. They are asked for once, with the
   * options of the first call. The answer is kept, a failure is not.
   */
  capabilities(options?: HttpCallOptions): Promise<Capabilities>;
  service(id: string, options?: HttpCallOptions): AnswerPromise<DetailedService>;
  structure(id: string, options?: HttpCallOptions): AnswerPromise<DetailedStructure>;
  sources(options?: HttpCallOptions): AnswerPromise<Source[]>;
  referentiel(name: ReferentielName, options?: HttpCallOptions): AnswerPromise<ReferentielValue[]>;
  services(params?: ServicesParams, options?: PageCallOptions): PagePromise<Service>;
  structures(params?: StructuresParams, options?: PageCallOptions): PagePromise<ListedStructure>;
  search(params: SearchParams, options?: PageCallOptions): PagePromise<SearchResult>;
  allServices(params?: Omit<ServicesParams, keyof PageParams>, options?: AllCallOptions): AsyncIterable<Service>;
  allStructures(
    params?: Omit<StructuresParams, keyof PageParams>,
    options?: AllCallOptions,
  ): AsyncIterable<ListedStructure>;
}
