// The view of a map in the address of the page: that it is open, and where somebody moved it to.
import { MAP_PARAM } from '@inclusion-kit/sdk/internal';
import type { ReactiveControllerHost } from 'lit';
import { ZOOMS, type MapView } from '../../../shared/map/mercator.ts';
import type { ResultsView } from '../../di-search/host-properties.ts';
import { readUrl, writeUrl, type UrlPlace, type UrlState } from '../../address/search-url.ts';

/** The search that a map is of, as it is kept in the address. */
export interface AddressedSearch {
  readonly urlState: UrlState;
  readonly urlPrefix: string;
  view: ResultsView;
  /** Returns an attribute of the element, for the view that its page presets. */
  getAttribute(name: string): string | null;
}

interface Host extends ReactiveControllerHost {
  /** Null for a map that no address keeps. */
  readonly page: AddressedSearch | null;
  /** The list is beside the map, and the page shows both unless told otherwise. */
  readonly isBeside: boolean;
}

/** The first word of the text of a map beside the list: the view of the page stays. */
const BESIDE = 'deux';
/** The text of a map that is open as it begins. */
const OPEN = '1';
/** Decimals of a place in the address: a metre. */
const DECIMALS = 5;
/** The views that an attribute presets, where both is the one of most pages. */
const presetViews: readonly ResultsView[] = ['list', 'map'];
/** No map is wider, in pixels. */
const MOST_WIDE = 20_000;
/** The address tells the width of a map in steps, in pixels: it need not tell one reader from another. */
const STEP_PX = 20;
/** A map that is less than a tenth narrower shows a view as it is. */
const ABOUT = 1.1;
/** A map is moved by many small steps, and browsers write so often at most. */
const REST_MS = 300;

/**
 * Writes a map for the address: `lat,lon,zoom,width` where it was moved, and `1` where it is only open. Null where nothing is to be told.
 * @param width the pixels of the map, 0 where it has none yet
 */
export function toMapText(moved: MapView | null, isBeside: boolean, width = 0): string | null {
  if (moved === null) return isBeside ? null : OPEN;
  const { lat, lon, zoom } = moved;
  const numbers = [lat, lon, zoom].map((number) => String(Number(number.toFixed(DECIMALS))));
  const wide = Math.round(width / STEP_PX) * STEP_PX;
  return [...(isBeside ? [BESIDE] : []), ...numbers, ...(wide > 0 ? [String(wide)] : [])].join(',');
}

/** A map that shows a view: its width in pixels, and the parts of a zoom that it may show, one where it has images. */
interface Shown {
  readonly width: number;
  readonly parts: number;
}

/** A view as the address tells it, with the width of the map that it was seen on, 0 where that is not told. */
interface Told {
  readonly view: MapView;
  readonly width: number;
}

function parseMapText(text: string): Told | null {
  const [lat = NaN, lon = NaN, zoom = NaN, width = 0, ...others] = text
    .split(',')
    .filter((part, index) => index > 0 || part !== BESIDE)
    .map((part) => (part === '' ? NaN : Number(part)));
  const isOnEarth = Math.abs(lat) <= 85 && Math.abs(lon) <= 180;
  const isView = zoom >= ZOOMS.min && zoom <= ZOOMS.max && width >= 0 && width <= MOST_WIDE && others.length === 0;
  return isOnEarth && isView ? { view: { lat, lon, zoom }, width } : null;
}

/** Returns a view on a map of another width: on a clearly narrower one it is further, so that it shows as wide a ground. */
function toWidth({ view, width }: Told, { width: own, parts }: Shown): MapView {
  if (own === 0 || width <= own * ABOUT) return view;
  const further = view.zoom - Math.log2(width / own);
  return { ...view, zoom: Math.max(ZOOMS.min, Math.floor(further * parts) / parts) };
}

/**
 * Reads the view that a map was moved to, as a map of the width that is told shows it. Null where it was not moved, and for a text that
 * tells no view.
 */
