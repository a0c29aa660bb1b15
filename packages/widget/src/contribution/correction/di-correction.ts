import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { shownValueOf } from '@inclusion-kit/sdk/internal';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineOnce } from '../../shared/elements/define-once.ts';
import { send, type DiEvent } from '../../shared/elements/events.ts';
import { nameSource } from '../../shared/format/source-name.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { toShort } from '../../shared/format/text.ts';
import { keepRanges } from '../../shared/format/hours/keep-ranges.ts';
import { icon } from '../../shared/icons/icons.ts';
import { followTold, forgetTold, tellsOf } from '../../shared/sending/told.ts';
import { reset } from '../../shared/styles/base.ts';
import { chips } from '../../shared/styles/chips.ts';
import { controls } from '../../shared/styles/controls.ts';
import { notes } from '../../shared/styles/notes.ts';
import { toWrongNumber } from '../../shared/sending/confirmation.ts';
import type { Champ } from '../draft/contribution-fields.ts';
import { fieldStyles } from '../fields/fields.styles.ts';
import { ContributionProperties } from '../form/contribution-properties.ts';
import { createForm, type Form } from '../form/form.ts';
import type { ReportGenre } from '../report/report.ts';
import { receiptStyles } from '../receipt/receipt.styles.ts';
import { styles } from './di-correction.styles.ts';
import { noHoursAnswer, type HoursAnswer } from './hours-question.ts';
import { renderOpenLine } from './open-line.ts';
import { moyenIn, type MoyenInPlace } from '../receipt/how.ts';
import { DiTold } from '../told/di-told.ts';
import { renderSent, renderWaiting, type SentLine } from './line-receipt.ts';
import { isChanged, linesOf, sayAbsent, sayPresent, type Line } from './lines.ts';

/** Begins the marks of what was sent once there is one to show: a list of hundreds has one in each card, and all begin in one task. */
const beginMarks = (): void => defineOnce('di-told', DiTold);

/**
 * Corrects a record line by line where it is read, by the fields, the checks, the draft and the queue of `<di-contribution>`.
 *
 * @summary A record whose lines are corrected in place.
 * @event di-contribute - A correction was kept.
 * @event announce - A sentence for the live region of the root element (`detail` is the text).
 * @event correction-close - The reader is done.
 * @event correction-answered - The reader says that the number is right: it answered.
 * @event correction-all - The reader wants the whole form.
 */
export class DiCorrection extends ContributionProperties {
  static formAssociated = true;
  static override styles = [reset, controls, notes, chips, fieldStyles, receiptStyles, styles];

  /** Shows the name of the offer, where it is not in sight beside. */
  @property({ type: Boolean }) named = false;
  /** Names the structure first, as a card does whose title many offers share. */
  @property({ attribute: false }) byStructure = false;
  @property({ attribute: false }) nameSource: (slug: string) => string = nameSource;

  /** The first field of the line that is open, or null. */
  @state() private line: Champ | null = null;
  /** The day that a closure which is reported begins with. Empty where nothing is known of it. */
  @state() private closedOn = '';
  @state() private hours: HoursAnswer = noHoursAnswer;
  /** The number was emptied, and sent as nothing. */
  @state() private lacksPhone = false;
  @state() private sent: readonly SentLine[] = [];
  /** The report that is open in place of the lines, or null. */
  @state() private reported: ReportGenre | null = null;

