import { categories, isNeed, needOf, toLabels } from '@inclusion-kit/sdk/referentiels';
import { loadPart, frenchNeedLabels, isObject } from '@inclusion-kit/sdk/internal';
import type { Behind, Found, TerritoryReport } from '@inclusion-kit/sdk/territory';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { HostTexts } from '../../locales/host-texts.ts';
import { territory } from '../../locales/territory.ts';
import { remarkOnAttributes } from '../../shared/attributes/attribute-remarks.ts';
import { AnnouncerController } from '../../shared/elements/announcer.ts';
import { listen } from '../../shared/elements/listen.ts';
import { keepBlock } from '../../shared/elements/block.ts';
import { PartsController } from '../../shared/elements/parts-controller.ts';
import { emit, tellFailure } from '../../shared/elements/events.ts';
import { WidthController } from '../../shared/elements/width.ts';
import { capitalise } from '../../shared/format/text.ts';
import { inLanguage, loadLabels } from '../../shared/format/labels.ts';
import { isKnownSource, nameSource } from '../../shared/format/source-name.ts';
import { nameEpcis } from '../../shared/places/name-epcis.ts';
import { base } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { disclosure } from '../../shared/styles/disclosure.ts';
import { tokens } from '../../shared/styles/tokens.ts';
import { TextsController } from '../../shared/texts/texts-controller.ts';
import { ReadingTask } from '../../shared/reading/reading-task.ts';
import type * as takeAway from '../files/take-away.ts';
import { sayName } from '../say-name.ts';
import { renderActions } from '../sections/actions.ts';
import { renderFreshness } from '../sections/freshness.ts';
import { renderFigures, renderSentence } from '../sections/head.ts';
import { renderLimits } from '../sections/limits.ts';
import { renderQuadrant } from '../sections/quadrant.ts';
import { renderTabs, slots, viewNames, type ViewName } from '../sections/tabs.ts';
import type { Choices, ListedMore, View } from '../view.ts';
import { readAddress, writeAddress, type Address } from './address.ts';
import { figureStyles } from './figures.styles.ts';
import { frameStyles } from './frame.styles.ts';
import { listStyles } from './lists.styles.ts';
import { parts } from './parts.ts';
import { readReport, refuseUnknown, toAbout, UnreadableError, type ReadReports } from './read-report.ts';
import { pictureStyles } from './pictures.styles.ts';
import { tableStyles } from './tables.styles.ts';
import { renderTerritories } from './territory-choice.ts';

const labelOfCategory = toLabels(categories);
/** Names what people ask for. The labels of another language hold those of needs. */
const labelOfAsked = (value: string): string => (isNeed(value) ? frenchNeedLabels[value] : labelOfCategory(value));
/** `<di-search>` reads its parameters with it from an address. */
const SEARCH_PREFIX = 'di-';
/** Sections are folded on pages narrower than this, in pixels. */
const NARROW_PX = 560;
const QUIET: Address = { view: 'essentiel', territory: null, sort: 'ecart', verdict: null, refused: [] };

/**
 * Shows what lacks in a territory, what is out of date, listed twice or growing, for whom, and the acts that change most. The
 * figures come from a relay, from a file made by `inclusion-kit territory note`, or from the page. The sections stand in views, one
 * of which is shown at a time. On paper they follow each other.
 *
 * @summary The figures of a territory: needs beside offers, freshness, growth, access.
 * @fires di-territory-open - The reader wants the offers behind a figure. Cancel the event to show them in the page.
 * @fires di-territory-change - The reader chose another territory, or the whole again.
 * @fires di-error - The figures could not be read.
 * @slot partners - Content of the page beside whom to call.
 * @slot write - Link of the page to write to the structures whose offers are old, beside the action of calling them.
 * @slot requests - Content of the page on what people asked, a view of its own.
 * @csspart section - One of the sections.
 * @csspart sentence - The sentence that says the most.
 */
export class DiTerritory extends LitElement {
  static override styles = [
    ...[tokens, base, controls, disclosure],
    ...[frameStyles, figureStyles, listStyles, tableStyles, pictureStyles],
  ];

