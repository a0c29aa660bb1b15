import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { AnnouncerController } from '../../shared/elements/announcer.ts';
import { ConfirmationsController } from '../../shared/sending/confirmations.ts';
import { ConnectionController } from '../../shared/connection/connection.ts';
import { HandoverController } from './handover.ts';
import { LinkedOfferController } from './linked-offer.ts';
import { PanelsController } from './panels-controller.ts';
import { PartsController } from '../../shared/elements/parts-controller.ts';
import { RecordReading } from '../../shared/reading/record-reading.ts';
import { SelectionController } from '../../shared/selection/selection-controller.ts';
import { SourceNamesController } from '../../shared/connection/source-names.ts';
import { StagesController } from './stages.ts';
import { SurroundingsController } from '../surroundings/surroundings.ts';
import { TextsController } from '../../shared/texts/texts-controller.ts';
import { emit, tellFailure } from '../../shared/elements/events.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { toOfferLink } from '../../shared/format/offer-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import { service as serviceTexts } from '../../locales/service.ts';
import { remarkOnAttributes } from '../../shared/attributes/attribute-remarks.ts';
import { listPour, toOrientation } from '../orientation/to-orientation.ts';
import type { ReportGenre } from '../../contribution/report/report.ts';
import type { Way } from '../../shared/offers/ways.ts';
import { base } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { notes } from '../../shared/styles/notes.ts';
import { prose } from '../description/prose.styles.ts';
import { tokens } from '../../shared/styles/tokens.ts';
import { renderArticle } from './article.ts';
import type { ArticleContext, PanelName } from './article-context.ts';
import { detailsStyles } from './details.styles.ts';
import { styles } from './di-service.styles.ts';
import { renderMiniMap } from './sections/mini-map.ts';
import { mobiliseStyles } from './sections/mobilise.styles.ts';
import { closureIn } from './sections/notices.ts';
import { renderForm, renderOrientation, renderReport } from './panels.ts';
import { serviceParts, type ServicePartName } from './service-parts.ts';
import { toCoverage } from '../surroundings/zone.ts';
import { printStyles } from '../paper/print.styles.ts';
import { ServiceProperties } from './service-properties.ts';
import { renderTools } from './sections/tools.ts';
import { widthStyles } from './widths.styles.ts';

const STAGES = 3;

/**
 * Shows one offer in full: how to mobilise it first, then what it is, for whom, where, when, and where the record comes from.
 *
 * @summary One offer in full, with a way to confirm or correct it.
 * @event di-correct - The reader wants to correct the offer, or to report that it is closed or a duplicate. Cancel the event to
 * open another form. Detail: `{ id, service, genre }`.
 * @event di-open - The reader opens another offer of the structure. Cancel the event to show it elsewhere. Detail:
 * `{ id, service }`.
 * @event di-orient - The reader mobilises the offer. Cancel the event to do it in the software of the page. Detail: see
 * `Orientation`.
 * @event di-select - The offer was kept aside, or left out again.
 * @event di-contribute - A confirmation or a correction was kept. Detail: `{ contribution, receipt }`.
 * @event di-error - The offer could not be read, or a confirmation not sent. Detail: `{ error, during, status, requestId }`.
 * @csspart title - The name of the offer.
 * @csspart tools - The tools of the record: keep it aside, print it, hand its link over.
 * @csspart closure - The note that the offer is closed.
 * @csspart zone-out - The note that the offer is not for the person's commune.
 * @csspart overlay - The note that something was changed here and waits for its source.
 * @csspart mobilise - The panel that says how to mobilise the offer.
 * @csspart orient - The button that makes an orientation ready.
 * @csspart contact - A link, a number or a mail of that panel.
 * @csspart conditions - The publics and the conditions.
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
 * @csspart errors - Its box of errors, when nothing was sent.
 * @csspart send - Its button that sends.
 * @csspart receipt - The receipt of a correction that was kept.
 */
export class DiService extends ServiceProperties {
  static override styles = [
    ...[tokens, base, controls, notes, prose],
    ...[styles, mobiliseStyles, detailsStyles, widthStyles, printStyles],
  ];

  /** The report that the form at the foot makes. */
  #genre: ReportGenre = 'fermeture';

