import { createIdempotencyKey, type ContributionSink, type Receipt } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import { categorieOf } from '@inclusion-kit/sdk/referentiels';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { OfferSource } from '@inclusion-kit/sdk';
import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AnnouncerController } from '../../controllers/announcer.ts';
import { ConnectionController } from '../../controllers/connection.ts';
import { CommuneCodeController } from '../../controllers/commune-code.ts';
import { DetailController } from '../../controllers/detail.ts';
import { DraftsController } from '../../controllers/drafts.ts';
import { PressController } from '../../controllers/press.ts';
import { ScoreVoiceController } from '../../controllers/score-voice.ts';
import { SourceNamesController } from '../../controllers/source-names.ts';
import { TextsController } from '../../controllers/texts.ts';
import { UnsavedController } from '../../controllers/unsaved.ts';
import { emit } from '../../events.ts';
import { contribution as contributionTexts } from '../../locales/contribution.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import { changedFields, isElsewhere, scoreDraft, toContribution, toDraft } from '../../state/contribution-draft.ts';
import type { Accompaniment, Draft } from '../../state/contribution-draft.ts';
import type { Champ } from '../../state/contribution-fields.ts';
import { findError, findErrors, toServerErrors, type Issue, type Question } from '../../state/contribution-issues.ts';
import { isTransient } from '../../state/transient.ts';
import { base } from '../../styles/base.ts';
import { controls } from '../../styles/controls.ts';
import { notes } from '../../styles/notes.ts';
import { tokens } from '../../styles/tokens.ts';
import { renderAside, renderQualityBar } from './aside.ts';
import { styles } from './di-contribution.styles.ts';
import { fieldStyles } from './fields.styles.ts';
import type { Form } from './form.ts';
import { helpStyles } from './help.styles.ts';
import { renderHead } from './head.ts';
import { renderNav } from './nav.ts';
import { renderProblem, type Problem } from './problem.ts';
import { renderReceipt } from './receipt.ts';
import { renderReview } from './review.ts';
import { renderSections } from './sections.ts';
import { sendingStyles } from './sending.styles.ts';
import { renderState } from './states.ts';
import { formatScore } from './values.ts';

const nobody: Accompaniment = { moyen: '', organisation: '', courriel: '' };

/**
 * Corrects one offer: the main fields, checked while typing, with what they were; only what changed is sent.
 *
 * @summary The form that corrects an offer.
 * @event di-contribute - The correction was kept. Detail: `{ contribution, receipt }`.
 * @event di-error - The offer could not be read, or the correction not sent. Detail: `{ error, during }`.
 * @csspart title - The title of the form.
 * @csspart section - A part of the form.
 * @csspart quality - The panel of the quality score.
 * @csspart summary - The list of changes, before and after.
 * @csspart errors - The box that says why nothing was sent.
 * @csspart send - The button that sends.
 * @csspart receipt - What is shown once the correction is kept.
 * @cssproperty --di-accent - Colour of links and actions.
 * @cssproperty --di-font - Font of the texts.
 * @cssproperty --di-font-heading - Font of the headings.
 * @cssproperty --di-font-size - Size of the texts, 1rem by default.
 * @cssproperty --di-radius - Radius of panels, fields and buttons, 8px by default.
 */
export class DiContribution extends LitElement {
  static override styles = [tokens, base, controls, notes, fieldStyles, helpStyles, sendingStyles, styles];

  /** Address of the relay; empty for the page's own origin. Leave it out when `source` and `sink` are given. */
  @property() api: string | null = null;
  /** Id of the offer, as the source writes it. */
  @property({ attribute: 'service-id' }) service_id: string | null = null;
  /** Level of the form's title among the page's headings, 2 by default. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Where the offer is read from, instead of `api`. */
  @property({ attribute: false }) source: OfferSource | null = null;
  /** Names places, instead of `api`. */
  @property({ attribute: false }) geography: Geography | null = null;
  /** Takes the correction, instead of `api`. */
  @property({ attribute: false }) sink: ContributionSink | null = null;
  /** An offer already read: its form is shown at once. */
  @property({ attribute: false }) service: DetailedService | null = null;

  /** Texts to say otherwise, by element and key; see the keys of `locales/fr`. */
  @property({ attribute: false }) texts: HostTexts | null = null;

  @state() private draft: Draft | null = null;
  @state() private accompaniment = nobody;
  @state() private shown: ReadonlyMap<Question, Issue> = new Map();
  @state() private unfolded: ReadonlySet<string> = new Set();
  @state() private problem: Problem | null = null;
  @state() private sending = false;
  @state() private receipt: Receipt | null = null;
  @state() private copied = false;
  /** What was typed in an earlier form of this offer has come back. */
  @state() private found = false;

