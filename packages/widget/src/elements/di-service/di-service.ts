import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { AnnouncerController } from '../../controllers/announcer.ts';
import { ConfirmationsController } from '../../controllers/confirmations.ts';
import { ConnectionController } from '../../controllers/connection.ts';
import { DetailController } from '../../controllers/detail.ts';
import { HandoverController } from '../../controllers/handover.ts';
import { PartsController } from '../../controllers/parts.ts';
import { SelectionController } from '../../controllers/selection.ts';
import { SourceNamesController } from '../../controllers/source-names.ts';
import { SurroundingsController } from '../../controllers/surroundings.ts';
import { TextsController } from '../../controllers/texts.ts';
import { emit, tellFailure } from '../../events.ts';
import { renderHeading } from '../../format/heading.ts';
import { readOfferHash, toOfferLink } from '../../format/offer-link.ts';
import { icon } from '../../icons.ts';
import { service as serviceTexts } from '../../locales/service.ts';
import { remarkOnAttributes } from '../../remark-on-attributes.ts';
import { listPour, toOrientation } from '../../state/orientation.ts';
import type { ReportGenre } from '../../state/report.ts';
import type { Way } from '../../state/ways.ts';
import { base } from '../../styles/base.ts';
import { controls } from '../../styles/controls.ts';
import { notes } from '../../styles/notes.ts';
import { prose } from '../../styles/prose.ts';
import { tokens } from '../../styles/tokens.ts';
import { renderArticle, type ArticleActions, type ArticleContext } from './article.ts';
import type { renderChanges } from './changes.ts';
import { styles } from './di-service.styles.ts';
import { renderMiniMap } from './mini-map.ts';
import { closureIn } from './notices.ts';
import { renderForm, renderOrientation, renderReport, type PanelsContext } from './panels.ts';
import { serviceParts, type ServicePartName } from './parts.ts';
import { printStyles } from './print.styles.ts';
import { ServiceProperties } from './service-properties.ts';
import { renderTools } from './tools.ts';

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
 * @event di-error - The offer could not be read, or a confirmation not sent. Detail: `{ error, during, status, requestId }`.
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
 * @csspart undo - The button that takes a confirmation back.
 * @csspart correct - The button that corrects the record.
 * @csspart report - The buttons that report a closure or a duplicate.
 * @csspart select - The button that keeps the offer aside.
 * @csspart print - The button that prints the offer.
 * @csspart link - The button that hands its link over.
 * @csspart similar - Offers like one that is closed.
 * @csspart orientation-text - The text of an orientation.
 * @csspart dora - The link to DORA of an orientation.
 * @csspart form-title - The title of the form of a correction.
 * @csspart section - A part of that form.
 * @csspart quality - Its panel of the quality score.
 * @csspart summary - Its list of changes, before and after.
 * @csspart errors - Its box that says why nothing was sent.
 * @csspart send - Its button that sends.
 * @csspart receipt - What is shown once it is kept.
 */
export class DiService extends ServiceProperties {
  static override styles = [tokens, base, controls, notes, prose, styles, printStyles];

