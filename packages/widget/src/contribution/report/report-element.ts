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
import { renderHeading } from '../../shared/format/heading.ts';
import { opensPage, toSafeHref } from '../../shared/format/safe-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import { handOver, isTransient } from '../../shared/sending/sink.ts';
import { renderBad } from '../fields/frames.ts';

type EndTexts = Readonly<Record<'licence' | 'send' | 'sending' | 'cancel' | 'failed' | 'refused', string>>;
type ReceiptTexts = Readonly<Record<'title' | 'number' | 'follow' | 'newTab', string>> & {
  /** The sentence that tells the next step. */
  readonly next?: string;
};

/** The common part of the short forms that send one report: how it is sent, and its receipt. */
export abstract class ReportElement extends LitElement {
  @property({ attribute: false }) sink: ContributionSink | null = null;
  @property({ attribute: false }) headingLevel = 3;

  @state() protected status: 'writing' | 'sending' | 'failed' | 'refused' = 'writing';
  @state() protected receipt: Receipt | null = null;
  @query('#title') protected readonly heading!: HTMLElement | null;
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
      emit(this, 'di-contribute', { contribution, receipt: this.receipt });
      send(this, 'announce', said);
      await this.updateComplete;
      this.heading?.focus();
    } catch (error) {
      this.status = isDataInclusionError(error) && !isTransient(error) ? 'refused' : 'failed';
      send(this, 'failure', { error, during: 'contribution' });
    }
  }

  protected renderEnd(t: EndTexts, cancel: () => void): TemplateResult {
    const { status } = this;
    return html`${t.licence === '' ? nothing : html`<p class="licence">${t.licence}</p>`}
      ${status === 'failed' || status === 'refused' ? html`<div role="alert">${renderBad(t[status])}</div>` : nothing}
      <div class="acts">
        <button class="btn btn-primary" type="submit" aria-disabled=${status === 'sending'}>
          ${status === 'sending' ? t.sending : t.send}
        </button>
        <button class="btn btn-quiet" type="button" @click=${cancel}>${t.cancel}</button>
      </div>`;
  }

  /**
   * Draws the receipt of a report.
   * @param told the report in words
   * @param acts the ways on from it
   */
  protected renderReceipt(
    { numero, suivi }: Receipt,
    t: ReceiptTexts,
    { told = nothing, acts = nothing }: { told?: unknown; acts?: unknown } = {},
  ): TemplateResult {
    const link = toSafeHref(suivi);
    return html`<div class="receipt">
      <div class="note note-ok">
        ${icon('check')}
        <div>
          ${renderHeading(this.headingLevel, t.title, { id: 'title', focusable: true })} ${told}
          ${t.next === undefined ? nothing : html`<p>${t.next}</p>`}
        </div>
      </div>
      <div>
        <p class="xs muted">${t.number}</p>
        <p class="no"><bdi>${numero}</bdi></p>
      </div>
      <p class="acts">
        ${
          link === null || !opensPage(link)
            ? nothing
            : html`<a class="btn btn-primary" href=${link} target="_blank" rel="noopener noreferrer"
                >${icon('link')}${t.follow}<span class="vh">${t.newTab}</span></a
              >`
        }
        ${acts}
      </p>
    </div>`;
  }
}
