import type { ReactiveControllerHost } from 'lit';
import type { PartName } from '../parts.ts';

/** Where the loading of a part stands. */
export type PartStatus = 'absent' | 'loading' | 'ready' | 'failed';

/** Loads the parts of a root element when they are first used, and draws it again once they are there. */
export class PartsController<N extends string = PartName> {
  readonly #host: ReactiveControllerHost;
  readonly #parts: Readonly<Record<N, () => Promise<unknown>>>;
  readonly #statuses = new Map<N, PartStatus>();
  readonly #loads = new Map<N, Promise<void>>();

  /** @param parts how each part is loaded, by name. */
  constructor(host: ReactiveControllerHost, parts: Readonly<Record<N, () => Promise<unknown>>>) {
    this.#host = host;
    this.#parts = parts;
  }

  /** Tells where a part stands, without loading it. */
  statusOf(name: N): PartStatus {
    return this.#statuses.get(name) ?? 'absent';
  }

  /** Loads a part, or loads it again after a failure; many calls load once. Never rejects. */
  load(name: N): Promise<void> {
    const loading = this.statusOf(name) === 'failed' ? undefined : this.#loads.get(name);
    if (loading !== undefined) return loading;
    this.#set(name, 'loading');
    const load = this.#parts[name]().then(
      () => this.#set(name, 'ready'),
      () => this.#set(name, 'failed'),
    );
    this.#loads.set(name, load);
    return load;
  }

  #set(name: N, status: PartStatus): void {
    this.#statuses.set(name, status);
    this.#host.requestUpdate();
  }
}
