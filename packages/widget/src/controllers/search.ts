import type { OfferSource } from '@inclusion-kit/sdk';
import type { Commune } from '@inclusion-kit/sdk/geography';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  addPage,
  hasMore,
  initialState,
  nameCommune,
  toAnswer,
  toParams,
  type Answer,
  type Query,
  type SearchState,
} from '../state/search.ts';

const DEBOUNCE_MS = 250;
const SLOW_MS = 1000;

/** What a search needs from its element, and tells it. */
export interface SearchHooks {
  source(): OfferSource | null;
  pageSize(): number;
  /** An answer came; `added` is the number of offers a further page brought, 0 for a new search. */
  onAnswer(answer: Answer, added: number): void;
  onFailure(error: unknown): void;
  /** A first search lasts: one second has passed without an answer. */
  onSlow(): void;
}

/** Searches for a root element: one request at a time, the last one asked wins, and an answer stays until the next. */
export class SearchController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #hooks: SearchHooks;
  #state: SearchState = initialState;
  #query: Query | null = null;
  #request: AbortController | null = null;
  /** The element left the page while it searched: it searches again when it is back. */
  #interrupted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #slow: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, hooks: SearchHooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  get state(): SearchState {
    return this.#state;
  }

  hostConnected(): void {
    if (this.#interrupted && this.#query !== null) this.search(this.#query, { atOnce: true });
  }

  hostDisconnected(): void {
    this.#interrupted = this.#state.pending === 'search';
    this.#stop();
    this.#set({ pending: null });
  }

  /** Searches 250 ms after the last call, or at once. */
  search(query: Query, { atOnce = false } = {}): void {
    this.#stop();
    this.#query = query;
    this.#set({ pending: 'search' });
    this.#slow = setTimeout(() => this.#hooks.onSlow(), SLOW_MS);
    if (atOnce) void this.#run(query);
    else this.#timer = setTimeout(() => void this.#run(query), DEBOUNCE_MS);
  }

  /** Reads the next page of the answer on screen. */
  more(): void {
    const { answer, pending } = this.#state;
    if (answer === null || pending !== null || !hasMore(answer)) return;
    this.#set({ pending: 'more' });
    void this.#run(answer.query, answer);
  }

  /** Tries again what failed last. */
  retry(): void {
    if (this.#state.failure?.during === 'more') this.more();
    else if (this.#query !== null) this.search(this.#query, { atOnce: true });
  }

  /** Gives the answer on screen the record of its commune, so that it keeps its name when the next search fails. */
  name(commune: Commune): void {
    const { answer } = this.#state;
    if (answer !== null) this.#set({ answer: nameCommune(answer, commune) });
  }

  /** Forgets the answer: no place is asked for any more. */
  clear(): void {
    this.#stop();
    this.#query = null;
    this.#set(initialState);
  }

  async #run(query: Query, before: Answer | null = null): Promise<void> {
    const source = this.#hooks.source();
    if (source === null) {
      this.#set({ pending: null });
      return;
    }
    const request = new AbortController();
    this.#request = request;
    try {
      const params = toParams(query, before === null ? 1 : before.page + 1, this.#hooks.pageSize());
      const page = await source.searchServices(params, { signal: request.signal });
      // A source may ignore the signal: an answer that nobody waits for any more is dropped here.
      if (this.#request !== request) return;
      clearTimeout(this.#slow);
      const answer = before === null ? toAnswer(query, page) : addPage(before, page);
      this.#set({ answer, pending: null, failure: null });
      this.#hooks.onAnswer(answer, answer.results.length - (before?.results.length ?? answer.results.length));
    } catch (error) {
      if (this.#request !== request) return;
      clearTimeout(this.#slow);
      this.#set({ pending: null, failure: { error, at: new Date(), during: before === null ? 'search' : 'more' } });
      this.#hooks.onFailure(error);
    }
  }

  #stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#slow);
    this.#request?.abort();
    this.#request = null;
  }

  #set(change: Partial<SearchState>): void {
    this.#state = { ...this.#state, ...change };
    this.#host.requestUpdate();
  }
}