  /** Address of a relay that gives the figures to those who are signed in there, empty for the page's own origin. */
  @property() api: string | null = null;
  /** Address of a file of figures, in place of `api`. */
  @property() src: string | null = null;
  /** The territory that a relay tells, as `departement-13` or `epci-200054807`. The whole offer when absent. */
  @property() territory: string | null = null;
  /** Address of a page with `<di-search>` that the figures lead to. When absent, they are buttons that send `di-territory-open`. */
  @property() search: string | null = null;
  /** Address of the note for the comité, when there is one. With `api`, the territory that is shown is added to it, as `niveau` and `code`. */
  @property() note: string | null = null;
  /** Level of the titles of sections among the page's headings, 2 by default. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Leaves the address of the page as it is. */
  @property({ attribute: 'no-address', type: Boolean }) noAddress = false;
  /** Keeps the language of the page, whatever the reader chose elsewhere on this site. */
  @property({ attribute: 'no-languages', type: Boolean }) noLanguages = false;
  /** The figures, in place of `api` and `src`. */
  @property({ attribute: false }) figures: TerritoryReport | null = null;
  /** Texts that replace those of the elements, by element and key. The keys are those of `locales/fr`. */
  @property({ attribute: false }) texts: HostTexts | null = null;

  @state() private address: Address = QUIET;
  @state() private names: ReadonlyMap<string, string> = new Map();
  @state() private sources: ReadonlyMap<string, string> = new Map();

