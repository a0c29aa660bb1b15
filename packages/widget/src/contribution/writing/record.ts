import { isDataInclusionError, type OfferSource } from '@inclusion-kit/sdk';
import type { BaseStructure, DetailedService } from '@inclusion-kit/sdk/schemas';
import type { LitElement, ReactiveController } from 'lit';
import { fromService, fromStructure, type Subject } from '../draft/contribution-subject.ts';
import type { DetailStatus } from '../../offer/detail/detail-controller.ts';

/** An element whose record is a service or a structure: by its id, by a record the page already has, or by both. */
export interface RecordHost extends LitElement {
  service_id: string | null;
  structure_id: string | null;
  service: DetailedService | null;
  structure: BaseStructure | null;
}

interface Named {
  readonly modele: 'service' | 'structure';
  readonly id: string;
}

/** Reads the record that a form is about: one that the page gives is shown at once, then refreshed from the source. */
export class RecordController implements ReactiveController {
  readonly #host: RecordHost;
  readonly #source: () => OfferSource | null;
  readonly #onFailure: (error: unknown) => void;
  #key: string | null = null;
  #asked: OfferSource | null = null;
  #abort: AbortController | null = null;
  #loaded: Subject | null = null;
  #status: 'idle' | 'loading' | 'gone' | 'failed' = 'idle';

  constructor(host: RecordHost, source: () => OfferSource | null, onFailure: (error: unknown) => void) {
    this.#host = host;
    this.#source = source;
    this.#onFailure = onFailure;
    host.addController(this);
  }

  /** The record to write about; null while none is known. */
  get subject(): Subject | null {
    return this.#status === 'gone' ? null : (this.#loaded ?? this.#given);
  }

  /** What to show: the record as soon as it is known, whatever the refresh does. */
  get status(): DetailStatus {
    if (this.#status === 'gone') return 'gone';
    if (this.subject !== null) return 'ready';
    if (this.#status === 'loading') return 'loading';
    return this.#status === 'failed' ? 'error' : 'empty';
  }

  hostUpdate(): void {
    const named = this.#named;
    const key = named === null ? null : `${named.modele} ${named.id}`;
    const source = this.#source();
    if (key === this.#key && source === this.#asked) return;
    if (key !== this.#key) this.#loaded = null;
    this.#key = key;
    this.#asked = source;
    void this.#read();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    // Coming back into the page reads again.
    this.#key = null;
    this.#asked = null;
  }

  /** Reads again. */
  retry(): void {
    void this.#read();
    this.#host.requestUpdate();
  }

  get #named(): Named | null {
    const { service_id, structure_id, service, structure } = this.#host;
    const ofService = service_id ?? service?.id ?? null;
    if (ofService !== null) return { modele: 'service', id: ofService };
    const ofStructure = structure_id ?? structure?.id ?? null;
    return ofStructure === null ? null : { modele: 'structure', id: ofStructure };
  }

  get #given(): Subject | null {
    const { service_id, structure_id, service, structure } = this.#host;
    const named = this.#named;
    if (named?.modele === 'service') {
      return service !== null && (service_id === null || service.id === service_id) ? fromService(service) : null;
    }
    if (structure === null || (structure_id !== null && structure.id !== structure_id)) return null;
    return fromStructure(structure);
  }

  async #read(): Promise<void> {
    this.#abort?.abort();
    const named = this.#named;
    const source = this.#asked;
    this.#status = source === null || named === null ? 'idle' : 'loading';
    if (source === null || named === null) return;
    const abort = new AbortController();
    this.#abort = abort;
    const { signal } = abort;
    try {
      const subject =
        named.modele === 'service'
          ? fromService(await source.service(named.id, { signal }))
          : fromStructure(await source.structure(named.id, { signal }));
      if (signal.aborted) return;
      this.#loaded = subject;
      this.#status = 'idle';
    } catch (error) {
      if (signal.aborted) return;
      this.#status = isDataInclusionError(error) && error.code === 'not_found' ? 'gone' : 'failed';
      this.#onFailure(error);
    }
    this.#host.requestUpdate();
  }
}
