import type { SearchState } from '../state/search.ts';
import { fromUrlParams, readUrl, toUrlParams, writeUrl, type UrlPlace } from '../state/url.ts';

/** What follows the address of the page needs from its element. */
export interface UrlHooks {
  readonly place: UrlPlace;
  readonly prefix: string;
  /** What the page preset before anybody chose. */
  readonly preset: SearchState;
  /** The reader went back or forward, or came by a shared address. */
  take(state: SearchState): void;
}

/** The prefixes that the searches of this page write with. */
const taken = new Map<string, UrlController>();

/** Keeps what is searched in the address of the page: shared, it searches the same; going back, it searches what was before. */
export class UrlController {
  readonly #hooks: UrlHooks;
  readonly #key: string;

  constructor(hooks: UrlHooks) {
    this.#hooks = hooks;
    this.#key = `${hooks.place} ${hooks.prefix}`;
  }

  /** Begins to follow; returns false when another search of the page has this prefix. */
  start(): boolean {
    if (taken.has(this.#key) && taken.get(this.#key) !== this) {
      console.warn(
        `<di-search> keeps out of the page's address: another one writes with "${this.#hooks.prefix}". Give each its own url-prefix, or set url-state="off".`,
      );
      return false;
    }
    taken.set(this.#key, this);
    addEventListener('popstate', this.#read);
    const params = this.#params;
    if (params !== null) this.#hooks.take(fromUrlParams(params, this.#hooks.preset));
    return true;
  }

  /** Leaves the address as it is. */
  stop(): void {
    if (taken.get(this.#key) === this) taken.delete(this.#key);
    removeEventListener('popstate', this.#read);
  }

  /** Writes what is searched now, as a new entry of the history when it differs from what the address says. */
  write(state: SearchState): void {
    const { place, prefix, preset } = this.#hooks;
    const here = new URL(location.href);
    const next = writeUrl(here, place, prefix, toUrlParams(state, preset));
    if (next.href === writeUrl(here, place, prefix, this.#params ?? new Map()).href) return;
    history.pushState(history.state, '', next);
  }

  get #params() {
    return readUrl(new URL(location.href), this.#hooks.place, this.#hooks.prefix);
  }

  readonly #read = (): void => {
    this.#hooks.take(fromUrlParams(this.#params ?? new Map(), this.#hooks.preset));
  };
}
