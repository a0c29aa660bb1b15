import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { AnnouncerController } from '../../controllers/announcer.ts';
import { ConfirmationsController } from '../../controllers/confirmations.ts';
import { ConnectionController } from '../../controllers/connection.ts';
import { DetailController } from '../../controllers/detail.ts';
import { PartsController } from '../../controllers/parts.ts';
import { SelectionController } from '../../controllers/selection.ts';
import { SourceNamesController } from '../../controllers/source-names.ts';
import { SurroundingsController } from '../../controllers/surroundings.ts';
import { TextsController } from '../../controllers/texts.ts';
import { emit } from '../../events.ts';
import { renderHeading } from '../../format/heading.ts';
import { renderMarkdown } from '../../format/markdown.ts';
import { readOfferHash, toOfferLink } from '../../format/offer-link.ts';
import { describeOpening } from '../../format/opening.ts';
import { icon } from '../../icons.ts';
import type { InnerEvent } from '../../internal-events.ts';
import { service as serviceTexts } from '../../locales/service.ts';
import { toCoverage } from '../../state/coverage.ts';
import { listPour, toOrientation } from '../../state/orientation.ts';
import type { ReportGenre } from '../../state/report.ts';
import type { Way } from '../../state/ways.ts';
import { base } from '../../styles/base.ts';
import { controls } from '../../styles/controls.ts';
import { notes } from '../../styles/notes.ts';
import { prose } from '../../styles/prose.ts';
import { tokens } from '../../styles/tokens.ts';
import type { renderChanges } from './changes.ts';
import { renderConditions, sayZone } from './conditions.ts';
import { styles } from './di-service.styles.ts';
import { renderHead } from './head.ts';
import { renderHours } from './hours.ts';
import { renderMiniMap } from './mini-map.ts';
import { renderMobilise } from './mobilise.ts';
import { closureIn, renderNotices } from './notices.ts';
import { serviceParts, type ServicePartName } from './parts.ts';
import { renderOffers, renderPlace, renderStructure } from './practical.ts';
import { printStyles } from './print.styles.ts';
import { renderProvenance } from './provenance.ts';
import { ServiceProperties } from './service-properties.ts';
import { renderTools, type LinkStatus } from './tools.ts';

/**
 * Shows one offer in full: how to mobilise it first, then what it is, for whom, where, when, and where the record comes from.
 *
 * @summary One offer in full, with a way to confirm or correct it.
 * @event di-correct - The reader wants to correct the offer, or to report that it is closed or a duplicate; cancel it to open a
 *   form of your own. Detail: `{ id, service, genre }`.
 * @event di-open - The reader opens another offer of the structure; cancel it to show it elsewhere. Detail: `{ id, service }`.
 * @event di-orient - The reader mobilises the offer; cancel it to do it in the software of the page. Detail: see `Orientation`.
 * @event di-select - The offer was kept aside, or no longer.
 * @event di-contribute - A confirmation or a correction was kept. Detail: `{ contribution, receipt }`.
 * @event di-error - The offer could not be read, or a confirmation not sent. Detail: `{ error, during }`.
 * @csspart title - The name of the offer.
 * @csspart tools - What can be done with the record: keep it aside, print it, hand its link over.
 * @csspart closure - The note that the offer is closed.
 * @csspart zone-out - The note that the offer is not for the person's commune.
 * @csspart overlay - The note that something was changed here and waits for its source.
 * @csspart mobilise - The panel that says how to mobilise the offer.
 * @csspart orient - The button that makes an orientation ready.
 * @csspart contact - A link, a number or a mail of that panel.
 * @csspart conditions - For whom, on what conditions.
 * @csspart place - Where it is.
 * @csspart hours - The opening hours.
 * @csspart structure - The structure.
 * @csspart others - The structure's other offers.
 * @csspart provenance - The bar at the foot.
 * @csspart confirm - The button that confirms the record.
 * @csspart correct - The button that corrects the record.
 * @cssproperty --di-accent - Colour of links and actions.
 * @cssproperty --di-font - Font of the texts.
 * @cssproperty --di-font-heading - Font of the headings.
 * @cssproperty --di-font-size - Size of the texts, 1rem by default.
 * @cssproperty --di-radius - Radius of panels and buttons, 8px by default.
 */
export class DiService extends ServiceProperties {
  static override styles = [tokens, base, controls, notes, prose, styles, printStyles];

  @state() private correcting = false;
  @state() private orienting = false;
  @state() private reporting: ReportGenre | null = null;
  @state() private copied: string | null = null;
  @state() private linkStatus: LinkStatus = 'idle';
  @state() private hasPrintFailed = false;
  @state() private labelOfNetwork: ((value: string) => string) | null = null;
  @state() private renderChanges: typeof renderChanges | null = null;

