import type { DepartementCode, DepartementSlug } from './geography/departements.ts';
import type { RegionCode, RegionSlug } from './geography/regions.ts';
import type { ExtraName, FacetName, ParametersOf, ValueOf } from './parameter-names.ts';
import type { Frais } from './referentiels/frais.ts';
import type { ModeAccueil } from './referentiels/modes-accueil.ts';
import type { ReferentielName } from './referentiels/names.ts';
import type { Public } from './referentiels/publics.ts';
import type { ReseauPorteur } from './referentiels/reseaux-porteurs.ts';
import type { Categorie } from './referentiels/thematiques-categories.ts';
import type { Thematique } from './referentiels/thematiques.ts';
import type { TypeService } from './referentiels/types-services.ts';
import type {
  DetailedService,
  DetailedStructure,
  ListedStructure,
  OpenEnum,
  Page,
  ReferentielValue,
  SearchResult,
  Service,
  ServiceSearchResult,
  Source,
} from './schemas/index.ts';

/** How long a call may last, and who may stop it. */
export interface CallOptions {
  /** Stops the call; the promise then rejects with the signal's reason (an `AbortError` by default). */
  signal?: AbortSignal | undefined;
}

/** Which page of a list is asked for. */
export interface PageParams {
  /** Page number, from 1. */
  page?: number | undefined;
  /** Items a page, 1–10,000; 5,000 when absent. */
  size?: number | undefined;
}

/** What a service may be asked to be. Several values of one list mean "any of them"; lists combine as "and". */
export interface ServiceFilters {
  /** Slugs of the service's source. */
  sources?: readonly string[] | undefined;
  /** Thématiques and categories, in any mix: a category stands for all its thématiques. */
  thematiques?: readonly OpenEnum<Thematique | Categorie>[] | undefined;
  /** Kinds of service. */
  types?: readonly OpenEnum<TypeService>[] | undefined;
  /** Costs; a service whose cost is unknown answers to none. */
  frais?: readonly OpenEnum<Frais>[] | undefined;
  /** A service for `tous-publics` answers to any public; one whose publics are unknown answers to none. */
  publics?: readonly OpenEnum<Public>[] | undefined;
  /** Ways of being received: on the spot, or at a distance. */
  modes_accueil?: readonly OpenEnum<ModeAccueil>[] | undefined;
  /** Lowest score kept. Scores are 0–1; any number may be asked, as upstream. */
  score_qualite_minimum?: number | undefined;
}

/** Where the address of a record stands, to the letter: nothing around. A code wins over a slug of the same level. */
export interface TerritoryFilters {
  /** INSEE code of the région. */
  code_region?: OpenEnum<RegionCode> | undefined;
  /** The région in the API's slugs, for instance `hauts-de-france`. */
  slug_region?: OpenEnum<RegionSlug> | undefined;
  /** INSEE code of the département, for instance `2A`. */
  code_departement?: OpenEnum<DepartementCode> | undefined;
  /** The département in the API's slugs, for instance `nord`. */
  slug_departement?: OpenEnum<DepartementSlug> | undefined;
  /** INSEE code of the commune. */
  code_commune?: string | undefined;
}

/** The point searched around, WGS84 degrees: both, or none. */
export interface PointParams {
  /** Degrees north. Needs `lon`. */
  lat?: number | undefined;
  /** Degrees east. Needs `lat`. */
  lon?: number | undefined;
}

/**
 * The parameters of a search for services.
 * @see /api/v1/search/services (checked 2026-06-30)
 */
export interface SearchServicesParams extends PageParams, ServiceFilters, PointParams {
  /**
   * INSEE code of the commune searched around (50 km, its zones, and what is offered at distance).
   * `lat` and `lon` replace its centre, and do nothing without it.
   */
  code_commune?: string | undefined;
  /** Words looked for among the publics and their precisions. */
  recherche_public?: string | undefined;
  /** Keeps, of each cluster of duplicate structures, the services of the best one. */
  exclure_doublons?: boolean | undefined;
}

/**
 * The parameters of the list of services.
 * @see /api/v1/services (checked 2026-06-30)
 */
export interface ServicesParams extends PageParams, ServiceFilters, TerritoryFilters {
  /** Words looked for among the publics and their precisions. */
  recherche_public?: string | undefined;
}

/**
 * The parameters of the list of structures.
 * @see /api/v1/structures (checked 2026-06-30)
 */
export interface StructuresParams extends PageParams, TerritoryFilters {
  /** Slugs of the structure's source. */
  sources?: readonly string[] | undefined;
  /** Networks that the structure belongs to. */
  reseaux_porteurs?: readonly OpenEnum<ReseauPorteur>[] | undefined;
  /** Keeps the best structure of each cluster of duplicates. */
  exclure_doublons?: boolean | undefined;
}

/**
 * The parameters of the search by words, which the API calls experimental.
 * @see /api/v1/search (checked 2026-06-30)
 */
export interface SearchParams extends PageParams, ServiceFilters, TerritoryFilters, PointParams {
  /** Words looked for in names, labels and descriptions: all of them. */
  q?: string | undefined;
  /** Whole kilometres around `lat` and `lon`, from 1; 50 when absent. Does nothing without them. */
  distance?: number | undefined;
}

/** How results are ordered: nearest first, best match of `q` first, or latest update first. */
export type Tri = ValueOf<'tri'>;

