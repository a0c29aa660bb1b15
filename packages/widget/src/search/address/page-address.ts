import type { ReactiveControllerHost } from 'lit';
import type { UrlState } from './search-url.ts';
import type { SearchState } from '../question/search-state.ts';
import type { SearchParts } from '../di-search/search-parts.ts';

interface Hooks {
  readonly parts: SearchParts;
  readonly state: () => UrlState;
  readonly prefix: () => string;
  readonly asked: () => SearchState;
  readonly take: (change: Partial<SearchState>) => void;
}

/** Loads what keeps the search in the address of the page: at once when the address asks something, else after the first offers. */
export class AddressController {
  readonly #host: ReactiveControllerHost;
  readonly #hooks: Hooks;
  #preset: SearchState | null = null;
  #isFollowed = false;

  constructor(host: ReactiveControllerHost, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
  }

  /** What the first search waits for; null when the address asks nothing. */
  get loading(): Promise<void> | null {
    const { parts, state, prefix } = this.#hooks;
    const { search, hash } = globalThis.location;
    const isWritten = state() !== 'off' && (search + hash).includes(prefix());
    return this.#preset === null && isWritten && parts.get('url') === null ? parts.load('url') : null;
  }

  /** Notes what the page preset, and takes what the address asks, once; returns true when something may have been taken. */
  begin(): boolean {
    const { parts, state, prefix, asked, take } = this.#hooks;
    this.#preset ??= asked();
    const place = state();
    const url = parts.get('url');
    if (url === null || this.#isFollowed || (place !== 'query' && place !== 'hash')) return false;
    this.#isFollowed = true;
    new url.UrlController(this.#host, { place, prefix: prefix(), preset: this.#preset, asked, take });
    return true;
  }
}
