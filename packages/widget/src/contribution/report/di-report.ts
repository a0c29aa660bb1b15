import type { OfferSource } from '@inclusion-kit/sdk';
import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import { dayInParis } from '@inclusion-kit/sdk/internal';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { TextsController } from '../../shared/texts/texts-controller.ts';
import { formatDate } from '../../shared/format/date.ts';
import { toShort } from '../../shared/format/text.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
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
import { chips } from '../../shared/styles/chips.ts';
import { disclosure } from '../../shared/styles/disclosure.ts';
import { notes } from '../../shared/styles/notes.ts';
import { receiptStyles } from '../receipt/receipt.styles.ts';
import { renderHow, type MoyenInPlace } from '../receipt/how.ts';
import { renderReceipt } from '../receipt/receipt.ts';
import { styles } from './di-report.styles.ts';
import { findRecords, type Near } from '../fields/finders.ts';
import { ReportElement } from './report-element.ts';
import { isOver, questionOf, renderMore, renderQuestions, type QuestionsContext } from './questions.ts';

const today = (): string => dayInParis(new Date());

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
  static override styles = [reset, controls, chips, disclosure, notes, receiptStyles, styles];

  @property({ attribute: false }) service!: DetailedService;
  @property({ attribute: false }) genre: ReportGenre = 'fermeture';
  /** Begins a closure as one of this day, `YYYY-MM-DD`. Empty: nothing is known of it. */
  @property({ attribute: false }) closedOn = '';
  /** Stands in a card that names it: it has no frame and no title in sight of its own. */
  @property({ type: Boolean, reflect: true }) bare = false;
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

  /** Shows the questions that nobody has to answer. */
  @state() private isMore = false;
  /** The means of knowing that was told once the report was sent, or null. */
  @state() private moyen: MoyenInPlace | null = null;
  /** The sentence about the last act on a report that was sent, or null. */
  @state() private said: string | null = null;

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
    this.isMore = false;
    this.moyen = null;
    this.said = null;
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
      const { steps } = t.receipt;
      return renderReceipt(receipt, {
        t: t.receipt,
        title: renderHeading(this.headingLevel, t.thanks, { id: 'title', focusable: true }),
        told: html`<p>${this.#sayAnswers()}</p>`,
        steps: steps.known(this.nameSource(this.service.source)),
        takeBack: this.sink?.amend === undefined ? null : () => void this.#takeBack(),
        said: this.said,
        question: this.#asksHow() ? renderHow(t.asked, this.moyen, (moyen) => void this.#prove(moyen)) : nothing,
        onward: html`<button class="btn btn-primary" type="button" @click=${() => this.#close()}>
          ${icon('back')}${t.back}
        </button>`,
      });
    }
    const context: QuestionsContext = {
      t,
      report: this.answers,
      issues: this.issues,
      today: today(),
      hasFirstDay: this.closedOn !== '',
      language: this.#texts.language,
      likely: this.likely,
      searched: this.searched,
      nameSource: this.nameSource,
      find: (typed, signal) =>
        findRecords('service', this.source, typed, signal, { except: this.service.id, near: nearTo(this.service) }),
      pick: (record) => void this.#pick(record),
      say: (sentence) => this.#announce(sentence),
      answer: (change) => this.#answer(change),
    };
    const isClosure = this.genre === 'fermeture';
    // A closure that is over changes nothing of the record.
    const licence = isClosure && !isOver(this.answers, today()) ? `${t.intro.fermeture} ${t.licence}` : t.licence;
    return html`<form novalidate aria-labelledby="title" @submit=${this.onSubmit} @keydown=${this.onKeydown}>
      <div>
        ${renderHeading(this.headingLevel, t.title[this.genre], { id: 'title', className: this.bare ? 'title vh' : 'title', focusable: true })}
        ${isClosure ? nothing : html`<p class="intro">${t.intro.doublon}</p>`}
      </div>
      ${renderQuestions(context)} ${renderMore(context, this.isMore, (isMore) => (this.isMore = isMore))}
      <p class="licence">${licence}</p>
      ${this.renderEnd(t, () => this.#close())}
    </form>`;
  }

  /** Says the report in words: for how long the offer is closed, or which record is the same. */
  #sayAnswers(): TemplateResult | string {
    const { sent } = this.#texts.t;
    const { genre, isFinal, isEndUnknown, du, au, other } = this.answers;
    if (genre === 'doublon') {
      const nom = [...(this.likely ?? []), this.searched].find((one) => one?.id === other)?.nom ?? other;
      return html`${sent.double}${sent.colon} <bdi lang="fr">${toShort(nom, 200)}</bdi>`;
    }
    const say = (day: string): string => formatDate(day, this.#texts.language);
    if (isFinal !== false) return sent.closedFinal;
    return isEndUnknown ? sent.closedUnknown(say(au)) : sent.closedTemp(du === '' ? null : say(du), say(au));
  }

  /** Tells whether a closure that was sent is asked how its author knows: a duplicate is read line by line. */
  #asksHow(): boolean {
    return this.genre === 'fermeture' && this.answers.moyen === '' && this.sink?.amend !== undefined;
  }

  /** Adds to a closure that was kept how its author knows. */
  async #prove(moyen: MoyenInPlace): Promise<void> {
    const { receipt, sink } = this;
    const { asked } = this.#texts.t;
    if (receipt === null) return;
    try {
      await sink?.amend?.(receipt, { preuve: { moyen } });
      this.moyen = moyen;
      this.said = asked.proofKept;
    } catch {
      this.said = asked.proofFailed;
    }
    this.#announce(this.said);
  }

  async #takeBack(): Promise<void> {
    const { undone, undoFailed } = this.#texts.t.receipt;
    const isTaken = await this.takeBack();
    this.said = isTaken ? null : undoFailed;
    if (isTaken) this.moyen = null;
    this.#announce(this.said ?? undone);
    if (!isTaken) return;
    await this.updateComplete;
    this.heading?.focus();
  }

  #announce(sentence: string): void {
    this.dispatchEvent(new CustomEvent('announce', { detail: sentence }));
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
    // The field at fault is shown.
    if (first === 'courriel' || first === 'past') this.isMore = true;
    if (first === undefined) {
      await this.handOver(sink, toReportContribution(this.answers, this.service), this.#texts.t.thanks);
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
