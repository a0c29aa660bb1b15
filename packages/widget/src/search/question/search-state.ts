import type {
  AbsentNetwork,
  Capabilities,
  Correspondance,
  Facets,
  FoundPage,
  FoundService,
  NearQuery,
  OfferSearchParams,
  Page,
} from '@inclusion-kit/sdk';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { addressNames, factsOf, searchParameters, type AddressName } from '@inclusion-kit/sdk/internal';
import { heldOfNone, isAsked, type Asked } from '../../shared/parameters/asked.ts';
import { isSamePlace, nowhere, toPlace, type Place, type Territory } from '../../shared/places/places.ts';
import { toDay } from '../../shared/parameters/since.ts';

/** The search of a person: a value that is replaced, never changed. Names are those of the API's parameters. */
export interface SearchState extends Asked, Place {}

/** Kilometres that a source searches around a place when no radius is asked. */
export const DEFAULT_KM = searchParameters.rayon_km.default;

/** The distances offered, in km. The page's own distance is added to them. */
export const radiusesKm = [5, 10, 15, 30, 50, 100];

/** Offers on a page where nobody says how many. */
export const DEFAULT_PAGE_SIZE = 20;

export const emptyState: SearchState = {
  ...nowhere,
  ...(Object.fromEntries(addressNames.map((name) => [name, heldOfNone(name)])) as unknown as Asked),
};

/** Returns the search that the next person begins with: its place and its radius stay, and nothing else of the one before. */
export function toNextPerson(state: SearchState): SearchState {
  const { commune, point, bbox, code_commune, code_departement, code_epci, rayon_km } = state;
  return { ...emptyState, commune, point, bbox, code_commune, code_departement, code_epci, rayon_km };
}

