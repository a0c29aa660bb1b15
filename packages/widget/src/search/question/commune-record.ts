import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import type { ReactiveControllerHost } from 'lit';
import { ReadingTask } from '../../shared/reading/reading-task.ts';

interface Hooks {
  geography(): Geography | null;
  /** The INSEE code that is asked for now. */
  code(): string | null;
  /** The record that is known. */
  known(): Commune | null;
  /** Takes the record of the code, or null while it is not known. */
  take(commune: Commune | null): void;
  onFailure(error: unknown): void;
}

/** Looks for the record of a commune that is known by its code alone, each time it is asked to until it comes. */
export class CommuneRecordController {
  readonly #hooks: Hooks;
  readonly #reading: ReadingTask<Geography, string, Commune | null>;

  constructor(host: ReactiveControllerHost, hooks: Hooks) {
    this.#hooks = hooks;
    this.#reading = new ReadingTask(host, {
      from: () => hooks.geography(),
      key: () => (this.#isKnown ? null : hooks.code() || null),
      read: (from, code, signal) => from.commune(code, { signal }),
      onAnswer: (commune) => hooks.take(commune),
      onFailure: (error) => hooks.onFailure(error),
    });
  }

  /** Looks for it, unless it is known. */
  look(): void {
    if (this.#isKnown) return;
    this.#hooks.take(null);
    void this.#reading.read();
  }

  get #isKnown(): boolean {
    return (this.#hooks.known()?.code ?? null) === this.#hooks.code();
  }
}
