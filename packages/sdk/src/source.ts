import type { DepartementCode, DepartementSlug } from './geography/departements.ts';
import type { RegionCode, RegionSlug } from './geography/regions.ts';
import type { ExtraName, FacetName, ParametersOf, ValueOf } from './tables/parameter-names.ts';
import type { QuestionId } from './tables/question-ids.ts';
import type { Frais } from './referentiels/values/frais.ts';
import type { ModeAccueil } from './referentiels/values/modes-accueil.ts';
import type { ReferentielName } from './referentiels/names.ts';
import type { Public } from './referentiels/values/publics.ts';
import type { ReseauPorteur } from './referentiels/values/reseaux-porteurs.ts';
import type { Categorie } from './referentiels/values/thematiques-categories.ts';
import type { Thematique } from './referentiels/values/thematiques.ts';
import type { TypeService } from './referentiels/values/types-services.ts';
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

/** The options of a call. */
export interface CallOptions {
  /** Stops the call. The promise then rejects with the signal's reason (an `AbortError` by default). */
  signal?: AbortSignal | undefined;
}

/** The page of a list to read. */
export interface PageParams {
  /** Page number, from 1. */
  page?: number | undefined;
  /** Items a page, 1–10,000. 5,000 when absent. */
  size?: number | undefined;
}

/** The filters on services. Several values of one list mean "any of them". All the filters must hold together. */
export interface ServiceFilters {
  /** Slugs of the service's source. */
  sources?: readonly string[] | undefined;
  /** Thématiques and categories, in any mix: a category stands for all its thématiques. */
  thematiques?: readonly OpenEnum<Thematique | Categorie>[] | undefined;
  /** Kinds of service. */
  types?: readonly OpenEnum<TypeService>[] | undefined;
  /** Costs. A service whose cost is unknown never matches. */
  frais?: readonly OpenEnum<Frais>[] | undefined;
  /** Publics. A service for `tous-publics` matches any public. A service whose publics are unknown never matches. */
  publics?: readonly OpenEnum<Public>[] | undefined;
  /** Ways of being received: on the spot, or at a distance. */
  modes_accueil?: readonly OpenEnum<ModeAccueil>[] | undefined;
  /** Lowest score kept. Scores are 0–1, but any number is accepted, as upstream. */
  score_qualite_minimum?: number | undefined;
}

/** The area in which the address of a record lies, without its surroundings. A code wins over a slug of the same level. */
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
  /** Adds the field `extra`, which holds all that a producer added to the schema. Records in memory always have it. */
  extra?: boolean | undefined;
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
  /** Whole kilometres around `lat` and `lon`, from 1. 50 when absent. Without effect when they are absent. */
  distance?: number | undefined;
}

/** The orders of results: nearest first, best match of `q` first, or latest update first. */
export type Tri = ValueOf<'tri'>;

/**
 * The parameters of a search for services beyond the API, for a source whose `capabilities()` name them.
 * A source refuses a parameter that it does not know: none is silently ignored.
 */
export type ExtraSearchParams = ParametersOf<ExtraName>;

/** All the parameters of a search for services: the API's and the extra ones. */
export interface OfferSearchParams extends SearchServicesParams, ExtraSearchParams {}

/** A place in a result where the words of `q` were found. */
export interface Correspondance {
  /** The field, as the API writes it: `nom`, `structure.nom`, `thematiques`, `publics`, `description` … */
  readonly champ: string;
  /** The words of the field that answer to the query, as they stand there, at most five. */
  readonly mots: readonly string[];
  /** The words of the query that mean `mots` and do not stand there: `nourrice` for `Garde d’enfants`. */
  readonly pour?: readonly string[];
  /** The values of the vocabulary that `mots` are the labels of, where they are labels. */
  readonly valeurs?: readonly string[];
}

