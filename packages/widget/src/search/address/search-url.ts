import { factsOf, addressNames, type AddressName } from '@inclusion-kit/sdk/internal';
import { dropParameters, isOfSearch, readParameters } from '../../shared/parameters/offer-parameter.ts';
import { emptyState, type SearchState } from '../question/search-state.ts';
import { heldOfNone, parseNumber, type Asked } from '../../shared/parameters/asked.ts';

/** The part of the page's address that holds a search. */
export type UrlPlace = 'query' | 'hash';

/** The part of its address that a page allows for the search, or `off`. */
export type UrlState = 'query' | 'hash' | 'off';

export type UrlParams = ReadonlyMap<string, string>;

/** Writes the parameters of a search that differ from those that the page preset. The position of a device is never written. */
export function toUrlParams(state: SearchState, preset: SearchState): Map<string, string> {
  const params = new Map<string, string>();
  for (const name of addressNames) {
    const [text, usual] = [toText(name, state[name]), toText(name, preset[name])];
    if (name === 'bbox' ? state.bbox !== null : text !== usual) params.set(name, text);
  }
  const { point } = state;
  if (point !== null && point.label !== null) {
    params.set('lat', point.lat.toFixed(5));
    params.set('lon', point.lon.toFixed(5));
    params.set('adresse', point.label);
  }
  return params;
}

function toText(name: AddressName, held: unknown): string {
  switch (factsOf(name).kind) {
    case 'flag':
      return held === true ? '1' : '0';
    case 'values':
      return (held as readonly string[]).join(',');
    case 'bbox':
      return (held as Asked['bbox'])?.map((degrees) => degrees.toFixed(4)).join(',') ?? '';
    default:
      return String((held as string | number | null) ?? '');
  }
}

/** Reads the search of an address, with the page's own preset where it says nothing. Unreadable values are as if absent. */
export function fromUrlParams(params: UrlParams, preset: SearchState): SearchState {
  const read = addressNames.flatMap((name) => {
    const held = toHeld(name, params.get(name));
    return held === undefined ? [] : [[name, held] as const];
  });
  const [lat, lon] = [parseNumber(params.get('lat')), parseNumber(params.get('lon'))];
  const isPoint = lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return {
    ...emptyState,
    ...preset,
    bbox: null,
    ...Object.fromEntries(read),
    point: isPoint ? { lat, lon, label: params.get('adresse') ?? null } : null,
  };
}

/** Reads the value of a parameter in an address, or undefined when there is none that can be read. */
function toHeld(name: AddressName, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  const { kind, values = [] } = factsOf(name);
  switch (kind) {
    case 'flag':
      return text === '1';
    case 'values':
      return text.split(',').filter(Boolean);
    case 'number':
      return parseNumber(text);
    case 'value':
      return values.includes(text) ? text : undefined;
    case 'bbox': {
      const bbox = text.split(',').map(Number);
      return bbox.length === 4 && bbox.every(Number.isFinite) ? bbox : undefined;
    }
    default:
      return text || heldOfNone(name);
  }
}

/** Reads the parameters of a search in an address, without their prefix. Returns null when there are none. */
export function readUrl(url: URL, place: UrlPlace, prefix: string): Map<string, string> | null {
  const found = readParameters(textOf(url, place))
    .filter(([name]) => isOfSearch(name, prefix))
    .map(([name, value]) => [name.slice(prefix.length), value] as const);
  return found.length === 0 ? null : new Map(found);
}

/** Returns the address with these parameters instead of those of the same prefix. The rest of the address stays. */
export function writeUrl(url: URL, place: UrlPlace, prefix: string, params: UrlParams): URL {
  const next = new URL(url);
  const written = new URLSearchParams([...params].map(([name, value]) => [prefix + name, value]));
  const kept = dropParameters(textOf(url, place), (name) => isOfSearch(name, prefix));
  // Commas are plain in an address, and it stays short enough to be read.
  const text = [kept, written.toString().replaceAll('%2C', ',')].filter((part) => part !== '').join('&');
  if (place === 'query') next.search = text;
  else next.hash = text;
  return next;
}

function textOf(url: URL, place: UrlPlace): string {
  return (place === 'query' ? url.search : url.hash).slice(1);
}
