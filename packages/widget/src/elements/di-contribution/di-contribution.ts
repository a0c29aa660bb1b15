import type { OfferSource } from '@inclusion-kit/sdk';
import type { Contribution, ContributionSink, Receipt } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import { categorieOf } from '@inclusion-kit/sdk/referentiels';
import type { BaseStructure, DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AnnouncerController } from '../../controllers/announcer.ts';
import { CommuneCodeController } from '../../controllers/commune-code.ts';
import { ConnectionController } from '../../controllers/connection.ts';
import { DraftsController } from '../../controllers/drafts.ts';
import { FormControlController } from '../../controllers/form-control.ts';
import { PartsController } from '../../controllers/parts.ts';
import { PressController } from '../../controllers/press.ts';
import { RecordController } from '../../controllers/record.ts';
import { ScoreVoiceController } from '../../controllers/score-voice.ts';
import { SendingController } from '../../controllers/sending.ts';
import { SourceNamesController } from '../../controllers/source-names.ts';
import { TextsController } from '../../controllers/texts.ts';
import { UnsavedController } from '../../controllers/unsaved.ts';
import { emit, tellFailure } from '../../events.ts';
import { formatAddress } from '../../format/place.ts';
import { formatTime } from '../../format/date.ts';
import { icon } from '../../icons.ts';
import { contribution as contributionTexts } from '../../locales/contribution.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import { remarkOnAttributes } from '../../remark-on-attributes.ts';
import {
  changedFields,
  isElsewhere,
  joinDrafts,
  rebase,
  scoreDraft,
  toDraft,
  type Draft,
} from '../../state/contribution-draft.ts';
import { isTold, nobody, noCircumstances, toContribution } from '../../state/contribution-entry.ts';
import type { Accompaniment, Circumstances, Entry } from '../../state/contribution-entry.ts';
import type { Champ } from '../../state/contribution-fields.ts';
import { toServerErrors, type Issue, type Question } from '../../state/contribution-questions.ts';
import {
  fromStructure,
  hasFields,
  isCreation,
  keyOf,
  natures,
  subjectFor,
  toNature,
} from '../../state/contribution-subject.ts';
import type { Nature, Subject } from '../../state/contribution-subject.ts';
import type { KeptDraft } from '../../state/kept-draft.ts';
import type { Waiting } from '../../state/outbox.ts';
import { toWeek } from '../../state/opening-week.ts';
import { isTransient } from '../../state/transient.ts';
import { base } from '../../styles/base.ts';
import { chips } from '../../styles/chips.ts';
import { controls } from '../../styles/controls.ts';
import { notes } from '../../styles/notes.ts';
import { tokens } from '../../styles/tokens.ts';
import { styles } from './di-contribution.styles.ts';
import { fieldStyles } from './fields.styles.ts';
import { focusElement, focusQuestion } from './focus.ts';
import type { EditorName, Form } from './form.ts';
import { renderHead } from './head.ts';
import { helpStyles } from './help.styles.ts';
import { renderNatures } from './natures.ts';
import { contributionParts } from './parts.ts';
import { renderProblem, type Problem } from './problem.ts';
import { renderReview } from './review.ts';
import { renderSections } from './sections.ts';
import { sendingStyles } from './sending.styles.ts';
import { renderState } from './states.ts';
import { formatScore } from './values.ts';

const MINUTE_MS = 60_000;
/** A territory of many communes is told by some of their names. */
const NAMED_PLACES = 12;

/**
 * Takes what a person knows about an offer or a structure: a correction, a confirmation, a closure, a duplicate, a new offer, a
 * new structure. Fields are checked while typing, with what they were; of a correction only what changed is sent.
 *
 * Inside a form of the page it takes part as a field does: with a `name`, its value is the contribution in JSON.
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
 * @csspart queue - What waits for the network.
 * @csspart receipt - What is shown once the contribution is kept.
 */