/** A page of the results of a search. */
export interface FoundPage extends Page<FoundService> {
  /** Words of `q`, as typed, that were let go since few services hold all of them. Absent when none was. */
  mots_laisses?: readonly string[];
  /** Number of the results of a first page that answer to `mots_laisses` as well. Absent when none does, and on later pages. */
  laisses_trouves?: number;
  /** The network that `q` names, where none of the results is of it: they are of the same need at most. Absent otherwise. */
  reseau_absent?: AbsentNetwork;
  /** Words of a short `q` that none of the results says, in `pour`, with the needs that the results answer to. Absent when there is none, on later pages, and with a `size` of 1. */
  mots_compris?: Correspondance;
  /**
   * The name of the commune that the whole of `q` is, of the town that it is but for one slip, or of the one town that it names beside
   * the words of a need, as its list writes it. `q` may say the beginning of it alone: « Aix ». Absent when it names none, or several, when the whole is a word of a need too and the
   * commune a village, and beside a need when the name is a word of a need too.
   */
  lieu_nomme?: string;
  /** `q` asks for what helps at once, « ce soir » for one: results that are open sooner come first. Absent otherwise. */
  tout_de_suite?: true;
  /** Queries that `q` may have meant, those that find most first, where it found nothing. Absent where there is none, on later pages, and with a `size` of 1. */
  mots_proches?: readonly NearQuery[];
}

/** A query that another one may have meant, by a word that the offers hold. */
export interface NearQuery {
  /** The query. */
  readonly q: string;
  /** Results of the same search with it. */
  readonly total: number;
}

/** A network that a search named and did not find. */
export interface AbsentNetwork {
  /** Its value in the vocabulary of `reseaux_porteurs`. */
  readonly valeur: OpenEnum<ReseauPorteur>;
  /** One house of it, with its article, in French: `une mission locale`. */
  readonly un: string;
}

/** One result of a search. The rank and the places of the words are present only when `q` was asked. */
export interface FoundService extends ServiceSearchResult {
  /** Rank of the result, 0–1: how well it answers to the words, times how near, good and fresh it is. */
  score_recherche?: number;
  /** The places where the words were found, best field first. */
  correspondances?: readonly Correspondance[];
}

/** Results per value. A value that is absent has none. */
export type FacetCounts = Readonly<Record<string, number>>;

/**
 * Counts of a search, before any further choice. `facets[filter][value]` is the `total` of the same search with this filter
 * set to this value alone: the other filters hold, the chosen values of this filter do not.
 * `thematiques` counts categories too. `publics` counts the values of the vocabulary and of the records.
 * `score_qualite_minimum` has the keys `0`, `0.1` … `1`. `ouvert` has the key `true`.
 */
export interface Facets {
  /** Results of the search itself. */
  readonly total: number;
  /**
   * The number of services that each value of a facet would leave, by the name of the facet. Those of `comptes` alone, where it is
   * given. `maj_depuis` has the day that `comptes` names, and no other one.
   */
  readonly facets: Readonly<Partial<Record<FacetName | 'maj_depuis', FacetCounts>>>;
  /** The values that the words of `saisie` mean, best first, of those that leave results. Absent without `saisie`. */
  readonly propositions?: readonly Proposition[] | undefined;
}

/** A value of a filter that words mean: « nourrice » means `famille--garde-denfants`. */
export interface Proposition {
  /** The filter: `thematiques`, `publics` or `types`. Others may come. */
  readonly name: string;
  /** A thématique, a category of them, a public or a kind of help. */
  readonly value: string;
  /** The number of services that it would leave: its count among the facets. */
  readonly count: number;
}

/** The facts of an offer that tell which activities it may serve. */
export interface ActivityQuestion {
  /** Its name, of which 150 characters are read. */
  readonly nom?: string | undefined;
  /** Its thématiques. */
  readonly thematiques?: readonly OpenEnum<Thematique>[] | undefined;
  /** Its type. */
  readonly type?: OpenEnum<TypeService> | undefined;
}