export function readMapText(text: string, shown?: Shown): MapView | null {
  const told = parseMapText(text);
  return told === null ? null : shown === undefined ? told.view : toWidth(told, shown);
}

/**
 * Keeps the view of a map in the entry of the history that its search has.
 * @param moved returns the view that somebody moved the map to, or null
 * @param look shows the view of an entry that is come back to
 * @param shown returns how the map shows a view
 */
export function createViewAddress(
  host: Host,
  moved: () => MapView | null,
  look: (view: MapView) => void,
  shown: () => Shown,
) {
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** That which was last read from the address, and the view that the map showed of it. */
  let known: { readonly told: Told; readonly seen: MapView } | null = null;
  /** Tells whether the map has an entry of the history: the one before it, to which « Back » leads, shows the list. */
  let hasEntry = false;
  const placeOf = ({ urlState }: AddressedSearch): UrlPlace | null => (urlState === 'off' ? null : urlState);

  /** Returns the text of the map of a page in the address, or null where it has none. */
  function textFor(page: AddressedSearch): string | null {
    const place = placeOf(page);
    return (place && readUrl(new URL(location.href), place, page.urlPrefix)?.get(MAP_PARAM)) ?? null;
  }

  const presetOf = (page: AddressedSearch) => presetViews.find((one) => one === page.getAttribute('view'));

  function read(text: string | null): MapView | null {
    const told = parseMapText(text ?? '');
    hasEntry ||= text !== null;
    known = told && { told, seen: toWidth(told, shown()) };
    return known && known.seen;
  }

  /** Returns what the address is to tell. A view that was read from it, and that nobody moved, stays as it was written. */
  function toTell(): string | null {
    const [view, { isBeside }] = [moved(), host];
    const isKnown = known !== null && toMapText(view, false) === toMapText(known.seen, false);
    return isKnown && known !== null
      ? toMapText(known.told.view, isBeside, known.told.width)
      : toMapText(view, isBeside, shown().width);
  }

  function write(page: AddressedSearch, text: string | null): void {
    const place = placeOf(page);
    if (place === null) return;
    const url = new URL(location.href);
    const params = readUrl(url, place, page.urlPrefix) ?? new Map<string, string>();
    if ((params.get(MAP_PARAM) ?? null) === text) return;
    if (text === null) params.delete(MAP_PARAM);
    else params.set(MAP_PARAM, text);
    const isOpened = text !== null && !hasEntry && !host.isBeside && presetOf(page) === undefined;
    hasEntry ||= text !== null;
    history[isOpened ? 'pushState' : 'replaceState'](history.state, '', writeUrl(url, place, page.urlPrefix, params));
  }

  /** Takes the map of another entry. The search itself opens one that was not: this map is not there then. */
  const onPopstate = (): void => {
    clearTimeout(resting);
    const { page } = host;
    const text = page && textFor(page);
    const view = read(text);
    if (view !== null) look(view);
    else if (page?.view === 'map' && text === null && placeOf(page) !== null) {
      hasEntry = false;
      page.view = presetOf(page) ?? 'both';
    }
  };

  host.addController({
    hostConnected: () => addEventListener('popstate', onPopstate),
    hostDisconnected: () => {
      removeEventListener('popstate', onPopstate);
      clearTimeout(resting);
      // The reader went back to the list alone. A map that makes room for an offer is still open.
      if (host.page?.view === 'list') write(host.page, null);
    },
  });

  return {
    /** Returns the view that the address holds for the map, or null. */
    read: (): MapView | null => read(host.page && textFor(host.page)),
    /** Writes the view once the map rests, unless the page has another address by then: it may be that of another search. */
    tell: (): void => {
      const [{ page }, { href }] = [host, location];
      clearTimeout(resting);
      if (page === null) return;
      resting = setTimeout(() => {
        if (location.href === href) write(page, toTell());
      }, REST_MS);
    },
  };
}