export class DiContribution extends LitElement {
  static formAssociated = true;
  static override styles = [tokens, base, controls, notes, chips, fieldStyles, helpStyles, sendingStyles, styles];

  /** Address of the relay; empty for the page's own origin. Leave it out when `source` and `sink` are given. */
  @property() api: string | null = null;
  /** Id of the offer, as the source writes it. */
  @property({ attribute: 'service-id' }) service_id: string | null = null;
  /** Id of the structure, for a form about a structure. */
  @property({ attribute: 'structure-id' }) structure_id: string | null = null;
  /** What to begin with: `correction` when absent, `confirmation`, `fermeture`, `doublon`, `nouveau-service` or `nouvelle-structure`. */
  @property() genre: string | null = null;
  /** Level of the form's title among the page's headings, 2 by default. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Name of the value in a form of the page. */
  @property({ reflect: true }) name: string | null = null;
  /** A form of the page is not sent without a contribution. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** Takes nothing. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Where the offer is read from, instead of `api`. */
  @property({ attribute: false }) source: OfferSource | null = null;
  /** Names places, instead of `api`. */
  @property({ attribute: false }) geography: Geography | null = null;
  /** Takes the contribution, instead of `api`. */
  @property({ attribute: false }) sink: ContributionSink | null = null;
  /** An offer already read: its form is shown at once. */
  @property({ attribute: false }) service: DetailedService | null = null;
  /** A structure already read: its form is shown at once. */
  @property({ attribute: false }) structure: BaseStructure | null = null;

  /** Texts to say otherwise, by element and key; see the keys of `locales/fr`. */
  @property({ attribute: false }) texts: HostTexts | null = null;