/** An activity of the list that a server has. */
export interface OfferActivity {
  /** Its code. */
  readonly code_activite: string;
  /** Its name. */
  readonly libelle: string;
  /** Its family, null when unknown. */
  readonly famille: string | null;
  /** Usual hours a week, null when unknown. */
  readonly heures_defaut: number | null;
  /** Usual length in weeks, null when unknown. */
  readonly semaines_defaut: number | null;
  /** The author of the list, null when unknown. */
  readonly source: string | null;
}

/** A structure of a name, as far as a person tells it from another one. */
export interface NamedStructure {
  /** Its id. */
  readonly id: string;
  /** Its name. */
  readonly nom: string;
  /** Its street, null when unknown. */
  readonly adresse: string | null;
  /** Complement of its address, null when unknown. */
  readonly complement_adresse: string | null;
  /** Its postal code, null when unknown. */
  readonly code_postal: string | null;
  /** Its town, null when unknown. */
  readonly commune: string | null;
  /** INSEE code of its commune, null when unknown. */
  readonly code_insee: string | null;
  /** Tells that none of its offers is open. Absent where one is. */
  readonly fermee?: true | undefined;
}

/** The place of a result: the id of the service, degrees north, degrees east, to about a metre. */
export type OfferPoint = readonly [id: string, lat: number, lon: number];

/** The places of the results of a search, for a map of all of them. */
export interface OfferPoints {
  /** Results of the search itself, those without a place included. */
  readonly total: number;
  /** There are more places than `points` holds. */
  readonly cut: boolean;
  /**
   * The places of the first 5,000 results that have one, in the order of the results. A service given only at distance has none:
   * nobody is sent there.
   */
  readonly points: readonly OfferPoint[];
}

/** An answer to a question. */
export interface QuestionAnswer {
  /** The value answered, or `inconnu` for « je ne sais pas », which is always the last. */
  readonly id: string;
  /** The answer in French. */
  readonly label: string;
  /** The parameters to search with next. They replace those of the same name. */
  readonly params: Pick<OfferSearchParams, QuestionId | 'maj_depuis' | 'passees'>;
  /** The number of results that the answer leaves: `total` of the same search with `params`. */
  readonly count: number;
  /** Those of them that do not tell, and are kept since they may fit. Absent where all tell. */
  readonly inconnus?: number;
}

/** A question that divides the results of a search, with two to thirteen answers. */
export interface Question {
  /** The subject of the question. */
  readonly id: QuestionId;
  /** The question in French. */
  readonly label: string;
  /** The answers with their counts, « je ne sais pas » the last. */
  readonly answers: readonly QuestionAnswer[];
}

/** The question to ask next about the results of a search. */
export interface OfferQuestion {
  /** Results of the search itself. */
  readonly total: number;
  /** The question that is expected to leave the fewest results, or null while there are ten or fewer, or where none divides them. */
  readonly question: Question | null;
}

/** A page of another tool that takes orientations. */
export interface OrientationTarget {
  /** Name of the tool. */
  readonly nom: string;
  /** Slugs of the sources whose offers it takes. `*` stands for all. */
  readonly sources: readonly string[];
  /**
   * Address of the page, https, in which `{id}` stands for the id of the offer, `{lien_source}` for its page at its source, and
   * `{slug}` for the last part of that page's path.
   */
  readonly adresse: string;
}

/** The capabilities of a source beyond the API, so that a page offers only those. */
export interface Capabilities {
  /** The extra parameters its `searchServices` understands. */
  readonly params: readonly ExtraName[];
  /** The orders it knows. */
  readonly tri: readonly Tri[];
  /** The filters that its `facets` counts. Empty when it counts none. */
  readonly facets: readonly FacetName[];
  /** True when its `points` gives the places of all the results of a search. Absent when it does not. */
  readonly points?: boolean | undefined;
  /** True when its `question` asks what divides the results of a search. Absent when it does not. */
  readonly question?: boolean | undefined;
  /**
   * Slugs of the large sources of the commons whose offers are missing from the answers, so that a page can say so. One is
   * `soliguide`, which nearly no token gives access to. Absent when it is not known.
   */
  readonly sources_absentes?: readonly string[] | undefined;
  /** The pages that take orientations. Absent when the source names none. */
  readonly orientations?: readonly OrientationTarget[] | undefined;
  /** The images under a map. Absent when the source serves none. */
  readonly fond_de_carte?: MapGround | undefined;
}

