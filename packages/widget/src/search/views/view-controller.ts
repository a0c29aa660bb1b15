import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { ReactiveControllerHost } from 'lit';
import type { PartLoader } from '../di-search/search-context.ts';

/** The views that a root element shows in place of its list. */
export type ViewName = 'detail' | 'correction' | 'selection';

/** One open view: an offer or its form, or the offers kept aside, without an id. */
export interface View {
  readonly name: ViewName;
  readonly id: string;
  /** The record as the list had it, or null when only the id is known. */
  readonly service: DetailedService | null;
  readonly status: 'loading' | 'ready' | 'failed';
  /** The view shown before, or null for the list. */
  readonly before: View | null;
}

/** Opens an offer in place of the list, loading its element only then, and goes back. */
export class ViewController {
  readonly #host: ReactiveControllerHost;
  readonly #parts: PartLoader;
  #view: View | null = null;

  constructor(host: ReactiveControllerHost, parts: PartLoader) {
    this.#host = host;
    this.#parts = parts;
  }

  /** The view shown now, or null for the list. */
  get current(): View | null {
    return this.#view;
  }

  /** Shows an offer or its form. Resolves when its element is loaded, or has failed to load. */
  open(name: ViewName, id: string, service: DetailedService | null): Promise<void> {
    return this.#show({ name, id, service, status: 'loading', before: this.#view });
  }

  /** Loads the view again after a failure. Resolves as `open` does. */
  async retry(): Promise<void> {
    if (this.#view !== null) await this.#show({ ...this.#view, status: 'loading' });
  }

  /** Returns to the view shown before. */
  back(): void {
    this.#set(this.#view?.before ?? null);
  }

  #show(view: View): Promise<void> {
    this.#set(view);
    return this.#load(view);
  }

  async #load(view: View): Promise<void> {
    await this.#parts.load(view.name);
    const status = this.#parts.statusOf(view.name) === 'ready' ? 'ready' : 'failed';
    if (this.#view === view) this.#set({ ...view, status });
  }

  #set(view: View | null): void {
    this.#view = view;
    this.#host.requestUpdate();
  }
}
