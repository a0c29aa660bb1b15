import type { DatasetView, OpenProgress } from '@inclusion-kit/dataset/worker';
import { dayInParis, loadPart } from '@inclusion-kit/sdk/internal';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dataset } from '../../locales/dataset.ts';
import { fields } from '../../locales/fields.ts';
import frenchFields, { type FieldTexts } from '../../locales/fr/fields.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import { search } from '../../locales/search.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { MapOffer } from '../../search/map/pins/pins.ts';
import { remarkOnAttributes } from '../../shared/attributes/attribute-remarks.ts';
import { AnnouncerController } from '../../shared/elements/announcer.ts';
import { keepBlock } from '../../shared/elements/block.ts';
import { tellFailure } from '../../shared/elements/events.ts';
import { base } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { disclosure } from '../../shared/styles/disclosure.ts';
import { notes } from '../../shared/styles/notes.ts';
import { tokens } from '../../shared/styles/tokens.ts';
import type { Language } from '../../shared/texts/language.ts';
import { TextsController } from '../../shared/texts/texts-controller.ts';
import type { Desk, Unfolded } from '../desk.ts';
import { renderDrop, renderFailed, renderReading } from '../drop/drop.ts';
import { countChoices, replay, toPlace, toTally, type KeptWork } from '../kept/kept-work.ts';
import { OfferInSight } from '../kept/offer-in-sight.ts';
import { renderOffer } from '../kept/offer.ts';
import { WorkKeeper } from '../kept/work-keeper.ts';
import { LineError, openLine, type Line } from '../line/line.ts';
import { toMapOffers, toMapTexts } from '../sections/places.ts';
import { nextQuestion } from '../sections/questions.ts';
import { renderAll } from '../sections/sections.ts';
import { sectionStyles } from '../sections/sections.styles.ts';
import { openStep } from '../steps/steps.ts';
import { isSameFile, readMapping, saveFile, toSource } from './files.ts';
import { followFocus } from './focus.ts';
import { OpenStep } from './open-step.ts';
import { shownPlaces } from './shown-places.ts';
import { styles } from './di-dataset.styles.ts';

const folded: Unfolded = {
  step: null,
  passed: new Set(),
  later: new Set(),
  apart: new Set(),
  ...{ columns: false, groups: false, issues: false, settings: false, alike: false },
  ...{ column: null, pair: null, record: null, taken: null },
  changes: new Map(),
  values: new Map(),
  layout: 'xlsx',
};
/** Files of fewer records have their duplicates looked for at once. */
const FEW = 5000;

/**
 * Makes the file of a partner ready for the commons: its columns are recognised, its values mended, its errors told, its
 * duplicates shown side by side. The file is read in a worker and never leaves the browser.
 *
 * @summary A file of offers: read, mended, checked, taken away.
 * @event di-error - The file could not be read, or a part could not be loaded. Detail: `{ error, during, status, requestId }`.
 * @csspart drop - The place where a file is dropped.
 * @csspart section - One of the sections.
 */
export class DiDataset extends LitElement {
  static override styles = [tokens, base, controls, disclosure, notes, styles, sectionStyles];

  /** Address of a relay that gives the list of communes, empty for the page's own origin. Without it, places are not checked. */
  @property() api: string | null = null;
  /** Address of a JSON list of communes, instead of `api`. */
  @property() communes: string | null = null;
  /** Short name of the source of the records, which begins their ids. Made of the name of the file when absent. */
  @property() source: string | null = null;
  /** Code of the département that « tout le département » means. */
  @property() departement: string | null = null;
  /** Level of the titles of sections among the page's headings, 2 by default. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Keeps the language of the page, whatever the reader chose elsewhere on this site. */
  @property({ attribute: 'no-languages', type: Boolean }) noLanguages = false;
  /** Texts that replace those of the elements, by element and key. The keys are those of `locales/fr`. */
  @property({ attribute: false }) texts: HostTexts | null = null;

  @state() private file: File | null = null;
  @state() private progress: OpenProgress | null = null;
  @state() private failure: string | null = null;
  @state() private view: Partial<DatasetView> = {};
  /** Names of places by their codes, as far as they were asked for. */
  @state() private names: ReadonlyMap<string, string> = new Map();
  @state() private unfolded: Unfolded = folded;
  @state() private isOver = false;
  @state() private busy = 0;
  @state() private mapping: { name: string; value: unknown } | null = null;
  @state() private isBadMapping = false;
  /** A work came back without some of its choices. */
  @state() private isPartial = false;
  /** The file was given again, and goes on with its work. */
  @state() private isSame = false;
  /** The work that was offered is not there any more. */
  @state() private isGone = false;
  @state() private labels: FieldTexts = frenchFields;
  @state() private mapTexts: SearchTexts | null = null;

