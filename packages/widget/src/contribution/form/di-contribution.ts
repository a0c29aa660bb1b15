import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { AnnouncerController } from '../../shared/elements/announcer.ts';
import { ChecksController } from '../checks/checks.ts';
import { CommuneCodeController } from '../checks/commune-code.ts';
import { ConnectionController } from '../../shared/connection/connection.ts';
import { FoldsController } from '../writing/folds.ts';
import { FormControlController } from '../writing/form-control.ts';
import { PartsController } from '../../shared/elements/parts-controller.ts';
import { PressController } from '../writing/press.ts';
import { readRecord } from '../writing/record.ts';
import { ScoreVoiceController } from '../writing/score-voice.ts';
import { SendingController } from '../sending/sending.ts';
import { SourceNamesController } from '../../shared/connection/source-names.ts';
import { SubmissionController } from '../sending/submission.ts';
import { TextsController } from '../../shared/texts/texts-controller.ts';
import { UnsavedController } from '../writing/unsaved.ts';
import { WritingController } from '../writing/writing.ts';
import { ZoneNamesController } from '../fields/zone-names.ts';
import { emit, tellFailure } from '../../shared/elements/events.ts';
import { formatTime } from '../../shared/format/date.ts';
import { contribution as contributionTexts } from '../../locales/contribution.ts';
import { remarkOnAttributes } from '../../shared/attributes/attribute-remarks.ts';
import { isElsewhere } from '../draft/contribution-draft.ts';
import { isTold, toContribution, type Entry } from '../draft/contribution-entry.ts';
import { isField, type Question } from '../checks/contribution-questions.ts';
import { hasFields } from '../draft/contribution-subject.ts';
import type { Nature } from '../../shared/parameters/natures.ts';
import type { Sheet } from '../draft/contribution-sheet.ts';
import { base } from '../../shared/styles/base.ts';
import { chips } from '../../shared/styles/chips.ts';
import { controls } from '../../shared/styles/controls.ts';
import { diff } from '../../shared/styles/diff.ts';
import { notes } from '../../shared/styles/notes.ts';
import { tokens } from '../../shared/styles/tokens.ts';
import { ContributionProperties } from './contribution-properties.ts';
import { styles } from './di-contribution.styles.ts';
import { fieldStyles } from '../fields/fields.styles.ts';
import { FormFocus } from './focus.ts';
import type { Form } from './form.ts';
import { helpStyles } from './help.styles.ts';
import { renderForm } from './layout.ts';
import { contributionParts } from './contribution-parts.ts';
import { sendingStyles } from '../sending/sending.styles.ts';
import { renderQueue, sayQueued } from '../sending/queue.ts';
import { renderReceipt } from '../sending/receipt.ts';
import { renderState } from './states.ts';
import { toForm } from './to-form.ts';
import { formatScore } from '../fields/values.ts';

/** The shortest time between two announcements that the draft is kept. */
const MINUTE_MS = 60_000;

/**
 * Takes what a person knows about an offer or a structure: a correction, a confirmation, a closure, a duplicate, a new offer, a
 * new structure. Each field is checked while the person types, and shows its former value. A correction sends only the changed
 * fields.
 *
 * Inside a form of the page it is a form control: with a `name`, its value is the contribution in JSON.
 *
 * @summary The form that corrects, confirms, closes or adds.
 * @event di-contribute - The contribution was kept. Detail: `{ contribution, receipt }`.
 * @event di-error - The record could not be read, or the contribution not sent. Detail: `{ error, during, status, requestId }`.
 * @csspart title - The title of the form.
 * @csspart section - A part of the form.
 * @csspart quality - The panel of the quality score.
 * @csspart summary - The list of changes, before and after.
 * @csspart errors - The box that says why nothing was sent.
 * @csspart send - The button that sends.
 * @csspart queue - The contributions that wait for the network.
 * @csspart receipt - The receipt of a kept contribution.
 */
export class DiContribution extends ContributionProperties {
  static formAssociated = true;
  static override styles = [tokens, base, controls, notes, chips, diff, fieldStyles, helpStyles, sendingStyles, styles];

  @state() private copied = false;
  /** The attribute, or a fieldset of the page, says so. */
  @state() private isDisabled = false;
  #spokenAt = 0;

