import type { OfferSource } from '@inclusion-kit/sdk';
import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { TextsController } from '../../shared/texts/texts-controller.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import { report as reportTexts } from '../../locales/report.ts';
import {
  emptyReport,
  findReportIssues,
  toReportContribution,
  findLikely,
  type Report,
  type ReportGenre,
  type ReportIssue,
  type Likely,
  type Offered,
} from './report.ts';
import { reset } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { notes } from '../../shared/styles/notes.ts';
import { styles } from './di-report.styles.ts';
import { findRecords, type Near } from '../fields/finders.ts';
import { ReportElement } from './report-element.ts';
import { isOver, questionOf, renderQuestions } from './questions.ts';

const today = (): string => new Date().toISOString().slice(0, 10);

/**
 * @summary The form that reports that an offer is closed, or that another record says the same.
 *
 * Part of `<di-service>`. It hands a contribution of genre `fermeture` or `doublon` to the sink, and shows its receipt. It
 * sends `failure`.
 *
 * @event di-contribute - The report was kept.
 * @event announce - A sentence for the live region of the root element (`detail` is the text).
 * @event report-close - The reader is done.
 */
export class DiReport extends ReportElement {
  static override styles = [reset, controls, notes, styles];

  @property({ attribute: false }) service!: DetailedService;
  @property({ attribute: false }) genre: ReportGenre = 'fermeture';
  /** Begins a closure as one of this day, `YYYY-MM-DD`. Empty: nothing is known of it. */
  @property({ attribute: false }) closedOn = '';
  /** Those of its thématiques that the source can be asked for. */
  @property({ attribute: false }) thematiques: readonly string[] = [];
  @property({ attribute: false }) source: OfferSource | null = null;
  @property({ attribute: false }) nameSource: (slug: string) => string = (slug) => slug;
  @property({ attribute: false }) texts: HostTexts | null = null;

  @state() private answers: Report = emptyReport;
  /** Records that may say the same. Null while the search for them runs. */
  @state() private likely: readonly Likely[] | null = null;
  /** The record that was chosen by searching, or null. */
  @state() private searched: Offered | null = null;
  /** The questions at fault, once the person has tried to send. */
  @state() private issues: readonly ReportIssue[] = [];

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
    const { genre, closedOn } = this;
    this.answers = { ...emptyReport, genre, isFinal: closedOn === '' ? null : false, du: closedOn, au: closedOn };
    this.issues = [];
    this.status = 'writing';
    this.receipt = null;
    this.likely = null;
    this.searched = null;
    if (this.genre === 'doublon') void this.#findLikely();
  }

  protected override render(): TemplateResult {
    const { t } = this.#texts;
    const { receipt } = this;
    if (receipt !== null) {
      const close = html`<button class="btn btn-quiet btn-sm" type="button" @click=${() => this.#close()}>
        ${t.close}
      </button>`;
      const texts = { title: t.receipt, number: t.receiptNo, follow: t.follow, newTab: ` (${t.newTab})` };
      return this.renderReceipt(receipt, texts, { acts: close });
    }
    return html`<form novalidate aria-labelledby="title" @submit=${this.onSubmit} @keydown=${this.onKeydown}>
      <div>
        ${renderHeading(this.headingLevel, t.title[this.genre], { id: 'title', className: 'title', focusable: true })}
        ${isOver(this.answers, today()) ? nothing : html`<p class="intro">${t.intro[this.genre]}</p>`}
      </div>
      ${renderQuestions({
        t,
        report: this.answers,
        issues: this.issues,
        today: today(),
        likely: this.likely,
        searched: this.searched,
        nameSource: this.nameSource,
        find: (typed, signal) =>
          findRecords('service', this.source, typed, signal, {
            except: this.service.id,
            near: nearTo(this.service),
          }),
        pick: (record) => void this.#pick(record),
        say: (sentence) => this.dispatchEvent(new CustomEvent('announce', { detail: sentence })),
        answer: (change) => this.#answer(change),
      })}
      ${this.renderEnd(t, () => this.#close())}
    </form>`;
  }

  /** Shows the record that was found among the others, chosen, and moves the focus there. */
  async #pick(record: Offered): Promise<void> {
    this.searched = record;
    this.#answer({ other: record.id });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[name="other"]:checked')?.focus();
  }

  #answer(change: Partial<Report>): void {
    this.answers = { ...this.answers, ...change };
    if (this.issues.length > 0) this.issues = this.#find().filter((issue) => this.issues.includes(issue));
  }

  #find(): ReportIssue[] {
    return findReportIssues(this.answers, today());
  }

  protected override async send(sink: ContributionSink): Promise<void> {
    this.issues = this.#find();
    this.status = 'sending';
    const [first] = this.issues;
    if (first === undefined) {
      await this.handOver(sink, toReportContribution(this.answers, this.service), this.#texts.t.receipt);
      return;
    }
    this.status = 'writing';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(questionOf(first))?.focus();
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
const nearTo = ({ code_insee }: DetailedService): Near | null =>
  code_insee === null ? null : { code_commune: code_insee, tri: 'distance' };