  readonly #texts = new TextsController(this, 'dataset', dataset);
  readonly #announcer = new AnnouncerController(this);
  readonly #step = new OpenStep(this);
  readonly #offer = new OfferInSight(this);
  readonly #keeper = new WorkKeeper(this);
  readonly #focus = followFocus(() => this.renderRoot as ShadowRoot);
  #line: Line | null = null;
  /** The work that is being taken up, until its acts are done anew. */
  #takenUp: KeptWork | null = null;
  #offers: readonly MapOffer[] = [];
  #points: DatasetView['points'] | undefined;
  /** The places whose names were asked for. */
  #named = new Set<string>();
  /** The questions that are being read. */
  #reading = '';
  #language: Language | null = null;

  constructor() {
    super();
    keepBlock(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#onUnload);
    // The worker was ended with the element.
    if (this.file !== null && this.failure === null && this.#line === null)
      void this.#open(this.file, this.#keeper.work ?? this.#takenUp);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#onUnload);
    this.#line?.end();
    this.#line = null;
  }

  /** Opens a file, as if it had been dropped. */
  open(file: File): Promise<void> {
    return this.#open(file, null);
  }

  /** Opens a file, and goes on with the work on it that was kept. */
  async #open(file: File, kept: KeptWork | null): Promise<void> {
    this.#reset();
    this.#takenUp = kept;
    this.isGone = false;
    this.file = file;
    this.progress = { phase: 'read', rows: 0, bytes: 0 };
    try {
      this.#line = openLine({
        show: this.#show,
        tell: (progress) => {
          // Acts on an open file are checked too, and stop nothing.
          if (this.progress !== null) this.progress = progress;
        },
      });
    } catch (error) {
      this.#fail(error, this.#texts.t.failed.noWorker);
      return;
    }
    const line = this.#line;
    const facts = kept?.opening ?? {
      source: this.source ?? toSource(file.name),
      departement: this.departement,
      mapping: this.mapping?.value ?? null,
    };
    // A date of today is in the future of the day that a work began.
    const opening = { ...facts, now: dayInParis(new Date()) };
    const communes = this.communes ?? (this.api === null ? null : `${this.api.replace(/\/$/, '')}/communes.json`);
    try {
      await line.call('open', {
        ...{ file, ...opening },
        communes: communes === null ? null : new URL(communes, document.baseURI).href,
      });
      if (kept !== null && line === this.#line) await replay(line, kept.acts);
    } catch (error) {
      if (line === this.#line)
        this.#fail(error, (error instanceof LineError && error.message) || this.#texts.t.failed.unknown);
      return;
    }
    if (line !== this.#line) return;
    this.progress = null;
    const { services = 0, structures = 0, rows = 0 } = this.view.file ?? {};
    this.#keeper.begin(file, { opening, rows }, kept);
    this.#takenUp = null;
    this.#announcer.say(() => this.#texts.t.file.facts(services, structures));
    if (kept?.place != null) this.unfolded = { ...this.unfolded, ...kept.place, pair: null };
    if (this.#isSmall) await this.#act('findPairs', undefined);
    if (kept === null || line !== this.#line) return;
    this.isPartial = kept.tally !== null && kept.tally !== toTally(this.view as DatasetView);
    if (kept.place?.pair != null) await this.#seePair(kept.place.pair);
  }

  /** Goes on with the work of before. */
  async #takeUp(): Promise<void> {
    const whole = await this.#keeper.takeUp();
    if (this.file !== null) return;
    if (whole !== null) return this.#open(whole.file, whole.work);
    // Another tab took its place, or the browser took it away.
    this.isGone = true;
    this.#announcer.say(this.#texts.t.work.gone);
    this.#focusChoice();
  }

  protected override firstUpdated(): void {
    remarkOnAttributes(this);
    // The map, its ground and the card of a pin are there before the network is gone.
    loadPart(() => import('../../search/map/define.ts'))
      .then((map) => {
        // Its French texts have come with it.
        void this.#speak();
        return map.loadMapParts();
      })
      .catch((error: unknown) => tellFailure(this, { error, during: 'part' }));
  }

  protected override async scheduleUpdate(): Promise<void> {
    const { loading } = this.#texts;
    if (loading !== null) await loading;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const keys: ReadonlyMap<PropertyKey, unknown> = changed;
    // A part that is made anew is drawn where it stands.
    if (keys.has('view') && this.#points !== this.view.points) {
      this.#points = this.view.points;
      this.#offers = toMapOffers(this.#points?.points ?? []);
    }
    if (this.#language !== this.#texts.language) void this.#speak();
    const opened = this.#isOpen ? openStep(this.#desk()) : null;
    this.#step.open(opened);
    if (opened !== null && (keys.has('view') || keys.has('unfolded'))) void this.#namePlaces();
  }

  protected override updated(): void {
    this.#step.follow();
    // The step that was opened takes the focus in a task of its own: it measures the page.
    if (!this.#step.isMoved) this.#focus.keep(this.busy > 0);
    if (this.#step.id === 'questions') void this.#readQuestions();
    this.#offer.follow(this.file === null ? this.#keeper.offered : null);
    if (this.#isOpen && this.busy === 0) this.#keeper.see(toPlace(this.unfolded), toTally(this.view as DatasetView));
  }

  /** Reads more questions where those that are known are all answered. */
  async #readQuestions(): Promise<void> {
    const next = nextQuestion({ view: this.view as DatasetView, open: this.unfolded });
    if (next === null || !('unread' in next)) return;
    const wanted = `${next.unread} ${this.unfolded.values.get(next.unread)?.length ?? 0}`;
    if (wanted === this.#reading) return;
    this.#reading = wanted;
    await this.#see('values', next.unread, 1);
  }

  /** Asks the worker for the names of the places that are shown. */
  async #namePlaces(): Promise<void> {
    const shown = shownPlaces(this.view as DatasetView, this.unfolded);
    const codes = shown.filter((code) => !this.#named.has(code));
    if (codes.length === 0) return;
    for (const code of codes) this.#named.add(code);
    const line = this.#line;
    const names = (await line?.call('names', { codes: [...new Set(codes)] }).catch(() => null)) ?? {};
    if (line !== this.#line) return;
    // The names that did not come are asked for again with the next view.
    for (const code of codes) if (!Object.hasOwn(names, code)) this.#named.delete(code);
    if (Object.keys(names).length > 0) this.names = new Map([...this.names, ...Object.entries(names)]);
  }

  protected override render(): TemplateResult {
    return html`<div
        class="root"
        @focusin=${this.#focus.note}
        @focusout=${this.#focus.leave}
        @dragover=${this.#onDrag}
        @dragleave=${() => (this.isOver = false)}
        @drop=${this.#onDrop}
      >
        ${this.#renderContent()}
      </div>
      ${this.#announcer.render()}`;
  }

  #renderContent(): TemplateResult {
    const { file, progress, failure, headingLevel, view } = this;
    const { t } = this.#texts;
    if (failure !== null)
      return renderFailed(t, { reason: failure, file: file?.name ?? '' }, headingLevel, this.#leave);
    if (file === null)
      return renderDrop({
        ...{ t, headingLevel, labels: this.labels, isOver: this.isOver, isBadMapping: this.isBadMapping },
        mapping: this.mapping?.name ?? null,
        again: this.#renderOffer(),
        take: (one) => void this.#receive(one),
        takeMapping: (one) => void this.#takeMapping(one),
      });
    if (view.file === undefined) return renderReading(t, file, progress, this.#leave);
    return renderAll(this.#desk(), { progress, mapTexts: this.mapTexts, offers: this.#offers });
  }

  #renderOffer(): TemplateResult | null {
    const { language, t } = this.#texts;
    const { offered } = this.#keeper;
    if (offered === null) return this.isGone ? html`<p class="note" id="gone">${t.work.gone}</p>` : null;
    return renderOffer(offered, {
      ...{ t, language, headingLevel: this.headingLevel },
      takeUp: () => void this.#takeUp(),
      forget: async () => {
        await this.#keeper.forget(offered);
        this.#announcer.say(t.work.forgotten);
        this.#focusChoice();
      },
    });
  }

  /** Tells whether a file is open, and all is known that its steps are drawn from. */
  get #isOpen(): boolean {
    return this.progress === null && this.failure === null && this.view.counts !== undefined;
  }

  #desk(): Desk {
    const { labels, headingLevel, unfolded, names } = this;
    const { t, language } = this.#texts;
    return {
      ...{ t, labels, language, headingLevel, names, drawn: this.#step.drawn },
      view: this.view as DatasetView,
      open: unfolded,
      keeping: this.#keeper.keeping,
      isPartial: this.isPartial,
      isSame: this.isSame,
      stopKeeping: () => {
        if (this.file === null) return;
        this.#keeper.decline(this.file);
        this.#announcer.say(t.work.left);
      },
      isBusy: this.busy > 0,
      isSmall: this.#isSmall,
      unfold: (part) => (this.unfolded = { ...this.unfolded, ...part }),
      act: (name, ask, said) => void this.#act(name, ask, said),
      answer: async (key, value, isForAlike = false) => {
        const told = (await this.#act('answer', { key, value, isForAlike })) as string | null | undefined;
        if (told === null && value !== null) this.#announcer.say(t.questions.saved);
        return told ?? null;
      },
      decide: (scope, key, decision, count) =>
        void this.#act('decide', { scope, key, decision }, decision === 'accepted' ? t.mends.done(count) : undefined),
      seeChanges: (key) => void this.#see('changes', key, 1),
      seePair: (at) => void this.#seePair(at),
      seeRecord: (id) => void this.#seeRecord(id),
      take: (format, model = 'service') => void this.#take(format, model),
      changeFile: () => {
        if (this.#mayLose()) this.#leave();
      },
      go: (step) => {
        // A step that is opened again asks what was left for later.
        const later = step === 'questions' ? folded.later : this.unfolded.later;
        this.unfolded = { ...this.unfolded, step, later };
      },
      pass: (step) =>
        (this.unfolded = { ...this.unfolded, step: null, passed: new Set([...this.unfolded.passed, step]) }),
    };
  }

  readonly #show = (part: Partial<DatasetView>): void => {
    this.view = { ...this.view, ...part };
    // Records that were made anew have other questions.
    if (part.file !== undefined) this.unfolded = { ...this.unfolded, passed: new Set(), later: new Set() };
    // Lists that a person opened are asked for again: a decision may have changed them.
    if (part.mends !== undefined) for (const key of this.unfolded.changes.keys()) void this.#see('changes', key);
    if (part.questions !== undefined) for (const key of this.unfolded.values.keys()) void this.#see('values', key);
    if (part.pairs != null && this.unfolded.pair === null && part.pairs.total > 0) void this.#seePair(0);
    if (part.pairs === null) this.unfolded = { ...this.unfolded, pair: null };
  };

  /** Tells whether duplicates are found soon. */
  get #isSmall(): boolean {
    const { services = 0, structures = 0 } = this.view.file ?? {};
    return services + structures <= FEW;
  }

  /** Calls the worker. Resolves with its answer, undefined where it failed. */
  async #act(...[name, ask, said]: Parameters<Desk['act']>): Promise<unknown> {
    const line = this.#line;
    if (line === null) return undefined;
    this.busy += 1;
    // The page finds the duplicates of a small file by itself.
    const takeBack = name === 'findPairs' && this.#isSmall ? null : this.#keeper.note(name, ask);
    try {
      const told = await (line.call as (name: string, ask: unknown) => Promise<unknown>)(name, ask);
      if (typeof told === 'string') takeBack?.();
      if (said !== undefined) this.#announcer.say(said);
      if (this.view.pairs === null && this.#isSmall) await line.call('findPairs');
      const { pair } = this.unfolded;
      if (pair !== null) await this.#seePair(pair.at);
      return told;
    } catch (error) {
      // Decisions stay: the file may be fine.
      tellFailure(this, { error, during: 'part' });
      this.#announcer.say(this.#texts.t.failed.act);
      return undefined;
    } finally {
      this.busy -= 1;
    }
  }

  /** Shows as much of a list as was shown, and as many pages of the worker on as hold `more` entries. */
  async #see(list: 'changes' | 'values', key: string, more = 0): Promise<void> {
    const wanted = (this.unfolded[list].get(key)?.length ?? 0) + more;
    const read: unknown[] = [];
    do {
      const page = (await this.#line?.call(list, { key, from: read.length })) ?? [];
      if (page.length === 0) break;
      read.push(...page);
    } while (read.length < wanted);
    const lists = new Map<string, readonly unknown[]>(this.unfolded[list]).set(key, read);
    this.unfolded = { ...this.unfolded, [list]: lists };
  }

  async #seePair(at: number): Promise<void> {
    const facts = (await this.#line?.call('pair', { at })) ?? null;
    const isOther = this.unfolded.pair !== null && this.unfolded.pair.at !== at;
    this.unfolded = { ...this.unfolded, pair: facts === null ? null : { at, facts } };
    if (!isOther) return;
    // Its presses stay where they are: which pair they are about is heard.
    await this.updateComplete;
    if (this.shadowRoot?.activeElement?.closest('#pairs') != null)
      this.renderRoot.querySelector<HTMLElement>('#pair-at')?.focus();
  }

  async #seeRecord(id: string): Promise<void> {
    this.unfolded = { ...this.unfolded, record: (await this.#line?.call('record', { id })) ?? null };
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#close-record')?.focus();
  }

  async #take(...[format, model]: Required<Parameters<Desk['take']>>): Promise<void> {
    const { t } = this.#texts;
    this.busy += 1;
    try {
      const blob = await this.#line?.call('write', { format, model });
      if (blob === undefined || this.file === null) return;
      const taken = saveFile(blob, this.file.name, format, model);
      this.unfolded = { ...this.unfolded, taken };
      this.#announcer.say(t.take.done(taken));
    } catch (error) {
      tellFailure(this, { error, during: 'part' });
      this.#announcer.say(t.take.failed);
    } finally {
      this.busy -= 1;
    }
  }

  async #takeMapping(file: File): Promise<void> {
    const value = await readMapping(file);
    this.isBadMapping = value === null;
    this.mapping = value === null ? null : { name: file.name, value };
  }

  #reset(): void {
    this.#keeper.release();
    this.isPartial = false;
    this.isSame = false;
    this.#line?.end();
    this.#line = null;
    this.view = {};
    this.unfolded = folded;
    this.names = new Map();
    this.#named = new Set();
    this.#reading = '';
    this.failure = null;
    this.progress = null;
    this.busy = 0;
  }

  readonly #leave = (): void => {
    void this.#keeper.forget(this.#keeper.work);
    this.#reset();
    this.file = null;
    this.mapping = null;
    this.#focusChoice();
  };

  #focusChoice(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#file')?.focus());
  }

  #fail(error: unknown, reason: string): void {
    this.#reset();
    this.failure = reason;
    tellFailure(this, { error, during: 'part' });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#failed')?.focus());
  }

  readonly #onDrag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    this.isOver = true;
  };

  readonly #onDrop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    this.isOver = false;
    if (file === undefined) return;
    event.preventDefault();
    void this.#receive(file);
  };

  /** Opens a file that a person gives. */
  async #receive(file: File): Promise<void> {
    const isOffered = this.file === null && this.#keeper.offered?.name === file.name;
    if (isOffered && (await this.#takeUpSame(file))) return;
    if (this.#mayLose()) await this.open(file);
  }

  /** Goes on with the work that is kept where it is that of a file: nothing of it is lost, so nothing is asked. Returns whether a file is open. */
  async #takeUpSame(file: File): Promise<boolean> {
    const whole = await this.#keeper.takeUp();
    const isSame = whole !== null && (await isSameFile(whole.file, file));
    // Another one may be open by then.
    if (this.file !== null) return true;
    if (!isSame) return false;
    await this.#open(whole.file, whole.work);
    this.isSame = this.failure === null;
    return true;
  }

  /** Asks before decisions are lost, those of the work of before too. */
  readonly #mayLose = (): boolean => {
    const { t } = this.#texts;
    const { offered } = this.#keeper;
    if (this.file !== null || offered === null) return this.view.canUndo !== true || confirm(t.file.lose);
    return countChoices(offered) === 0 || confirm(t.work.replaces(offered.name));
  };

  readonly #onUnload = (event: BeforeUnloadEvent): void => {
    if (this.#keeper.isLost(this.view.canUndo === true)) event.preventDefault();
  };

  /** Loads the names of fields and the words of the map in the language of the page. */
  async #speak(): Promise<void> {
    const { language, t } = this.#texts;
    this.#language = language;
    const [labels, words] =
      language === 'fr'
        ? [fields.fr, search.fr]
        : await Promise.all([
            fields[language]().then((part) => part.default),
            search[language]().then((part) => part.default),
          ]).catch(() => [fields.fr, search.fr] as const);
    if (this.#language !== language) return;
    this.labels = labels;
    // A map without all its texts could not be drawn.
    if (customElements.get('di-map') !== undefined) this.mapTexts = toMapTexts(words, t.places.label);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-dataset': DiDataset;
  }
}
