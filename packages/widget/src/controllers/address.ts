import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SearchState } from '../state/search.ts';
import type { PartsController } from './parts.ts';
import type { UrlController } from './url.ts';

/** Where a page lets its search be written. */
export type UrlState = 'query' | 'hash' | 'off';

interface Hooks {
  readonly parts: PartsController;
  readonly state: () => UrlState;
  readonly prefix: () => string;
  readonly asked: () => SearchState;
  readonly take: (change: Partial<SearchState>) => void;
}

/** Loads what keeps the search in the address of the page: at once when the address asks something, else after the first offers. */
export class AddressController implements ReactiveController {
  readonly #hooks: Hooks;
  #url: UrlController | null = null;
  #preset: SearchState | null = null;
  /** An element that left the page draws once more: its prefix is another's to take. */
  #isConnected = false;
  /** Another search of the page writes with this prefix. */
  #isRefused = false;

  constructor(host: ReactiveControllerHost, hooks: Hooks) {
    this.#hooks = hooks;
    host.addController(this);
  }

  /** What the first search waits for; null when the address asks nothing. */
  get loading(): Promise<void> | null {
    const { parts, state, prefix } = this.#hooks;
    const { search, hash } = globalThis.location;
    const isWritten = state() !== 'off' && (search + hash).includes(prefix());
    return this.#preset === null && isWritten && parts.get('url') === null ? parts.load('url') : null;
  }

  /** Notes what the page preset, and takes what the address asks; returns true when it asked something. */
  begin(): boolean {
    if (this.#preset !== null) return false;
    this.#preset = this.#hooks.asked();
    return this.#start();
  }

  hostConnected(): void {
    this.#isConnected = true;
    if (this.#preset !== null) this.#start();
  }

  hostUpdated(): void {
    if (!this.#isConnected) return;
    if (this.#url === null && this.#preset !== null) this.#start();
    this.#url?.write(this.#hooks.asked());
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#isRefused = false;
    this.#url?.stop();
    this.#url = null;
  }

  #start(): boolean {
    const { parts, state, prefix, take } = this.#hooks;
    const place = state();
    const module = parts.get('url');
    if (
      module === null ||
      this.#preset === null ||
      this.#url !== null ||
      this.#isRefused ||
      (place !== 'query' && place !== 'hash')
    )
      return false;
    let hasTaken = false;
    const url = new module.UrlController({
      place,
      prefix: prefix(),
      preset: this.#preset,
      take: ({ commune: _commune, ...asked }) => {
        hasTaken = true;
        take(asked);
      },
    });
    this.#url = url;
    this.#isRefused = !url.start();
    if (this.#isRefused) this.#url = null;
    return hasTaken;
  }
}
