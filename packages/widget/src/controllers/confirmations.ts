import {
  createIdempotencyKey,
  type Contribution,
  type ContributionSink,
  type Receipt,
} from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toConfirmation } from '../state/confirmation.ts';
import { isAnythingWaiting, outboxNameOf } from './outbox-key.ts';

/** What became of a confirmation: held while it can be undone, on its way, kept, or not sent. */
export type ConfirmationStatus = 'held' | 'sending' | 'done' | 'failed';

/** How long a confirmation can be undone before it is sent. */
const UNDO_MS = 10_000;

interface Hooks {
  sink(): ContributionSink | null;
  /** The person confirmed, and may still undo it. */
  onHeld(): void;
  onKept(contribution: Contribution, receipt: Receipt): void;
  onFailure(error: unknown): void;
}

/**
 * Takes « toujours à jour » in one gesture, once an offer: it can be undone for ten seconds, then it is sent; at once when the
 * page is left or hidden, so that none is lost.
 */
export class ConfirmationsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #hooks: Hooks;
  readonly #statuses = new Map<string, ConfirmationStatus>();
  readonly #held = new Map<string, { service: DetailedService; timer: ReturnType<typeof setTimeout> }>();
  readonly #keys = new Map<string, string>();

  constructor(host: ReactiveControllerHost, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#flush);
    addEventListener('visibilitychange', this.#flushWhenHidden);
    const sink = this.#hooks.sink();
    // What an earlier page could not send leaves now; what does not load is left to the next page.
    if (sink !== null && isAnythingWaiting(outboxNameOf(sink))) {
      import('./resume-sending.ts').then(({ resumeSending }) => resumeSending(sink), console.warn);
    }
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#flush);
    removeEventListener('visibilitychange', this.#flushWhenHidden);
    this.#flush();
  }

  /** Tells what became of the confirmation of an offer; null when none was given. */
  statusOf(id: string): ConfirmationStatus | null {
    return this.#statuses.get(id) ?? null;
  }

  /** Holds the confirmation of an offer, to be sent soon; after a failure, sends the same one again at once. */
  confirm(service: DetailedService): void {
    const status = this.statusOf(service.id);
    if (this.#hooks.sink() === null || (status !== null && status !== 'failed')) return;
    if (status === 'failed') {
      void this.#send(service);
      return;
    }
    const timer = setTimeout(() => this.#release(service.id), UNDO_MS);
    this.#held.set(service.id, { service, timer });
    this.#set(service.id, 'held');
    this.#hooks.onHeld();
  }

  /** Takes back a confirmation that is still held; returns false when it has left. */
  undo(id: string): boolean {
    const held = this.#held.get(id);
    if (held === undefined) return false;
    clearTimeout(held.timer);
    this.#held.delete(id);
    this.#set(id, null);
    return true;
  }

  readonly #flush = (): void => {
    for (const id of [...this.#held.keys()]) this.#release(id);
  };

  readonly #flushWhenHidden = (): void => {
    if (globalThis.document.visibilityState === 'hidden') this.#flush();
  };

  #release(id: string): void {
    const held = this.#held.get(id);
    if (held === undefined) return;
    clearTimeout(held.timer);
    this.#held.delete(id);
    void this.#send(held.service);
  }

  async #send(service: DetailedService): Promise<void> {
    const sink = this.#hooks.sink();
    if (sink === null) {
      this.#set(service.id, null);
      return;
    }
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

  #set(id: string, status: ConfirmationStatus | null): void {
    if (status === null) this.#statuses.delete(id);
    else this.#statuses.set(id, status);
    this.#host.requestUpdate();
  }
}
