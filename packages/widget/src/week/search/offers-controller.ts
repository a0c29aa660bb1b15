import type { FoundService, OfferSource, SearchServicesParams } from '@inclusion-kit/sdk';
import { loadPart } from '@inclusion-kit/sdk/internal';
import { onceMore } from '../../shared/elements/once-more.ts';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type * as OfOffers from './of-offers.ts';

const PAGE_SIZE = 100;
const MOST_PAGES = 3;
/** With as many offers whose hours are known, the next page would only be longer to read. */
const ENOUGH = 40;

/** The offers that a week is filled from: the first pages of one search. */
export class OffersController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #fail: (error: unknown) => void;
  #abort: AbortController | null = null;
  status: 'idle' | 'searching' | 'failed' | 'done' = 'idle';
  found: readonly FoundService[] = [];
  /** Proposes and draws what was found. It comes with the first search: a week that is only read waits for none of it. */
  part: typeof OfOffers | null = null;

  constructor(host: ReactiveControllerHost, fail: (error: unknown) => void) {
    this.#host = host;
    this.#fail = fail;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Forgets the offers, which were found for somebody else. */
  clear(): void {
    this.#abort?.abort();
    this.status = 'idle';
    this.found = [];
  }

  async #loadPart(): Promise<void> {
    this.part ??= await loadPart(() => import('./of-offers.ts'));
  }

  /** Searches. The offers found before stay until others come. */
  async search(source: OfferSource, params: SearchServicesParams): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.status = 'searching';
    this.#host.requestUpdate();
    try {
      const [found, loads] = [[] as FoundService[], this.#loadPart()];
      // Told below, once the search itself has not failed.
      loads.catch(() => undefined);
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const { items, pages } = await onceMore(
          () => source.searchServices({ ...params, page, size: PAGE_SIZE }, { signal }),
          () => signal.aborted,
        );
        found.push(...items);
        const known = found.filter(({ service }) => service.volume_horaire_hebdomadaire !== null).length;
        if (page >= pages || known >= ENOUGH) break;
      }
      await loads;
      if (signal.aborted) return;
      this.found = found;
      this.status = 'done';
    } catch (error) {
      if (signal.aborted) return;
      this.status = 'failed';
      this.#fail(error);
    }
    this.#host.requestUpdate();
  }
}
