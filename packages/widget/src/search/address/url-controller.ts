import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { emptyState, type SearchState } from '../question/search-state.ts';
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
}

/** The prefixes that the searches of this page write with. */
const taken = new Set<string>();

/** Keeps the search in the address of the page: a shared address repeats it, and going back returns to the search before. */
export class UrlController implements ReactiveController {
  readonly #host: Host;
  readonly #asked: () => SearchState;
  readonly #take: (change: Partial<SearchState>) => void;
  /** The search that the page preset, before any choice. */
  #preset: SearchState | null = null;
  /** The part of the address that holds the search, once the page lets it be written. */
  #place: UrlPlace | null = null;
  #prefix = '';
  /** The rest of the hash when it was last read, such as an anchor of the page. */
  #anchor = '';
  /** False once the element left the page: it draws once more, when another element may hold its prefix. */
  #isFollowing = false;

  /**
   * @param asked returns the search that is asked now
   * @param take takes the change when the reader goes back or forward, or comes by a shared address
   */
  constructor(host: Host, asked: () => SearchState, take: (change: Partial<SearchState>) => void) {
    this.#host = host;
    this.#asked = asked;
    this.#take = take;
  }

  /** Keeps the preset of the page and takes the search of the address, once. Returns true when a search may have been taken. */
  begin(): boolean {
    this.#preset ??= this.#asked();
    const { urlState, urlPrefix } = this.#host;
    if (this.#place !== null || (urlState !== 'query' && urlState !== 'hash')) return false;
    this.#place = urlState;
    this.#prefix = urlPrefix;
    this.#host.addController(this);
    return true;
  }

  /** Begins to follow, unless another search of the page has this prefix. */
  hostConnected(): void {
    if (this.#isFollowing) return;
    if (taken.has(this.#key)) {
      console.warn(
        `<di-search> keeps out of the page's address: another one writes with "${this.#prefix}". Give each its own url-prefix, or set url-state="off".`,
      );
      return;
    }
    this.#isFollowing = true;
    taken.add(this.#key);
    addEventListener('popstate', this.#read);
    if (this.#params !== null) this.#read();
    this.#anchor = this.#elsewhere;
  }

  hostUpdated(): void {
    if (this.#isFollowing) this.#write(this.#asked());
  }

  /** Leaves the address as it is, and the prefix to others. */
  hostDisconnected(): void {
    if (!this.#isFollowing) return;
    this.#isFollowing = false;
    taken.delete(this.#key);
    removeEventListener('popstate', this.#read);
  }

  /** Writes the present search, as a new entry of the history when it differs from the address. */
  #write(state: SearchState): void {
    const write = (params: UrlParams): URL =>
      writeUrl(new URL(location.href), this.#place ?? 'query', this.#prefix, params);
    const next = write(toUrlParams(state, this.#preset ?? emptyState));
    if (next.href === write(this.#params ?? new Map()).href) return;
    history.pushState(history.state, '', next);
  }

  get #key(): string {
    return `${this.#place} ${this.#prefix}`;
  }

  get #params(): UrlParams | null {
    return readUrl(new URL(location.href), this.#place ?? 'query', this.#prefix);
  }

  get #elsewhere(): string {
    return writeUrl(new URL(location.href), 'hash', this.#prefix, new Map()).hash;
  }

  readonly #read = (): void => {
    const before = this.#anchor;
    this.#anchor = this.#elsewhere;
    // A link of the page led to one of its places: it says nothing of the search.
    if (this.#place === 'hash' && this.#params === null && this.#anchor !== '' && this.#anchor !== before) return;
    const { commune: _commune, ...asked } = fromUrlParams(this.#params ?? new Map(), this.#preset ?? emptyState);
    this.#take(asked);
  };
}