/**
 * What a search for services may be asked on top of the API, by a source whose `capabilities()` name it.
 * A source that does not know a parameter refuses it: none is ignored without a word.
 */
export type ExtraSearchParams = ParametersOf<ExtraName>;

/** All that a search for services may be asked: the API's parameters, and the extra ones. */
export interface OfferSearchParams extends SearchServicesParams, ExtraSearchParams {}

/** Where in a result the words of `q` were found. */
export interface Correspondance {
  /** The field, as the API writes it: `nom`, `structure.nom`, `thematiques`, `publics`, `description` … */
  readonly champ: string;
  /** The words of the field that answer to the query, as they stand there, at most five. */
  readonly mots: readonly string[];
}

/** One result of a search; what the last two say is there only when `q` was asked. */
export interface FoundService extends ServiceSearchResult {
  /** Rank given to the words, 0–1. */
  score_recherche?: number;
  /** Where the words were found, best field first. */
  correspondances?: readonly Correspondance[];
}

/** Results per value. A value that is absent has none. */
export type FacetCounts = Readonly<Record<string, number>>;

/**
 * Counts of a search, before anything more is chosen. `facets[filter][value]` is the `total` that the same search would
 * have with this filter set to this value alone: other filters hold, the filter's own values do not.
 * `thematiques` counts categories too; `publics` counts the values of the vocabulary and of the records;
 * `score_qualite_minimum` has the keys `0`, `0.1` … `1`; `ouvert` has the key `true`.
 */
export interface Facets {
  /** Results of the search itself. */
  readonly total: number;
  /** How many services each value of a facet would leave, by the name of the facet. */
  readonly facets: Readonly<Partial<Record<FacetName, FacetCounts>>>;
}

/** What a source can do on top of the API, so that a page offers only that. */
export interface Capabilities {
  /** The extra parameters its `searchServices` understands. */
  readonly params: readonly ExtraName[];
  /** The orders it knows. */
  readonly tri: readonly Tri[];
  /** The filters its `facets` count; empty when it counts none. */
  readonly facets: readonly FacetName[];
  /**
   * Slugs of large sources of the commons whose offers are not among what is answered, for a page to say so: `soliguide`,
   * which nearly no token is shown. Absent when it is not known.
   */
  readonly sources_absentes?: readonly string[] | undefined;
}

/**
 * Where offers are read from. The HTTP client and the in-memory catalogue are two of them and answer alike;
 * business software may plug its own.
 */
export interface OfferSource {
  /** Searches services, nearest first. @throws UsageError for an extra parameter that this source does not know */
  searchServices(params: OfferSearchParams, options?: CallOptions): Promise<Page<FoundService>>;
  /** Counts the results per value of each filter; absent when the source never can. */
  facets?(params: OfferSearchParams, options?: CallOptions): Promise<Facets>;
  /** Tells what this source can do on top of the API; absent when it can do nothing more. */
  capabilities?(options?: CallOptions): Promise<Capabilities>;
  /** Returns one service with its structure. @throws ApiError `not_found` */
  service(id: string, options?: CallOptions): Promise<DetailedService>;
  /** Returns one structure with its services. @throws ApiError `not_found` */
  structure(id: string, options?: CallOptions): Promise<DetailedStructure>;
  /** Lists the sources of the data. */
  sources(options?: CallOptions): Promise<Source[]>;
  /** Returns one vocabulary. */
  referentiel(name: ReferentielName, options?: CallOptions): Promise<ReferentielValue[]>;
}

/** How far the reading of a whole list has come, told each time all items of a page were handed out. */
export interface ListProgress {
  /** Items handed out since the start of this reading, each id once. */
  received: number;
  /** Items of the whole list, as the server counted them last. */
  total: number;
  /** The page just finished: `startPage: page + 1` goes on from here. */
  page: number;
  /** Pages of the whole list. */
  pages: number;
}

/** How a whole list is read. */
export interface AllOptions extends CallOptions {
  /**
   * Items a request, 1–10,000.
   * @default 1000, about 2 MB: within the default time-out on a slow line, cheap to ask again, small in memory
   */
  size?: number | undefined;
  /**
   * The page to begin with, of the same `size`, to resume a reading that was cut.
   * @default 1
   */
  startPage?: number | undefined;
  /** Told after each page; what it throws ends the reading. */
  onProgress?: ((progress: ListProgress) => void) | undefined;
}

/** Whole lists and the search by words: what imports and tables need on top of `OfferSource`. */
export interface OfferLists {
  /** Lists services, one page. */
  services(params?: ServicesParams, options?: CallOptions): Promise<Page<Service>>;
  /** Lists structures, one page. */
  structures(params?: StructuresParams, options?: CallOptions): Promise<Page<ListedStructure>>;
  /** Searches services by words, best first; experimental upstream. */
  search(params: SearchParams, options?: CallOptions): Promise<Page<SearchResult>>;
  /** Reads every service, page after page; each id comes once. */
  allServices(params?: Omit<ServicesParams, keyof PageParams>, options?: AllOptions): AsyncIterable<Service>;
  /** Reads every structure, page after page; each id comes once. */
  allStructures(
    params?: Omit<StructuresParams, keyof PageParams>,
    options?: AllOptions,
  ): AsyncIterable<ListedStructure>;
}