  readonly #connection = new ConnectionController(this);
  readonly #texts = new TextsController(this, 'service', serviceTexts);
  readonly #announcer = new AnnouncerController(this);
  readonly #names = new SourceNamesController(this, () => this.#connection.source);
  readonly #detail = new DetailController(
    this,
    () => this.#connection.source,
    (detail) => this.#onSettled(detail),
  );
  readonly #confirmations = new ConfirmationsController(this, {
    sink: () => this.#connection.sink,
    onHeld: () => this.#announcer.say(this.#texts.t.provenance.done),
    onKept: (contribution, receipt) => emit(this, 'di-contribute', { contribution, receipt }),
    onFailure: (error) => emit(this, 'di-error', { error, during: 'contribution' }),
  });
  readonly #parts = new PartsController(this, serviceParts);
  readonly #selection = new SelectionController(this, () => this.selectionStorage);
  readonly #surroundings = new SurroundingsController(this, {
    source: () => this.#connection.source,
    geography: () => this.#connection.geography,
    isClosed: (service) => closureIn(service, new Date()) !== null,
  });
  #shownId: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#followHash);
    this.#followHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#followHash);
  }

  /** Moves the focus to the title of the offer, or of what is said in its place. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#texts.loading !== null) await this.#texts.loading;
    await super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    const service = this.#detail.service;
    if (service !== null && service.id === this.#shownId) return;
    this.#shownId = service?.id ?? null;
    this.correcting = false;
    this.orienting = false;
    this.reporting = null;
    this.copied = null;
    this.linkStatus = 'idle';
    this.hasPrintFailed = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { service } = this.#detail;
    if (service === null) return;
    this.#surroundings.follow(service);
    if (this.labelOfNetwork === null && (service.structure.reseaux_porteurs ?? []).length > 0)
      void this.#nameNetworks();
  }

  protected override render(): TemplateResult {
    return html`${this.#renderState()}${this.#announcer.render()}`;
  }

  #renderState(): TemplateResult {
    const { t } = this.#texts;
    const { service, status } = this.#detail;
    if (service !== null) return this.correcting ? this.#renderForm(service) : this.#renderService(service);
    if (status === 'loading') {
      return html`<div class="skel" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
        <p class="vh">${t.loading}</p>`;
    }
    if (status === 'gone') return this.#renderBlank(t.gone.title, t.gone.text);
    if (status === 'empty') return this.#renderBlank(t.error.nothing, t.error.nothingText);
    return this.#renderBlank(
      t.error.title,
      t.error.text,
      html`<button class="btn" type="button" @click=${() => this.#detail.retry()}>
        ${icon('retry')}${t.error.retry}
      </button>`,
    );
  }

  #renderBlank(title: string, text: string, action: TemplateResult | typeof nothing = nothing): TemplateResult {
    return html`<div class="blank">
      ${renderHeading(this.headingLevel, title, { id: 'title', className: 'blank-title', focusable: true })}
      <p>${text}</p>
      ${action}
    </div>`;
  }

  #renderService(service: DetailedService): TemplateResult {
    const { t, language } = this.#texts;
    const { others, similar, names } = this.#surroundings;
    const headingLevel = this.headingLevel + 1;
    const now = new Date();
    const fix = (): void => this.#correct(service);
    const commune =
      this.commune ?? (this.code_commune === null ? null : this.#surroundings.communeOf(this.code_commune));
    const coverage = commune === null ? null : toCoverage(service.zone_eligibilite, commune);
    const place = commune?.nom ?? null;
    const linkOf = (id: string): string | null => this.#linkOf(id);
    const tools = renderTools({
      t,
      selected: this.noSelection ? null : this.#selection.has(service.id),
      link: linkOf(service.id),
      linkStatus: this.linkStatus,
      hasPrintFailed: this.hasPrintFailed,
      select: (selected) => this.#select(service, selected),
      print: () => this.#print(),
      share: (link) => void this.#share(link, service.nom),
    });
    return html`<article class="svc" aria-labelledby="title">
      ${this.#detail.isStale ? this.#renderStale() : nothing}
      ${renderHead(service, { t, language, headingLevel: this.headingLevel, distance: this.distance, now, tools })}
      ${renderNotices(service, {
        t,
        language,
        now,
        coverage,
        place,
        zone: sayZone(service, names, t),
        changes: this.renderChanges?.(service, t, language) ?? null,
        haveChangesFailed: this.#parts.statusOf('changes') === 'failed',
        loadChanges: () => void this.#loadChanges(),
      })}
      ${renderOffers(similar, {
        ...{ t, headingLevel, linkOf, title: t.closed.similar, part: 'similar' },
        open: (other) => this.#open(other),
      })}
      ${renderMobilise(service, {
        ...{ t, headingLevel, fix, copied: this.copied },
        copy: (text) => void this.#copy(text),
        isOpen: this.orienting,
        panel: this.orienting ? this.#renderOrientation(service) : this.#renderFailure('orientation'),
        follow: (way) => this.#emitOrient(service, way),
        orient: (way) => void this.#orient(service, way),
        opening: describeOpening(service, { t: t.opening, language, now })?.text ?? null,
      })}
      <div class="grid">
        <div class="main">
          <section class="sec">
            ${renderHeading(headingLevel, t.brief)}
            <div class="prose" dir="auto" lang="fr">
              ${renderMarkdown(service.description, { headingLevel: headingLevel + 1, newTab: t.newTab })}
            </div>
          </section>
          ${renderConditions(service, { t, headingLevel, communes: names, coverage, place })}
        </div>
        <div class="side">
          ${renderPlace(service, { t, headingLevel, map: renderMiniMap(service, this, this.#parts) })}
          ${renderHours(service, { t, language, headingLevel, now })}
          ${renderStructure(service.structure, { t, headingLevel, labelOfNetwork: this.labelOfNetwork })}
        </div>
        ${renderOffers(others, {
          ...{ t, headingLevel, linkOf, title: t.others, part: 'others' },
          open: (other) => this.#open({ ...other, structure: service.structure }),
        })}
      </div>
      ${this.#renderProvenance(service, fix)}
      ${this.reporting === null ? this.#renderFailure('report') : this.#renderReport(service, this.reporting)}
    </article>`;
  }

  /** A part that did not come says so where it was asked for; its button asks again. */
  #renderFailure(name: ServicePartName): TemplateResult | typeof nothing {
    if (this.#parts.statusOf(name) !== 'failed') return nothing;
    return html`<p class="msg msg-bad" role="alert">${icon('warning')}<span>${this.#texts.t.part.failed}</span></p>`;
  }

  #renderOrientation(service: DetailedService): TemplateResult {
    return html`<di-orientation
      .service=${service}
      .link=${this.#linkOf(service.id)}
      .headingLevel=${this.headingLevel + 2}
      .texts=${this.texts}
      @announce=${(event: InnerEvent<'announce'>) => this.#announcer.say(event.detail)}
      @orientation-close=${() => this.#closeOrientation()}
    ></di-orientation>`;
  }

  #renderReport(service: DetailedService, genre: ReportGenre): TemplateResult {
    return html`<di-report
      .service=${service}
      .genre=${genre}
      .source=${this.#connection.source}
      .sink=${this.#connection.sink}
      .nameSource=${(slug: string) => this.#names.nameOf(slug)}
      .headingLevel=${this.headingLevel + 1}
      .texts=${this.texts}
      @failure=${(event: InnerEvent<'failure'>) => emit(this, 'di-error', event.detail)}
      @report-close=${() => this.#closeReport(genre)}
    ></di-report>`;
  }

  #renderProvenance(service: DetailedService, fix: () => void): TemplateResult {
    const { t, language } = this.#texts;
    return renderProvenance(service, {
      ...{ t, language, fix },
      report: (genre) => void this.#report(service, genre),
      nameSource: (slug) => this.#names.nameOf(slug),
      confirmation: this.#confirmations.statusOf(service.id),
      canContribute: this.#connection.sink !== null,
      confirm: () => {
        this.#confirmations.confirm(service);
        void this.#focusOn('#confirmed');
      },
      undo: () => {
        if (!this.#confirmations.undo(service.id)) return;
        this.#announcer.say(t.provenance.undone);
        void this.#focusOn('[part="confirm"]');
      },
    });
  }

  #renderStale(): TemplateResult {
    const { error } = this.#texts.t;
    return html`<p class="note note-warn">
      ${icon('warning')}
      <span
        >${error.stale}
        <button class="link-btn in-text" type="button" @click=${() => this.#detail.retry()}>
          ${error.retry}
        </button></span
      >
    </p>`;
  }

  #renderForm(service: DetailedService): TemplateResult {
    return html`<p class="back">
        <button class="link-btn" type="button" @click=${() => this.#leaveForm()}>
          ${icon('back')}${this.#texts.t.back}
        </button>
      </p>
      <di-contribution
        exportparts="title:form-title, section, quality, summary, errors, send, receipt"
        .service=${service}
        .source=${this.#connection.source}
        .geography=${this.#connection.geography}
        .sink=${this.#connection.sink}
        .headingLevel=${this.headingLevel}
        .texts=${this.texts}
      ></di-contribution>`;
  }

  #correct(service: DetailedService): void {
    if (!emit(this, 'di-correct', { id: service.id, service, genre: 'correction' }, { cancelable: true })) return;
    this.correcting = true;
    void this.#focusForm();
  }

  async #focusForm(): Promise<void> {
    await this.#parts.load('correction');
    await this.updateComplete;
    this.renderRoot.querySelector('di-contribution')?.focus();
  }

  #leaveForm(): void {
    this.correcting = false;
    void this.#focusOn('[part="correct"]');
  }

  /** What had the focus goes away with the next update: what takes its place gets it. */
  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #open(service: DetailedService): void {
    if (!emit(this, 'di-open', { id: service.id, service }, { cancelable: true })) return;
    this.service_id = service.id;
    this.distance = null;
    this.service = service;
    void this.#focusOn('#title');
  }

  async #copy(text: string): Promise<void> {
    const { mobilise } = this.#texts.t;
    try {
      await navigator.clipboard.writeText(text);
      this.copied = text;
      this.#announcer.say(mobilise.copied);
    } catch {
      this.#announcer.say(mobilise.copyFailed);
    }
  }

  #onSettled({ service, error }: DetailController): void {
    const { live } = this.#texts.t;
    if (error !== null) emit(this, 'di-error', { error, during: 'detail' });
    this.#announcer.say(error === null && service !== null ? live.loaded(service.nom) : live.failed);
  }

  #isFromHash = false;

  /** One page of a site shows any offer by the link that is printed and shared, when its tag names none. */
  readonly #followHash = (): void => {
    if (!this.#isFromHash && (this.service_id !== null || this.service !== null)) return;
    const id = readOfferHash(globalThis.location.hash);
    if (id === null) return;
    this.#isFromHash = true;
    this.service_id = id;
  };

  #emitOrient(service: DetailedService, way: Way): boolean {
    const [pour = 'professionnels'] = listPour(service);
    const detail = toOrientation(service, { way, pour, link: this.#linkOf(service.id) });
    return emit(this, 'di-orient', detail, { cancelable: true });
  }

  async #orient(service: DetailedService, way: Way): Promise<void> {
    if (this.orienting) {
      this.#closeOrientation();
      return;
    }
    if (!this.#emitOrient(service, way)) return;
    await this.#parts.load('orientation');
    if (this.#parts.statusOf('orientation') === 'failed') return;
    this.orienting = true;
    await this.updateComplete;
    const panel = this.renderRoot.querySelector('di-orientation');
    await panel?.updateComplete;
    panel?.focus();
  }

  async #report(service: DetailedService, genre: ReportGenre): Promise<void> {
    if (!emit(this, 'di-correct', { id: service.id, service, genre }, { cancelable: true })) return;
    await this.#parts.load('report');
    if (this.#parts.statusOf('report') === 'failed') return;
    this.reporting = genre;
    await this.updateComplete;
    const form = this.renderRoot.querySelector('di-report');
    await form?.updateComplete;
    form?.focus();
  }

  #closeReport(genre: ReportGenre): void {
    this.reporting = null;
    void this.#focusOn(`[data-genre="${genre}"]`);
  }

  #closeOrientation(): void {
    this.orienting = false;
    void this.#focusOn('[part="orient"]');
  }

  #linkOf(id: string): string | null {
    return toOfferLink(id, this.offerLink, globalThis.location.href);
  }

  #select(service: DetailedService, selected: boolean): void {
    this.#selection.select(service, selected);
    const { length } = this.#selection.offers;
    this.#announcer.say(() => this.#texts.t.live[selected ? 'selected' : 'unselected'](length));
  }

  #print(): void {
    globalThis.print();
  }

  /** On a device that is held, its own sheet hands the link over; elsewhere it is copied. */
  async #share(url: string, title: string): Promise<void> {
    const { tools } = this.#texts.t;
    if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
      // Closed without a choice: the person sees it.
      await navigator.share({ title, url }).catch(() => undefined);
      return;
    }
    try {
      await navigator.clipboard.writeText(url);
      this.linkStatus = 'copied';
      this.#announcer.say(tools.copied);
    } catch {
      this.linkStatus = 'shown';
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLInputElement>('#link')?.select();
    }
  }

  async #nameNetworks(): Promise<void> {
    if (this.#parts.statusOf('networks') !== 'absent') return;
    await this.#parts.load('networks');
    if (this.#parts.statusOf('networks') === 'ready')
      ({ labelOfNetwork: this.labelOfNetwork } = await serviceParts.networks());
  }

  async #loadChanges(): Promise<void> {
    await this.#parts.load('changes');
    if (this.#parts.statusOf('changes') === 'ready')
      ({ renderChanges: this.renderChanges } = await serviceParts.changes());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-service': DiService;
  }
}
