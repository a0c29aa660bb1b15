import {
  createIdempotencyKey,
  type Contribution,
  type ContributionSink,
  type Receipt,
} from '@inclusion-kit/sdk/contributions';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listen } from '../../shared/elements/listen.ts';
import { handOver, isAnythingWaiting, outboxNameOf, willPass, type RelaySink } from '../../shared/sending/sink.ts';
import type { KeptDraft } from '../draft/kept-draft.ts';
import type { Waiting } from '../../shared/sending/outbox.ts';
import type { Outbox, Sent } from '../../shared/sending/outbox-controller.ts';

/** Sends a contribution once: the same one tried again keeps its key, and what the network refuses waits in a queue. */
export class SendingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sink: () => ContributionSink | null;
  readonly #onSent: (...sent: Sent) => void;
  #outbox: Outbox | null = null;
  #unlisten: (() => void) | null = null;
  #connectedTo: ContributionSink | null = null;
  /** Text and key of the last try. Null when nothing was tried. */
  attempt: KeptDraft['attempt'] = null;
  isSending = false;
  /** Key of the contribution that this form put in the queue. Null when it put none. */
  queued: string | null = null;
  #preparing: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost, sink: () => ContributionSink | null, onSent: (...sent: Sent) => void) {
    this.#host = host;
    this.#sink = sink;
    this.#onSent = onSent;
    const redraw = (): void => host.requestUpdate();
    listen(host, { online: redraw, offline: redraw });
    host.addController(this);
  }

  get waiting(): readonly Waiting[] {
    return this.#outbox?.waiting ?? [];
  }

  /** Tells whether the device has no network. A network that answers nothing counts as one. */
  get isOffline(): boolean {
    return !navigator.onLine;
  }

  hostConnected(): void {
    if (this.queued !== null) this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const sink = this.#sink();
    if (sink === null || sink === this.#connectedTo) return;
    // This form's contribution in the queue may have gone while the form was out of the page.
    if (this.queued !== null || isAnythingWaiting(outboxNameOf(sink))) void this.prepare();
  }

  hostDisconnected(): void {
    this.#unlisten?.();
    this.#unlisten = null;
    this.#connectedTo = null;
  }

  /** Makes the queue ready, so that it is there when the network goes. Never rejects. */
  prepare(): Promise<void> {
    const sink = this.#sink();
    if (sink !== null && sink !== this.#connectedTo) {
      this.#connectedTo = sink;
      this.#preparing = this.#load(sink);
    }
    return this.#preparing;
  }

  async #load(sink: RelaySink): Promise<void> {
    try {
      const { openOutbox } = await import('../../shared/sending/outbox-controller.ts');
      const outbox = await openOutbox(sink);
      if (this.#connectedTo === sink) this.#listen(outbox);
    } catch {
      // Without the queue, what does not go through stays in the form.
      this.#connectedTo = null;
    }
  }

  #listen(outbox: Outbox): void {
    this.#unlisten?.();
    this.#outbox = outbox;
    this.#unlisten = outbox.listen({
      onChange: () => this.#follow(outbox),
      onSent: this.#onSent,
    });
    const sent = this.queued === null ? null : outbox.sentOf(this.queued);
    if (sent !== null) this.#onSent(...sent);
    this.#follow(outbox);
  }

  /** Another tab sent what this form left, or took it out: the form is shown again, and sends it under the same key. */
  #follow(outbox: Outbox): void {
    const key = this.queued;
    const isGone = key !== null && outbox.sentOf(key) === null && outbox.waiting.every((one) => one.key !== key);
    if (isGone) this.queued = null;
    this.#host.requestUpdate();
  }

  /** Goes on with what was tried by an earlier form of the same draft. */
  resume(attempt: KeptDraft['attempt']): void {
    this.attempt = attempt;
    this.queued = null;
  }

  /** Another tab tries the same draft: what is then sent here too is known to be the same. */
  join(attempt: KeptDraft['attempt']): void {
    if (attempt !== null && !this.isSending && this.queued === null) this.attempt = attempt;
  }

  /** Gives a contribution its key: the one it had, if it is the same. */
  begin(contribution: Contribution): void {
    const sent = JSON.stringify(contribution);
    if (this.attempt?.sent !== sent) this.attempt = { sent, key: createIdempotencyKey() };
  }

  /** Sends what `begin` gave a key to. @throws what the sink throws */
  async submit(contribution: Contribution): Promise<Receipt> {
    const sink = this.#sink();
    if (sink === null || this.attempt === null) throw new Error('There is nothing that takes the contribution.');
    this.#set(true);
    try {
      return await handOver(sink, contribution, this.attempt.key);
    } finally {
      this.#set(false);
    }
  }

  /** Puts a contribution in the queue after a failure that will pass. Returns false when it must stay in the form. */
  async enqueue(
    contribution: Contribution,
    error: unknown,
    { nom, from }: Pick<Waiting, 'nom' | 'from'>,
  ): Promise<boolean> {
    if (!willPass(error) || this.attempt === null) return false;
    const { key } = this.attempt;
    await this.prepare();
    if (this.#outbox === null) return false;
    this.queued = key;
    this.#outbox.add({ key, contribution, nom, from, since: Date.now(), refusal: null });
    this.#host.requestUpdate();
    return true;
  }

  async flush(): Promise<void> {
    this.#set(true);
    try {
      await this.#outbox?.retry();
    } finally {
      this.#set(false);
    }
  }

  take(key: string): Waiting | null {
    if (this.queued === key) this.queued = null;
    return this.#outbox?.take(key) ?? null;
  }

  /** The contribution was kept: the next one has another key. */
  end(): void {
    this.attempt = null;
    this.queued = null;
    this.#host.requestUpdate();
  }

  /** Saves the waiting contributions as a file, for a person who closes this device before the network is back. */
  download(): void {
    const contributions = this.waiting.map(({ key, contribution }) => ({ cle: key, contribution }));
    const file = new Blob([JSON.stringify(contributions, null, 2)], { type: 'application/json' });
    const link = globalThis.document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'contributions-en-attente.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  #set(isSending: boolean): void {
    this.isSending = isSending;
    this.#host.requestUpdate();
  }
}
