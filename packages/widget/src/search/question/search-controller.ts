import type { OfferSearchParams, OfferSource } from '@inclusion-kit/sdk';
import type { Commune } from '@inclusion-kit/sdk/geography';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Failed } from '../../shared/elements/events.ts';
import {
  addPage,
  hasMore,
  initialSnapshot,
  nameCommune,
  nothingMore,
  toAnswer,
  type Answer,
  type SearchSnapshot,
  type SearchState,
} from './search-state.ts';

const DEBOUNCE_MS = 250;
const SLOW_MS = 1000;

/** The functions by which a search reads its element and informs it. */
export interface SearchHooks {
  source(): OfferSource | null;
  toParams(query: SearchState, page: number): OfferSearchParams;
  /** Takes an answer. `added` is the number of offers that a further page brought, 0 for a new search. */
  onAnswer(answer: Answer, added: number): void;
  /** Takes the failure of a search, of its next page, or of an aid: the capabilities of the source, its counts. */
  onFailure(failure: Failed): void;
  /** Is called once a first search has had no answer for one second. */
  onSlow(): void;
}

/** Searches for a root element: one request at a time, the last one asked wins, and an answer stays until the next. */
export class SearchController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #hooks: SearchHooks;
  snapshot: SearchSnapshot = initialSnapshot;
  #query: SearchState | null = null;
  #request: AbortController | null = null;
  #counting: AbortController | null = null;
  #learning: OfferSource | null = null;
  /** The element left the page while it searched: it searches again when it is back. */
  #interrupted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #slow: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, hooks: SearchHooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#interrupted && this.#query !== null) void this.search(this.#query, { atOnce: true });
  }

  hostDisconnected(): void {
    this.#interrupted = this.snapshot.pending === 'search';
    this.#stop();
    this.#set({ pending: null });
  }

  /** Searches 250 ms after the last call, or at once. Resolves with the answer or the failure, never when another search comes first. */
  search(query: SearchState, { atOnce = false } = {}): Promise<void> {
    this.#stop();
    this.#query = query;
    this.#set({ pending: 'search' });
    this.#slow = setTimeout(() => this.#hooks.onSlow(), SLOW_MS);
    if (atOnce) return this.#run(query);
    return new Promise((resolve) => {
      this.#timer = setTimeout(() => resolve(this.#run(query)), DEBOUNCE_MS);
    });
  }

  more(): void {
    const { answer, pending } = this.snapshot;
    if (answer === null || pending !== null || !hasMore(answer)) return;
    this.#set({ pending: 'more' });
    void this.#run(answer.query, answer);
  }

  /** Gives the answer on screen the record of its commune, so that it keeps its name when the next search fails. */
  name(commune: Commune): void {
    const { answer } = this.snapshot;
    if (answer !== null) this.#set({ answer: nameCommune(answer, commune) });
  }

  /** Forgets the answer: no place is asked for any more. */
  clear(): void {
    this.#stop();
    this.#query = null;
    this.#set({ ...initialSnapshot, capabilities: this.snapshot.capabilities });
  }

  async #run(query: SearchState, before: Answer | null = null): Promise<void> {
    const source = this.#hooks.source();
    if (source === null) {
      this.#set({ pending: null });
      return;
    }
    const request = new AbortController();
    this.#request = request;
    try {
      const params = this.#hooks.toParams(query, before === null ? 1 : before.page + 1);
      const page = await source.searchServices(params, { signal: request.signal });
      // A source may ignore the signal: an answer that nobody waits for any more is dropped here.
      if (this.#request !== request) return;
      clearTimeout(this.#slow);
      const answer = before === null ? toAnswer(query, page) : addPage(before, page);
      // A further page does not change the age of the answer.
      const { failure } = this.snapshot;
      this.#set({ answer, pending: null, failure: before !== null && failure?.during === 'search' ? failure : null });
      if (before === null) void this.#count(source, query);
      this.#hooks.onAnswer(answer, answer.results.length - (before?.results.length ?? answer.results.length));
    } catch (error) {
      if (this.#request !== request) return;
      clearTimeout(this.#slow);
      const during = before === null ? 'search' : 'more';
      this.#set({ pending: null, failure: { error, at: new Date(), during } });
      this.#hooks.onFailure({ error, during });
    }
  }

  /** Asks a source for its capabilities, once. Rejects when it fails to answer, and the source then counts as one with none. */
  async learn(): Promise<void> {
    const source = this.#hooks.source();
    if (source === null || source === this.#learning) return;
    this.#learning = source;
    try {
      const capabilities = (await source.capabilities?.()) ?? nothingMore;
      if (this.#learning === source) this.#set({ capabilities });
    } catch (error) {
      // Asked again after the next answer.
      if (this.#learning === source) this.#learning = null;
      throw error;
    }
  }

  /** Counts the results per value of each filter, after the offers themselves. Older counts stay until new ones come. */
  async #count(source: OfferSource, query: SearchState): Promise<void> {
    const counting = new AbortController();
    this.#counting = counting;
    try {
      await this.learn();
      const { capabilities } = this.snapshot;
      if (counting.signal.aborted || source.facets === undefined || (capabilities?.facets.length ?? 0) === 0) return;
      const { page: _page, size: _size, ...params } = this.#hooks.toParams(query, 1);
      const facets = await source.facets(params, { signal: counting.signal });
      if (this.#counting === counting) this.#set({ facets });
    } catch (error) {
      if (this.#counting !== counting) return;
      // Filters are shown without counts: nothing else depends on them.
      this.#set({ facets: null });
      this.#hooks.onFailure({ error, during: 'counts' });
    }
  }

  #stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#slow);
    this.#request?.abort();
    this.#request = null;
    this.#counting?.abort();
    this.#counting = null;
  }

  #set(change: Partial<SearchSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    this.#host.requestUpdate();
  }
}