  @state() private correcting = false;
  @state() private orienting = false;
  @state() private reporting: ReportGenre | null = null;
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
    onFailure: (error, isWaiting) => {
      if (isWaiting) this.#announcer.say(this.#texts.t.provenance.waiting);
      tellFailure(this, { error, during: 'contribution' });
    },
  });
  readonly #handover = new HandoverController(this, {
    onCopied: () => this.#announcer.say(this.#texts.t.mobilise.copied),
    onRefused: () => this.#announcer.say(this.#texts.t.mobilise.copyFailed),
    onLinkCopied: () => this.#announcer.say(this.#texts.t.tools.copied),
    onLinkShown: () =>
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('#link')?.select()),
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

  protected override firstUpdated(): void {
    void remarkOnAttributes(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#followHash);
  }

  /** Moves the focus to the title of the offer, or of what is said in its place. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  /** Opens the printing of the offer alone, on one page. */
  async print(open?: (window: Window) => void): Promise<void> {
    const { service } = this.#detail;
    if (service === null) return;
    const context = this.#article(service);
    await this.#handover.print(async () => {
      const { printOffer } = await serviceParts.paper();
      printOffer(this.renderRoot.querySelector('.press'), service, context, { styles: DiService.styles, open });
    });
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
    this.#handover.reset();
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
    return html`${this.#renderState()}
      <div class="press"></div>
      ${this.#announcer.render()}`;
  }

  #renderState(): TemplateResult {
    const { t } = this.#texts;
    const { service, status } = this.#detail;
    if (service !== null && !this.correcting) return this.#renderService(service);
    if (service !== null)
      return renderForm(
        service,
        this.#panels(service.id, () => this.#leaveForm()),
      );
    if (status === 'loading') {
      return html`<div class="skel" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
        <p class="vh">${t.loading}</p>`;
    }
    if (status === 'gone') return this.#renderBlank(t.gone.title, t.gone.text);
    if (status === 'empty') return this.#renderBlank(t.error.nothing, t.error.nothingText);
    return this.#renderBlank(
      t.error.title,
      t.error.text,
      html`<button class="btn" type="button" @click=${() => this.#retry()}>${icon('retry')}${t.error.retry}</button>`,
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
    const { reporting } = this;
    const leaveOrientation = this.#panels(service.id, () => this.#closeOrientation());
    const context = this.#article(service);
    return renderArticle(service, {
      ...context,
      pieces: {
        tools: renderTools({
          t: context.t,
          selected: this.noSelection ? null : this.#selection.has(service.id),
          link: context.linkOf(service.id),
          handover: this.#handover,
          select: (selected) => this.#select(service, selected),
          print: () => void this.print(),
          share: (link) => void this.#handover.share(link, service.nom),
        }),
        map: renderMiniMap(service, this, this.#parts, (failure) => tellFailure(this, failure)),
        orientation: this.orienting ? renderOrientation(service, leaveOrientation) : this.#renderFailure('orientation'),
        report:
          reporting === null
            ? this.#renderFailure('report')
            : renderReport(
                service,
                reporting,
                this.#panels(service.id, () => this.#closeReport(reporting)),
              ),
      },
    });
  }

  #article(service: DetailedService): ArticleContext {
    const { t, language } = this.#texts;
    const { code_commune } = this;
    return {
      ...{ t, language, headingLevel: this.headingLevel, distance: this.distance, now: new Date() },
      commune: this.commune ?? (code_commune === null ? null : this.#surroundings.communeOf(code_commune)),
      surroundings: this.#surroundings,
      isStale: this.#detail.isStale,
      nameSource: (slug) => this.#names.nameOf(slug),
      labelOfNetwork: this.labelOfNetwork,
      linkOf: (id) => toOfferLink(id, this.offerLink, globalThis.location.href),
      changes: this.renderChanges?.(service, t, language) ?? null,
      haveChangesFailed: this.#parts.statusOf('changes') === 'failed',
      confirmation: this.#confirmations.statusOf(service.id),
      canContribute: this.#connection.sink !== null,
      copied: this.#handover.copied,
      isOrienting: this.orienting,
      pieces: { tools: nothing, map: nothing, orientation: nothing, report: nothing },
      on: this.#actionsOn(service),
    };
  }

  #actionsOn(service: DetailedService): ArticleActions {
    return {
      retry: () => this.#retry(),
      loadChanges: () => void this.#loadChanges(),
      open: (other) => this.#open(other),
      copy: (text) => void this.#handover.copy(text),
      follow: (way) => this.#emitOrient(service, way),
      orient: (way) => void this.#orient(service, way),
      fix: () => this.#correct(service),
      report: (genre) => void this.#report(service, genre),
      confirm: () => {
        this.#confirmations.confirm(service);
        void this.#focusOn('#confirmed');
      },
      undo: () => {
        if (!this.#confirmations.undo(service.id)) return;
        this.#announcer.say(this.#texts.t.provenance.undone);
        void this.#focusOn('[part="confirm"]');
      },
    };
  }

  #panels(id: string, leave: () => void): PanelsContext {
    const { source, geography, sink } = this.#connection;
    return {
      ...{ source, geography, sink, leave, t: this.#texts.t, hostTexts: this.texts, headingLevel: this.headingLevel },
      link: toOfferLink(id, this.offerLink, globalThis.location.href),
      nameSource: (slug) => this.#names.nameOf(slug),
      say: (sentence) => this.#announcer.say(sentence),
      fail: (failure) => tellFailure(this, failure),
    };
  }

  /** A part that did not come says so where it was asked for; its button asks again. */
  #renderFailure(name: ServicePartName): TemplateResult | typeof nothing {
    if (this.#parts.statusOf(name) !== 'failed') return nothing;
    return html`<p class="msg msg-bad" role="alert">${icon('warning')}<span>${this.#texts.t.part.failed}</span></p>`;
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

  #isRetrying = false;

  /** The button goes away while the offer is read again: its title takes the focus. */
  #retry(): void {
    this.#isRetrying = true;
    this.#detail.retry();
  }

  #onSettled({ service, error }: DetailController): void {
    if (this.#isRetrying) void this.#focusOn('#title');
    this.#isRetrying = false;
    const { live } = this.#texts.t;
    if (error !== null) tellFailure(this, { error, during: 'detail' });
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
    const detail = toOrientation(service, {
      ...{ way, pour, link: toOfferLink(service.id, this.offerLink, globalThis.location.href) },
      nameSource: (slug) => this.#names.nameOf(slug),
    });
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

  #select(service: DetailedService, selected: boolean): void {
    this.#selection.select(service, selected);
    const { length } = this.#selection.offers;
    this.#announcer.say(() => this.#texts.t.live[selected ? 'selected' : 'unselected'](length));
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
