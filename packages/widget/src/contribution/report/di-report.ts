import { isDataInclusionError, type OfferSource } from '@inclusion-kit/sdk';
import { createIdempotencyKey, type ContributionSink, type Receipt } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { TextsController } from '../../shared/texts/texts-controller.ts';
import { emit } from '../../shared/elements/events.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { opensPage, toSafeHref } from '../../shared/format/safe-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import { send } from '../../shared/elements/inner-events.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import { report as reportTexts } from '../../locales/report.ts';
import { handOver } from '../../shared/sending/hand-over.ts';
import {
  emptyReport,
  findReportIssues,
  toReportContribution,
  type Report,
  type ReportGenre,
  type ReportIssue,
} from './report.ts';
import { isTransient } from '../../shared/sending/transient.ts';
import { reset } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { notes } from '../../shared/styles/notes.ts';
import { styles } from './di-report.styles.ts';
import { findLikely, type Likely } from './likely.ts';
import { questionOf, renderQuestions } from './questions.ts';

/**
 * @summary The form that reports that an offer is closed, or that another record says the same.
 *
 * Part of `<di-service>`. It hands a contribution of genre `fermeture` or `doublon` to the sink, and shows its receipt. It
 * sends `failure`.
 *
 * @event di-contribute - The report was kept.
 * @event report-close - The reader is done.
 */
export class DiReport extends LitElement {
  static override styles = [reset, controls, notes, styles];

  @property({ attribute: false }) service!: DetailedService;
  @property({ attribute: false }) genre: ReportGenre = 'fermeture';
  /** Those of its thématiques that the source can be asked for. */
  @property({ attribute: false }) thematiques: readonly string[] = [];
  @property({ attribute: false }) source: OfferSource | null = null;
  @property({ attribute: false }) sink: ContributionSink | null = null;
  @property({ attribute: false }) nameSource: (slug: string) => string = (slug) => slug;
  @property({ attribute: false }) headingLevel = 3;
  @property({ attribute: false }) texts: HostTexts | null = null;

  @state() private answers: Report = emptyReport;
  /** Records that may say the same. Null while the search for them runs. */
  @state() private likely: readonly Likely[] | null = null;
  /** The questions at fault, once the person has tried to send. */
  @state() private issues: readonly ReportIssue[] = [];
  @state() private status: 'writing' | 'sending' | 'failed' | 'refused' = 'writing';
  @state() private receipt: Receipt | null = null;
  @query('#title') private readonly heading!: HTMLElement | null;
  /** Key of the report. A second try keeps it, so that the report is never counted twice. A changed report gets a new key. */
  #key: { of: string; key: string } | null = null;

  /** The offer and the genre that the answers are about. */
  #about = '';

  readonly #texts = new TextsController(this, 'report', reportTexts);