  @state() private nature: Nature = 'correction';
  @state() private about: 'record' | 'structure' = 'record';
  @state() private draft: Draft | null = null;
  @state() private accompaniment = nobody;
  @state() private circumstances = noCircumstances;
  @state() private shown: ReadonlyMap<Question, Issue> = new Map();
  @state() private conflicts: ReadonlySet<Champ> = new Set();
  @state() private unfolded: ReadonlySet<string> = new Set();
  @state() private themesTyped = '';
  @state() private zoneNames: ReadonlyMap<string, string> = new Map();
  @state() private problem: Problem | null = null;
  @state() private receipt: Receipt | null = null;
  @state() private copied = false;
  /** When the draft that came back was written. */
  @state() private found: number | null = null;
  @state() private saved: number | null = null;
  /** The parts that the first drawing does not wait for. */
  @state() private more: Form['more'] = null;
  @state() private elsewhere = false;
  /** What was left before the rules were there to check it. */
  readonly #leftEarly = new Set<Question>();
  /** The attribute, or a fieldset of the page, says so. */
  @state() private isDisabled = false;

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
  readonly #record = new RecordController(
    this,
    () => this.#connection.source,
    (error) => tellFailure(this, { error, during: 'detail' }),
  );
  readonly #drafts = new DraftsController(this, {
    key: () => (this.#base === null ? null : keyOf(this.#base)),
    current: () => (this.receipt === null ? this.#toKept() : null),
    onSaved: (date) => this.#onSaved(date),
    onElsewhere: (theirs) => this.#joinElsewhere(theirs),
    onGone: () => this.#leaveElsewhere(),
  });
  readonly #sending = new SendingController(this, {
    sink: () => this.#connection.sink,
    onSent: (key, contribution, receipt) => this.#onSent(key, contribution, receipt),
  });
  readonly #control = new FormControlController(this, { refuse: () => void this.#refuse() });
  /** What the contributor saw when the draft began; a refresh does not change it once something is typed. */
  #base: Subject | null = null;
  /** What was taken from another tab, and follows it until it is typed over here. */
  #joined: Partial<Draft> = {};
  #begun: string | null = null;
  #spokenAt = 0;

  /** The contribution as it stands; null while there is nothing to send, or while something in it is wrong. */
  get value(): Contribution | null {
    const entry = this.#toEntry();
    if (entry === null || this.more === null || !isTold(entry)) return null;
    if (this.more.findErrors(entry, new Date()).size > 0) return null;
    return toContribution(entry);
  }

  /** The browser calls it when a form of the page goes back to its start. */
  formResetCallback(): void {
    this.#restart();
  }

  /** The browser calls it when the element, or a fieldset around it, is disabled or enabled. */
  formDisabledCallback(disabled: boolean): void {
    this.isDisabled = disabled;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#loadMore();
  }

  protected override firstUpdated(): void {
    void remarkOnAttributes(this);
  }

  async #loadMore(): Promise<void> {
    if (this.more !== null) return;
    await this.#parts.load('more');
    if (this.#parts.statusOf('more') !== 'ready') return;
    const more = await contributionParts.more();
    this.#texts.extend(more.texts);
    this.more = more;
    for (const question of this.#leftEarly) this.#leave(question);
    this.#leftEarly.clear();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#texts.loading !== null) await this.#texts.loading;
    await super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    this.#followGenre();
    const subject = subjectFor(this.nature, this.#read);
    if (subject === null) return;
    if (this.#base !== null && subject.record === this.#base.record && subject.modele === this.#base.modele) return;
    const isSame = this.#base !== null && keyOf(subject) === keyOf(this.#base);
    if (isSame && this.#toKept() !== null) return;
    this.#begin(subject, { keepsView: isSame });
  }

  /** The host's `genre` and record decide where the form begins, until they change. */
  #followGenre(): void {
    const asked = `${this.genre ?? ''} ${this.service_id ?? this.service?.id ?? ''} ${this.structure_id ?? this.structure?.id ?? ''}`;
    if (asked === this.#begun) return;
    this.#begun = asked;
    this.about = 'record';
    this.nature = toNature(this.genre) ?? 'correction';
    if (this.nature !== 'correction') this.#prepare(this.nature);
  }

  /** The record that was read, or its structure when the person turned to it. */
  get #read(): Subject | null {
    const { subject } = this.#record;
    const structure = subject?.structure ?? null;
    return this.about === 'structure' && structure !== null ? fromStructure(structure) : subject;
  }

  #begin(subject: Subject, { keepsView = false, fresh = false } = {}): void {
    const kept = fresh ? null : this.#drafts.find(keyOf(subject));
    this.found = kept?.date ?? null;
    this.saved = null;
    this.elsewhere = false;
    this.#joined = {};
    this.#base = subject;
    const rebased = kept === null ? null : rebase(kept.subject ?? subject, kept.draft, subject);
    this.draft = rebased?.draft ?? toDraft(subject.record);
    this.conflicts = new Set(rebased?.conflicts);
    this.accompaniment = kept?.accompaniment ?? this.accompaniment;
    this.circumstances = kept?.circumstances ?? { ...noCircumstances, structure: this.#attached() };
    this.#sending.resume(kept?.attempt ?? null);
    if (kept !== null && !subject.isNew && this.genre === null) this.nature = kept.nature;
    this.shown = new Map();
    this.problem = null;
    void this.#nameZone();
    if (keepsView) return;
    this.receipt = null;
    this.copied = false;
    this.themesTyped = '';
    const thematiques = subject.record['thematiques'];
    this.unfolded = new Set(Array.isArray(thematiques) ? (thematiques as string[]).map(categorieOf).slice(0, 3) : []);
  }

  /** Names the communes of the territory as the record writes it; those that stay unknown keep their code. */
  async #nameZone(): Promise<void> {
    const { geography } = this.#connection;
    const codes = this.draft?.zone_eligibilite.filter((code) => code.length === 5 && !this.zoneNames.has(code)) ?? [];
    if (geography === null || codes.length === 0) return;
    const communes = await Promise.all(
      codes.slice(0, NAMED_PLACES).map((code) => geography.commune(code).catch(() => null)),
    );
    const found = communes.flatMap((commune) =>
      commune === null ? [] : [[commune.code, `${commune.nom} (${commune.code_departement})`] as const],
    );
    if (found.length > 0) this.zoneNames = new Map([...this.zoneNames, ...found]);
  }

  /** A new offer belongs to the structure at hand, until another is chosen. */
  #attached(): Circumstances['structure'] {
    if (this.nature !== 'nouveau-service') return null;
    const read = this.#record.subject;
    const structure = read?.modele === 'structure' ? read.record : read?.structure;
    if (structure == null) return null;
    const { id, nom } = structure;
    return { id, nom, detail: formatAddress(structure as BaseStructure) ?? '' };
  }

  #toEntry(): Entry | null {
    if (this.#base === null || this.draft === null) return null;
    return {
      nature: this.nature,
      subject: this.#base,
      draft: this.draft,
      accompaniment: this.accompaniment,
      circumstances: this.circumstances,
      code_insee: this.#communeCode.commune?.code ?? null,
    };
  }

  /** What would be lost; null when nothing would. */
  #toKept(): KeptDraft | null {
    const entry = this.#toEntry();
    if (entry === null) return null;
    const { nature, subject, draft, accompaniment, circumstances } = entry;
    const { du, au, doublon } = circumstances;
    const isEmpty = changedFields(subject, draft).length === 0 && du === '' && au === '' && doublon === null;
    if (isEmpty) return null;
    const { attempt } = this.#sending;
    return { nature, subject, draft, accompaniment, circumstances, attempt, date: Date.now() };
  }

  protected override render(): TemplateResult {
    return html`${this.#renderContent()}${this.#announcer.render()}`;
  }

  #renderContent(): TemplateResult {
    const { t, language } = this.#texts;
    const { headingLevel } = this;
    const entry = this.#toEntry();
    if (entry === null || subjectFor(this.nature, this.#read) === null) {
      return renderState(this.#record.status, {
        ...{ t, headingLevel },
        retry: () => this.#record.retry(),
        add: () => this.#choose('nouveau-service'),
      });
    }
    if (this.receipt !== null) return this.#renderReceipt(this.receipt, entry);
    const queue = this.more?.renderQueue({
      ...{ t, language, headingLevel },
      waiting: this.#sending.waiting,
      own: this.#sending.queued,
      sending: this.#sending.isSending,
      retry: () => void this.#sending.flush(),
      edit: (waiting) => this.#takeBack(waiting),
      remove: (waiting) => void this.#remove(waiting),
      download: () => this.#sending.download(),
    });
    return this.#sending.queued === null ? this.#renderForm(entry, queue) : html`${queue}`;
  }

  #renderReceipt(receipt: Receipt, { nature, subject }: Entry): TemplateResult {
    const { t } = this.#texts;
    if (this.more === null) {
      return html`<p class="note note-ok" id="receipt" tabindex="-1">
        ${t.natures[nature].thanks} <bdi>${receipt.numero}</bdi>
      </p>`;
    }
    return this.more.renderReceipt(receipt, {
      t,
      headingLevel: this.headingLevel,
      source: this.#names.nameOf(subject.record.source),
      copied: this.copied,
      nature,
      copy: (link) => void this.#copy(link),
      again: () => this.#again(),
      addOffer: nature === 'nouvelle-structure' ? () => this.#addOfferTo(receipt.id) : null,
    });
  }

  #renderForm(entry: Entry, queue: unknown): TemplateResult {
    const { t } = this.#texts;
    const { subject, draft, nature } = entry;
    const looksForCommune =
      hasFields(nature) && (subject.isNew ? draft.code_insee === '' : isElsewhere(subject, draft));
    this.#communeCode.follow(looksForCommune ? draft : null);
    const form = this.#toForm(entry);
    const { more } = this;
    this.#unsaved.isUnsaved = this.saved === null && this.#toKept() !== null;
    if (form.score !== null && form.more !== null) this.#scoreVoice.follow(form.score.score);
    return html`${queue}${renderHead(form, {
        found: this.found,
        saved: this.saved,
        elsewhere: this.elsewhere,
        resume: () => this.#resume(form),
        restart: () => this.#restart(),
      })}
      <form
        class=${hasFields(nature) ? 'form' : 'form is-plain'}
        novalidate
        @submit=${(event: Event) => event.preventDefault()}
        @keydown=${this.#onKeydown}
      >
        <fieldset class="all" ?disabled=${this.isDisabled}>
          ${more?.renderNav(form) ?? html`<span class="form-nav"></span>`}
          <div class="form-main">
            ${renderProblem(this.problem, form)}
            ${this.#parts.statusOf('more') === 'failed' ? this.#renderPartFailed(t.partFailed) : nothing}
            ${renderNatures(form)} ${more?.renderCircumstances(form)}
            ${hasFields(nature) ? renderSections(form) : nothing} ${renderReview(form)} ${more?.renderQualityBar(form)}
          </div>
          ${more?.renderAside(form)}
        </fieldset>
      </form>`;
  }

  #renderPartFailed(text: string): TemplateResult {
    return html`<p class="note note-warn">
      ${icon('warning')}<span
        >${text}
        <button class="link-btn in-text" type="button" @click=${() => void this.#loadMore()}>
          ${this.#texts.t.error.retry}
        </button></span
      >
    </p>`;
  }

  #toForm(entry: Entry): Form {
    const now = new Date();
    const { t, language } = this.#texts;
    const { subject, draft, nature } = entry;
    const read = this.#record.subject;
    return {
      ...entry,
      ...{ t, language, now, more: this.more, headingLevel: this.headingLevel },
      source: this.#connection.source,
      geography: this.#connection.geography,
      natures:
        this.#read === null
          ? natures.filter(isCreation)
          : natures.filter((one) => one !== 'nouvelle-structure' || one === nature),
      record: subject.record,
      about: isCreation(nature) || (read?.structure ?? null) === null ? null : this.about,
      sourceName: this.#names.nameOf(subject.record.source),
      changed: new Set(changedFields(subject, draft)),
      conflicts: this.conflicts,
      shown: this.shown,
      score: subject.modele === 'service' ? scoreDraft(subject, draft, now) : null,
      namedCommune: this.#communeCode.commune,
      zoneNames: this.zoneNames,
      unfolded: this.unfolded,
      themesTyped: this.themesTyped,
      sending: this.#sending.isSending,
      sends: this.#control.isInForm && this.name !== null ? 'host' : this.#connection.sink === null ? null : 'sink',
      statusOf: (part) => this.#parts.statusOf(part),
      choose: (one) => this.#choose(one),
      turnTo: (about) => this.#turnTo(about),
      type: (champ, typed) => this.#fill({ [champ]: typed }),
      fill: (values) => this.#fill(values),
      leave: (question) => this.#press.afterPress(() => this.#leave(question)),
      restore: (champ) => this.#restore(champ),
      accompany: (part) => this.#accompany(part),
      tell: (part) => this.#tell(part),
      nameZone: (names) => (this.zoneNames = new Map([...this.zoneNames, ...names])),
      unfold: (categorie) => this.#unfold(categorie),
      findThemes: (typed) => (this.themesTyped = typed),
      open: (editor) => void this.#open(editor),
      say: (sentence) => this.#announcer.say(sentence),
      focus: (question) => void this.#focus(question),
      focusPart: (id) => focusElement(this.#find(id)),
      send: () => void this.#send(),
    };
  }

  protected override updated(): void {
    const entry = this.#toEntry();
    const errors = entry === null || this.receipt !== null ? null : (this.more?.findErrors(entry, new Date()) ?? null);
    const isTaken = entry !== null && this.receipt === null && isTold(entry);
    const { errors: texts } = this.#texts.t;
    this.#control.follow({
      value: isTaken && errors?.size === 0 ? toContribution(entry) : null,
      message: isTaken && errors !== null && errors.size > 0 ? texts.summary(errors.size) : '',
      missing: this.required && !isTaken ? texts.nothingTitle : '',
      anchor: this.#find('title'),
    });
  }

  /** Loads what a nature needs, before it is asked. */
  #prepare(nature: Nature): void {
    if (nature === 'doublon' || nature === 'nouveau-service') void this.#parts.load('suggest');
  }

  #choose(nature: Nature): void {
    this.#drafts.save();
    this.#prepare(nature);
    const hadForm = this.#base !== null;
    this.nature = nature;
    this.shown = new Map();
    this.problem = null;
    if (nature === 'nouveau-service' && this.circumstances.structure === null)
      this.#tell({ structure: this.#attached() });
    if (!hadForm) void this.#focusOnceDrawn('title');
  }

  #turnTo(about: 'record' | 'structure'): void {
    this.#drafts.save();
    this.about = about;
    this.nature = 'correction';
    void this.#focusOnceDrawn('title');
  }

  #fill(values: Partial<Draft>): void {
    if (this.draft === null) return;
    this.draft = { ...this.draft, ...values };
    // Once wrong, a field is checked at each key, so that the error goes as soon as it is put right.
    for (const champ of Object.keys(values) as Champ[]) if (this.shown.has(champ)) this.#check(champ);
    if (this.problem === 'nothing') this.problem = null;
    this.#touch();
  }

  #touch(): void {
    this.#drafts.touch();
    // What keeps a contribution when the network goes must be there before it goes.
    void this.#sending.prepare();
  }

  #leave(question: Question): void {
    // What the server refused stays said until the answer changes: the rules of this page see nothing wrong in it.
    if (this.shown.get(question)?.code !== 'server') this.#check(question);
  }

  /** Shows or hides the error of one answer. */
  #check(question: Question): void {
    if (this.more === null) this.#leftEarly.add(question);
    const entry = this.#toEntry();
    const error = entry === null ? null : (this.more?.findIssue(question, entry, new Date()) ?? null);
    if (error === null && !this.shown.has(question)) return;
    const shown = new Map(this.shown);
    if (error === null) shown.delete(question);
    else shown.set(question, error);
    this.shown = shown;
  }

  #restore(champ: Champ): void {
    if (this.#base === null) return;
    this.#fill({ [champ]: toDraft(this.#base.record)[champ] });
    void this.#focus(champ);
  }

  #accompany(part: Partial<Accompaniment>): void {
    this.accompaniment = { ...this.accompaniment, ...part };
    for (const question of ['auteur_courriel', 'preuve_lien'] as const)
      if (this.shown.has(question)) this.#check(question);
    this.#touch();
  }

  #tell(part: Partial<Circumstances>): void {
    this.circumstances = { ...this.circumstances, ...part };
    for (const question of ['fermeture_du', 'fermeture_au', 'doublon_de', 'structure_id'] as const) {
      if (this.shown.has(question)) this.#check(question);
    }
    this.#touch();
  }

  #unfold(name: string): void {
    const unfolded = new Set(this.unfolded);
    if (!unfolded.delete(name)) unfolded.add(name);
    this.unfolded = unfolded;
  }

  /** Opens a control that is seldom needed, and puts the focus in it. */
  async #open(editor: EditorName): Promise<void> {
    const unfolded = new Set(this.unfolded);
    // The hours are a grid or a text, never both.
    if (editor === 'hours') unfolded.delete('hours-text');
    if (editor === 'hours-text') unfolded.delete('hours');
    this.unfolded = unfolded.add(editor);
    if (editor === 'hours-text') return this.#focus('horaires_accueil');
    if (editor === 'hours' && this.#isWordy) this.#fill({ horaires_accueil: '' });
    await this.#parts.load(editor === 'hours' ? 'hours' : 'suggest');
    await this.updateComplete;
    focusElement(this.#find(`editor-${editor}`));
  }

  /** The hours say more than a grid holds: choosing the grid starts it empty, and the former text can be restored. */
  get #isWordy(): boolean {
    return this.draft !== null && toWeek(this.draft.horaires_accueil) === null;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!this.#control.submit(this.name)) void this.#send();
  };

  async #send(): Promise<void> {
    if (this.#sending.isSending || this.#connection.sink === null || this.isDisabled) return;
    await this.#communeCode.settle();
    // The rules come after the first drawing; without them nothing leaves.
    await this.#loadMore();
    const entry = this.#toEntry();
    if (entry === null) return;
    if (this.more === null) return this.#stop('network');
    this.shown = this.more.findErrors(entry, new Date());
    if (this.shown.size > 0) return this.#stop('errors');
    if (!isTold(entry)) return this.#stop('nothing');
    this.problem = null;
    this.#announcer.say(this.#texts.t.review.sending);
    const contribution = toContribution(entry);
    this.#sending.begin(contribution);
    // The key is kept with the draft before anything leaves: a page that ends now sends the same contribution, not another.
    this.#drafts.save();
    try {
      const receipt = await this.#sending.submit(contribution);
      this.#onSent(null, contribution, receipt);
    } catch (error) {
      tellFailure(this, { error, during: 'contribution' });
      const serverErrors = toServerErrors(error);
      if (serverErrors !== null) this.shown = serverErrors;
      if (serverErrors === null && (await this.#enqueue(contribution, error))) return;
      await this.#stop(serverErrors !== null ? 'errors' : isTransient(error) ? 'network' : 'refused');
    }
  }

  /** Leaves a contribution that did not go through to the queue; false when it has to stay in the form. */
  async #enqueue(contribution: Contribution, error: unknown): Promise<boolean> {
    const kept = this.#toKept();
    const key = this.#base === null ? null : keyOf(this.#base);
    const nom = this.#base?.record.nom ?? '';
    const name = nom === '' ? (this.draft?.nom ?? '') : nom;
    const isQueued = await this.#sending.enqueue(contribution, error, {
      nom: name,
      from: kept === null || key === null ? null : { draftKey: key, kept },
    });
    if (!isQueued) return false;
    if (key !== null) this.#drafts.drop(key);
    this.#announcer.say(`${this.#texts.t.queue.offline} ${this.#texts.t.queue.continue}`);
    void this.#focusOnceDrawn('queue');
    return true;
  }

  /** @param key what left the queue; null when it left the form at once. */
  #onSent(key: string | null, contribution: Contribution, receipt: Receipt): void {
    const isOwn = key === null || key === this.#sending.queued;
    if (isOwn) {
      this.#sending.end();
      this.receipt = receipt;
      if (this.#base !== null) this.#drafts.drop(keyOf(this.#base));
      this.#unsaved.isUnsaved = false;
      void this.#focusOnceDrawn('receipt');
    }
    emit(this, 'di-contribute', { contribution, receipt });
  }

  /** Takes a contribution out of the queue, back into its form. */
  #takeBack(waiting: Waiting): void {
    const taken = this.#sending.take(waiting.key);
    if (taken?.from == null) return;
    const { draftKey, kept } = taken.from;
    this.#sending.resume(taken.refusal === null ? { sent: JSON.stringify(taken.contribution), key: taken.key } : null);
    if (this.#base === null || keyOf(this.#base) !== draftKey) {
      if (isCreation(kept.nature)) this.#choose(kept.nature);
      else return;
    }
    this.nature = kept.nature;
    this.draft = kept.draft;
    this.accompaniment = kept.accompaniment;
    this.circumstances = kept.circumstances;
    this.#touch();
    void this.#focusOnceDrawn('title');
  }

  async #remove(waiting: Waiting): Promise<void> {
    const wasOwn = waiting.key === this.#sending.queued;
    this.#sending.take(waiting.key);
    if (wasOwn && this.#base !== null) this.#begin(this.#base, { fresh: true });
    await this.#focusOnceDrawn(this.#sending.waiting.length > 0 ? 'queue' : 'title');
  }

  async #stop(problem: Problem): Promise<void> {
    this.problem = problem;
    await this.#focusOnceDrawn('problem');
  }

  /** A form of the page was sent while something here is wrong: says what, as this form's own button does. */
  async #refuse(): Promise<void> {
    const entry = this.#toEntry();
    if (entry === null || this.more === null) return;
    this.shown = this.more.findErrors(entry, new Date());
    await this.#stop(this.shown.size > 0 ? 'errors' : 'nothing');
  }

  #onSaved(date: number): void {
    this.saved = date;
    if (date - this.#spokenAt < MINUTE_MS) return;
    this.#spokenAt = date;
    this.#announcer.say(this.#texts.t.draft.saved(formatTime(new Date(date), this.#texts.language)));
  }

  /** Another tab writes about the same record: nothing of either is lost, and what both send is kept once. */
  #joinElsewhere(theirs: KeptDraft | null): void {
    // What is told from nothing is another offer in each tab, under the same key.
    if (this.#base?.isNew === true) return;
    this.elsewhere = true;
    this.#sending.join(theirs?.attempt ?? null);
    if (theirs === null || this.#base === null || this.draft === null || theirs.nature !== this.nature) return;
    this.#follow(this.#base, this.draft, theirs.draft);
  }

  /** The other tab sent its draft or gave it up: what was only followed goes with it, what was typed here is kept again. */
  #leaveElsewhere(): void {
    const entry = this.#toEntry();
    if (entry === null || entry.subject.isNew || this.#sending.isSending) return;
    const { subject, draft } = entry;
    const hasOwn = changedFields(subject, joinDrafts(subject, draft, null, this.#joined).draft).length > 0;
    // Both told the same, and the other tab sent it: sent from here too, it is kept once.
    if (hasOwn && this.#sending.attempt?.sent === JSON.stringify(toContribution(entry))) return;
    this.elsewhere = false;
    this.#follow(subject, draft, null);
    if (hasOwn) this.#touch();
  }

  #follow(subject: Subject, own: Draft, theirs: Draft | null): void {
    const { draft, joined } = joinDrafts(subject, own, theirs, this.#joined);
    this.draft = draft;
    this.#joined = joined;
  }

  /** Goes on with the draft that came back, at the first thing it changes. */
  #resume({ changed }: Form): void {
    this.found = null;
    const [first] = changed;
    if (first === undefined) void this.#focusOnceDrawn('title');
    else void this.#focus(first);
  }

  /** Leaves the draft, for the record as it stands. */
  #restart(): void {
    const subject = subjectFor(this.nature, this.#read) ?? this.#base;
    if (subject === null) return;
    this.#drafts.drop(keyOf(subject));
    this.#begin(subject, { fresh: true });
    void this.#focusOnceDrawn('title');
  }

  #again(): void {
    if (isCreation(this.nature) && this.#record.subject !== null) this.nature = 'correction';
    else if (!isCreation(this.nature)) this.nature = 'correction';
    const subject = subjectFor(this.nature, this.#read) ?? this.#base;
    if (subject !== null) this.#begin(subject, { fresh: true });
    void this.#focusOnceDrawn('title');
  }

  /** A new offer names its new structure by the contribution that told it. */
  #addOfferTo(id: string): void {
    const nom = this.draft?.nom.trim() ?? '';
    this.receipt = null;
    this.#choose('nouveau-service');
    void this.updateComplete.then(() => {
      this.#tell({ structure: { id, nom, detail: '' } });
      void this.#focusOnceDrawn('title');
    });
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
    focusElement(this.#find(id));
  }

  async #focus(question: Question): Promise<void> {
    await this.updateComplete;
    focusQuestion(this.#find(question));
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