  readonly #connection = new ConnectionController(this);
  readonly #names = new SourceNamesController(this, () => this.#connection.source);
  readonly #texts = new TextsController(this, 'contribution', contributionTexts);
  readonly #announcer = new AnnouncerController(this);
  readonly #scoreVoice = new ScoreVoiceController(this, (score) =>
    this.#announcer.say(this.#texts.t.score.live(formatScore(score, this.#texts.language))),
  );
  readonly #unsaved = new UnsavedController(this);
  readonly #press = new PressController(this);
  readonly #parts = new PartsController(this, contributionParts);
  readonly #communeCode = new CommuneCodeController(this, () => this.#connection.geography);
  readonly #zoneNames = new ZoneNamesController(this, () => this.#connection.geography);
  readonly #record = readRecord(this, {
    source: () => this.#connection.source,
    onFailure: (error) => tellFailure(this, { error, during: 'detail' }),
  });
  readonly #checks = new ChecksController(this, () => this.#writing.entry);
  readonly #sending = new SendingController(this, {
    sink: () => this.#connection.sink,
    onSent: (key, contribution, receipt) => this.#submission.onSent(key, contribution, receipt),
  });
  readonly #writing: WritingController = new WritingController(this, this.#sending, {
    read: () => this.#record.record,
    code_insee: () => this.#communeCode.commune?.code ?? null,
    isOpen: () => this.#submission.receipt === null && this.#sending.queued === null,
    onBegin: (isSame) => this.#onBegin(isSame),
    onNature: (nature) => this.#onNature(nature),
    onWritten: (questions) => this.#onWritten(questions),
    onSaved: (date) => this.#onSaved(date),
  });
  readonly #submission: SubmissionController = new SubmissionController(
    this,
    { writing: this.#writing, checks: this.#checks, sending: this.#sending },
    {
      canSend: () => this.#connection.sink !== null && !this.isDisabled,
      ready: () => this.#communeCode.settle(),
      onSending: () => this.#announcer.say(this.#texts.t.review.sending),
      onQueued: () => this.#announcer.say(sayQueued(this.#texts.t, this.#sending.isOffline).join(' ')),
      onKept: (contribution, receipt) => emit(this, 'di-contribute', { contribution, receipt }),
      onFailure: (error) => tellFailure(this, { error, during: 'contribution' }),
      onTurn: (turn) => void this.#focus.turnTo(turn),
    },
  );
  readonly #focus = new FormFocus(this);
  readonly #folds = new FoldsController(this, {
    load: (editor) => this.#parts.load(editor === 'hours' ? 'hours' : 'suggest'),
    onOpened: (editor) =>
      void (editor === 'hours-text' ? this.#focus.ask('horaires_accueil') : this.#focus.turnTo(`editor-${editor}`)),
  });
  readonly #control = new FormControlController(this, { refuse: () => this.#submission.refuse() });

  /** The present contribution, or null while there is nothing to send or while an answer is wrong. */
  get value(): Contribution | null {
    const { entry } = this.#writing;
    return entry !== null && isTold(entry) && this.#checks.find(entry).size === 0 ? toContribution(entry) : null;
  }

  /** The browser calls it when a form of the page goes back to its start. */
  formResetCallback(): void {
    this.#restart();
  }

  /** The browser calls it when the element, or a fieldset around it, is disabled or enabled. */
  formDisabledCallback(disabled: boolean): void {
    this.isDisabled = disabled;
    // The property is reflected within an update, which takes no further change.
    queueMicrotask(() => this.requestUpdate());
  }

  protected override firstUpdated(): void {
    remarkOnAttributes(this);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#texts.loading !== null) await this.#texts.loading;
    await super.scheduleUpdate();
  }

  #onBegin(isSame: boolean): void {
    this.#checks.show();
    this.#submission.begin({ keepsReceipt: isSame });
    const { sheet } = this.#writing;
    if (sheet === null) return;
    this.#zoneNames.find(sheet.draft.zone_eligibilite);
    if (isSame) return;
    this.copied = false;
    this.#folds.begin(sheet.subject.record);
  }

  #onNature(nature: Nature): void {
    this.#checks.show();
    this.#submission.begin({ keepsReceipt: true });
    // The nature's part is loaded before the person needs it.
    if (nature === 'doublon' || nature === 'nouveau-service') void this.#parts.load('suggest');
  }

  #onWritten(questions: readonly Question[]): void {
    this.#checks.recheck(questions);
    if (questions.some(isField)) this.#submission.forgive();
    // The code of the queue must be loaded before the network goes.
    void this.#sending.prepare();
  }

  #onSaved(date: number): void {
    if (date - this.#spokenAt < MINUTE_MS) return;
    this.#spokenAt = date;
    this.#announcer.say(this.#texts.t.draft.saved(formatTime(new Date(date), this.#texts.language)));
  }

  protected override render(): TemplateResult {
    const { receipt } = this.#submission;
    const { kept, saved } = this.#writing;
    this.#unsaved.isUnsaved = receipt === null && saved === null && kept !== null;
    return html`${this.#renderContent()}${this.#announcer.render()}`;
  }

  #renderContent(): TemplateResult {
    const { t, language } = this.#texts;
    const { headingLevel } = this;
    const { entry, sheet, subject } = this.#writing;
    const { receipt } = this.#submission;
    if (entry === null || sheet === null || subject === null) {
      return renderState(this.#record.status, {
        ...{ t, headingLevel },
        retry: () => this.#record.retry(),
        add: () => this.#choose('nouveau-service'),
      });
    }
    if (receipt !== null) {
      const { nature } = entry;
      return renderReceipt(receipt, {
        ...{ t, headingLevel, nature, copied: this.copied },
        source: this.#names.nameOf(entry.subject.record.source),
        copy: (link) => void this.#copy(link),
        again: () => this.#again(),
        addOffer: nature === 'nouvelle-structure' ? () => void this.#addOfferTo(receipt.id, entry) : null,
      });
    }
    const queue = renderQueue({
      ...{ t, language, headingLevel },
      waiting: this.#sending.waiting,
      own: this.#sending.queued,
      sending: this.#sending.isSending,
      offline: this.#sending.isOffline,
      retry: () => void this.#retryQueue(),
      canEdit: (waiting) => this.#submission.canTakeBack(waiting),
      edit: (waiting) => this.#submission.takeBack(waiting),
      remove: (waiting) => this.#submission.remove(waiting),
      download: () => this.#sending.download(),
    });
    return html`${queue}${this.#sending.queued === null ? this.#renderForm(entry, sheet) : null}`;
  }

  #renderForm(entry: Entry, sheet: Sheet): TemplateResult {
    const { subject, draft, nature } = entry;
    const looksForCommune =
      hasFields(nature) && (subject.isNew ? draft.code_insee === '' : isElsewhere(subject, draft));
    this.#communeCode.follow(looksForCommune ? draft : null);
    const form = toForm(entry, sheet, {
      ...{ headingLevel: this.headingLevel, sends: this.#sends },
      ...{
        connection: this.#connection,
        names: this.#names,
        communeCode: this.#communeCode,
        zoneNames: this.#zoneNames,
      },
      ...{ texts: this.#texts, announcer: this.#announcer, parts: this.#parts, press: this.#press },
      ...{ writing: this.#writing, checks: this.#checks, sending: this.#sending, submission: this.#submission },
      ...{ focus: this.#focus, folds: this.#folds },
      choose: (one) => this.#choose(one),
    });
    if (form.score !== null) this.#scoreVoice.follow(form.score.score);
    const { found, saved, isElsewhere: elsewhere } = this.#writing;
    return renderForm(form, {
      ...{ found, saved, elsewhere },
      problem: this.#submission.problem,
      disabled: this.isDisabled || this.#submission.isBusy,
      resume: () => this.#resume(form),
      restart: () => this.#restart(),
      submit: () => this.#control.submit(this.name) || form.send(),
    });
  }

  protected override updated(): void {
    const { entry } = this.#writing;
    const { errors: texts } = this.#texts.t;
    const taken = entry !== null && this.#submission.receipt === null && isTold(entry) ? entry : null;
    const wrong = taken === null ? undefined : this.#checks.find(taken).size;
    this.#control.follow({
      value: taken !== null && wrong === 0 ? toContribution(taken) : null,
      message: wrong === undefined || wrong === 0 ? '' : texts.summary(wrong),
      missing: this.required && taken === null ? texts.nothingTitle : '',
      anchor: this.#focus.find('title'),
    });
  }

  /** The receiver of the contribution: a sink, or the form of the page. Null when there is none. */
  get #sends(): Form['sends'] {
    if (this.#control.isInForm && this.name !== null) return 'host';
    return this.#connection.sink === null ? null : 'sink';
  }

  #choose(nature: Nature): void {
    // Answers about a record that has gone are still there, out of sight.
    const hadForm = this.#writing.subject !== null;
    this.#writing.choose(nature);
    if (!hadForm) void this.#focus.turnTo('title');
  }

  /** Sends the queue. Its button goes away with the last contribution, so the title takes the focus. */
  async #retryQueue(): Promise<void> {
    await this.#sending.flush();
    if (this.#sending.waiting.length === 0 && this.#submission.receipt === null) await this.#focus.turnTo('title');
  }

  /** Goes on with the draft that came back, at the first thing it changes. */
  #resume({ changed: [first] }: { changed: Iterable<Question> }): void {
    this.#writing.resume();
    void (first === undefined ? this.#focus.turnTo('title') : this.#focus.ask(first));
  }

  #restart(): void {
    this.#writing.restart();
    void this.#focus.turnTo('title');
  }

  #again(): void {
    this.#writing.again();
    void this.#focus.turnTo('title');
  }

  /** A new offer names its new structure by the contribution that told it. */
  async #addOfferTo(id: string, { draft }: Entry): Promise<void> {
    this.#writing.choose('nouveau-service');
    await this.updateComplete;
    this.#writing.tell({ structure: { id, nom: draft.nom.trim(), detail: '' } });
    await this.#focus.turnTo('title');
  }

  async #copy(link: string): Promise<void> {
    const { receipt } = this.#texts.t;
    try {
      await navigator.clipboard.writeText(link);
      this.copied = true;
      this.#announcer.say(receipt.copied);
    } catch {
      this.#announcer.say(receipt.copyFailed);
    }
  }

  /** Moves the focus to the form's title. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.#focus.find('title')?.focus(options));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-contribution': DiContribution;
  }
}
