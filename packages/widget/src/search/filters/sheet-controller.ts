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

export type Sheet = ReturnType<typeof createSheet>;

/** Holds the choices of a sheet until they are applied, and counts the offers that they leave, a moment after the last choice. */
export function createSheet(host: ReactiveControllerHost, source: () => OfferSource | null) {
  let asked: SearchState | null = null;
  // When nobody can count, the button of the sheet does without a number.
  const counting = new ReadingTask<OfferSource, SearchState, Counted>(host, {
    from: source,
    key: () => (sheet.isChanged ? sheet.chosen : null),
    pauseMs: COUNT_MS,
    read: countValues,
  });
  const sheet = {
    /** The search that is chosen and not applied, or null when no sheet is open. */
    chosen: null as SearchState | null,
    get isChanged(): boolean {
      return sheet.chosen !== asked;
    },
    /** The offers that it would leave, or null until they are counted. */
    get counted(): Counted | null {
      return counting.answer ?? null;
    },
    /** Begins with the search that is asked now. */
    open: (now: SearchState): void => {
      asked = sheet.chosen = now;
      host.requestUpdate();
    },
    choose: (change: Partial<SearchState>): void => {
      if (sheet.chosen !== null) hold({ ...sheet.chosen, ...change });
    },
    /** Forgets the choices that were not applied. */
    close: (): void => {
      asked = null;
      hold(null);
    },
  };

  function hold(chosen: SearchState | null): void {
    sheet.chosen = chosen;
    void counting.read();
    host.requestUpdate();
  }

  return sheet;
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