  readonly #connection = new ConnectionController(this);
  readonly #names = new SourceNamesController(this, () => this.#connection.source);
  readonly #texts = new TextsController(this, 'contribution', contributionTexts);
  readonly #announcer = new AnnouncerController(this);
  readonly #scoreVoice = new ScoreVoiceController(this, (score) =>
    this.#announcer.say(this.#texts.t.score.live(formatScore(score, this.#texts.language))),
  );
  readonly #unsaved = new UnsavedController(this);
  readonly #press = new PressController(this);
  readonly #communeCode = new CommuneCodeController(this, () => this.#connection.geography);
  readonly #drafts = new DraftsController(this, () => {
    if (this.#base === null || this.draft === null || this.receipt !== null) return null;
    if (changedFields(this.#base, this.draft).length === 0) return null;
    return { base: this.#base, draft: this.draft, accompaniment: this.accompaniment };
  });
  readonly #detail = new DetailController(
    this,
    () => this.#connection.source,
    ({ error }) => {
      if (error !== null) emit(this, 'di-error', { error, during: 'detail' });
    },
  );
  /** The record that the contributor saw when the draft began; a refresh does not change it once something is typed. */
  #base: DetailedService | null = null;
  /** The key of the contribution being sent: the same one tried again is never kept twice. */
  #attempt: { sent: string; key: string } | null = null;

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#texts.loading !== null) await this.#texts.loading;
    await super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    const { service } = this.#detail;
    if (service === null || service === this.#base) return;
    const isSameRecord = service.id === this.#base?.id;
    const isUntouched =
      this.draft === null || this.#base === null || changedFields(this.#base, this.draft).length === 0;
    if (isSameRecord && !isUntouched) return;
    this.#begin(service, { keepsView: isSameRecord });
  }

  #begin(service: DetailedService, { keepsView = false } = {}): void {
    const kept = this.#drafts.take(service);
    this.found = kept !== null;
    this.#base = kept?.base ?? service;
    this.draft = kept?.draft ?? toDraft(service);
    this.accompaniment = kept?.accompaniment ?? this.accompaniment;
    this.shown = new Map();
    this.problem = null;
    if (keepsView) return;
    this.receipt = null;
    this.copied = false;
    this.unfolded = new Set(service.thematiques?.map(categorieOf).slice(0, 3));
  }

  protected override render(): TemplateResult {
    return html`${this.#renderContent()}${this.#announcer.render()}`;
  }

  #renderContent(): TemplateResult {
    const { t } = this.#texts;
    if (this.#base !== null && this.draft !== null) {
      if (this.receipt === null) return this.#renderForm(this.#base, this.draft);
      return renderReceipt(this.receipt, {
        t,
        headingLevel: this.headingLevel,
        source: this.#names.nameOf(this.#base.source),
        copied: this.copied,
        copy: (link) => void this.#copy(link),
        again: () => this.#again(),
      });
    }
    return renderState(this.#detail.status, { t, headingLevel: this.headingLevel, retry: () => this.#detail.retry() });
  }

  #renderForm(service: DetailedService, draft: Draft): TemplateResult {
    this.#communeCode.follow(isElsewhere(service, draft) ? draft : null);
    const form = this.#toForm(service, draft);
    this.#unsaved.isUnsaved = form.changed.size > 0;
    this.#scoreVoice.follow(form.score.score);
    return html`${renderHead(form, {
        found: this.found,
        canSend: this.#connection.sink !== null,
        restart: () => this.#restart(),
      })}
      <form class="form" novalidate @submit=${(event: Event) => event.preventDefault()} @keydown=${this.#onKeydown}>
        ${renderNav(form)}
        <div class="form-main">
          ${renderProblem(this.problem, form)} ${renderSections(form)} ${renderReview(form)} ${renderQualityBar(form)}
        </div>
        ${renderAside(form)}
      </form>`;
  }

  #toForm(service: DetailedService, draft: Draft): Form {
    const now = new Date();
    const { t, language } = this.#texts;
    return {
      t,
      language,
      headingLevel: this.headingLevel,
      now,
      service,
      sourceName: this.#names.nameOf(service.source),
      draft,
      accompaniment: this.accompaniment,
      changed: new Set(changedFields(service, draft)),
      shown: this.shown,
      namedCommune: this.#communeCode.commune,
      score: scoreDraft(service, draft, now),
      unfolded: this.unfolded,
      sending: this.sending,
      type: (champ, typed) => this.#type(champ, typed),
      leave: (question) => this.#press.afterPress(() => this.#leave(question)),
      restore: (champ) => this.#restore(champ),
      accompany: (part) => this.#accompany(part),
      unfold: (categorie) => this.#unfold(categorie),
      focus: (question) => void this.#focus(question),
      focusPart: (id) => this.#focusElement(this.#find(id)),
      send: () => void this.#send(),
    };
  }

  #type(champ: Champ, typed: string | readonly string[]): void {
    if (this.draft === null) return;
    this.draft = { ...this.draft, [champ]: typed };
    // Once wrong, a field is checked at each key, so that the error goes as soon as it is put right.
    if (this.shown.has(champ)) this.#check(champ);
    if (this.problem === 'nothing') this.problem = null;
  }

  #leave(question: Question): void {
    // What the server refused stays said until the answer changes: the rules of this page see nothing wrong in it.
    if (this.shown.get(question)?.code !== 'server') this.#check(question);
  }

  /** Shows or hides the error of one answer. What the source had, and nobody touched, is not held against anyone. */
  #check(question: Question): void {
    if (this.draft === null || this.#base === null) return;
    const typed = question === 'auteur_courriel' ? this.accompaniment.courriel : this.draft[question];
    const isTouched = question === 'auteur_courriel' || changedFields(this.#base, this.draft).includes(question);
    const error = isTouched ? findError(question, typed, new Date()) : null;
    if (error === null && !this.shown.has(question)) return;
    const shown = new Map(this.shown);
    if (error === null) shown.delete(question);
    else shown.set(question, error);
    this.shown = shown;
  }

  #restore(champ: Champ): void {
    if (this.#base === null) return;
    this.#type(champ, toDraft(this.#base)[champ]);
    void this.#focus(champ);
  }

  #accompany(part: Partial<Accompaniment>): void {
    this.accompaniment = { ...this.accompaniment, ...part };
    if (this.shown.has('auteur_courriel')) this.#check('auteur_courriel');
  }

  #unfold(categorie: string): void {
    const unfolded = new Set(this.unfolded);
    if (!unfolded.delete(categorie)) unfolded.add(categorie);
    this.unfolded = unfolded;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.#send();
  };

  async #send(): Promise<void> {
    const { sink } = this.#connection;
    if (this.sending || sink === null || this.#base === null || this.draft === null) return;
    this.shown = findErrors(this.#base, this.draft, this.accompaniment.courriel, new Date());
    if (this.shown.size > 0) return this.#stop('errors');
    if (changedFields(this.#base, this.draft).length === 0) return this.#stop('nothing');
    this.problem = null;
    this.sending = true;
    this.#announcer.say(this.#texts.t.review.sending);
    await this.#communeCode.settle();
    const code_insee = this.#communeCode.commune?.code ?? null;
    const contribution = toContribution(this.#base, this.draft, this.accompaniment, code_insee);
    const sent = JSON.stringify(contribution);
    if (this.#attempt?.sent !== sent) this.#attempt = { sent, key: createIdempotencyKey() };
    try {
      this.receipt = await sink.submit(contribution, { idempotencyKey: this.#attempt.key });
      this.#attempt = null;
      // Left while it was being sent, the form has kept a draft that is no longer one.
      this.#drafts.take(this.#base);
      this.#unsaved.isUnsaved = false;
      emit(this, 'di-contribute', { contribution, receipt: this.receipt });
      await this.#focusOnceDrawn('receipt');
    } catch (error) {
      emit(this, 'di-error', { error, during: 'contribution' });
      const serverErrors = toServerErrors(error);
      if (serverErrors !== null) this.shown = serverErrors;
      await this.#stop(serverErrors !== null ? 'errors' : isTransient(error) ? 'network' : 'refused');
    } finally {
      this.sending = false;
    }
  }

  async #stop(problem: Problem): Promise<void> {
    this.problem = problem;
    await this.#focusOnceDrawn('problem');
  }

  /** Leaves the draft that came back, for the record as it stands. */
  #restart(): void {
    const service = this.#detail.service ?? this.#base;
    if (service !== null) this.#begin(service);
    void this.#focusOnceDrawn('title');
  }

  #again(): void {
    if (this.#base !== null) this.#begin(this.#base);
    void this.#focusOnceDrawn('title');
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
    void this.updateComplete.then(() => this.#find('title')?.focus(options));
  }

  async #focusOnceDrawn(id: string): Promise<void> {
    await this.updateComplete;
    this.#focusElement(this.#find(id));
  }

  async #focus(question: Question): Promise<void> {
    await this.updateComplete;
    const field = this.#find(question);
    this.#focusElement(field instanceof HTMLFieldSetElement ? field.querySelector<HTMLElement>('input') : field);
  }

  #focusElement(element: HTMLElement | null): void {
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'center' });
  }

  #find(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`#${id}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-contribution': DiContribution;
  }
}
