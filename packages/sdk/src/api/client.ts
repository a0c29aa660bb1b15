import type { ReferentielName } from '../referentiels/names.ts';
import type { SearchResult, Service, DetailedService, DetailedStructure } from '../schemas/service.ts';
import type { ReferentielValue, Source } from '../schemas/source.ts';
import type { ListedStructure } from '../schemas/structure.ts';
import type {
  ActivityQuestion,
  AllOptions,
  Capabilities,
  Facets,
  FoundService,
  OfferActivity,
  OfferLists,
  OfferPoints,
  OfferQuestion,
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
   * @throws UsageError for a value or an extra parameter that is not known
   * @see /api/v1/search/services (checked 2026-06-30)
   * @example
   * const { total, items } = await client.searchServices({ code_commune: '59350', publics: ['jeunes'], size: 20 });
   * for await (const { service, distance } of client.searchServices({ code_commune: '59350', size: 100 })) console.log(service.nom, distance);
   */
  searchServices(params: OfferSearchParams, options?: PageCallOptions): PagePromise<FoundService>;
  /**
   * Counts the results of a search per value of each filter. `page` and `size` have no effect.
   * @throws UsageError when the server does not count, as is the case of the API
   * @example const { facets } = await client.facets({ code_commune: '59350' }); console.log(facets.publics?.jeunes);
   */
  facets(params: OfferSearchParams, options?: ValueCallOptions): AnswerPromise<Facets>;
  /**
   * Returns the places of the results of a search, 5,000 at most, for a map of all of them. `page` and `size` have no effect.
   * @throws UsageError when the server gives none, as is the case of the API
   * @example const { total, points } = await client.points({ code_commune: '59350' }); console.log(points[0]?.[0], total);
   */
  points(params: OfferSearchParams, options?: ValueCallOptions): AnswerPromise<OfferPoints>;
  /**
   * Asks the question that is expected to leave the fewest results, null while there are ten or fewer. Search next with the
   * parameters of the answer.
   * @throws UsageError when the server asks none, as is the case of the API
   * @example const { question } = await client.question({ code_commune: '59350' }); console.log(question?.answers.at(-1)?.id);
   */
  question(params: OfferSearchParams, options?: ValueCallOptions): AnswerPromise<OfferQuestion>;
  /**
   * Returns the activities that an offer may serve, best first. Empty when the server, a relay, has no list of them.
   * @throws ApiError `not_found` when the server is the API
   * @see /api/v1/activites of a relay
   * @example const [best] = await client.activities({ nom: 'Code de la route', type: 'atelier' }); console.log(best?.libelle);
   */
  activities(offer: ActivityQuestion, options?: HttpCallOptions): AnswerPromise<readonly OfferActivity[]>;
  /**
   * Returns the capabilities of the server beyond the API: empty lists for the API itself. They are asked for once, with the
   * options of the first call. The answer is kept, a failure is not.
   * @example const hasWords = (await client.capabilities()).params.includes('q');
   */
  capabilities(options?: HttpCallOptions): Promise<Capabilities>;
  /**
   * Returns one service with its structure.
   * @throws ApiError `not_found`
   * @see /api/v1/services/{id} (checked 2026-06-30)
   * @example const { nom, structure } = await client.service('dora--1', { timeoutMs: 2000 });
   */
  service(id: string, options?: HttpCallOptions): AnswerPromise<DetailedService>;
  /**
   * Returns one structure with its services.
   * @throws ApiError `not_found`
   * @see /api/v1/structures/{id} (checked 2026-06-30)
   * @example const { services } = await client.structure('dora--s1');
   */
  structure(id: string, options?: HttpCallOptions): AnswerPromise<DetailedStructure>;
  /**
   * Lists the sources of the data.
   * @see /api/v1/sources (checked 2026-06-30)
   * @example const names = (await client.sources()).map(({ nom }) => nom);
   */
  sources(options?: HttpCallOptions): AnswerPromise<Source[]>;
  /**
   * Returns one vocabulary, as the server knows it.
   * @see /api/v1/doc/publics (checked 2026-06-30)
   * @example const labels = (await client.referentiel('publics')).map(({ label }) => label);
   */
  referentiel(name: ReferentielName, options?: HttpCallOptions): AnswerPromise<ReferentielValue[]>;
  /**
   * Lists services, one page.
   * @see /api/v1/services (checked 2026-06-30)
   * @example const { total } = await client.services({ code_departement: '59', size: 1 });
   */
  services(params?: ServicesParams, options?: PageCallOptions): PagePromise<Service>;
  /**
   * Lists structures, one page.
   * @see /api/v1/structures (checked 2026-06-30)
   * @example for await (const { nom } of client.structures({ code_departement: '59', size: 1000 })) console.log(nom);
   */
  structures(params?: StructuresParams, options?: PageCallOptions): PagePromise<ListedStructure>;
  /**
   * Searches services by words, best first. The API calls this route experimental.
   * @see /api/v1/search (checked 2026-06-30)
   * @example const { items } = await client.search({ q: 'permis de conduire', code_departement: '59', size: 20 });
   */
  search(params: SearchParams, options?: PageCallOptions): PagePromise<SearchResult>;
  /**
   * Reads every service, page after page, one page ahead. Each id comes once.
   * @example for await (const service of client.allServices({ code_departement: '59' }, { size: 500 })) console.log(service.id);
   */
  allServices(params?: Omit<ServicesParams, keyof PageParams>, options?: AllCallOptions): AsyncIterable<Service>;
  /**
   * Reads every structure, page after page, one page ahead. Each id comes once.
   * @example for await (const structure of client.allStructures()) console.log(structure.id);
   */
  allStructures(
    params?: Omit<StructuresParams, keyof PageParams>,
    options?: AllCallOptions,
  ): AsyncIterable<ListedStructure>;
}
