import type { Tri } from '@inclusion-kit/sdk';
import { dropParameters, OFFER_PARAM, readParameters } from '../../shared/parameters/offer-parameter.ts';
import { emptyState, type SearchState } from '../question/search-state.ts';
import { listFilters } from '../../shared/parameters/filter-names.ts';

/** Where in the address of the page a search is written. */
export type UrlPlace = 'query' | 'hash';

/** Where a page lets its search be written. */
export type UrlState = 'query' | 'hash' | 'off';

/** The parameters of an address, by the names of the API. */
export type UrlParams = ReadonlyMap<string, string>;

const texts = ['code_commune', 'code_departement', 'code_epci', 'q', 'maj_depuis', 'tri'] as const;
const numbers = ['rayon_km', 'score_qualite_minimum'] as const;

/** Writes what a search asks on top of what the page preset; where a person is by their device is never written. */
export function toUrlParams(state: SearchState, preset: SearchState): UrlParams {
  const params = new Map<string, string>();
  for (const name of [...texts, ...numbers]) {
    if (state[name] !== preset[name]) params.set(name, String(state[name] ?? ''));
  }
  for (const name of listFilters) {
    const value = state[name].join(',');
    if (value !== preset[name].join(',')) params.set(name, value);
  }
  if (state.ouvert !== preset.ouvert) params.set('ouvert', state.ouvert ? '1' : '0');
  if (state.bbox !== null) params.set('bbox', state.bbox.map((degrees) => degrees.toFixed(4)).join(','));
  const { point } = state;
  if (point !== null && point.label !== null) {
    params.set('lat', point.lat.toFixed(5));
    params.set('lon', point.lon.toFixed(5));
    params.set('adresse', point.label);
  }
  return params;
}

/** Reads what an address asks, the page's own preset where it says nothing; what cannot be read is as if it were not there. */
export function fromUrlParams(params: UrlParams, preset: SearchState): SearchState {
  const state: Record<string, unknown> = { ...emptyState, ...preset, point: null, bbox: null };
  for (const name of texts) if (params.has(name)) state[name] = params.get(name) || emptyState[name];
  for (const name of numbers) if (params.has(name)) state[name] = toNumber(params.get(name));
  for (const name of listFilters) if (params.has(name)) state[name] = params.get(name)?.split(',').filter(Boolean);
  if (params.has('ouvert')) state['ouvert'] = params.get('ouvert') === '1';
  if (!(['distance', 'pertinence', 'date'] as (string | null)[]).includes(state['tri'] as Tri | null)) {
    state['tri'] = preset.tri;
  }
  const bbox = params.get('bbox')?.split(',').map(Number) ?? [];
  if (bbox.length === 4 && bbox.every(Number.isFinite)) state['bbox'] = bbox;
  const [lat, lon] = [toNumber(params.get('lat')), toNumber(params.get('lon'))];
  if (lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180) {
    state['point'] = { lat, lon, label: params.get('adresse') ?? null };
  }
  return state as unknown as SearchState;
}

/** Reads the parameters of an address that begin with the prefix; null when it has none. */
export function readUrl(url: URL, place: UrlPlace, prefix: string): UrlParams | null {
  const found = readParameters(textOf(url, place))
    .filter(([name]) => name.startsWith(prefix) && name !== OFFER_PARAM)
    .map(([name, value]) => [name.slice(prefix.length), value] as const);
  return found.length === 0 ? null : new Map(found);
}

/** Puts the parameters in an address instead of those of the same prefix; everything else of it stays. */
export function writeUrl(url: URL, place: UrlPlace, prefix: string, params: UrlParams): URL {
  const next = new URL(url);
  const written = new URLSearchParams([...params].map(([name, value]) => [prefix + name, value]));
  const kept = dropParameters(textOf(url, place), (name) => name.startsWith(prefix) && name !== OFFER_PARAM);
  // Commas are plain in an address, and it stays short enough to be read.
  const text = [kept, written.toString().replaceAll('%2C', ',')].filter((part) => part !== '').join('&');
  if (place === 'query') next.search = text;
  else next.hash = text;
  return next;
}

function textOf(url: URL, place: UrlPlace): string {
  return (place === 'query' ? url.search : url.hash).slice(1);
}

function toNumber(text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
