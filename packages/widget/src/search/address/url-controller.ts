import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SearchState } from '../question/search-state.ts';
import { fromUrlParams, readUrl, toUrlParams, writeUrl, type UrlPlace } from './search-url.ts';

/** What follows the address of the page needs from its element. */
export interface UrlHooks {
  readonly place: UrlPlace;
  readonly prefix: string;
  /** What the page preset before anybody chose. */
  readonly preset: SearchState;
  /** What is asked now. */
  readonly asked: () => SearchState;
  /** The reader went back or forward, or came by a shared address. */
  readonly take: (change: Partial<SearchState>) => void;
}

/** The prefixes that the searches of this page write with. */
const taken = new Set<string>();

/** Keeps what is searched in the address of the page: shared, it searches the same; going back, it searches what was before. */
export class UrlController implements ReactiveController {
  readonly #hooks: UrlHooks;
  readonly #key: string;
  /** What else the hash said when it was last read: a place of the page. */
  #place = '';
  /** An element that left the page draws once more: its prefix is another's to take. */
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

  /** Writes what is searched now, as a new entry of the history when it differs from what the address says. */
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
