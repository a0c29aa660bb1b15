import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const DEBOUNCE_MS = 120;
const LIMIT = 8;

/** Where the list of suggested communes stands. */
export type SuggestionsState =
  | { status: 'closed' | 'searching' | 'none' | 'down'; communes: readonly Commune[] }
  | { status: 'open'; communes: readonly Commune[] };

const closed: SuggestionsState = { status: 'closed', communes: [] };

/** Suggests communes for what is typed: asked 120 ms after the last letter, the previous question stopped. */
export class SuggestionsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #geography: () => Geography | null;
  readonly #onChange: (state: SuggestionsState) => void;
  readonly #onFailure: (error: unknown) => void;
  #state: SuggestionsState = closed;
  #request: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsking = false;

  constructor(
    host: ReactiveControllerHost,
    hooks: {
      geography: () => Geography | null;
      onChange: (state: SuggestionsState) => void;
      onFailure: (error: unknown) => void;
    },
  ) {
    this.#host = host;
    this.#geography = hooks.geography;
    this.#onChange = hooks.onChange;
    this.#onFailure = hooks.onFailure;
    host.addController(this);
  }

  get state(): SuggestionsState {
    return this.#state;
  }

  /** The list on screen answers an earlier text: what is typed now has no answer yet. */
  get isAsking(): boolean {
    return this.#isAsking;
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Asks for the communes that match a text; a blank text closes the list. */
  ask(text: string, { atOnce = false } = {}): void {
    this.#stop();
    const typed = text.trim();
    if (typed === '') {
      this.close();
      return;
    }
    this.#isAsking = true;
    const delayMs = atOnce ? 0 : DEBOUNCE_MS;
    this.#timer = setTimeout(() => void this.#run(typed), delayMs);
  }

  /** Closes the list and stops the question. */
  close(): void {
    this.#stop();
    if (this.#state.status !== 'closed') this.#set(closed);
  }

  async #run(typed: string): Promise<void> {
    const geography = this.#geography();
    if (geography === null) {
      this.#isAsking = false;
      return;
    }
    const request = new AbortController();
    this.#request = request;
    // The previous suggestions stay on screen while the next ones come.
    if (this.#state.communes.length === 0) this.#set({ status: 'searching', communes: [] });
    try {
      const communes = await geography.communes(typed, { limit: LIMIT, signal: request.signal });
      if (this.#request !== request) return;
      this.#isAsking = false;
      this.#set({ status: communes.length === 0 ? 'none' : 'open', communes });
    } catch (error) {
      if (this.#request !== request) return;
      this.#isAsking = false;
      this.#set({ status: 'down', communes: [] });
      this.#onFailure(error);
    }
  }

  #stop(): void {
    this.#isAsking = false;
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = null;
  }

  #set(state: SuggestionsState): void {
    this.#state = state;
    this.#onChange(state);
    this.#host.requestUpdate();
  }
}