/** The answer of a source to a search, over the pages read so far. */
export interface Answer {
  readonly query: SearchState;
  /** The search as it was sent. The name of its commune, which may come later, makes no other search of it. */
  readonly asked: SearchState;
  readonly results: readonly FoundService[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Words of the query that were let go, as typed, since few services hold all of them. */
  readonly left: readonly string[];
  /** Number of the first results that answer to the words let go as well. */
  readonly holdingLeft: number;
  /** Words of the query that none of the results says, in `pour`, with the needs that the results answer to. */
  readonly unsaid: Correspondance | null;
  /** The name of the town that the words are. */
  readonly town: string | null;
  /** The words ask for what helps at once. */
  readonly isAskedNow: boolean;
  /** The network that the query names, where none of the results is of it. */
  readonly withoutNetwork: AbsentNetwork | null;
  /** Queries that the words may have meant, where they found nothing. */
  readonly near: readonly NearQuery[];
}

export interface Failure {
  readonly error: unknown;
  readonly at: Date;
  readonly during: 'search' | 'more';
}

/** A frozen picture of the search: an answer stays until the next one comes. */
export interface SearchSnapshot {
  readonly answer: Answer | null;
  readonly pending: 'search' | 'more' | null;
  readonly failure: Failure | null;
  /** Results per value of each filter for the answer on screen, or null when unknown or while they are counted. */
  readonly facets: Facets | null;
  /** The capabilities of the source beyond the API, or null while they are not known. */
  readonly capabilities: Capabilities | null;
}

/** The capabilities of a source that declares none. */
export const nothingMore: Capabilities = { params: [], tri: [], facets: [] };

export const initialSnapshot: SearchSnapshot = {
  answer: null,
  pending: null,
  failure: null,
  facets: null,
  capabilities: null,
};

/** Tells whether a state says where to search. */
export function isPlaced({ code_commune, code_departement, code_epci, bbox }: SearchState): boolean {
  return code_commune !== null || code_departement !== null || code_epci !== null || bbox !== null;
}

/** Tells whether a need was chosen, and no place for it but the whole territory of the page: its offers are shown, and the place is asked. */
export function asksWhere(state: SearchState, territory: Territory): boolean {
  if (state.thematiques.length === 0 || state.bbox !== null) return false;
  return isSamePlace(state, nowhere) || isSamePlace(state, toPlace(territory) ?? nowhere);
}

/** The filters that ask something without a place. Which offers of a place are meant asks nothing without one. */
const askingNames = addressNames.filter((name) => factsOf(name).role === 'record' && name !== 'implantees');

/** Tells whether a state asks something: a place, words or any filter. */
export function isAsking(state: SearchState): boolean {
  return isPlaced(state) || state.q.trim() !== '' || askingNames.some((name) => isAsked(state[name]));
}

/** Returns the parameters of a search, only those that narrow it. */
export function toParams(
  state: SearchState,
  page: number,
  size: number,
  { withoutDuplicates = false } = {},
): OfferSearchParams {
  const { code_commune, point, q, maj_depuis, tri } = state;
  const words = q.trim();
  const isAround = code_commune !== null;
  const asked: Partial<Record<AddressName, unknown>> = {
    ...state,
    q: words,
    rayon_km: isAround ? state.rayon_km : null,
    maj_depuis: maj_depuis === null ? null : toDay(maj_depuis),
    // Without words nothing can be ranked by them.
    tri: tri === 'pertinence' && words === '' ? null : tri,
  };
  return {
    ...Object.fromEntries(addressNames.filter((name) => isAsked(asked[name])).map((name) => [name, asked[name]])),
    ...(isAround && point !== null && { lat: point.lat, lon: point.lon }),
    // The source leaves out all but the best of similar records.
    ...(withoutDuplicates && { exclure_doublons: true }),
    page,
    size,
  };
}

export function toAnswer(query: SearchState, page: FoundPage): Answer {
  return {
    query,
    asked: query,
    results: page.items,
    total: page.total,
    page: 1,
    pages: page.pages,
    left: page.mots_laisses ?? [],
    holdingLeft: page.laisses_trouves ?? 0,
    unsaid: page.mots_compris ?? null,
    town: page.lieu_nomme ?? null,
    isAskedNow: page.tout_de_suite === true,
    withoutNetwork: page.reseau_absent ?? null,
    near: page.mots_proches ?? [],
  };
}

/** Adds a page to an answer. An offer that a shift of the pages repeats is kept once. */
export function addPage(answer: Answer, page: Page<FoundService>): Answer {
  const known = new Set(answer.results.map(({ service }) => service.id));
  const added = page.items.filter(({ service }) => !known.has(service.id));
  return {
    ...answer,
    results: [...answer.results, ...added],
    total: page.total,
    page: answer.page + 1,
    pages: page.pages,
  };
}

/** Adds the commune's record to an answer that was asked by its code alone. */
export function nameCommune(answer: Answer, commune: Commune | null): Answer {
  const { query } = answer;
  if (query.commune !== null || commune?.code !== query.code_commune) return answer;
  return { ...answer, query: { ...query, commune } };
}

export function hasMore(answer: Answer): boolean {
  return answer.page < answer.pages;
}

/** Counts the offers given at distance. Returns null while some pages are not read, since the count is not known. */
export function countRemote(answer: Answer): number | null {
  if (hasMore(answer)) return null;
  return answer.results.filter(({ service }) => service.modes_accueil?.includes('a-distance')).length;
}

/** Returns the number of offers at distance: as the source counts them, else over the pages read. 0 when it is not known. */
export function remoteOf(answer: Answer, { facets }: SearchSnapshot): number {
  const isCounted = facets !== null && facets.total === answer.total && answer.query.modes_accueil.length === 0;
  const counts = isCounted ? facets.facets.modes_accueil : undefined;
  return (counts === undefined ? countRemote(answer) : counts['a-distance']) ?? 0;
}

/** Tells whether two states ask the same of a source: the record of a commune only names it. */
export function isSameQuestion(one: SearchState, other: SearchState): boolean {
  return (Object.keys(one) as (keyof SearchState)[]).every(
    (name) => name === 'commune' || isSame(one[name], other[name]),
  );
}

function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
