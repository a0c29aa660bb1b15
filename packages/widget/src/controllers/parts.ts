import type { ReactiveControllerHost } from 'lit';
import { parts, type PartName } from '../parts.ts';

/** Where the loading of a part stands. */
export type PartStatus = 'absent' | 'loading' | 'ready' | 'failed';

/** Loads the parts of a root element when they are first used, and draws it again once they are there. */
export class PartsController {
  readonly #host: ReactiveControllerHost;
  readonly #statuses = new Map<PartName, PartStatus>();
  readonly #loads = new Map<PartName, Promise<void>>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Tells where a part stands, without loading it. */
  statusOf(name: PartName): PartStatus {
    return this.#statuses.get(name) ?? 'absent';
  }

  /** Loads a part, or loads it again after a failure; many calls load once. Never rejects. */
  load(name: PartName): Promise<void> {
    const loading = this.statusOf(name) === 'failed' ? undefined : this.#loads.get(name);
    if (loading !== undefined) return loading;
    this.#set(name, 'loading');
    const load = parts[name]().then(
      () => this.#set(name, 'ready'),
      () => this.#set(name, 'failed'),
    );
    this.#loads.set(name, load);
    return load;
  }

  #set(name: PartName, status: PartStatus): void {
    this.#statuses.set(name, status);
    this.#host.requestUpdate();
  }
}
