import { planWeek, type EtatSeance, type Programme, type SemainePlanifiee } from '@inclusion-kit/sdk/activities';
import { loadPart } from '@inclusion-kit/sdk/internal';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { week as weekTexts } from '../../locales/week/week.ts';
import { ConnectionController } from '../../shared/connection/connection.ts';
import { AnnouncerController } from '../../shared/elements/announcer.ts';
import { keepBlock } from '../../shared/elements/block.ts';
import { tellFailure } from '../../shared/elements/events.ts';
import { followPrinting } from '../../shared/elements/near-print.ts';
import { PartsController } from '../../shared/elements/parts-controller.ts';
import { base } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { disclosure } from '../../shared/styles/disclosure.ts';
import { tokens } from '../../shared/styles/tokens.ts';
import { TextsController } from '../../shared/texts/texts-controller.ts';
import type { WeekFormat } from '../files/week-files.ts';
import * as change from '../programme/changes.ts';
import { LastChange, type Facts, type Spot } from '../programme/last-change.ts';
import { HeldProgramme, type TakeChange } from '../programme/held-programme.ts';
import { OfferChecks } from '../search/offer-checks.ts';
import type { Proposal } from '../search/proposals.ts';
import { renderSide } from '../search/side.ts';
import { WeekSearch } from '../search/week-search.ts';
import { renderNotice } from '../sections/notice.ts';
import { renderStart } from '../sections/start.ts';
import { renderTarget } from '../total/target.ts';
import { isEmpty, sayTime, unanswered, withNames, type View } from '../view.ts';
import { styles } from './di-week.styles.ts';
import { renderLost, WeekFolds } from './week-folds.ts';
import { renderHeader, sayWeek } from './week-header.ts';
import { weekParts } from './week-parts.ts';
import { WeekProperties } from './week-properties.ts';

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
  static override styles = [tokens, base, controls, disclosure, styles];

  @state() private edited: string | null = null;
  @state() private isGrid = false;
  /** The reader wants to add something. Where the search is not beside the days, it takes their place then. */
  @state() private isAdding = false;

  readonly #texts = new TextsController(this, 'week', weekTexts);
  readonly #announcer = new AnnouncerController(this);
  readonly #connection = new ConnectionController(this);
  readonly #parts = new PartsController(this, weekParts);
  readonly #programme = new HeldProgramme(this);
  readonly #search = new WeekSearch(this, {
    ...{ connection: this.#connection, programme: this.#programme },
    focus: (selector) => this.#focus(selector),
    keepFocus: () => void this.#keepFocus(),
    say: (sentence) => this.#announcer.say(sentence),
  });
  readonly #checks = new OfferChecks();
  /** The programme that a form is open of. */
  #given = 0;
  readonly #last = new LastChange(this.#programme, (spot) => this.#undone(spot));
  readonly #folds = new WeekFolds({
    ...{ parts: this.#parts, root: () => this.renderRoot, requestUpdate: () => this.requestUpdate() },
    save: (programme) => this.#saved(programme),
  });
  /** The programme and the week whose offers were looked at last. */
  #checked: unknown[] = [];

  constructor() {
    super();
    keepBlock(this);
    followPrinting(this, {
      // One that did not come is asked for again by its reader alone.
      load: () => {
        if (this.#parts.statusOf('activities') === 'absent') void this.#parts.load('activities');
      },
      layOut: () => this.#parts.get('activities')?.layOut(this, this.#view()) ?? null,
    });
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#texts.loading !== null) await this.#texts.loading;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A week that is brought has activities as a rule: what draws them comes while it is read.
    if (this.#programme.follow(changed)) void this.#parts.load('activities');
    this.#search.follow(changed);
    if (this.#given !== this.#programme.given) {
      this.edited = null;
      this.#folds.closeAll();
      this.isAdding = false;
    }
    this.#given = this.#programme.given;
    const { now: programme, semaine } = this.#programme;
    this.#last.check();
    const now = [programme, semaine, this.#connection.source];
    if (now.some((one, index) => one !== this.#checked[index])) void this.#check();
    this.#checked = now;
  }

  protected override firstUpdated(): void {
    void import('../../shared/attributes/attribute-remarks.ts').then(
      ({ remarkOnAttributes }) => remarkOnAttributes(this),
      // The author of the page is told with another visit.
      () => undefined,
    );
    void this.#parts.load('person').then(() => this.#parts.get('person')?.followSelection(this));
  }

  protected override render(): TemplateResult {
    const seen = this.#view();
    const { t } = this.#texts;
    const { plan } = seen;
    const isBare = isEmpty(plan);
    const status = this.#parts.statusOf('activities');
    // A target may be without its reason. A part that did not come is asked for by its reader, or it would be asked for without end.
    if (status === 'absent' && (!isBare || seen.programme.objectif !== null)) void this.#parts.load('activities');
    const ofActivities = this.#parts.get('activities');
    ofActivities?.addActivityStyles(this.renderRoot);
    this.#search.part?.addProposalStyles(this.renderRoot);
    const last = this.#last.now;
    const undone = last === null ? null : (ofActivities?.renderUndo(last, t) ?? null);
    const grid = this.isGrid && !isBare ? this.#parts.get('grid') : null;
    const at = this.#last.spotIn(plan, grid !== null);
    const view: View = {
      ...seen,
      told: undone !== null && typeof at === 'object' && 'id' in at ? { id: at.id, undone } : null,
    };
    const place = this.#search.placeOf();
    // A week without anything asks for the place there where it says that it has nothing.
    const isAskedFirst = isBare && place.isAsked;
    const person = this.#parts.get('person');
    const selected = person?.renderSelected(t, {
      ...{ held: this.#programme, now: this.now },
      take: this.#changeDays,
      code: (id, offre) => void this.#code(id, offre),
    });
    const side = this.#search.sideOf(view, {
      place: isAskedFirst ? null : place,
      publics: person,
      loadPublics: async () => {
        await this.#parts.load('person');
        await this.updateComplete;
        return this.#parts.get('person');
      },
      step: (titre) => this.#add(change.toStep(titre, { id: change.newId(view.programme), semaine: plan.semaine })),
      add: (proposal, index) => this.#addOffer(proposal, index),
      added: undone !== null && typeof at === 'object' && 'index' in at ? { index: at.index, said: undone } : null,
    });
    // Where the search is not beside the days, one of both is seen, but for a search that says what went wrong.
    const isWrong = place.status === 'failed' || place.status === 'unknown';
    const isAdding = this.isAdding && !isBare && ofActivities !== null;
    const isFolded = !isBare && !isAdding && !isWrong && ofActivities !== null;
    const settle = ofActivities?.renderSettle(view) ?? nothing;
    const renderFoot = (adding: boolean): unknown =>
      ofActivities?.renderFoot(view, { isAdding: adding, turn: () => this.#turnAdding(!adding) }) ?? nothing;
    const foot = renderFoot(false);
    const left = unanswered(plan, this.#programme.today);
    // Nothing that was typed or opened for one person stays for the next.
    return html`${keyed(
      this.#programme.given,
      html`<div class="week">
          ${renderHeader(view, {
            step: (days) => this.#step(days),
            take:
              ofActivities?.renderTake(view, {
                isGrid: this.isGrid,
                turn: (isGrid) => void this.#turn(isGrid),
                print: () => void this.print(),
                save: (format) => void this.#save(format),
              }) ?? nothing,
          })}
          ${this.#programme.notice === null ? nothing : renderNotice(this.#programme.notice, t)}
          ${renderTarget(view, {
            hours: isBare
              ? nothing
              : (ofActivities?.renderHours(view, { proposals: side.proposals, isNear: this.#search.isNear }) ??
                nothing),
            strip: isBare ? nothing : (ofActivities?.renderStrip(view) ?? nothing),
            form: this.#folds.renderTarget(view),
            availability: this.#folds.renderAvailability(view),
            askReason: () => void this.#askReason(),
          })}
          <div class="two ${isBare ? 'bare' : ''} ${grid === null ? '' : 'as-grid'} ${isAdding ? 'adding' : ''}">
            <div class="days">
              ${at === 'days' ? undone : nothing} ${selected}
              ${
                isBare
                  ? renderStart(view, {
                      before:
                        person?.renderBefore(view, { take: this.#changeDays, totalOf: this.#minutesOf }) ?? nothing,
                      place: isAskedFirst ? place : null,
                    })
                  : status === 'failed'
                    ? renderLost(t, () => this.#parts.load('activities'))
                    : grid === null
                      ? [ofActivities?.renderList(view) ?? nothing, foot]
                      : [foot, grid.renderGrid(view)]
              }
            </div>
            <div class="side ${isFolded ? 'folded' : ''}">
              ${at === 'after' ? undone : nothing}
              ${
                left.length === 0
                  ? nothing
                  : (ofActivities?.renderAfter(view, left, (id, etat) => void this.#judgeAfter(id, etat)) ?? nothing)
              }
              ${renderSide(view, side)}${settle}${isAdding ? renderFoot(true) : nothing}
            </div>
            ${isBare ? person?.renderBlankDays(view, this.renderRoot) : nothing} ${this.#renderKept(isBare)}
          </div>
        </div>
        <div class="press"></div>`,
    )}
    ${this.#announcer.render()}`;
  }

  #step(days: number): void {
    this.#programme.step(days);
    this.edited = null;
    this.#announcer.say(() => sayWeek(this.#texts, this.#programme.semaine));
  }

  /** Shows the search or the week, where both are not beside each other. */
  #turnAdding(isAdding: boolean): void {
    this.isAdding = isAdding;
    this.#focus(isAdding ? '#add' : '#title');
  }

  /** Opens the form of the target at the reason that it lacks. */
  async #askReason(): Promise<void> {
    await this.#folds.openTarget();
    this.#focus('[name="raison"]');
  }

  async #turn(isGrid: boolean): Promise<void> {
    this.isGrid = isGrid;
    if (!isGrid) return;
    await this.#parts.load('grid');
    const grid = this.#parts.get('grid');
    grid?.addGridStyles(this.renderRoot);
    if (grid === null) {
      this.isGrid = false;
      this.#programme.tell({ text: 'gridFailed' });
    } else if (this.#programme.notice?.text === 'gridFailed') {
      this.#programme.notice = null;
      this.requestUpdate();
    }
  }

  #renderKept(isBare: boolean): TemplateResult {
    const { t } = this.#texts;
    return html`<div class="kept small muted">
      ${isBare ? nothing : html`<p class="rule">${t.rule} ${t.legend}</p>`}
      ${
        this.#programme.isOfDevice
          ? html`${this.#programme.isKept ? html`<p>${t.kept}</p>` : nothing}
              <button class="link-btn erase" type="button" @click=${() => this.#erase()}>${t.erase}</button>`
          : nothing
      }
    </div>`;
  }

  /** Opens the printing of the week on one page, in the language of the reader. */
  async print(open?: (window: Window) => void): Promise<void> {
    const within = this.renderRoot.querySelector('.press');
    const { contact, now } = this;
    await this.#orTell(async () => {
      const { printWeek } = await loadPart(weekParts.activities);
      if (within !== null) printWeek(this.#view(), within, { contact, now, open });
    });
  }

  async #save(format: WeekFormat): Promise<void> {
    await this.#orTell(async () => {
      const { saveWeek, withIdentifier } = await loadPart(() => import('../files/week-files.ts'));
      const { t, language } = this.#texts;
      const comma = language === 'en' ? '.' : ',';
      const { now } = this.#programme;
      const programme = format === 'calendar' ? withIdentifier(now) : now;
      if (programme !== now) this.#last.follow(programme);
      const missing = saveWeek(programme, { format, t, language, offres: this.#checks.now, now: this.now, comma });
      this.#announcer.say(() => (missing > 0 ? t.live.noDay(missing) : t.live.file));
    });
  }

  async #orTell(take: () => Promise<void>): Promise<void> {
    try {
      await take();
    } catch (error) {
      this.#programme.tell({ text: 'takeFailed' });
      tellFailure(this, { error, during: 'part' });
    }
  }

  readonly #minutesOf = (programme: Programme): number => this.#planOf(programme).minutes.total;

  /** Plans the week on screen. The reader of the hours of an offer comes with the part that draws it. */
  #planOf(programme: Programme): SemainePlanifiee {
    return planWeek(programme, {
      semaine: this.#programme.semaine,
      manque: this.#parts.get('activities')?.missesItsHours,
    });
  }

  #view(): View {
    const { now: programme, semaine } = this.#programme;
    return {
      ...{ t: this.#texts.t, language: this.#texts.language, headingLevel: this.headingLevel, programme },
      plan: this.#planOf(withNames(programme, this.#texts.t)),
      offres: this.#checks.now,
      unchecked: this.#parts.get('activities')?.uncheckedIn(this.#checks.found, this.now) ?? (() => null),
      conflits: this.#parts.get('activities')?.checkWeek(programme, { semaine, offres: this.#checks.now }) ?? [],
      told: null,
      edited: this.edited,
      drawForm: this.#parts.get('form')?.renderForm ?? null,
      edit: (id) => void this.#edit(id),
      save: (programme, id) => {
        this.#change(programme, { spot: { id }, say: ({ live }) => live.saved });
        this.#announcer.say(() => this.#texts.t.live.saved);
        void this.#edit(null);
      },
      judge: (id, etat) => this.#programme.set(change.withState(programme, id, semaine, etat)),
      remove: (id, week) => this.#remove(id, week),
      show: (id) => void this.#show(id),
      change: (programme, focus = '#title') => {
        this.#saved(programme);
        void this.#keepFocus(focus);
      },
    };
  }

  /** Takes a change, and says that it is kept. */
  #saved(programme: Programme): void {
    this.#programme.set(programme);
    this.#announcer.say(() => this.#texts.t.live.saved);
  }

  /** Asks whether the offers of the week are still there, and as they were. */
  async #check(): Promise<void> {
    const { source } = this.#connection;
    if (source === null) return;
    if (await this.#checks.ask(source, this.#planOf(this.#programme.now))) this.requestUpdate();
  }

  #addOffer(proposal: Proposal, index: number): void {
    const { part } = this.#search;
    if (part === null) return;
    const { offre, best } = proposal;
    this.#checks.take(offre);
    const { now: programme, semaine } = this.#programme;
    const { language, t } = this.#texts;
    const activite = part.toProposed(proposal, { id: change.newId(programme), semaine });
    this.#add(activite, { index, time: best === null ? '' : sayTime(best, t, language) });
    void this.#code(activite.id, offre);
  }

  #add(activite: Programme['activites'][number], at?: { index: number; time: string }): void {
    this.isAdding = true;
    const { titre, id } = activite;
    if (at === undefined) this.#programme.set(change.withActivity(this.#programme.now, activite));
    else
      this.#change(change.withActivity(this.#programme.now, activite), {
        ...{ spot: { index: at.index }, show: () => void this.#show(id), say: (t) => t.live.addedAt(titre, at.time) },
      });
    this.#announcer.say(() =>
      this.#texts.t.live.added(activite.titre, this.#texts.t.span(this.#minutesOf(this.#programme.now))),
    );
    // A step has no time yet: its form asks for it.
    if (activite.offre === null) void this.#edit(activite.id);
    else
      void this.#keepFocus().then(() => this.renderRoot.querySelector('.undone')?.scrollIntoView({ block: 'nearest' }));
  }

  /** Writes the code that an offer has in the list of the relay, for the software that the week goes to. No word of a step is sent. */
  async #code(id: string, offre: Proposal['offre']): Promise<void> {
    const { source } = this.#connection;
    if (source?.activities === undefined) return;
    const { given } = this.#programme;
    await this.#parts.load('code');
    const part = this.#parts.get('code');
    const code = (await part?.askCode(source, offre)) ?? null;
    // Another programme numbers its activities alike, and one that was erased stays erased.
    if (code === null || given !== this.#programme.given) return;
    const programme = part?.withCode(this.#programme.now, { id, offre: offre.id }, code) ?? null;
    if (programme !== null) this.#last.follow(programme);
  }

  /** Gives the focus to something else when what had it is gone: the title of the search, unless another place is told. */
  async #keepFocus(selector = '#add'): Promise<void> {
    await this.updateComplete;
    if (this.shadowRoot?.activeElement === null) this.#focus(selector);
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  async #edit(id: string | null): Promise<void> {
    const before = this.edited;
    this.isGrid = false;
    this.isAdding &&= id === null;
    this.edited = id;
    if (id !== null) {
      await this.#parts.load('form');
      const form = this.#parts.get('form');
      form?.addFormStyles(this.renderRoot);
      if (form === null) this.edited = null;
    }
    if (id !== null) this.#focus('.editing .begin');
    else if (before !== null) this.#focus(`[id="act-${before}"] .edit`);
  }

  /** Judges a session of which the line goes away, and hands its focus on. */
  async #judgeAfter(id: string, etat: EtatSeance): Promise<void> {
    const { now: programme, semaine } = this.#programme;
    this.#change(change.withState(programme, id, semaine, etat), { spot: 'after', say: ({ live }) => live.saved });
    this.#announcer.say(() => this.#texts.t.live.saved);
    await this.updateComplete;
    this.#focus(this.renderRoot.querySelector('#after') === null ? '#title' : '#after');
  }

  async #show(id: string): Promise<void> {
    this.isGrid = false;
    this.isAdding = false;
    await this.updateComplete;
    this.#focus(`[id="act-${id}"]`);
  }

  /** Takes an activity out, or calls off one week of it. The focus goes to the way back. */
  #remove(id: string, semaine?: string): void {
    const { now: programme } = this.#programme;
    const say: Facts['say'] = (t) => {
      const name = this.#parts.get('activities')?.nameOf(id, { programme, t }) ?? '';
      return semaine === undefined ? t.live.removed(name) : t.live.calledOff(name);
    };
    this.edited = null;
    this.#changeDays(
      semaine === undefined
        ? change.withoutActivity(programme, id)
        : change.withState(programme, id, semaine, 'annulee'),
      say,
    );
  }

  /** Takes a change of the days, says it, and gives the focus to the way back. */
  readonly #changeDays: TakeChange = (after, say) => {
    this.#change(after, { spot: 'days', say });
    this.#announcer.say(() => say(this.#texts.t));
    this.#focus('.restore');
  };

  /** Takes a change that its reader can take back until the next one. */
  #change(after: Programme, facts: Facts): void {
    const { now: before } = this.#programme;
    this.#programme.set(after);
    this.#keepLast(before, facts);
  }

  #keepLast(before: Programme, facts: Facts): void {
    this.#last.keep(before, facts);
    // Draws the way back where nothing else is left.
    void this.#parts.load('activities');
  }

  #undone(spot: Spot): void {
    this.#announcer.say(() => this.#texts.t.live.undone);
    this.#focus(typeof spot === 'object' && 'id' in spot ? `[id="act-${spot.id}"] .edit` : '#title');
    // The grid has no line to go back to, nor has a week that the activity is not in.
    void this.#keepFocus('#title');
  }

  #erase(): void {
    this.edited = null;
    const { now: before } = this.#programme;
    this.#programme.erase(this.#search.code);
    this.#keepLast(before, { spot: 'days', say: ({ live }) => live.erased });
    this.#announcer.say(() => this.#texts.t.live.erased);
    this.#focus('.restore');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-week': DiWeek;
  }
}
