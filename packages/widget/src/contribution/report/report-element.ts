import { isDataInclusionError } from '@inclusion-kit/sdk';
import {
  createIdempotencyKey,
  type Contribution,
  type ContributionSink,
  type Receipt,
} from '@inclusion-kit/sdk/contributions';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { emit, send } from '../../shared/elements/events.ts';
import type { Waiting } from '../../shared/sending/outbox.ts';
import { openOutbox, type Outbox } from '../../shared/sending/outbox-controller.ts';
import { handOver, isTransient, willPass } from '../../shared/sending/sink.ts';
import { forgetTold, rememberTold } from '../../shared/sending/told.ts';
import { renderBad } from '../fields/frames.ts';

type EndTexts = Readonly<Record<'send' | 'sending' | 'cancel' | 'failed' | 'refused', string>>;
/** The common part of the short forms that send one report: how it is sent, and its receipt. */
export abstract class ReportElement extends LitElement {
  @property({ attribute: false }) sink: ContributionSink | null = null;
  @property({ attribute: false }) headingLevel = 3;

  @state() protected status: 'writing' | 'sending' | 'failed' | 'refused' = 'writing';
  @state() protected receipt: Receipt | null = null;
  @query('#title') protected readonly heading!: HTMLElement | null;
  /** Key of the report that waits for the network. Null while none does. */
  @state() protected queued: string | null = null;
  /** Names the report among those that wait. Null where it waits for a second press. */
  protected nameWaiting: (() => string) | null = null;
  #outbox: Outbox | null = null;
  #unlisten: (() => void) | undefined;
  /** The sentence that tells that the report which waits was kept. */
  #said = '';
  /** Key of the report. A second try keeps it, so that the report is never counted twice. A changed report gets a new key. */
  #key: { of: string; key: string } | null = null;

  protected abstract send(sink: ContributionSink): Promise<void>;

  protected readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.sink !== null && this.status !== 'sending') void this.send(this.sink);
  };

  protected readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.onSubmit(event);
  };

  /** @param said the sentence that tells that it was kept */
  protected async handOver(sink: ContributionSink, contribution: Contribution, said: string): Promise<void> {
    const of = JSON.stringify(contribution);
    if (this.#key?.of !== of) this.#key = { of, key: createIdempotencyKey() };
    this.status = 'sending';
    try {
      this.receipt = await handOver(sink, contribution, this.#key.key);
      this.status = 'writing';
      rememberTold(contribution, this.receipt);
      emit(this, 'di-contribute', { contribution, receipt: this.receipt });
      send(this, 'announce', said);
      await this.updateComplete;
      this.heading?.focus();
    } catch (error) {
      send(this, 'failure', { error, during: 'contribution' });
      if (this.nameWaiting !== null && willPass(error)) {
        await this.#wait(sink, { contribution, key: this.#key.key, nom: this.nameWaiting() }, said);
        return;
      }
      this.status = isDataInclusionError(error) && !isTransient(error) ? 'refused' : 'failed';
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#outbox !== null && this.queued !== null) this.#follow(this.#outbox);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unlisten?.();
  }

  /** Makes ready what keeps a report, so that it is there when the network goes. */
  protected async prepare(): Promise<Outbox | null> {
    const { sink } = this;
    if (sink === null || this.nameWaiting === null) return null;
    return openOutbox(sink);
  }

  /** Keeps a report on the device, which sends it once the network is back. */
  async #wait(
    sink: ContributionSink,
    { contribution, key, nom }: Pick<Waiting, 'contribution' | 'key' | 'nom'>,
    said: string,
  ): Promise<void> {
    const outbox = (this.#outbox = await openOutbox(sink));
    this.#said = said;
    outbox.add({ key, contribution, nom, from: null, since: Date.now(), refusal: null });
    this.status = 'writing';
    this.queued = key;
    // An element that left the page meanwhile follows it once it is back.
    if (this.isConnected) this.#follow(outbox);
    await this.updateComplete;
    this.heading?.focus();
  }

  #follow(outbox: Outbox): void {
    this.#unlisten?.();
    this.#unlisten = outbox.listen({ onChange: () => this.#look(outbox) });
    this.#look(outbox);
  }

  /** Shows what became of the report that waits. One that another tab sent or took out is shown again, and goes under the same key. */
  #look(outbox: Outbox): void {
    const { queued } = this;
    if (queued === null || outbox.fateOf(queued) === 'waits') return;
    this.queued = null;
    const sent = outbox.sentOf(queued);
    if (sent !== null) {
      const [, contribution, receipt] = sent;
      this.receipt = receipt;
      outbox.seen(queued);
      emit(this, 'di-contribute', { contribution, receipt });
      send(this, 'announce', this.#said);
    } else if (outbox.take(queued) !== null) this.status = 'refused';
  }

  /** Takes back a report that was sent, with its answers as they were. Resolves with false where it could not be. */
  protected async takeBack(): Promise<boolean> {
    const { receipt } = this;
    if (receipt === null) return false;
    try {
      await this.sink?.amend?.(receipt, { retrait: true });
    } catch {
      return false;
    }
    forgetTold(receipt.id);
    this.receipt = null;
    // Its key is not used twice.
    this.#key = null;
    return true;
  }

  /** Takes a report that waits out of the queue. Returns false where it went meanwhile. */
  protected takeOut(): boolean {
    const { queued } = this;
    this.queued = null;
    return queued !== null && (this.#outbox?.take(queued) ?? null) !== null;
  }

  protected renderEnd(t: EndTexts, cancel: () => void): TemplateResult {
    const { status } = this;
    return html`${status === 'failed' || status === 'refused' ? html`<div role="alert">${renderBad(t[status])}</div>` : nothing}
      <div class="acts">
        <button class="btn btn-primary" type="submit" aria-disabled=${status === 'sending'}>
          ${status === 'sending' ? t.sending : t.send}
        </button>
        <button class="btn btn-quiet" type="button" @click=${cancel}>${t.cancel}</button>
      </div>`;
  }
}