/** The images under a map. */
export interface MapGround {
  /** Address of an image, with `{z}`, `{x}`, `{y}`, and `{r}` where there are sharper ones. */
  readonly tuiles: string;
  /** Credit of whoever gives them. */
  readonly attribution: string;
  /** Address of a page about that credit, or null. */
  readonly lien: string | null;
  /** The closest zoom that there are images of, in Web Mercator. */
  readonly zoom_max: number;
}

/**
 * A source of offers. The HTTP client and the in-memory catalogue are two of them, with equal answers. Business software may
 * add another one.
 */
export interface OfferSource {
  /** Searches services, nearest first. @throws UsageError for an extra parameter that this source does not know */
  searchServices(params: OfferSearchParams, options?: CallOptions): Promise<FoundPage>;
  /** Counts the results per value of each filter. Absent when the source cannot count. */
  facets?(params: OfferSearchParams, options?: CallOptions): Promise<Facets>;
  /** Returns the places of the results. `page` and `size` have no effect. Absent when the source gives none. */
  points?(params: OfferSearchParams, options?: CallOptions): Promise<OfferPoints>;
  /** Asks the question that leaves the fewest results, above ten. `page`, `size` and `tri` have no effect. Absent when the source asks none. */
  question?(params: OfferSearchParams, options?: CallOptions): Promise<OfferQuestion>;
  /** Returns the activities that an offer may serve, best first, of a list that the server has. Absent when the source knows none. */
  activities?(offer: ActivityQuestion, options?: CallOptions): Promise<readonly OfferActivity[]>;
  /** Returns the structures of a name, also those whose offers are all closed. Absent when the source finds none by name. */
  structuresNamed?(nom: string, options?: CallOptions): Promise<readonly NamedStructure[]>;
  /** Returns the capabilities of this source beyond the API. Absent when it has none. */
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

/** The progress of the reading of a whole list, given each time all the items of a page were handed out. */
export interface ListProgress {
  /** Items handed out since the start of this reading, each id once. */
  received: number;
  /** Items of the whole list, as the server counted them last. */
  total: number;
  /** The page just finished: `startPage: page + 1` goes on from here. */
  page: number;
  /** Pages of the whole list. */
  pages: number;
  /** Services so far whose zone was an empty list, read as null: everywhere. Absent when there was none. */
  emptyZones?: number;
}

/** The options for reading a whole list. */
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
  /** Called after each page. An error that it throws ends the reading. */
  onProgress?: ((progress: ListProgress) => void) | undefined;
}

/** Whole lists and the search by words: what imports and tables need on top of `OfferSource`. */
export interface OfferLists {
  /** Lists services, one page. */
  services(params?: ServicesParams, options?: CallOptions): Promise<Page<Service>>;
  /** Lists structures, one page. */
  structures(params?: StructuresParams, options?: CallOptions): Promise<Page<ListedStructure>>;
  /** Searches services by words, best first. The API calls this route experimental. */
  search(params: SearchParams, options?: CallOptions): Promise<Page<SearchResult>>;
  /** Reads every service, page after page. Each id comes once. */
  allServices(params?: Omit<ServicesParams, keyof PageParams>, options?: AllOptions): AsyncIterable<Service>;
  /** Reads every structure, page after page. Each id comes once. */
  allStructures(
    params?: Omit<StructuresParams, keyof PageParams>,
    options?: AllOptions,
  ): AsyncIterable<ListedStructure>;
}