  readonly #connection = new ConnectionController(this);
  readonly #texts = new TextsController(this, 'service', serviceTexts);
  readonly #announcer = new AnnouncerController(this);
  readonly #names = new SourceNamesController(this, () => this.#connection.source);
  readonly #detail = new RecordReading<DetailedService>(this, {
    from: () => this.#connection.source,
    key: () => this.service_id ?? this.service?.id ?? null,
    read: (from, id, signal) => from.service(id, { signal }),
    given: () => (this.service_id === null || this.service?.id === this.service_id ? this.service : null),
    onAnswer: (service) => this.#onRead(this.#texts.t.live.loaded(service.nom)),
    onFailure: (error) => {
      tellFailure(this, { error, during: 'detail' });
      this.#onRead(this.#texts.t.live.failed);
    },
  });
  readonly #confirmations = new ConfirmationsController(this, {
    sink: () => this.#connection.sink,
    onHeld: () => this.#announcer.say(this.#texts.t.provenance.done),
    onKept: (contribution, receipt) => emit(this, 'di-contribute', { contribution, receipt }),
    onFailure: (error, isWaiting) => {
      if (isWaiting) this.#announcer.say(this.#texts.t.provenance.waiting);
      tellFailure(this, { error, during: 'contribution' });
    },
  });
  readonly #handover = new HandoverController(this, (text) => this.#announcer.say(text(this.#texts.t)));
  readonly #parts = new PartsController(this, serviceParts);
  readonly #panels = new PanelsController<PanelName>(this, async (name) => {
    await this.#parts.load(name);
    return this.#parts.statusOf(name) === 'ready';
  });
  /** Draws the ways to reach the offer first, then its description, then its place and surroundings. */
  readonly #stages = new StagesController(this, STAGES, () => this.#detail.record !== null);
  readonly #selection = new SelectionController(this, () => this.selectionStorage);
  readonly #surroundings = new SurroundingsController(this, {
    source: () => this.#connection.source,
    geography: () => this.#connection.geography,
    service: () => this.#detail.record,
    code_commune: () => (this.commune === null ? this.code_commune : null),
    isClosed: (service) => closureIn(service, new Date()) !== null,
  });
  #shownId: string | null = null;

  constructor() {
    super();
    new LinkedOfferController(this);
  }

  protected override firstUpdated(): void {
    remarkOnAttributes(this);
  }

  /** Moves the focus to the title of the offer, or of the message in its place. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  /** Opens the printing of the offer alone, on one page. */
  async print(open?: (window: Window) => void): Promise<void> {
    const service = this.#detail.record;
    if (service === null) return;
    const context = this.#article(service);
    await this.#handover.print(async () => {
      const { printOffer } = await serviceParts.paper();
      printOffer(this.renderRoot.querySelector('.press'), service, context, {
        styles: DiService.elementStyles as CSSResult[],
        open,
      });
    });
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#texts.loading !== null) await this.#texts.loading;
    await super.scheduleUpdate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (this.#stages.drawing !== null) await this.#stages.drawing;
    return isComplete;
  }

  protected override willUpdate(): void {
    const service = this.#detail.record;
    if (service !== null && service.id === this.#shownId) return;
    this.#shownId = service?.id ?? null;
    this.#panels.reset();
    this.#handover.reset();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const service = this.#detail.record;
    if (service === null) return;
    if ((service.structure.reseaux_porteurs ?? []).length > 0 && this.#parts.statusOf('networks') === 'absent')
      void this.#parts.load('networks');
  }

  protected override render(): TemplateResult {
    return html`${this.#renderState()}
      <div class="press"></div>
      ${this.#announcer.render()}`;
  }

  #renderState(): TemplateResult {
    const { t } = this.#texts;
    const { record: service, status } = this.#detail;
    if (service !== null) {
      return this.#panels.isOpen('correction')
        ? renderForm(service, this.#article(service))
        : this.#renderService(service);
    }
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
    const context = this.#article(service);
    const pieces: ArticleContext['pieces'] = {
      tools: renderTools(service, context),
      map: renderMiniMap(service, this, this.#parts, context.on.fail),
      orientation: this.#renderPanel('orientation', () => renderOrientation(service, context)),
      report: this.#renderPanel('report', () => renderReport(service, this.#genre, context)),
    };
    return renderArticle(service, { ...context, pieces }, this.#stages.stage);
  }

  /**
   * Draws a panel that is open. While it loads, or after a failure, a sentence stands at the place of its button, which tries
   * again.
   */
  #renderPanel(name: 'orientation' | 'report', draw: () => TemplateResult): TemplateResult | typeof nothing {
    if (this.#panels.isOpen(name)) return draw();
    const asked: readonly ServicePartName[] = name === 'report' ? ['report', 'correction'] : [name];
    const statuses = asked.map((one) => this.#parts.statusOf(one));
    const { failed, loading } = this.#texts.t.part;
    if (statuses.includes('loading')) return html`<p role="alert">${loading}</p>`;
    if (!statuses.includes('failed')) return nothing;
    return html`<p class="msg msg-bad" role="alert">${icon('warning')}<span>${failed}</span></p>`;
  }

  #article(service: DetailedService): ArticleContext {
    const { t, language } = this.#texts;
    const commune = this.commune ?? this.#surroundings.commune;
    return {
      ...{
        t,
        language,
        hostTexts: this.texts,
        headingLevel: this.headingLevel,
        distance: this.distance,
        now: new Date(),
      },
      place: commune?.nom ?? null,
      coverage: commune === null ? null : toCoverage(service.zone_eligibilite, commune),
      ...{ surroundings: this.#surroundings, connection: this.#connection, handover: this.#handover },
      isStale: this.#detail.isStale,
      selected: this.noSelection ? null : this.#selection.has(service.id),
      nameSource: (slug) => this.#names.nameOf(slug),
      labelOfNetwork: this.#parts.get('networks')?.labelOfNetwork ?? null,
      linkOf: (id) => toOfferLink(id, this.offerLink, globalThis.location.href),
      changes: this.#parts.get('changes')?.renderChanges(service, t, language) ?? null,
      haveChangesFailed: this.#parts.statusOf('changes') === 'failed',
      confirmation: this.#confirmations.statusOf(service.id),
      isOrienting: this.#panels.isOpen('orientation'),
      pieces: { tools: nothing, map: nothing, orientation: nothing, report: nothing },
      on: {
        retry: () => this.#retry(),
        loadChanges: () => void this.#parts.load('changes'),
        open: (other) => this.#open(other),
        copy: (text) => void this.#handover.copy(text),
        follow: (way) => this.#emitOrient(service, way),
        orient: (way) => this.#orient(service, way),
        fix: () => this.#correct(service),
        report: (genre) => this.#report(service, genre),
        confirm: () => {
          this.#confirmations.confirm(service);
          void this.#panels.focusOn('#confirmed');
        },
        undo: () => {
          if (!this.#confirmations.undo(service.id)) return;
          this.#announcer.say(this.#texts.t.provenance.undone);
          void this.#panels.focusOn('[part="confirm"]');
        },
        select: (selected) => this.#select(service, selected),
        print: () => void this.print(),
        share: (link) => void this.#handover.share(link, service.nom),
        leave: (name) => this.#leave(name),
        say: (sentence) => this.#announcer.say(sentence),
        fail: (failure) => tellFailure(this, failure),
      },
    };
  }

  /** Closes a panel. The button that opened it gets the focus back. */
  #leave(name: PanelName): void {
    const openers = {
      correction: '[part="correct"]',
      orientation: '[part="orient"]',
      report: `[data-genre="${this.#genre}"]`,
    };
    this.#panels.close(name, openers[name]);
  }

  #correct(service: DetailedService): void {
    if (!emit(this, 'di-correct', { id: service.id, service, genre: 'correction' }, { cancelable: true })) return;
    void this.#panels.open('correction', 'di-contribution');
  }

  #open(service: DetailedService): void {
    if (!emit(this, 'di-open', { id: service.id, service }, { cancelable: true })) return;
    this.service_id = service.id;
    this.distance = null;
    this.service = service;
    void this.#panels.focusOn('#title');
  }

  #isRetrying = false;

  /** The button goes away while the offer is read again: its title takes the focus. */
  #retry(): void {
    this.#isRetrying = true;
    this.#detail.retry();
  }

  #onRead(said: string): void {
    if (this.#isRetrying) void this.#panels.focusOn('#title');
    this.#isRetrying = false;
    this.#announcer.say(said);
  }

  #emitOrient(service: DetailedService, way: Way): boolean {
    const [pour = 'professionnels'] = listPour(service);
    const detail = toOrientation(service, {
      ...{ way, pour, link: toOfferLink(service.id, this.offerLink, globalThis.location.href) },
      nameSource: (slug) => this.#names.nameOf(slug),
    });
    return emit(this, 'di-orient', detail, { cancelable: true });
  }

  #orient(service: DetailedService, way: Way): void {
    if (this.#panels.isOpen('orientation')) this.#leave('orientation');
    else if (this.#emitOrient(service, way)) void this.#panels.open('orientation', 'di-orientation');
  }

  #report(service: DetailedService, genre: ReportGenre): void {
    if (!emit(this, 'di-correct', { id: service.id, service, genre }, { cancelable: true })) return;
    this.#genre = genre;
    void this.#panels.open('report', 'di-report');
  }

  #select(service: DetailedService, selected: boolean): void {
    this.#selection.select(service, selected);
    const { length } = this.#selection.offers;
    this.#announcer.say(() => this.#texts.t.live[selected ? 'selected' : 'unselected'](length));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-service': DiService;
  }
}