  override focus(): void {
    this.heading?.focus();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#texts.loading !== null) await this.#texts.loading;
    await super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    const about = `${this.genre} ${this.service.id}`;
    if (about === this.#about) return;
    this.#about = about;
    this.answers = { ...emptyReport, genre: this.genre };
    this.issues = [];
    this.status = 'writing';
    this.receipt = null;
    this.likely = null;
    if (this.genre === 'doublon') void this.#findLikely();
  }

  protected override render(): TemplateResult {
    const { t } = this.#texts;
    const { receipt, status } = this;
    if (receipt !== null) return this.#renderReceipt(receipt);
    return html`<form novalidate aria-labelledby="title" @submit=${this.#onSubmit} @keydown=${this.#onKeydown}>
      <div>
        ${renderHeading(this.headingLevel, t.title[this.genre], { id: 'title', className: 'title', focusable: true })}
        <p class="intro">${t.intro[this.genre]}</p>
      </div>
      ${renderQuestions({
        t,
        report: this.answers,
        issues: this.issues,
        likely: this.likely,
        nameSource: this.nameSource,
        answer: (change) => this.#answer(change),
      })}
      <p class="licence">${t.licence}</p>
      ${
        status === 'failed' || status === 'refused'
          ? html`<p class="msg msg-bad" role="alert">${icon('warning')}<span>${t[status]}</span></p>`
          : nothing
      }
      <div class="acts">
        <button class="btn btn-primary" type="submit" aria-disabled=${status === 'sending'}>
          ${status === 'sending' ? t.sending : t.send}
        </button>
        <button class="btn btn-quiet" type="button" @click=${() => this.#close()}>${t.cancel}</button>
      </div>
    </form>`;
  }

  #renderReceipt({ numero, suivi }: Receipt): TemplateResult {
    const { t } = this.#texts;
    const link = toSafeHref(suivi);
    return html`<div class="receipt">
      <div class="note note-ok">
        ${icon('check')}
        <div>${renderHeading(this.headingLevel, t.receipt, { id: 'title', focusable: true })}</div>
      </div>
      <div>
        <p class="xs muted">${t.receiptNo}</p>
        <p class="no"><bdi>${numero}</bdi></p>
      </div>
      <p class="acts">
        ${
          link === null || !opensPage(link)
            ? nothing
            : html`<a class="btn btn-sm" href=${link} target="_blank" rel="noopener noreferrer"
                >${icon('link')}${t.follow}<span class="vh"> (${t.newTab})</span></a
              >`
        }
        <button class="btn btn-quiet btn-sm" type="button" @click=${() => this.#close()}>${t.close}</button>
      </p>
    </div>`;
  }

  #answer(change: Partial<Report>): void {
    this.answers = { ...this.answers, ...change };
    if (this.issues.length > 0) this.issues = this.#find().filter((issue) => this.issues.includes(issue));
  }

  #find(): ReportIssue[] {
    return findReportIssues(this.answers, this.service.id, new Date().toISOString().slice(0, 10));
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#send();
  };

  async #send(): Promise<void> {
    const { sink, status, service } = this;
    if (sink === null || status === 'sending') return;
    this.issues = this.#find();
    this.status = 'sending';
    if (this.issues.length === 0 && !(await this.#isOtherKnown())) this.issues = ['unknown'];
    if (this.issues.length > 0) {
      this.status = 'writing';
      await this.#focusIssue();
      return;
    }
    const contribution = toReportContribution(this.answers, service);
    try {
      this.receipt = await handOver(sink, contribution, this.#keyOf(JSON.stringify(contribution)));
      this.status = 'writing';
      emit(this, 'di-contribute', { contribution, receipt: this.receipt });
      await this.updateComplete;
      this.focus();
    } catch (error) {
      this.status = isDataInclusionError(error) && !isTransient(error) ? 'refused' : 'failed';
      send(this, 'failure', { error, during: 'contribution' });
    }
  }

  /**
   * Tells whether the source knows the id that was typed, so that a slip is said here. When the look-up fails, the receiver of
   * the report decides.
   */
  async #isOtherKnown(): Promise<boolean> {
    const { genre, other } = this.answers;
    if (genre !== 'doublon' || this.source === null || this.likely?.some(({ id }) => id === other) === true)
      return true;
    try {
      await this.source.service(other);
      return true;
    } catch (error) {
      return !(isDataInclusionError(error) && error.code === 'not_found');
    }
  }

  async #focusIssue(): Promise<void> {
    await this.updateComplete;
    const [first] = this.issues;
    if (first !== undefined) this.renderRoot.querySelector<HTMLElement>(questionOf(first))?.focus();
  }

  #keyOf(of: string): string {
    if (this.#key?.of !== of) this.#key = { of, key: createIdempotencyKey() };
    return this.#key.key;
  }

  async #findLikely(): Promise<void> {
    const { source, service } = this;
    const found = source === null ? [] : await findLikely(source, service, this.thematiques);
    if (this.service === service) this.likely = found;
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('report-close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-report': DiReport;
  }
}
