import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { LitElement, ReactiveController } from 'lit';
import { emit, type DiEventDetails } from '../elements/events.ts';
import { add, annotate, indexOf, move, remove, type Selection } from './selection.ts';
import { selectionIn, type SelectionStorage, type SelectionStore } from './selection-store.ts';

/** Gives an element the offers kept aside, draws it again when they change, and tells the host page with `di-select`. */
export class SelectionController implements ReactiveController {
  readonly #host: LitElement;
  readonly #storage: () => SelectionStorage;
  #store: SelectionStore | null = null;
  #end: (() => void) | null = null;

  /** @param storage tells where the selection is kept. */
  constructor(host: LitElement, storage: () => SelectionStorage) {
    this.#host = host;
    this.#storage = storage;
    host.addController(this);
  }

  get offers(): Selection {
    return this.#current.offers;
  }

  get canRestore(): boolean {
    return this.#current.canRestore;
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#end = null;
    this.#store = null;
  }

  has(id: string): boolean {
    return indexOf(this.offers, id) >= 0;
  }

  select(service: DetailedService, selected: boolean): void {
    const { offers } = this;
    if (selected) this.#change('add', service, add(offers, service));
    else this.#change('remove', service, remove(offers, service.id));
  }

  /** Moves an offer by some places; returns its place, from 1. */
  move(service: DetailedService, by: number): number {
    this.#change('move', service, move(this.offers, service.id, by));
    return indexOf(this.offers, service.id) + 1;
  }

  /** Writes a note. It is about a person: the host page is told nothing of it. */
  annotate(service: DetailedService, note: string): void {
    this.#current.set(annotate(this.offers, service.id, note));
  }

  clear(): void {
    this.#change('clear', null, []);
  }

  restore(): void {
    this.#current.restore();
    this.#tell('restore', null);
  }

  get #current(): SelectionStore {
    const store = selectionIn(this.#storage());
    if (store !== this.#store) {
      this.#end?.();
      this.#store = store;
      this.#end = store.listen(() => this.#host.requestUpdate());
    }
    return store;
  }

  #change(change: DiEventDetails['di-select']['change'], service: DetailedService | null, offers: Selection): void {
    if (offers === this.offers) return;
    this.#current.set(offers, change === 'remove' || change === 'clear');
    this.#tell(change, service);
  }

  #tell(change: DiEventDetails['di-select']['change'], service: DetailedService | null): void {
    const selection = this.offers.map((offer) => offer.service);
    emit(this.#host, 'di-select', { change, service, selection });
  }
}
