import type { Capabilities, Facets, FoundService, OfferSearchParams, Page } from '@inclusion-kit/sdk';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { searchParameters, addressNames, type AddressName } from '@inclusion-kit/sdk/internal';
import { heldOfNone, isAsked, type Asked } from '../../shared/parameters/asked.ts';
import { nowhere, type Place } from '../../shared/places/places.ts';
import { toDay } from '../../shared/parameters/since.ts';

/** What the person asked for: a value that is replaced, never changed. Names are those of the API's parameters. */
export interface SearchState extends Asked, Place {}

/** How far a source searches when no radius is asked. */
export const DEFAULT_KM = searchParameters.rayon_km.default;

/** Offers on a page where nobody says how many. */
export const DEFAULT_PAGE_SIZE = 20;

/** Nothing asked. */
export const emptyState: SearchState = {
  ...nowhere,
  ...(Object.fromEntries(addressNames.map((name) => [name, heldOfNone(name)])) as unknown as Asked),
};

/** What a source answered, over the pages read so far, and to what. */
export interface Answer {
  readonly query: SearchState;
  readonly results: readonly FoundService[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** What went wrong last, and when. */
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
  /** Results per value of each filter for the answer on screen; null when unknown, or while they are counted. */
  readonly facets: Facets | null;
  /** What the source can do on top of the API; null while it is not known. */
  readonly capabilities: Capabilities | null;
}

/** Nothing asked yet. */
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

/** Writes what is asked as the parameters of a search: only what narrows it. */
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

/** Starts an answer with a first page. */
export function toAnswer(query: SearchState, page: Page<FoundService>): Answer {
  return { query, results: page.items, total: page.total, page: 1, pages: page.pages };
}

/** Adds a page to an answer; offers that a shift of the pages repeats are kept once. */
export function addPage(answer: Answer, page: Page<FoundService>): Answer {
  const known = new Set(answer.results.map(({ service }) => service.id));
  const added = page.items.filter(({ service }) => !known.has(service.id));
  return {
    query: answer.query,
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

/** Tells whether more pages can be read. */
export function hasMore(answer: Answer): boolean {
  return answer.page < answer.pages;
}

/** Counts the offers given at distance; null while some pages are not read, for then nobody knows. */
export function countRemote(answer: Answer): number | null {
  if (hasMore(answer)) return null;
  return answer.results.filter(({ service }) => service.modes_accueil?.includes('a-distance')).length;
}

/** Tells whether two states ask the same of a source: the record of a commune only names it. */
export function isSameQuestion(one: SearchState, other: SearchState): boolean {
  return (Object.keys(one) as (keyof SearchState)[]).every(
    (name) => name === 'commune' || isSame(one[name], other[name]),
  );
}

/** Compares two values of a state, lists by their content. */
function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
