import {
  checkWeek,
  planWeek,
  toActivite,
  toPresences,
  type EtatSeance,
  type Programme,
} from '@inclusion-kit/sdk/activities';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { loadPart } from '@inclusion-kit/sdk/internal';
import { timeZoneOf } from '@inclusion-kit/sdk/normalise';
import { html, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { week as weekTexts } from '../../locales/week/week.ts';
import { ConnectionController } from '../../shared/connection/connection.ts';
import { AnnouncerController } from '../../shared/elements/announcer.ts';
import { keepBlock } from '../../shared/elements/block.ts';
import { emit, tellFailure } from '../../shared/elements/events.ts';
import { openPrintFrame } from '../../shared/elements/print-frame.ts';
import { formatWeekday, toLocalDay } from '../../shared/format/date.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { formatCommune } from '../../shared/format/place.ts';
import { base } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { tokens } from '../../shared/styles/tokens.ts';
import { TextsController } from '../../shared/texts/texts-controller.ts';
import type { WeekFormat } from '../files/week-files.ts';
import * as change from '../programme/changes.ts';
import { eraseWeek, keepWeek, keptWeek, putAside } from '../programme/kept-week.ts';
import { textIn } from '../programme/form-text.ts';
import { OfferChecks } from '../search/offer-checks.ts';
import { OffersController } from '../search/offers-controller.ts';
import { bestDay, proposeFor, type Proposal } from '../search/proposals.ts';
import { renderSide, type Side } from '../search/side.ts';
import { renderEmpty } from '../sections/empty.ts';
import type { renderForm } from '../sections/form.ts';
import type { renderGrid } from '../sections/grid.ts';
import type * as ofActivities from '../sections/of-activities.ts';
import { renderList } from '../sections/list.ts';
import { renderNotice, toNotice, type Notice } from '../sections/notice.ts';
import { renderTake } from '../sections/take.ts';
import { renderTotal } from '../sections/total.ts';
import { isEmpty, sessionsOf, shortDay, unanswered, type View } from '../view.ts';
import { styles } from './di-week.styles.ts';
import { WeekProperties } from './week-properties.ts';

const FEW = 6;

/**
 * Fills a week of activities from offers and from steps of the person's own, says what is missing and what does not hold, and
 * gives it as a page, a calendar and files. It is kept on the device, or by the page. Nothing of it is sent.
 *
 * @summary The programme of a week, filled from offers.
 * @fires di-week-change - The reader has changed the week. It carries the programme and its attendance.
 * @fires di-error - Offers, places or a week could not be read.
 * @csspart list - The week by day.
 * @csspart grid - The week as a grid.
 */
export class DiWeek extends WeekProperties {
  static override styles = [tokens, base, controls, styles];

  @state() private programme: Programme | null = null;
  @state() private semaine = '';
  @state() private edited: string | null = null;
  @state() private isGrid = false;
  /** Draws the grid. Null until it is asked for: many never look at it. */
  @state() private drawGrid: typeof renderGrid | null = null;
  /** Draws the form of an activity. Null until one is opened. */
  @state() private drawForm: typeof renderForm | null = null;
  /** Draws the hours of each day, what is to answer and what is to settle. Null until the week has an activity. */
  @state() private ofActivities: typeof ofActivities | null = null;
  @state() private place: Commune | null = null;
  @state() private shown = FEW;
  @state() private notice: Notice | null = null;

  readonly #texts = new TextsController(this, 'week', weekTexts);
  readonly #announcer = new AnnouncerController(this);
  readonly #connection = new ConnectionController(this);
  readonly #offers = new OffersController(this, (error) => tellFailure(this, { error, during: 'search' }));
  readonly #checks = new OfferChecks();
  #isOfActivitiesAsked = false;
  #asked = { words: '', need: '' };
  /** The programme that the page was told last: given back, it is not read anew. */
  #told: unknown = null;

  constructor() {
    super();
    keepBlock(this);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#texts.loading !== null) await this.#texts.loading;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.programme === null) {
      this.semaine = change.weekToPlan(this.#today);
      this.programme = this.#newProgramme();
      const kept = this.week === null && this.weekStorage === 'local' ? keptWeek() : null;
      if (kept !== null) void this.#take(kept, 'device');
    }
    if (changed.has('week') && this.week !== null && this.week !== this.#told) void this.#take(this.week);
    if (changed.has('attendance') && this.attendance !== null) void this.#attend(this.attendance);
    const isAsked = ['api', 'file', 'source', 'geography', 'code_commune'].some((name) =>
      changed.has(name as keyof DiWeek),
    );
    if (isAsked) void this.#begin();
    if (isAsked || changed.has('semaine' as keyof DiWeek) || changed.has('programme' as keyof DiWeek))
      void this.#check();
  }

  protected override firstUpdated(): void {
    void import('../../shared/attributes/attribute-remarks.ts').then(
      ({ remarkOnAttributes }) => remarkOnAttributes(this),
      // The author of the page is told with another visit.
      () => undefined,
    );
    loadPart(() => import('../../shared/suggest-field/define.ts')).catch((error: unknown) =>
      tellFailure(this, { error, during: 'part' }),
    );
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const { t, language } = this.#texts;
    const { plan } = view;
    const side = this.#side(view);
    const last = change.addDays(plan.semaine, 6);
    const isBare = isEmpty(plan);
    if (!isBare || view.conflits.length > 0) void this.#loadOfActivities();
    const drawGrid = this.isGrid && !isBare ? this.drawGrid : null;
    return html`<div class="week">
        <header>
          <div class="step">
            ${this.#renderStep(-7, 'back', t.before)}
            ${renderHeading(this.headingLevel, t.week(shortDay(plan.semaine, language), shortDay(last, language)), {
              id: 'title',
              focusable: true,
            })}
            ${this.#renderStep(7, 'next', t.after)}
          </div>
          ${renderTake(view, { print: () => void this.print(), save: (format) => void this.#save(format) })}
        </header>
        ${this.notice === null ? nothing : renderNotice(this.notice, t)}
        ${renderTotal(view, {
          left: this.#sayLeft(view, side.proposals),
          strip: isBare ? nothing : (this.ofActivities?.renderStrip(view) ?? nothing),
          setTarget: (form) => this.#setTarget(form),
        })}
        ${renderEmpty(view, { ...this.#before, asksPlace: side.asksPlace })}
        <div class="two ${drawGrid === null ? '' : 'wide'} ${isBare ? 'bare' : ''}">
          <div class="days">
            ${isBare ? nothing : this.#renderViews()} ${drawGrid === null ? renderList(view) : drawGrid(view)}
          </div>
          <div class="side">
            ${this.#renderAfter(view)}
            ${renderSide(view, side)}${this.ofActivities?.renderSettle(view) ?? nothing}${this.#renderKept(isBare)}
          </div>
        </div>
      </div>
      <div class="press"></div>
      ${this.#announcer.render()}`;
  }

  #renderStep(days: number, name: 'back' | 'next', label: string): TemplateResult {
    const go = (): void => {
      this.semaine = change.addDays(this.semaine, days);
      this.edited = null;
      this.#announcer.say(() => this.renderRoot.querySelector('#title')?.textContent ?? '');
    };
    return html`<button class="btn btn-quiet btn-icon ${name}" type="button" aria-label=${label} @click=${go}>
      <span class="i-flip">${icon(name)}</span>
    </button>`;
  }

  #renderViews(): TemplateResult {
    const { views } = this.#texts.t;
    return html`<div class="acts views" role="group" aria-label=${views.label}>
      ${[false, true].map(
        (isGrid) =>
          html`<button
            class="btn btn-sm"
            type="button"
            aria-pressed=${this.isGrid === isGrid}
            @click=${() => void this.#turn(isGrid)}
          >
            ${icon(isGrid ? 'table' : 'list')}${isGrid ? views.grid : views.list}
          </button>`,
      )}
    </div>`;
  }

  async #turn(isGrid: boolean): Promise<void> {
    this.isGrid = isGrid;
    if (!isGrid || this.drawGrid !== null) return;
    const grid = await this.#load(() => import('../sections/grid.ts'));
    grid?.addGridStyles(this.renderRoot);
    this.drawGrid = grid?.renderGrid ?? null;
    // The reader may have gone back to the list meanwhile.
    if (grid === null) this.isGrid = false;
  }

  /** Loads a part. Null when it does not come, which is told. */
  async #load<P>(part: () => Promise<P>): Promise<P | null> {
    try {
      return await loadPart(part);
    } catch (error) {
      tellFailure(this, { error, during: 'part' });
      return null;
    }
  }

  /** The week of before, which one without anything may begin with. */
  get #before(): Omit<Parameters<typeof renderEmpty>[1], 'asksPlace'> {
    const plan = planWeek(this.#programme, { semaine: change.addDays(this.semaine, -7) });
    const sessions = sessionsOf(plan);
    const resume = (): void => {
      this.#set(change.withResumed(this.#programme, this.semaine, sessions));
      const { minutes } = planWeek(this.#programme, { semaine: this.semaine });
      this.#announcer.say(() => this.#texts.t.live.resumed(this.#texts.t.span(minutes.total)));
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#title')?.focus());
    };
    return { semaine: plan.semaine, sessions, resume };
  }

  #renderKept(isBare: boolean): TemplateResult {
    const { t } = this.#texts;
    const isKept = this.week === null && this.weekStorage === 'local';
    return html`<div class="small muted">
      ${isBare ? nothing : html`<p>${t.legend}</p>`}
      ${
        isKept
          ? html`<p>${t.kept}</p>
              <button class="link-btn erase" type="button" @click=${() => this.#erase()}>${t.erase}</button>`
          : nothing
      }
    </div>`;
  }

  /** Opens the printing of the week on one page, in the language of the reader. */
  async print(open?: (window: Window) => void): Promise<void> {
    try {
      const [{ renderSheet }, { sheetStyles }] = await loadPart(() =>
        Promise.all([import('../paper/sheet.ts'), import('../paper/sheet.styles.ts')]),
      );
      const { t, language } = this.#texts;
      const within = this.renderRoot.querySelector('.press');
      if (within === null) return;
      const frame = openPrintFrame(within, { title: t.sheet.title, language, styles: [sheetStyles] }, open);
      render(renderSheet({ t, language, plan: this.#view().plan, contact: this.contact, now: this.now }), frame.body);
      frame.print();
    } catch (error) {
      this.#refuse(error);
    }
  }

  async #save(format: WeekFormat): Promise<void> {
    try {
      const { saveWeek } = await loadPart(() => import('../files/week-files.ts'));
      const { t, language } = this.#texts;
      const comma = language === 'en' ? '.' : ',';
      const missing = saveWeek(this.#programme, { format, nom: t.sheet.title, now: this.now, comma });
      this.#announcer.say(() => (missing > 0 ? t.live.noDay(missing) : t.live.file));
    } catch (error) {
      this.#refuse(error);
    }
  }

  #refuse(error: unknown): void {
    this.notice = { text: 'takeFailed' };
    tellFailure(this, { error, during: 'part' });
  }

  get #today(): string {
    return toLocalDay(this.now);
  }

  get #programme(): Programme {
    return (this.programme ??= this.#newProgramme());
  }

  #newProgramme(): Programme {
    const code = this.code_commune ?? this.place?.code ?? null;
    return change.createProgramme(this.semaine, timeZoneOf(code), code);
  }

  #view(): View {
    const programme = this.#programme;
    const { semaine } = this;
    return {
      ...{ t: this.#texts.t, language: this.#texts.language, headingLevel: this.headingLevel, programme },
      plan: planWeek(programme, { semaine }),
      conflits: checkWeek(programme, { semaine, offres: this.#checks.now }),
      edited: this.edited,
      drawForm: this.drawForm,
      edit: (id) => void this.#edit(id),
      tell: (id, told) => {
        this.#set(change.withTold(programme, id, told));
        this.#announcer.say(() => this.#texts.t.live.saved);
        void this.#edit(null);
      },
      judge: (id, etat) => this.#set(change.withState(programme, id, semaine, etat)),
      remove: (id) => this.#remove(id),
      show: (id) => void this.#focusOn(id),
      renew: (id) => {
        const offre = programme.activites.find((one) => one.id === id)?.offre;
        const now = offre == null ? null : this.#checks.now.get(offre.id);
        if (now != null) this.#set(change.withRenewed(programme, id, now));
        this.#announcer.say(() => this.#texts.t.live.saved);
        void this.#focusOn(id);
      },
    };
  }

  #side({ plan }: View): Side {
    const { source, geography } = this.#connection;
    const { latitude = null, longitude = null } = this.place ?? {};
    const position = latitude === null || longitude === null ? null : { latitude, longitude };
    const proposals = proposeFor(this.#programme, this.#offers.found, { plan, today: this.#today, position });
    return {
      ...{ hasSource: source !== null, hasPlaces: geography !== null, status: this.#offers.status, place: this.place },
      ...{ proposals, shown: this.shown, asksPlace: this.#asksPlace },
      search: (asked) => {
        this.#asked = asked;
        this.#search();
      },
      step: (title) => this.#add(change.toStep(title, { id: change.newId(this.#programme), semaine: this.semaine })),
      add: (proposal) => this.#addOffer(proposal),
      more: () => (this.shown += FEW),
      retry: () => this.#search(),
      findPlaces: async (typed, signal) =>
        ((await geography?.communes(typed, { signal, limit: 8 })) ?? []).map((commune) => ({
          ...{ value: commune, label: formatCommune(commune, typed), detail: '' },
        })),
      pick: (place) => {
        this.place = place;
        this.#set({ ...this.#programme, code_insee: place.code, fuseau: timeZoneOf(place.code) });
        this.#search();
      },
      say: (sentence) => this.#announcer.say(sentence),
    };
  }

  #sayLeft({ plan, language, t }: View, proposals: readonly Proposal[]): string {
    const { reste } = plan.objectif;
    if (reste === 0) return t.reached;
    const best = bestDay(proposals, reste);
    if (best === null) return t.left(t.span(reste));
    return t.leftOn(t.span(reste), best.offers, formatWeekday(best.jour, language), this.place !== null);
  }

  /** Looks the place up and searches, once there is somebody to ask. */
  async #begin(): Promise<void> {
    await Promise.resolve();
    const code = this.code_commune ?? this.programme?.code_insee ?? null;
    const { geography } = this.#connection;
    if (code !== null && geography !== null && this.place?.code !== code) {
      try {
        this.place = await geography.commune(code);
      } catch (error) {
        tellFailure(this, { error, during: 'places' });
      }
    }
    // Offers of the whole country would be of no use to anybody.
    if (!this.#asksPlace) this.#search();
  }

  /** Tells whether nothing is searched yet: no place is known, where one can be told, and the reader asked for nothing else. */
  get #asksPlace(): boolean {
    const { words, need } = this.#asked;
    const isKnown = this.place !== null || this.code_commune !== null;
    return this.#connection.geography !== null && !isKnown && words === '' && need === '';
  }

  #search(): void {
    const { source } = this.#connection;
    if (source === null) return;
    const { words, need } = this.#asked;
    const code_commune = this.place?.code ?? this.code_commune;
    this.shown = FEW;
    void this.#offers.search(source, {
      ...(code_commune === null ? {} : { code_commune }),
      ...(words === '' ? {} : { q: words }),
      ...(need === '' ? {} : { thematiques: [need] }),
    });
  }

  /** Asks whether the offers of the week are still there, and as they were. */
  async #check(): Promise<void> {
    const { programme, semaine } = this;
    const { source } = this.#connection;
    if (programme === null || source === null) return;
    if (await this.#checks.ask(source, planWeek(programme, { semaine }))) this.requestUpdate();
  }

  #addOffer({ offre, best }: Proposal): void {
    this.#checks.take(offre);
    const times = best === null ? {} : { jour: best.jour, debut: best.debut };
    this.#add(toActivite(offre, { id: change.newId(this.#programme), semaine: this.semaine, ...times }));
  }

  #add(activite: Programme['activites'][number]): void {
    this.#set(change.withActivity(this.#programme, activite));
    const { minutes } = planWeek(this.#programme, { semaine: this.semaine });
    this.#announcer.say(() => this.#texts.t.live.added(activite.titre, this.#texts.t.span(minutes.total)));
    // A step has no time yet: its form asks for it.
    if (activite.offre === null) void this.#edit(activite.id);
    else void this.#keepFocus();
  }

  /** Gives the focus to the title of the search when the button that was pressed is gone with its offer. */
  async #keepFocus(): Promise<void> {
    await this.updateComplete;
    if (this.shadowRoot?.activeElement === null) this.renderRoot.querySelector<HTMLElement>('#add')?.focus();
  }

  async #edit(id: string | null): Promise<void> {
    const before = this.edited;
    this.isGrid = false;
    this.edited = id;
    if (id !== null && this.drawForm === null) {
      const form = await this.#load(() => import('../sections/form.ts'));
      if (form === null) this.edited = null;
      else this.drawForm = form.renderForm;
    }
    await this.updateComplete;
    const root = this.renderRoot;
    if (id !== null) root.querySelector<HTMLElement>('.editing :is(input, select)')?.focus();
    else if (before !== null) root.querySelector<HTMLElement>(`[id="act-${before}"] .edit`)?.focus();
  }

  #renderAfter(view: View): TemplateResult | typeof nothing {
    const left = unanswered(view.plan, this.#today);
    if (left.length === 0) return nothing;
    return this.ofActivities?.renderAfter(view, left, (id, etat) => void this.#judgeAfter(id, etat)) ?? nothing;
  }

  async #loadOfActivities(): Promise<void> {
    if (this.#isOfActivitiesAsked) return;
    this.#isOfActivitiesAsked = true;
    this.ofActivities = await this.#load(() => import('../sections/of-activities.ts'));
    // One that did not come is asked for again with the next change of the week.
    this.#isOfActivitiesAsked = this.ofActivities !== null;
  }

  /** Judges a session of which the line goes away, and hands its focus on. */
  async #judgeAfter(id: string, etat: EtatSeance): Promise<void> {
    this.#set(change.withState(this.#programme, id, this.semaine, etat));
    this.#announcer.say(() => this.#texts.t.live.saved);
    await this.updateComplete;
    const [title, after] = ['#title', '#after'].map((at) => this.renderRoot.querySelector<HTMLElement>(at));
    (after ?? title)?.focus();
  }

  async #focusOn(id: string): Promise<void> {
    this.isGrid = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[id="act-${id}"]`)?.focus();
  }

  #remove(id: string): void {
    const title = this.#programme.activites.find((one) => one.id === id)?.titre ?? '';
    this.edited = null;
    this.#set(change.withoutActivity(this.#programme, id));
    this.#announcer.say(() => this.#texts.t.live.removed(title));
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#title')?.focus());
  }

  #setTarget(form: FormData): void {
    const text = (name: string): string | null => textIn(form, name);
    const heures = Number(text('heures'));
    const raison = text('raison');
    const objectif = heures === 15 && raison === null ? null : { heures, raison, jusqu_au: text('jusqu_au') };
    this.#set(change.withTarget(this.#programme, objectif));
    this.#announcer.say(() => this.#texts.t.live.saved);
  }

  /** Takes a change of the reader: kept on the device, or handed to the page. */
  #set(programme: Programme): void {
    this.programme = programme;
    this.#told = programme;
    if (this.week === null && this.weekStorage === 'local') keepWeek(programme);
    emit(this, 'di-week-change', { week: programme, attendance: toPresences(programme) });
  }

  #erase(): void {
    eraseWeek();
    this.edited = null;
    this.programme = this.#newProgramme();
    this.#told = this.programme;
    emit(this, 'di-week-change', { week: this.programme, attendance: toPresences(this.programme) });
    this.#announcer.say(() => this.#texts.t.live.erased);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#title')?.focus());
  }

  /** Reads a week of the page or of the device. One that cannot be read changes nothing. */
  async #take(value: unknown, from: 'page' | 'device' = 'page'): Promise<void> {
    try {
      const { readWeek } = await loadPart(() => import('../programme/read-week.ts'));
      const { programme, isLater } = readWeek(value);
      this.programme = programme;
      this.notice = isLater ? { text: 'later' } : null;
      const last = change.addDays(programme.debut, 7 * programme.semaines);
      // The week that is lived now, when the programme has it.
      if (this.semaine < programme.debut || this.semaine >= last) this.semaine = change.toMonday(programme.debut);
      if (programme.code_insee !== null && this.place?.code !== programme.code_insee) await this.#begin();
    } catch (error) {
      if (from === 'device') putAside();
      this.notice = toNotice(error, value);
      tellFailure(this, { error, during: 'part' });
    }
  }

  async #attend(value: unknown): Promise<void> {
    try {
      const { readWeek, readAttendance } = await loadPart(() => import('../programme/read-week.ts'));
      const programme =
        this.week === null || this.week === this.#told ? this.#programme : readWeek(this.week).programme;
      const read = readAttendance(programme, value);
      this.programme = read.programme;
      this.notice = read.isLater ? { text: 'later' } : null;
    } catch (error) {
      this.notice = toNotice(error, value);
      tellFailure(this, { error, during: 'part' });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-week': DiWeek;
  }
}
