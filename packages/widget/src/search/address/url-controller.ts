import { isObject, MAP_PARAM } from '@inclusion-kit/sdk/internal';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { searchPrefixes } from '../../shared/parameters/offer-parameter.ts';
import type { ResultsView } from '../di-search/host-properties.ts';
import { leaveOffer } from '../../shared/format/offer-link.ts';
import { emptyState, type SearchState } from '../question/search-state.ts';
import { isOfFormer, withPerson } from './person.ts';
import {
  fromUrlParams,
  readUrl,
  toUrlParams,
  writeUrl,
  type UrlParams,
  type UrlPlace,
  type UrlState,
} from './search-url.ts';

interface Host extends ReactiveControllerHost {
  readonly urlState: UrlState;
  readonly urlPrefix: string;
  view: ResultsView;
}

/** The prefixes that the searches of this page write with. */
const taken = new Set<string>();

/** Marks an entry of the history whose words were left out. It tells that there were words, and nothing of them. */
const MARK = 'inclusion-kit:words';

const isMarked = (): boolean => isObject(history.state) && history.state[MARK] === true;

/** Returns the state of an entry with or without the mark. A state that the page itself put there stays beside it. */
function withMark(mark: boolean): unknown {
  const state: unknown = history.state;
  if (mark === isMarked() || (state !== null && !isObject(state))) return state;
  const { [MARK]: _, ...others } = state ?? {};
  if (mark) return { ...others, [MARK]: true };
  return Object.keys(others).length === 0 ? null : others;
}

/**
 * Keeps the search in the address of the page: a shared address repeats it, and going back returns to the search before.
 * @param asked returns the search that is asked now
 * @param take takes the change when the reader goes back or forward, or comes by a shared address
 * @param isShareable tells whether words may stand in the address, null until that is known
 */
