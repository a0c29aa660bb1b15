import type { Facets, OfferSource } from '@inclusion-kit/sdk';
import type { ReactiveControllerHost } from 'lit';
import { ReadingTask } from '../../shared/reading/reading-task.ts';
import { toParams, type SearchState } from '../question/search-state.ts';

const COUNT_MS = 250;

/** The offers that the choices of a sheet would leave. */
export interface Counted {
  readonly total: number;
  readonly facets: Facets | null;
}

/** Holds the choices of a sheet until they are applied, and counts the offers that they leave, a moment after the last choice. */
export class SheetController {
  readonly #host: ReactiveControllerHost;
  #asked: SearchState | null = null;
  /** The search that is chosen and not applied, or null when no sheet is open. */
  chosen: SearchState | null = null;
  readonly #counting: ReadingTask<OfferSource, SearchState, Counted>;

  constructor(host: ReactiveControllerHost, source: () => OfferSource | null) {
    this.#host = host;
    // When nobody can count, the button of the sheet does without a number.
    this.#counting = new ReadingTask(host, {
      from: source,
      key: () => (this.isChanged ? this.chosen : null),
      pauseMs: COUNT_MS,
      read: countValues,
    });
  }

  get isChanged(): boolean {
    return this.chosen !== this.#asked;
  }

  /** The offers that it would leave, or null until they are counted. */
  get counted(): Counted | null {
    return this.#counting.answer ?? null;
  }

  /** Begins with the search that is asked now. */
  open(asked: SearchState): void {
    this.#asked = this.chosen = asked;
    this.#host.requestUpdate();
  }

  choose(change: Partial<SearchState>): void {
    if (this.chosen === null) return;
    this.chosen = { ...this.chosen, ...change };
    void this.#counting.read();
    this.#host.requestUpdate();
  }

  /** Forgets the choices that were not applied. */
  close(): void {
    this.#asked = this.chosen = null;
    void this.#counting.read();
    this.#host.requestUpdate();
  }
}

/** Counts the offers of a search, and those that each value of each filter would leave, when the source can. */
async function countValues(source: OfferSource, state: SearchState, signal: AbortSignal): Promise<Counted> {
  const params = toParams(state, 1, 1);
  if (source.facets === undefined) {
    return { total: (await source.searchServices(params, { signal })).total, facets: null };
  }
  const { page: _page, size: _size, ...asked } = params;
  const facets = await source.facets(asked, { signal });
  return { total: facets.total, facets };
}