  readonly #form = createForm(
    this,
    () => false,
    (sentence) => send(this, 'announce', sentence),
  );
  #isResumed = false;
  /** Id of the offer whose number was called. */
  #called: string | null = null;

  constructor() {
    super();
    this.addEventListener('di-contribute', (event) => this.#onKept(event));
    followTold(beginMarks);
  }

  /** Opens the line of a contact that was just tried, with the focus in its field. */
  async openLine(name: 'telephone'): Promise<void> {
    this.#called = this.service?.id ?? null;
    const form = this.#form.read();
    if (form !== null) await this.#open(name, form);
  }

  /** Moves the focus to the open line, else to the first one, with the strip over it in sight, below what stays at the top of the page: the card may have shrunk under the press. */
  override focus(): void {
    if (this.line !== null) {
      this.#form.read()?.focus(this.line);
      return;
    }
    const first = this.renderRoot.querySelector<HTMLElement>('.row');
    first?.focus({ preventScroll: true });
    const strip = this.renderRoot.querySelector('.strip');
    if (first === null || strip === null) return;
    const barred = Number.parseFloat(getComputedStyle(strip).scrollMarginTop);
    const isInSight =
      strip.getBoundingClientRect().top >= barred && first.getBoundingClientRect().bottom <= innerHeight;
    if (!isInSight) strip.scrollIntoView({ block: 'start' });
  }

  protected override async scheduleUpdate(): Promise<void> {
    const { loading } = this.#form.texts;
    if (loading !== null) await loading;
    await super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#resume();
    super.update(changed);
  }

  /** Opens the line of the draft that came back, before the first rows are drawn: a line that a reader opens stays open. */
  #resume(): void {
    const form = this.#form.read();
    if (form === null || this.#isResumed) return;
    this.#isResumed = true;
    this.line = linesOf(form.subject.modele, form.changed).find((one) => isChanged(one, form.changed))?.[0] ?? null;
  }

  protected override updated(): void {
    const form = this.#form.read();
    // A correction that waits for the network is shown at its line, and other lines can be corrected meanwhile.
    if (form === null || form.sending.queued === null) return;
    this.line = null;
    form.again();
  }

  protected override render(): TemplateResult | typeof nothing {
    const form = this.#form.read();
    if (form === null || this.service === null) return nothing;
    const { correct: t } = form.t;
    const { reported, service } = this;
    const { nom, structure } = service;
    const [title, under] = this.byStructure ? [structure.nom, nom] : [nom, structure.nom];
    return html`<section class="card" aria-labelledby="strip" @keydown=${this.#onKeydown}>
      <div class="strip">
        <span id="strip"
          >${reported !== null ? t[reported === 'fermeture' ? 'closed' : 'double'] : this.sent.length === 0 ? t.pick : t.kept}</span
        >
        <span class="acts">
          <button class="link-btn xs all" type="button" @click=${() => this.#tell('correction-all')}>${t.all}</button>
          <button class="btn btn-quiet btn-icon" type="button" aria-label=${t.close} @click=${this.#close}>
            ${icon('close')}
          </button>
        </span>
      </div>
      ${
        this.named
          ? html`<header class="head">
              ${renderHeading(this.headingLevel, html`<bdi lang="fr">${toShort(title)}</bdi>`)}
              <p><bdi lang="fr">${toShort(under)}</bdi></p>
            </header>`
          : nothing
      }
      ${
        reported === null
          ? this.#renderLines(form)
          : html`<di-report
              bare
              .service=${service}
              .genre=${reported}
              .closedOn=${this.closedOn}
              .thematiques=${service.thematiques ?? []}
              .source=${this.#form.connection.source}
              .sink=${this.#form.connection.sink}
              .nameSource=${this.nameSource}
              .headingLevel=${this.headingLevel + 1}
              .texts=${this.texts}
              @report-close=${() => void this.#turn(null)}
            ></di-report>`
      }
    </section>`;
  }

  #renderLines(form: Form): TemplateResult {
    const { t, subject, changed, writing } = form;
    const c = t.correct;
    return html`${
        writing.found === null
          ? nothing
          : html`<p class="note">
              ${icon('saved')}<span
                >${t.draft.kept}
                <button class="link-btn in-text" type="button" @click=${() => this.#restart(form)}>
                  ${t.draft.restart}
                </button></span
              >
            </p>`
      }
      <ul class="lines">
        ${linesOf(subject.modele, changed).map((line) => html`<li>${this.#renderLine(line, form)}</li>`)}
      </ul>
      <footer class="foot">
        ${
          this.sent.length === 0
            ? nothing
            : html`<p class="again">${c.again}</p>
                <button class="btn btn-primary done" type="button" @click=${this.#close}>
                  ${icon('back')}${c.back[this.named ? 'list' : 'record']}
                </button>`
        }
        <span class="gone"
          ><span class="ask">${c.gone}</span> ${(['fermeture', 'doublon'] as const).map(
            (genre) =>
              html`<button class="link-btn" type="button" data-genre=${genre} @click=${() => void this.#turn(genre)}>
                ${genre === 'fermeture' ? c.closed : c.double}
              </button>`,
          )}</span
        >
      </footer>`;
  }

  #renderLine(line: Line, form: Form): unknown {
    const [name] = line;
    const holds = ({ changements = {} }: Contribution): boolean =>
      line.some((champ) => Object.hasOwn(changements, champ));
    const isFirst = (contribution: Contribution): boolean =>
      linesOf(form.subject.modele, form.changed).find((one) =>
        one.some((champ) => Object.hasOwn(contribution.changements ?? {}, champ)),
      )?.[0] === name;
    if (this.line === name) {
      const sayWrong = (): void => {
        if (this.service === null) return;
        void this.#send(form, toWrongNumber(this.service, this.#called === this.service.id));
      };
      const isWrong = this.#called !== null && this.#called === this.service?.id;
      return renderOpenLine(line, form, {
        hours: this.hours,
        answerHours: (hours) => (this.hours = hours),
        reportClosure: (day) => {
          form.writing.restore('horaires_accueil');
          this.line = null;
          void this.#turn('fermeture', day);
        },
        send: () => {
          if (!isPhoneTakenAway(form)) void this.#send(form);
          else if (isWrong) sayWrong();
          else void this.#askPhone(form);
        },
        answered: () => this.#tell('correction-answered'),
        isWrong,
        lacksPhone: this.lacksPhone && isPhoneTakenAway(form),
        unknownPhone: sayWrong,
        cancel: () => void this.#cancel(line, form),
      });
    }
    const waiting = form.sending.waiting.filter(
      ({ contribution }) => tellsOf(contribution, form.record) && holds(contribution),
    );
    if (waiting.length > 0)
      return waiting.map((one) => renderWaiting(one, form, () => void this.#takeBack(one.key, form)));
    const sent = this.sent.filter(({ contribution }) => holds(contribution));
    if (sent.length > 0) {
      return sent
        .filter(({ contribution }) => isFirst(contribution))
        .map((one) =>
          renderSent(one, form, {
            prove: (moyen) => void this.#amend(one, { preuve: { moyen } }),
            undo: () => void this.#amend(one, { retrait: true }),
          }),
        );
    }
    return this.#renderRow(line, form);
  }

  #renderRow(line: Line, form: Form): TemplateResult {
    const { t, changed } = form;
    const [name] = line;
    const label = t.correct.labels[name] ?? t.labels[name];
    const value = sayPresent(line, form);
    const said = value ?? sayAbsent(line, form);
    return html`<button
      class="row"
      type="button"
      data-line=${name}
      aria-label="${label}, ${said}, ${t.correct.edit}"
      @click=${() => void this.#open(name, form)}
    >
      <span class="k">${label}</span>
      <span>
        <bdi class=${value === null ? 'unknown' : ''} lang=${value === null ? nothing : 'fr'}
          >${name === 'horaires_accueil' ? keepRanges(said) : said}</bdi
        >
        ${isChanged(line, changed) ? html`<span class="edited">${t.edited}</span>` : nothing}
      </span>
      ${icon('pencil')}
    </button>`;
  }

  async #open(name: Champ, form: Form): Promise<void> {
    this.hours = noHoursAnswer;
    this.lacksPhone = false;
    this.line = name;
    await this.updateComplete;
    form.focus(name);
  }

  /** Asks for the number that was emptied: nobody said yet that the right one is unknown. */
  async #askPhone(form: Form): Promise<void> {
    this.lacksPhone = true;
    await this.updateComplete;
    form.focus('telephone');
  }

  async #leave(name: Champ): Promise<void> {
    this.line = null;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-line="${name}"]`)?.focus();
  }

  #cancel([name, ...others]: Line, form: Form): Promise<void> {
    for (const champ of [name, ...others]) form.writing.restore(champ);
    return this.#leave(name);
  }

  async #send(form: Form, instead?: Contribution): Promise<void> {
    await form.submission.send({ ...(instead && { instead }) });
    const [[wrong] = []] = this.#form.read()?.shown ?? [];
    if (form.submission.problem !== 'errors' || wrong === undefined) return;
    this.line =
      linesOf(form.subject.modele, form.changed).find((line) => line.some((champ) => champ === wrong))?.[0] ?? null;
    await this.updateComplete;
    form.focus(wrong);
  }

  /** A correction is kept, at once or by the queue: its receipt takes the place of its line. */
  #onKept({ detail: { contribution, receipt } }: DiEvent<'di-contribute'>): void {
    const form = this.#form.read();
    if (form === null || contribution.genre !== 'correction' || !tellsOf(contribution, form.record)) return;
    this.sent = [...this.sent, { contribution, receipt, moyen: moyenIn(contribution), said: null }];
    send(this, 'announce', form.t.correct.sent);
    if (form.receipt === null) return;
    this.line = null;
    form.again();
  }

  /** Takes a correction that waits out of the queue, with its text back in its line. */
  async #takeBack(key: string, form: Form): Promise<void> {
    const waiting = form.sending.waiting.find((one) => one.key === key);
    if (waiting === undefined) return;
    if (form.submission.canTakeBack(waiting)) form.submission.takeBack(waiting);
    else form.submission.remove(waiting);
    await this.updateComplete;
    this.#isResumed = false;
    this.requestUpdate();
    await this.updateComplete;
    if (this.line !== null) form.focus(this.line);
  }

  /** Adds the proof to a correction that was kept, or takes the correction back. */
  async #amend(one: SentLine, change: { preuve: { moyen: MoyenInPlace } } | { retrait: true }): Promise<void> {
    const form = this.#form.read();
    if (form === null) return;
    const { correct: t } = form.t;
    const set = (next: SentLine | null): void => {
      this.sent = this.sent.flatMap((other) => (other.receipt.id === one.receipt.id ? (next ?? []) : other));
    };
    const isProof = 'preuve' in change;
    try {
      await this.#form.connection.sink?.amend?.(one.receipt, change);
      if (!isProof) forgetTold(one.receipt.id);
      set(isProof ? { ...one, moyen: change.preuve.moyen, said: t.proofKept } : null);
      send(this, 'announce', isProof ? t.proofKept : t.receipt.undone);
      if (!isProof)
        await this.#leave(
          linesOf(form.subject.modele, new Set()).find((line) =>
            line.some((champ) => Object.hasOwn(one.contribution.changements ?? {}, champ)),
          )?.[0] ?? 'telephone',
        );
    } catch {
      const said = isProof ? t.proofFailed : t.receipt.undoFailed;
      set({ ...one, said });
      send(this, 'announce', said);
    }
  }

  /** @param closedOn the day of a closure for a time: whether it is one is not asked */
  async #turn(genre: ReportGenre | null, closedOn = ''): Promise<void> {
    const before = this.reported;
    this.closedOn = closedOn;
    this.reported = genre;
    await this.updateComplete;
    if (genre === null) this.renderRoot.querySelector<HTMLElement>(`[data-genre="${before ?? 'fermeture'}"]`)?.focus();
    else this.renderRoot.querySelector<HTMLElement>('di-report')?.focus();
  }

  #restart(form: Form): void {
    form.writing.restart();
    this.line = null;
    void this.updateComplete.then(() => this.focus());
  }

  readonly #close = (): void => this.#tell('correction-close');

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const form = this.#form.read();
    event.stopPropagation();
    const line =
      form === null ? undefined : linesOf(form.subject.modele, form.changed).find(([name]) => name === this.line);
    if (form !== null && line !== undefined) void this.#cancel(line, form);
    else if (this.reported !== null) void this.#turn(null);
    else this.#close();
  };

  #tell(name: 'correction-close' | 'correction-all' | 'correction-answered'): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}

/** Tells whether the one thing done is that the number in sight was emptied: nobody knows the right one. */
const isPhoneTakenAway = ({ changed, draft, subject: { record, structure } }: Form): boolean =>
  [...changed].every((champ) => champ === 'telephone') &&
  draft.telephone.trim() === '' &&
  shownValueOf(record, structure, 'telephone') !== null;

declare global {
  interface HTMLElementTagNameMap {
    'di-correction': DiCorrection;
  }
}
