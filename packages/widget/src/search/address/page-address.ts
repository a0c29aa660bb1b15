import type { ReactiveControllerHost } from 'lit';
import type { UrlState } from './search-url.ts';
import type { SearchState } from '../question/search-state.ts';
import { UrlController } from './url-controller.ts';

interface Hooks {
  readonly state: () => UrlState;
  readonly prefix: () => string;
  readonly asked: () => SearchState;
  readonly take: (change: Partial<SearchState>) => void;
}

/** Keeps the search in the address of the page, where the page lets it be written. */
export class AddressController {
  readonly #host: ReactiveControllerHost;
  readonly #hooks: Hooks;
  #preset: SearchState | null = null;
  #isFollowed = false;

  constructor(host: ReactiveControllerHost, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
  }

  /** Keeps the preset of the page and takes the search of the address, once. Returns true when a search may have been taken. */
  begin(): boolean {
    const { state, prefix, asked, take } = this.#hooks;
    this.#preset ??= asked();
    const place = state();
    if (this.#isFollowed || (place !== 'query' && place !== 'hash')) return false;
    this.#isFollowed = true;
    new UrlController(this.#host, { place, prefix: prefix(), preset: this.#preset, asked, take });
    return true;
  }
}
