import type { Facets, OfferSource } from '@inclusion-kit/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SearchState } from '../question/search-state.ts';
import { countValues } from '../question/count-offers.ts';

const COUNT_MS = 250;

/** What the choices of a sheet would leave. */
export interface Counted {
  readonly total: number;
  readonly facets: Facets | null;
}

/** Holds what is chosen in a sheet until it is applied, and counts what it would leave a moment after the last choice. */
export class SheetController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: () => OfferSource | null;
  #asked: SearchState | null = null;
  #chosen: SearchState | null = null;
  #counted: Counted | null = null;
  #request: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, source: () => OfferSource | null) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** What is chosen and not applied; null when no sheet is open. */
  get chosen(): SearchState | null {
    return this.#chosen;
  }

  /** Something was chosen since the sheet opened. */
  get isChanged(): boolean {
    return this.#chosen !== this.#asked;
  }

  /** What it would leave; null while nobody counted. */
  get counted(): Counted | null {
    return this.#counted;
  }

  /** Begins with what is asked now. */
  open(asked: SearchState): void {
    this.#asked = this.#chosen = asked;
    this.#host.requestUpdate();
  }

  /** Adds a choice. */
  choose(change: Partial<SearchState>): void {
    if (this.#chosen === null) return;
    this.#chosen = { ...this.#chosen, ...change };
    this.#count(this.#chosen);
    this.#host.requestUpdate();
  }

  /** Forgets what was not applied. */
  close(): void {
    this.#stop();
    this.#asked = this.#chosen = null;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #count(chosen: SearchState): void {
    const source = this.#source();
    this.#stop();
    if (source === null) return;
    const request = new AbortController();
    this.#request = request;
    this.#timer = setTimeout(() => {
      countValues(source, chosen, request.signal).then(
        (counted) => {
          if (this.#request !== request) return;
          this.#counted = counted;
          this.#host.requestUpdate();
        },
        () => {
          // The button of the sheet does without a number.
        },
      );
    }, COUNT_MS);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = null;
    this.#counted = null;
  }
}
