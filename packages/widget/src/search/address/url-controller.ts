import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SearchState } from '../question/search-state.ts';
import { fromUrlParams, readUrl, toUrlParams, writeUrl, type UrlPlace } from './search-url.ts';

/** The parts of an element that `UrlController` reads and changes. */
export interface UrlHooks {
  readonly place: UrlPlace;
  readonly prefix: string;
  /** The search that the page preset, before any choice. */
  readonly preset: SearchState;
  /** Returns the search that is asked now. */
  readonly asked: () => SearchState;
  /** Takes the change when the reader goes back or forward, or comes by a shared address. */
  readonly take: (change: Partial<SearchState>) => void;
}

/** The prefixes that the searches of this page write with. */
const taken = new Set<string>();

/** Keeps the search in the address of the page: a shared address repeats it, and going back returns to the search before. */
export class UrlController implements ReactiveController {
  readonly #hooks: UrlHooks;
  readonly #key: string;
  /** The rest of the hash when it was last read, such as an anchor of the page. */
  #place = '';
  /** False once the element left the page: it draws once more, when another element may hold its prefix. */
  #isFollowing = false;

  constructor(host: ReactiveControllerHost, hooks: UrlHooks) {
    this.#hooks = hooks;
    this.#key = `${hooks.place} ${hooks.prefix}`;
    host.addController(this);
  }

  /** Begins to follow, unless another search of the page has this prefix. */
  hostConnected(): void {
    if (this.#isFollowing) return;
    if (taken.has(this.#key)) {
      console.warn(
        `<di-search> keeps out of the page's address: another one writes with "${this.#hooks.prefix}". Give each its own url-prefix, or set url-state="off".`,
      );
      return;
    }
    this.#isFollowing = true;
    taken.add(this.#key);
    addEventListener('popstate', this.#read);
    if (this.#params !== null) this.#read();
    this.#place = this.#elsewhere;
  }

  hostUpdated(): void {
    if (this.#isFollowing) this.#write(this.#hooks.asked());
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
    const { place, prefix, preset } = this.#hooks;
    const here = new URL(location.href);
    const next = writeUrl(here, place, prefix, toUrlParams(state, preset));
    if (next.href === writeUrl(here, place, prefix, this.#params ?? new Map()).href) return;
    history.pushState(history.state, '', next);
  }

  get #params() {
    return readUrl(new URL(location.href), this.#hooks.place, this.#hooks.prefix);
  }

  get #elsewhere(): string {
    return writeUrl(new URL(location.href), 'hash', this.#hooks.prefix, new Map()).hash;
  }

  readonly #read = (): void => {
    const before = this.#place;
    this.#place = this.#elsewhere;
    // A link of the page led to one of its places: it says nothing of the search.
    if (this.#hooks.place === 'hash' && this.#params === null && this.#place !== '' && this.#place !== before) return;
    const { commune: _commune, ...asked } = fromUrlParams(this.#params ?? new Map(), this.#hooks.preset);
    this.#hooks.take(asked);
  };
}
