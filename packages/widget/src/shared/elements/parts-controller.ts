import { loadPart } from '@inclusion-kit/sdk/internal';
import type { ReactiveControllerHost } from 'lit';
import { tellFailure } from './events.ts';
import { nextTask } from './turn.ts';

export type PartStatus = 'absent' | 'loading' | 'ready' | 'failed';

type Host = ReactiveControllerHost & EventTarget;

type Table = Readonly<Record<string, () => Promise<unknown>>>;

/** Loads the parts of a root element when they are first used, draws it again once they are there, and tells the page of those that do not come. */
export class PartsController<T extends Table> {
  readonly #host: Host;
  readonly #parts: T;
  readonly #statuses = new Map<keyof T, PartStatus>();
  readonly #loads = new Map<keyof T, Promise<void>>();
  readonly #modules = new Map<keyof T, unknown>();

  constructor(host: Host, parts: T) {
    this.#host = host;
    this.#parts = parts;
  }

  statusOf(name: keyof T): PartStatus {
    return this.#statuses.get(name) ?? 'absent';
  }

  get<N extends keyof T>(name: N): Awaited<ReturnType<T[N]>> | null {
    return (this.#modules.get(name) as Awaited<ReturnType<T[N]>> | undefined) ?? null;
  }

  /** Loads a part, or loads it again after a failure. Many calls load it once. Never rejects. */
  load(name: keyof T): Promise<void> {
    const loading = this.statusOf(name) === 'failed' ? undefined : this.#loads.get(name);
    if (loading !== undefined) return loading;
    this.#set(name, 'loading');
    const load = loadPart(() => Promise.resolve(this.#parts[name]?.())).then(
      async (module) => {
        // The drawing of the part stays out of the task that read its code.
        await nextTask();
        this.#modules.set(name, module);
        this.#set(name, 'ready');
      },
      (error: unknown) => {
        this.#set(name, 'failed');
        tellFailure(this.#host, { error, during: 'part' });
      },
    );
    this.#loads.set(name, load);
    return load;
  }

  #set(name: keyof T, status: PartStatus): void {
    this.#statuses.set(name, status);
    this.#host.requestUpdate();
  }
}