  readonly #parts = new PartsController(this, parts);
  /** A failure of the views stays until they are there, and so does the button that asks again. */
  #hasFailedViews = false;
  #hasShownTarget = false;
  /** The report whose names were asked for. */
  #named: TerritoryReport | null = null;
  readonly #texts = new TextsController(this, 'territory', territory);
  readonly #width = new WidthController(this, NARROW_PX);
  readonly #announcer = new AnnouncerController(this);
  /** The figures of the address and, where it is one of a part, of the whole, from which the reader chooses. */
  readonly #reading: ReadingTask<typeof readReport, string, ReadReports> = new ReadingTask(this, {
    from: () => (this.figures === null ? readReport : null),
    key: () => this.#addressOf((this.src === null ? this.address.territory : null) ?? this.territory),
    // The figures that are shown stay while those of a part are read.
    isSame: () => this.#reading.answer?.whole.address === this.#addressOf(this.territory),
    read: async (read, address, signal) => {
      const wholeAddress = this.#addressOf(this.territory) ?? address;
      const before = this.#reading.answer?.whole;
      const known = before?.address === wholeAddress ? before.report : null;
      const whole = known ?? (await read(wholeAddress, signal));
      const report = address === wholeAddress ? whole : await read(address, signal).catch(refuseUnknown);
      return { report: report ?? whole, isKnown: report !== null, whole: { address: wholeAddress, report: whole } };
    },
    onAnswer: ({ report, isKnown }) => {
      const { territory, refused } = this.address;
      // The address keeps it until the reader chooses, as any other value that is none of ours.
      if (!isKnown && territory !== null)
        this.address = { ...this.address, territory: null, refused: [...refused, territory] };
      this.#announcer.say(() => this.#texts.t.asOf(report.jour));
    },
    onFailure: (error) => {
      if (!(error instanceof UnreadableError)) tellFailure(this, { error, during: 'part' });
    },
  });

  constructor() {
    super();
    keepBlock(this);
    listen(this, { hashchange: () => this.#showTarget() });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.noAddress) this.address = readAddress(location.search);
  }

  protected override firstUpdated(): void {
    remarkOnAttributes(this);
  }

  /** Asks for the views that follow the first one, which is drawn by then, and for the outlines once there is a map. It is drawn without them. */
  #loadParts(report: TerritoryReport): void {
    if (this.#parts.statusOf('views') === 'absent') void this.#parts.load('views');
    const views = this.#parts.get('views');
    if ((views?.layOutParts(report) ?? null) === null) return;
    const isCountry = report.niveau_des_parties === 'departement';
    for (const name of isCountry ? (['outlines'] as const) : (['outlines', 'limits'] as const)) {
      if (this.#parts.statusOf(name) === 'absent') void this.#parts.load(name);
    }
  }

  /** Keeps a failure of the views until they are there. The focus of the button that goes then is handed on. */
  #followViews(): void {
    const status = this.#parts.statusOf('views');
    if (status === 'failed') this.#hasFailedViews = true;
    if (status !== 'ready' || !this.#hasFailedViews) return;
    this.#hasFailedViews = false;
    if (this.shadowRoot?.activeElement?.matches('.view .failed *') === true)
      void this.updateComplete.then(() => this.#selectedTab?.focus());
  }

  protected override async scheduleUpdate(): Promise<void> {
    const { loading, language } = this.#texts;
    if (loading !== null) await loading;
    if (language !== 'fr') await loadLabels(language).catch(() => undefined);
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = ['figures', 'api', 'src', 'territory'].some((name) => changed.has(name as keyof DiTerritory));
    // The part that was chosen is one of the territory that is left.
    if (this.hasUpdated && isOther && this.#whole !== null && this.address.territory !== null)
      this.#choose({ territory: null });
    this.#followViews();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#report === null) return;
    this.#loadParts(this.#report);
    this.#nameAll(this.#report, this.#whole ?? this.#report);
    const keys: ReadonlyMap<PropertyKey, unknown> = changed;
    if (keys.has('address')) this.#revealTab();
    if (this.#hasShownTarget) return;
    this.#hasShownTarget = true;
    this.#revealTab();
    this.#showTarget();
  }

  /** The report that is shown. The figures of another territory may not stand under the name of one that could not be read. */
  get #report(): TerritoryReport | null {
    return this.figures ?? (this.#reading.hasFailed ? null : (this.#reading.answer?.report ?? null));
  }

  get #whole(): TerritoryReport | null {
    return this.figures ?? this.#reading.answer?.whole.report ?? null;
  }

  /** Tells that the figures are those of a relay, which knows more than a file of them. */
  get #asksRelay(): boolean {
    return this.api !== null && this.src === null && this.figures === null;
  }

  #addressOf(asked: string | null): string | null {
    if (this.src !== null) return new URL(this.src, document.baseURI).href;
    if (this.api === null) return null;
    return toAbout(`${this.api.replace(/\/$/, '')}/territoire/chiffres`, asked);
  }

  #noteOf(note: string): string {
    return this.#asksRelay ? toAbout(note, this.address.territory ?? this.territory) : note;
  }

  /** Finds the names that figures tell by codes alone, once for each report. It is drawn by then: a first picture needs none of them. */
  #nameAll(report: TerritoryReport, whole: TerritoryReport): void {
    if (this.#named === report) return;
    this.#named = report;
    const codes = [report, whole].flatMap(({ niveau_des_parties, parties }) =>
      niveau_des_parties === 'epci' ? parties.map(({ code }) => code) : [],
    );
    if (codes.length > 0) void nameEpcis(codes).then((names) => (this.names = new Map(names)));
    void this.#nameSources(report);
  }

  readonly #nameSource = (slug: string): string => nameSource(slug, this.sources.get(slug));

  /** Asks the relay for the names of its own sources. A failure costs a name only, so it is not told. */
  async #nameSources({ fraicheur }: TerritoryReport): Promise<void> {
    if (this.api === null || fraicheur.sources.every(({ source }) => isKnownSource(source) || this.sources.has(source)))
      return;
    const answer = await fetch(`${this.api.replace(/\/$/, '')}/api/v1/sources`)
      .then((response): unknown => (response.ok ? response.json() : []))
      .catch(() => []);
    const named = Array.isArray(answer) ? answer.filter(isObject) : [];
    this.sources = new Map(named.map(({ slug, nom }) => [String(slug), String(nom)]));
  }

  protected override render(): TemplateResult {
    const { t } = this.#texts;
    const { isReading } = this.#reading;
    const report = this.#report;
    return html`<div class="terr" aria-busy=${isReading}>
        ${this.#renderBar()}${this.#renderRefused()}${this.#renderFailure()}${isReading ? html`<p class="muted">${t.loading}</p>` : nothing}${report !== null ? this.#renderReport(report) : isReading ? nothing : renderSlots()}
      </div>
      ${this.#announcer.render()}`;
  }

  get #hasFailed(): boolean {
    return this.figures === null && this.#reading.hasFailed;
  }

  /** Says what the address asks for that is not known, until the reader chooses. */
  #renderRefused(): TemplateResult | typeof nothing {
    const { refused } = this.address;
    return refused.length === 0 ? nothing : html`<p class="refused">${this.#texts.t.refused(refused)}</p>`;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const { t } = this.#texts;
    if (!this.#hasFailed) return nothing;
    return html`<p class="failed" role="alert">
      ${this.#reading.error instanceof UnreadableError ? t.unreadable : t.failed}
      <button class="btn btn-sm" type="button" @click=${this.#onRetry}>${t.retry}</button>
    </p>`;
  }

  #renderBar(): TemplateResult | typeof nothing {
    const { t } = this.#texts;
    const whole = this.#whole;
    if (whole === null) return nothing;
    const canChoose = this.#asksRelay && whole.parties.length > 0;
    return html`<div class="bar-top">
      ${
        canChoose
          ? html`<select class="input" aria-label=${t.territory} @change=${this.#onTerritory}>
              <option value="" ?selected=${this.address.territory === null}>${t.whole(sayName(t, whole, 1))}</option>
              ${renderTerritories(whole, { levels: t.levels, chosen: this.address.territory, report: this.#report, names: this.names })}
            </select>`
          : html`<b>${this.#report === null ? nothing : sayName(t, this.#report)}</b>`
      }
      <span class="as-of small muted">${t.asOf((this.#report ?? whole).jour)}</span>
      ${this.note === null ? nothing : html`<a class="btn btn-sm ${this.address.view === 'essentiel' ? 'btn-primary' : ''}" href=${this.#noteOf(this.note)}>${t.note}</a>`}
    </div>`;
  }

  #renderReport(report: TerritoryReport): TemplateResult {
    const view = this.#view(report);
    if (report.chiffres.services === 0)
      return html`${renderSentence(view)}${renderFigures(view)}${renderLimits(view)}${renderSlots()}`;
    const contents = viewNames.flatMap((name) => {
      const content = this.#renderView(name, view);
      return content === nothing ? [] : [[name, content] as const];
    });
    const shown = contents.some(([name]) => name === this.address.view) ? this.address.view : 'essentiel';
    return html`<div class="views">
      ${renderTabs({ t: view.t, shown, choose: (name) => this.#chooseView(name) }, contents)}
    </div>`;
  }

  /** Draws the sections of a view and the content of the page that stands in it, nothing where there is neither. */
  #renderView(name: ViewName, view: View): unknown {
    if (name === 'essentiel') {
      return html`${renderSentence(view)}${renderFigures(view)}
        <div class="two">
          ${renderActions(view)}
          <div class="column">${renderQuadrant(view)}${renderFreshness(view)}</div>
        </div>`;
    }
    if (name === 'limites') return renderLimits(view);
    const views = this.#parts.get('views');
    const slot = slots[name];
    const isFilled = slot !== undefined && this.querySelector(`:scope > [slot=${slot}]`) !== null;
    const content = isFilled ? slotted[slot] : nothing;
    if (views !== null) return views.views[name](view, content);
    return name === 'demandes' ? content : html`${this.#renderWaiting(view)}${content}`;
  }

  /** Stands in a view that is not loaded. */
  #renderWaiting({ t }: View): TemplateResult {
    return this.#hasFailedViews
      ? html`<p class="failed" role="alert">
          ${t.failed}
          <button class="btn btn-sm" type="button" @click=${() => void this.#parts.load('views')}>${t.retry}</button>
        </p>`
      : html`<p class="muted">${t.loading}</p>`;
  }

  #view(report: TerritoryReport): View {
    const { t, language } = this.#texts;
    const taken = { report, t, language, nameSource: this.#nameSource };
    return {
      ...{
        ...taken,
        headingLevel: this.headingLevel,
        choices: this.address,
        outlines: this.#parts.get('outlines'),
        limits: this.#parts.get('limits'),
        names: this.names,
      },
      isNarrow: this.#width.narrow,
      labelOf: (category) => inLanguage(labelOfCategory, category, language),
      askedOf: (category) => inLanguage(labelOfAsked, needOf(category) ?? category, language),
      link: (...asked) => this.#renderLink(...asked),
      list: this.#asksRelay ? (...asked) => this.#renderListed(...asked) : null,
      choose: (choices: Partial<Choices>) => this.#choose(choices),
      show: (name) => this.#chooseView(name),
      saveTable: (table, file) => this.#takeAway((part) => part.saveTable(taken, table, file)),
      savePicture: ({ currentTarget }, file) => {
        const section = (currentTarget as Element).closest('section');
        this.#takeAway((part) => part.savePicture(taken, section, file));
      },
    };
  }

  /** Saves a file by the part that writes them: few take one away. */
  #takeAway(write: (part: typeof takeAway) => Promise<void>): void {
    void loadPart(() => import('../files/take-away.ts'))
      .then(write)
      .catch(this.#tellPart);
  }

  #renderLink(...[content, found, about, look = 'link-btn']: Parameters<View['link']>): TemplateResult {
    const onClick = (event: Event): void => {
      if (!emit(this, 'di-territory-open', { recherche: found }, { cancelable: true })) event.preventDefault();
    };
    const { t } = this.#texts;
    // A search that asks for nothing begins with the needs: it shows no list of all offers. Nor is there a list behind a zero.
    const isEmpty = content === t.digits(0) || content === t.percent(0);
    if (isEmpty || (this.search !== null && Object.keys(found).length === 0)) return html`${content}`;
    if (this.search === null) {
      return html`<button class=${look} type="button" title=${about} @click=${onClick}>${content}</button>`;
    }
    const isPlain = look === 'link-btn';
    return html`<a
      class=${isPlain ? nothing : look}
      href=${this.#searchOf(this.search, found)}
      title=${about}
      @click=${onClick}
      >${content}</a
    >`;
  }

  #searchOf(search: string, found: Found): string {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(found)) {
      // Addresses write what is asked or not as 1 or 0.
      for (const one of typeof value === 'string' ? [value === 'true' ? '1' : value] : value)
        query.append(`${SEARCH_PREFIX}${name}`, one);
    }
    return `${search}?${query.toString()}`;
  }

  #renderListed(...[content, behind, about, more = {}]: Parameters<NonNullable<View['list']>>): TemplateResult {
    const show = (): void => void this.#showRecords(behind, about, more);
    return html`<button class=${more.look ?? 'link-btn'} type="button" title=${about} @click=${show}>
      ${content}
    </button>`;
  }

  async #showRecords({ de, valeur }: Behind, title: string, { search: among }: ListedMore): Promise<void> {
    const { t, language } = this.#texts;
    const { search } = this;
    const asked = this.address.territory ?? this.territory;
    const address = new URL(toAbout(`${this.api?.replace(/\/$/, '') ?? ''}/territoire/fiches`, asked));
    await this.#parts.load('records');
    if (this.shadowRoot === null) return;
    this.#parts.get('records')?.(this.shadowRoot, {
      ...{ t, search, title: capitalise(title, language) },
      nameSource: this.#nameSource,
      among: search === null || among === undefined ? null : [this.#searchOf(search, among[0]), among[1]],
      addressOf: (page, structure) => {
        const number = structure === null ? { de, valeur: valeur ?? '' } : { de: 'offres_de', valeur: structure };
        const params = { ...number, page: String(page) };
        for (const [name, value] of Object.entries(params)) address.searchParams.set(name, value);
        return address.href;
      },
    });
  }

  #choose(choices: Partial<Address>): void {
    const before = this.address.territory;
    this.address = { ...this.address, refused: [], ...choices };
    if (!this.noAddress) writeAddress(this.address);
    const { territory } = this.address;
    if (territory !== before) emit(this, 'di-territory-change', { territoire: territory });
  }

  #chooseView(view: ViewName): void {
    this.#choose({ view });
    void this.updateComplete.then(() => {
      const [tabs, panel] = ['.tabs', `#view-${view}`].map((one) => this.renderRoot.querySelector(one));
      if (tabs == null || panel == null) return;
      // A view that begins behind its tabs would be met in its middle.
      if (panel.getBoundingClientRect().top < tabs.getBoundingClientRect().bottom) panel.scrollIntoView();
    });
  }

  get #selectedTab(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.tabs [aria-selected="true"]');
  }

  /** Brings the tab of the view that is shown to the start of a bar that is wider than the page, after the end of the one before it. */
  #revealTab(): void {
    const bar = this.renderRoot.querySelector('.tabs');
    const tab = this.#selectedTab;
    if (bar == null || tab == null) return;
    const [around, own] = [bar, tab].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect];
    const { direction, scrollPaddingInlineStart: room } = getComputedStyle(bar);
    const isRtl = direction === 'rtl';
    bar.scrollBy({
      left: isRtl ? own.right - around.right + parseFloat(room) : own.left - around.left - parseFloat(room),
    });
  }

  /** Shows the view that holds the part of the page that its address names. */
  readonly #showTarget = (): void => {
    const target = this.querySelector(':target');
    const slot = target?.closest('[slot]')?.getAttribute('slot');
    const view = viewNames.find((name) => slots[name] !== undefined && slots[name] === slot);
    if (target === null || view === undefined) return;
    this.#choose({ view });
    void this.updateComplete.then(() => target.scrollIntoView());
  };

  /** Keeps the button until the figures are there, then hands its focus on to what they say. */
  readonly #onRetry = async (): Promise<void> => {
    await this.#reading.read();
    await this.updateComplete;
    if (this.#hasFailed) return;
    const said = this.renderRoot.querySelector<HTMLElement>('.say');
    (said?.closest('[hidden]') == null ? said : this.#selectedTab)?.focus();
  };

  readonly #tellPart = (error: unknown): void => tellFailure(this, { error, during: 'part' });

  readonly #onTerritory = ({ target }: Event): void => {
    this.#choose({ territory: (target as HTMLSelectElement).value || null });
  };
}

const slotted = {
  partners: html`<slot name="partners"></slot>`,
  requests: html`<slot name="requests"></slot>`,
};

/** Draws the content of the page alone, where no figures stand around it. */
const renderSlots = (): TemplateResult => html`${slotted.partners}${slotted.requests}`;

declare global {
  interface HTMLElementTagNameMap {
    'di-territory': DiTerritory;
  }
}
