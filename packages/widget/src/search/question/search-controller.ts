import type { Capabilities, OfferSearchParams, OfferSource } from '@inclusion-kit/sdk';
import type { Commune } from '@inclusion-kit/sdk/geography';
import type { ReactiveControllerHost } from 'lit';
import { afterCards } from '../../shared/elements/turn.ts';
import type { Failed } from '../../shared/elements/events.ts';
import { canCountSome, countedInRow, isSupported, latestDay } from '../filters/filters.ts';
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

/** Names the counts of the row, where a source counts some alone. The latest offers are counted with them, by one that can. */
function toCounts(capabilities: Capabilities): Pick<OfferSearchParams, 'comptes'> {
  if (!canCountSome(capabilities)) return {};
  const latest = isSupported('maj_depuis', capabilities) ? [`maj_depuis:${latestDay()}`] : [];
  return { comptes: [...countedInRow, ...latest] };
}

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
export function createSearch(host: ReactiveControllerHost, hooks: SearchHooks) {
  let query: SearchState | null = null;
  let running: AbortController | null = null;
  let counting: AbortController | null = null;
  let learning: OfferSource | null = null;
  /** The element left the page while it searched: it searches again when it is back. */
  let isInterrupted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;
  const searching = {
    snapshot: initialSnapshot,
    learn,
    search,
    more: (): void => {
      const { answer, pending } = searching.snapshot;
      if (answer === null || pending !== null || !hasMore(answer)) return;
      set({ pending: 'more' });
      void run(answer.query, answer);
    },
    /** Gives the answer on screen the record of its commune, so that it keeps its name when the next search fails. */
    name: (commune: Commune): void => {
      const { answer } = searching.snapshot;
      if (answer !== null) set({ answer: nameCommune(answer, commune) });
    },
    /** Forgets the answer: no place is asked for any more. */
    clear: (): void => {
      stop();
      query = null;
      set({ ...initialSnapshot, capabilities: searching.snapshot.capabilities });
    },
  };
  host.addController({
    hostConnected: () => {
      if (isInterrupted && query !== null) void search(query, { atOnce: true });
    },
    hostDisconnected: () => {
      isInterrupted = searching.snapshot.pending === 'search';
      stop();
      set({ pending: null });
    },
  });

  /** Searches 250 ms after the last call, or at once. Resolves with the answer or the failure, never when another search comes first. */
  function search(asked: SearchState, { atOnce = false } = {}): Promise<void> {
    stop();
    query = asked;
    set({ pending: 'search' });
    slow = setTimeout(() => hooks.onSlow(), SLOW_MS);
    if (atOnce) return run(asked);
    return new Promise((resolve) => {
      timer = setTimeout(() => resolve(run(asked)), DEBOUNCE_MS);
    });
  }

  async function run(asked: SearchState, before: Answer | null = null): Promise<void> {
    const source = hooks.source();
    if (source === null) {
      set({ pending: null });
      return;
    }
    const request = (running = new AbortController());
    try {
      const params = hooks.toParams(asked, before === null ? 1 : before.page + 1);
      const page = await source.searchServices(params, { signal: request.signal });
      // A source may ignore the signal: an answer that nobody waits for any more is dropped here.
      if (running !== request) return;
      clearTimeout(slow);
      const answer = before === null ? toAnswer(asked, page) : addPage(before, page);
      // A further page does not change the age of the answer.
      const { failure } = searching.snapshot;
      set({ answer, pending: null, failure: before !== null && failure?.during === 'search' ? failure : null });
      if (before === null) void count(source, asked);
      hooks.onAnswer(answer, answer.results.length - (before?.results.length ?? answer.results.length));
    } catch (error) {
      if (running !== request) return;
      clearTimeout(slow);
      const during = before === null ? 'search' : 'more';
      set({ pending: null, failure: { error, at: new Date(), during } });
      hooks.onFailure({ error, during });
    }
  }

  /** Asks a source for its capabilities, once. Rejects when it fails to answer, and the source then counts as one with none. */
  async function learn(): Promise<void> {
    const source = hooks.source();
    if (source === null || source === learning) return;
    learning = source;
    try {
      const capabilities = (await source.capabilities?.()) ?? nothingMore;
      if (learning === source) set({ capabilities });
    } catch (error) {
      // Asked again after the next answer.
      if (learning === source) learning = null;
      throw error;
    }
  }

  /** Counts the results per value of the filters of the row, after the offers themselves. Older counts stay until new ones come. */
  async function count(source: OfferSource, asked: SearchState): Promise<void> {
    const request = (counting = new AbortController());
    try {
      await afterCards(host);
      if (counting !== request) return;
      await learn();
      const { capabilities } = searching.snapshot;
      if (request.signal.aborted || source.facets === undefined || (capabilities?.facets.length ?? 0) === 0) return;
      const { page: _page, size: _size, ...params } = hooks.toParams(asked, 1);
      const comptes = toCounts(capabilities ?? nothingMore);
      const facets = await source.facets({ ...params, ...comptes }, { signal: request.signal });
      if (counting === request) set({ facets });
    } catch (error) {
      if (counting !== request) return;
      // Filters are shown without counts: nothing else depends on them.
      set({ facets: null });
      hooks.onFailure({ error, during: 'counts' });
    }
  }

  function stop(): void {
    clearTimeout(timer);
    clearTimeout(slow);
    running?.abort();
    counting?.abort();
    running = counting = null;
  }

  function set(change: Partial<SearchSnapshot>): void {
    searching.snapshot = { ...searching.snapshot, ...change };
    host.requestUpdate();
  }

  return searching;
}
