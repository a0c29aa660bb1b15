import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { isDataInclusionError, type OfferSource } from '@inclusion-kit/sdk';
import type { LitElement, ReactiveController } from 'lit';

/** An element that shows one offer: by its id, by a record the page already has, or by both. */
export interface DetailHost extends LitElement {
  service_id: string | null;
  service: DetailedService | null;
}

/** Where the reading of an offer stands. */
export type DetailStatus = 'empty' | 'loading' | 'ready' | 'gone' | 'error';

/** Reads one offer: a record that the page gives is shown at once, then refreshed from the source. */
export class DetailController implements ReactiveController {
  readonly #host: DetailHost;
  readonly #source: () => OfferSource | null;
  readonly #onSettled: (controller: DetailController) => void;
  #key: { source: OfferSource | null; id: string | null } | null = null;
  #abort: AbortController | null = null;
  #loaded: DetailedService | null = null;
  #status: 'idle' | 'loading' | 'gone' | 'failed' = 'idle';
  #error: unknown = null;

  /** @param onSettled called when a read ends, well or badly. */
  constructor(host: DetailHost, source: () => OfferSource | null, onSettled: (controller: DetailController) => void) {
    this.#host = host;
    this.#source = source;
    this.#onSettled = onSettled;
    host.addController(this);
  }

  /** The offer to show; null while none is known. */
  get service(): DetailedService | null {
    if (this.#status === 'gone') return null;
    const { service, service_id } = this.#host;
    const given = service !== null && (service_id === null || service.id === service_id) ? service : null;
    return this.#loaded ?? given;
  }

  /** What to show: the offer as soon as it is known, whatever the refresh does. */
  get status(): DetailStatus {
    if (this.#status === 'gone') return 'gone';
    if (this.service !== null) return 'ready';
    if (this.#status === 'loading') return 'loading';
    return this.#status === 'failed' ? 'error' : 'empty';
  }

  /** What failed last; null when nothing did. */
  get error(): unknown {
    return this.#error;
  }

  /** The offer is shown as it was, since the refresh failed. */
  get isStale(): boolean {
    return this.#status === 'failed' && this.service !== null;
  }

  hostUpdate(): void {
    const id = this.#host.service_id ?? this.#host.service?.id ?? null;
    const source = this.#source();
    if (this.#key !== null && this.#key.id === id && this.#key.source === source) return;
    if (this.#key?.id !== id) this.#loaded = null;
    this.#key = { source, id };
    void this.#read();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    // Coming back into the page reads again.
    this.#key = null;
  }

  /** Reads again. */
  retry(): void {
    void this.#read();
    this.#host.requestUpdate();
  }

  async #read(): Promise<void> {
    this.#abort?.abort();
    const { source, id } = this.#key ?? { source: null, id: null };
    this.#error = null;
    this.#status = source === null || id === null ? 'idle' : 'loading';
    if (source === null || id === null) return;
    const abort = new AbortController();
    this.#abort = abort;
    try {
      const service = await source.service(id, { signal: abort.signal });
      if (abort.signal.aborted) return;
      this.#loaded = service;
      this.#status = 'idle';
    } catch (error) {
      if (abort.signal.aborted) return;
      this.#error = error;
      this.#status = isDataInclusionError(error) && error.code === 'not_found' ? 'gone' : 'failed';
    }
    this.#host.requestUpdate();
    this.#onSettled(this);
  }
}