export function createAddress(
  host: Host,
  asked: () => SearchState,
  take: (change: Partial<SearchState>) => void,
  isShareable: (q: string) => boolean | null,
) {
  /** The search that the page preset, before any choice. */
  let preset: SearchState | null = null;
  /** The part of the address that holds the search, once the page lets it be written. */
  let place: UrlPlace | null = null;
  let prefix = '';
  /** The rest of the hash when it was last read, such as an anchor of the page. */
  let anchor = '';
  /** False once the element left the page: it draws once more, when another element may hold its prefix. */
  let isFollowing = false;
  /** The page was loaded again, or come back to, on words that no address holds. */
  let areWordsLost = false;
  /** The next search stands in the entry of the one before, with its map: it says the same in other words. */
  let isSettling = false;
  const keyOf = (): string => `${place} ${prefix}`;
  const readParams = () => readUrl(new URL(location.href), place ?? 'query', prefix);
  const readAnchor = (): string => writeUrl(new URL(location.href), 'hash', prefix, new Map()).hash;

  /** The search as the address of the page writes it, its words where they may stand there, and its map. */
  function toUrl(mayStand: boolean, map?: string): URL {
    const [search, known] = [asked(), preset ?? emptyState];
    const params = toUrlParams(mayStand ? search : { ...search, q: known.q }, known);
    if (map) params.set(MAP_PARAM, map);
    return writeUrl(new URL(location.href), place ?? 'query', prefix, params);
  }

  /** Has an entry of a person before say the search of now: neither their words nor their offers come back. */
  function forgetFormer(): void {
    const url = toUrl(isShareable(asked().q) === true);
    if (place === 'query') url.hash = leaveOffer(url.hash);
    history.replaceState(withPerson(withMark(false)), '', url);
  }

  function read(): void {
    if (isOfFormer(history.state)) {
      forgetFormer();
      return;
    }
    const before = anchor;
    const params = readParams();
    anchor = readAnchor();
    // A link of the page led to one of its places: it says nothing of the search.
    if (place === 'hash' && params === null && anchor !== '' && anchor !== before) return;
    // That of a map beside the list begins with a word.
    if (Number.parseFloat(params?.get(MAP_PARAM) ?? '')) host.view = 'map';
    const { commune: _commune, ...change } = fromUrlParams(params ?? new Map(), preset ?? emptyState);
    // Words that tell a danger stand in no address: one that is silent takes neither them nor the numbers that they bring.
    const areKept = params?.has('q') !== true && isShareable(asked().q) === false;
    if (areKept) Reflect.deleteProperty(change, 'q');
    areWordsLost = !areKept && isMarked();
    take(change);
    // An address may leave out what the page writes, as a commune without « not the territory of the page ».
    isSettling = true;
    host.requestUpdate();
  }

  /** A page that the browser kept whole is come back to: its search may be of a person before. */
  function returnTo({ persisted }: PageTransitionEvent): void {
    if (!persisted || !isOfFormer(history.state)) return;
    take({ ...(preset ?? emptyState) });
    forgetFormer();
  }

  const controller: ReactiveController = {
    /** Begins to follow, unless another search of the page has this prefix. */
    hostConnected: () => {
      if (isFollowing) return;
      if (taken.has(keyOf())) {
        console.warn(
          `<di-search> keeps out of the page's address: another one writes with "${prefix}". Give each its own url-prefix, or set url-state="off".`,
        );
        return;
      }
      isFollowing = true;
      taken.add(keyOf());
      addEventListener('popstate', read);
      addEventListener('pageshow', returnTo);
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      // A page that is opened anew is of the person of now.
      const state: unknown = entry?.type === 'back_forward' ? history.state : withPerson(history.state);
      if (state !== history.state) history.replaceState(state, '', location.href);
      if (readParams() !== null || isOfFormer(history.state)) read();
      else areWordsLost = isMarked() && asked().q === '';
      anchor = readAnchor();
    },
    /**
     * Writes the present search, as a new entry of the history when it differs from the address. Words that tell a danger stand
     * in neither: whoever uses the device next may read both.
     */
    hostUpdated: () => {
      if (!isFollowing) return;
      const search = asked();
      const written = readParams() ?? new Map<string, string>();
      // The map of another search begins anew.
      if (!isSettling) written.delete(MAP_PARAM);
      const [mayStand, mayStay] = [isShareable(search.q), isShareable(written.get('q') ?? '')];
      if (mayStand === null || mayStay === null) return;
      const write = (params: UrlParams): URL => writeUrl(new URL(location.href), place ?? 'query', prefix, params);
      const next = toUrl(mayStand, written.get(MAP_PARAM));
      if (search.q !== '') areWordsLost = false;
      if (next.href !== write(written).href) {
        areWordsLost = false;
        history[mayStay && !isSettling ? 'pushState' : 'replaceState'](withPerson(withMark(!mayStand)), '', next);
      } else if (isMarked() !== (!mayStand || areWordsLost))
        history.replaceState(withPerson(withMark(!mayStand)), '', location.href);
      isSettling = false;
    },
    /** Leaves the address as it is, and the prefix to others. */
    hostDisconnected: () => {
      if (!isFollowing) return;
      isFollowing = false;
      taken.delete(keyOf());
      removeEventListener('popstate', read);
      removeEventListener('pageshow', returnTo);
    },
  };

  return {
    /** The next search is what the one before it means: it takes its entry of the history, so that going back leads before both. */
    settle: (): void => {
      isSettling = true;
    },
    /** Tells whether the words of this entry were left out of its address, and are asked for again. */
    get areWordsLost(): boolean {
      return areWordsLost && asked().q === '';
    },
    /** Keeps the preset of the page and takes the search of the address, once. Returns true when a search may have been taken. */
    begin: (): boolean => {
      preset ??= asked();
      const { urlState, urlPrefix } = host;
      if (place !== null || (urlState !== 'query' && urlState !== 'hash')) return false;
      place = urlState;
      prefix = urlPrefix;
      if (place === 'query') searchPrefixes.add(prefix);
      host.addController(controller);
      return true;
    },
  };
}
