import {
  createIdempotencyKey,
  type Contribution,
  type ContributionSink,
  type Receipt,
} from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listen } from '../elements/listen.ts';
import { toConfirmation } from './confirmation.ts';
import { handOver, isAnythingWaiting, outboxNameOf, willPass } from './sink.ts';
import type { Waiting } from './outbox.ts';
import type { Outbox } from './outbox-controller.ts';

/** The state of a confirmation: held while it can be undone, on its way, waiting for the network, kept, or not sent. */
export type ConfirmationStatus = 'held' | 'sending' | 'waiting' | 'done' | 'failed';

/** Milliseconds during which a confirmation can be undone before it is sent. */
const UNDO_MS = 10_000;

interface Hooks {
  sink(): ContributionSink | null;
  /** The person confirmed, and may still undo it. */
  onHeld(): void;
  onKept(contribution: Contribution, receipt: Receipt): void;
  /** @param isWaiting it will be sent when the network is back */
  onFailure(error: unknown, isWaiting: boolean): void;
}

/** Takes « toujours à jour » in one gesture, sent after ten seconds to undo it, or at once when the page is left. */
export class ConfirmationsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #hooks: Hooks;
  readonly #statuses = new Map<string, ConfirmationStatus>();
  readonly #held = new Map<string, { service: DetailedService; timer: ReturnType<typeof setTimeout> }>();
  readonly #keys = new Map<string, string>();
  #outbox: Outbox | null = null;
  #opening: Promise<Outbox | null> | null = null;
  #unlisten: (() => void) | null = null;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
    const flushWhenHidden = (): void => {
      if (globalThis.document.visibilityState === 'hidden') this.#flush();
    };
    listen(host, { pagehide: () => this.#flush(), visibilitychange: flushWhenHidden });
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    const sink = this.#hooks.sink();
    // A confirmation that waited may have been sent while the element was out of the page.
    const waits = [...this.#statuses.values()].includes('waiting');
    // Contributions that an earlier page could not send leave now. If the queue does not load, they wait for the next page.
    if (sink !== null && (waits || isAnythingWaiting(outboxNameOf(sink)))) {
      void this.#open(sink).then((outbox) => outbox?.flush());
    }
  }

  hostDisconnected(): void {
    this.#flush();
    this.#isConnected = false;
    this.#unlisten?.();
    this.#outbox = this.#opening = this.#unlisten = null;
  }

  statusOf(id: string): ConfirmationStatus | null {
    return this.#statuses.get(id) ?? null;
  }

  /** Holds the confirmation of an offer, to be sent soon. After a failure, sends the same one again at once. */
  confirm(service: DetailedService): void {
    const status = this.statusOf(service.id);
    const sink = this.#hooks.sink();
    if (sink === null || (status !== null && status !== 'failed')) return;
    // The queue keeps the confirmation when the network goes, so it must be loaded before.
    void this.#open(sink);
    if (status === 'failed') {
      void this.#send(service);
      return;
    }
    const timer = setTimeout(() => this.#release(service.id), UNDO_MS);
    this.#held.set(service.id, { service, timer });
    this.#set(service.id, 'held');
    this.#hooks.onHeld();
  }

  /** Takes back a confirmation that is held or waits for the network; returns false when it has left. */
  undo(id: string): boolean {
    const held = this.#held.get(id);
    if (held === undefined && this.#outbox?.take(this.#keyOf(id)) == null) return false;
    clearTimeout(held?.timer);
    this.#held.delete(id);
    this.#set(id, null);
    return true;
  }

  #flush(): void {
    for (const { service } of this.#held.values()) {
      // A page that ends tells no answer: the next one sends it again, under the same key.
      this.#outbox?.add(this.#toWaiting(service));
      this.#release(service.id);
    }
  }

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
      const receipt = await handOver(sink, contribution, this.#keyOf(service.id));
      this.#outbox?.take(this.#keyOf(service.id));
      this.#set(service.id, 'done');
      this.#hooks.onKept(contribution, receipt);
    } catch (error) {
      const outbox = willPass(error) ? await this.#open(sink) : null;
      this.#set(service.id, outbox === null ? 'failed' : 'waiting');
      if (outbox === null) this.#outbox?.take(this.#keyOf(service.id));
      else outbox.add(this.#toWaiting(service));
      this.#hooks.onFailure(error, outbox !== null);
    }
  }

  #toWaiting(service: DetailedService): Waiting {
    const contribution = toConfirmation(service);
    return {
      key: this.#keyOf(service.id),
      contribution,
      nom: service.nom,
      from: null,
      since: Date.now(),
      refusal: null,
    };
  }

  /** Opens the queue of contributions that wait for the network. Resolves with null when the browser could not load it. */
  #open(sink: ContributionSink): Promise<Outbox | null> {
    this.#opening ??= import('./outbox-controller.ts')
      .then(({ openOutbox }) => openOutbox(sink))
      .then(
        (outbox) => this.#listen(outbox),
        () => (this.#opening = null),
      );
    return this.#opening;
  }

  #listen(outbox: Outbox): Outbox {
    if (!this.#isConnected) return outbox;
    this.#outbox = outbox;
    this.#unlisten = outbox.listen({ onChange: () => this.#follow(outbox) });
    this.#follow(outbox);
    return outbox;
  }

  /** Shows as waiting those that wait, as kept those sent here. Those that another tab took out are asked again. */
  #follow(outbox: Outbox): void {
    const { waiting } = outbox;
    const kept = new Set(waiting.map(({ key }) => key));
    for (const [id, status] of this.#statuses) {
      if (status !== 'waiting' || kept.has(this.#keyOf(id))) continue;
      const sent = outbox.sentOf(this.#keyOf(id));
      this.#set(id, sent === null ? null : 'done');
      if (sent !== null) this.#hooks.onKept(sent[1], sent[2]);
    }
    for (const { key, contribution, refusal } of waiting) {
      const { genre, cible } = contribution;
      if (genre !== 'confirmation' || cible === undefined) continue;
      const status = this.statusOf(cible.id);
      if (status !== null && status !== 'waiting') continue;
      this.#keys.set(cible.id, key);
      this.#set(cible.id, refusal === null ? 'waiting' : 'failed');
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
