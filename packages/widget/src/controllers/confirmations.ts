import {
  createIdempotencyKey,
  type Contribution,
  type ContributionSink,
  type Receipt,
} from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toConfirmation } from '../state/confirmation.ts';

/** What became of a confirmation. */
export type ConfirmationStatus = 'sending' | 'done' | 'failed';

interface Hooks {
  sink(): ContributionSink | null;
  onKept(contribution: Contribution, receipt: Receipt): void;
  onFailure(error: unknown): void;
}

/** Sends « toujours à jour » in one gesture, once an offer, and remembers what became of it. */
export class ConfirmationsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #hooks: Hooks;
  readonly #statuses = new Map<string, ConfirmationStatus>();
  readonly #keys = new Map<string, string>();

  constructor(host: ReactiveControllerHost, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to start: a confirmation is a person's gesture.
  }

  /** Tells what became of the confirmation of an offer; null when none was sent. */
  statusOf(id: string): ConfirmationStatus | null {
    return this.#statuses.get(id) ?? null;
  }

  /** Sends the confirmation of an offer; after a failure, the same one again. */
  async confirm(service: DetailedService): Promise<void> {
    const sink = this.#hooks.sink();
    const status = this.statusOf(service.id);
    if (sink === null || status === 'sending' || status === 'done') return;
    const contribution = toConfirmation(service);
    this.#set(service.id, 'sending');
    try {
      const receipt = await sink.submit(contribution, { idempotencyKey: this.#keyOf(service.id) });
      this.#set(service.id, 'done');
      this.#hooks.onKept(contribution, receipt);
    } catch (error) {
      this.#set(service.id, 'failed');
      this.#hooks.onFailure(error);
    }
  }

  // A confirmation tried again keeps its key, so that it is never counted twice.
  #keyOf(id: string): string {
    const key = this.#keys.get(id) ?? createIdempotencyKey();
    this.#keys.set(id, key);
    return key;
  }

  #set(id: string, status: ConfirmationStatus): void {
    this.#statuses.set(id, status);
    this.#host.requestUpdate();
  }
}
