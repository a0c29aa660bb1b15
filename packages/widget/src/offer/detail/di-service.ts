import type { Capabilities, OfferSource } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { loadPart } from '@inclusion-kit/sdk/internal';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { toGround } from '../../shared/places/ground.ts';
import { followLinkedOffer } from './linked-offer.ts';
import { createStages } from './stages.ts';
import { keepBlock } from '../../shared/elements/block.ts';
import { followPrinting } from '../../shared/elements/near-print.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { remarkOnAttributes } from '../../shared/attributes/attribute-remarks.ts';
import { base } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { disclosure } from '../../shared/styles/disclosure.ts';
import { notes } from '../../shared/styles/notes.ts';
import { prose } from '../description/prose.styles.ts';
import { tokens } from '../../shared/styles/tokens.ts';
import { renderArticle } from './article.ts';
import { createServiceWork, type Article } from './service-work.ts';
import { detailsStyles } from './details.styles.ts';
import { styles } from './di-service.styles.ts';
import { renderCallBar } from './sections/call-bar.ts';
import { renderMiniMap } from './sections/mini-map.ts';
import { answeredStyles } from '../../shared/number/answered.styles.ts';
import { mobiliseStyles } from './sections/mobilise.styles.ts';
import { renderOffers } from './sections/practical.ts';
import { renderFix, renderForm, renderOrientation, renderReport } from './panels.ts';
import type { ServicePartName } from './service-parts.ts';
import { isAnythingTold } from '../../shared/sending/sink.ts';
import type * as paper from '../paper/paper.ts';
import { printStyles } from '../paper/print.styles.ts';
import { ServiceProperties } from './service-properties.ts';
import { renderTools } from './sections/tools.ts';
import { widthStyles } from './widths.styles.ts';

const STAGES = 3;
/** Offers of the search that stand in the place of one that is gone. */
const MOST_NEAR = 3;

/**
 * Shows one offer in full: how to mobilise it first, then what it is, for whom, where, when, and where the record comes from.
 *
 * @summary One offer in full, with a way to confirm or correct it.
 * @slot after - Content of the page beside the thanks for a confirmation, for instance the way back to its list.
 * @slot gone - Content of the page under the message that the offer no longer exists, for instance the way to a search.
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
 * @csspart call - The bar that stays at the foot of a phone.
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
 * @csspart near - Offers of the search, in the place of one that no longer exists.
 * @csspart similar - Offers like one that is closed.
 * @csspart twins - The offers that are the same one, told as its duplicates.
 * @csspart orientation-text - The text of an orientation.
 * @csspart target - The link to a page that takes the orientation.
 * @csspart direct - The note that the source takes no orientation.
 * @csspart documents - The documents to fill, the online form and the funders.
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
    ...[tokens, base, controls, disclosure, notes, prose],
    ...[styles, mobiliseStyles, answeredStyles, detailsStyles, widthStyles, printStyles],
  ];

  readonly #work = createServiceWork(this, () => this.print());
  /** Draws the ways to reach the offer first, then its description, then its place and surroundings. */
  readonly #stages = createStages(this, STAGES, () => this.#work.detail.record !== null);
  #shownId: string | null = null;
  /** The capabilities of the source, once it told them: they name the images of the map. */
  @state() private capabilities: Capabilities | null = null;
  #learning: OfferSource | null = null;
  #paper: typeof paper | null = null;

  constructor() {
    super();
    keepBlock(this);
    followLinkedOffer(this);
    followPrinting(this, {
      load: () => {
        if (this.#work.detail.record !== null && !this.printWithPage) this.#loadPaper().catch(() => undefined);
      },
      layOut: () => this.#layOut(),
    });
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
    const service = this.#work.detail.record;
    if (service === null) return;
    const context = this.#work.read(service);
    await this.#work.handover.print(async () => {
      const { printOffer } = await this.#loadPaper();
      printOffer(this.renderRoot.querySelector('.press'), service, context, {
        styles: DiService.elementStyles as CSSResult[],
        open,
      });
    });
  }

  /** Loads the code of the page of paper. */
  async #loadPaper(): Promise<typeof paper> {
    this.#paper ??= await loadPart(() => import('../paper/paper.ts'));
    return this.#paper;
  }

  /** Gives the browser's own menu the page that the button prints. A form that is open is printed as it stands. */
  #layOut(): (() => void) | null {
    const { detail, panels } = this.#work;
    const service = detail.record;
    const within = this.renderRoot.querySelector('.press');
    if (service === null || within === null || this.printWithPage || panels.isOpen('correction')) return null;
    const styles = DiService.elementStyles as CSSResult[];
    return this.#paper?.layOutOffer(within, service, this.#work.read(service), styles) ?? null;
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#work.texts.loading !== null) await this.#work.texts.loading;
    await super.scheduleUpdate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (this.#stages.drawing !== null) await this.#stages.drawing;
    return isComplete;
  }

  protected override willUpdate(): void {
    const service = this.#work.detail.record;
    if (service !== null && service.id === this.#shownId) return;
    this.#shownId = service?.id ?? null;
    this.#work.panels.reset();
    this.#work.handover.reset();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const service = this.#work.detail.record;
    // The way back of the page leaves its place to that of the form.
    this.toggleAttribute('writing', service !== null && this.#work.panels.isOpen('correction'));
    if (service === null) return;
    if (this.mapTiles === null && this.#stages.stage === STAGES) void this.#learn();
    if ((service.structure.reseaux_porteurs ?? []).length > 0 && this.#work.parts.statusOf('networks') === 'absent')
      void this.#work.parts.load('networks');
    // Most devices never sent a correction.
    if (this.#work.parts.statusOf('told') === 'absent' && isAnythingTold()) void this.#work.parts.load('told');
  }

  /** Asks the source for its images of maps, once. Without them, no map is drawn. */
  async #learn(): Promise<void> {
    const { source } = this.#work.connection;
    if (source === null || source === this.#learning) return;
    this.#learning = source;
    const capabilities = (await source.capabilities?.().catch(() => null)) ?? null;
    if (this.#learning === source) this.capabilities = capabilities;
  }

  protected override render(): TemplateResult {
    return html`${this.#renderState()}
      <div class="press"></div>
      ${this.#work.announcer.render()}`;
  }

  #renderState(): TemplateResult {
    const { t } = this.#work.texts;
    const { record: service, status } = this.#work.detail;
    if (service !== null) {
      return this.#work.panels.isOpen('correction')
        ? renderForm(service, this.#work.read(service))
        : this.#renderService(service);
    }
    if (status === 'loading') {
      return html`<div class="skel" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
        <p class="vh">${t.loading}</p>`;
    }
    if (status === 'gone') {
      return html`${this.#renderBlank(t.gone.title, t.gone.text, html`<slot name="gone"></slot>`)} ${this.#renderNear()}`;
    }
    if (status === 'empty') {
      return this.#work.connection.isMisused
        ? this.#renderBlank(t.error.title, t.error.page)
        : this.#renderBlank(t.error.nothing, t.error.nothingText);
    }
    return this.#renderBlank(
      t.error.title,
      t.error.text,
      html`<button class="btn" type="button" @click=${() => this.#work.retry()}>
        ${icon('retry')}${t.error.retry}
      </button>`,
    );
  }

  #renderNear(): TemplateResult | typeof nothing {
    const others = this.near.map(({ service }) => service).filter(({ id }) => id !== this.service_id);
    const [first] = others;
    if (first === undefined) return nothing;
    const context = this.#work.read(first);
    const { t, on } = context;
    return renderOffers(others.slice(0, MOST_NEAR), context, { title: t.gone.near, part: 'near', open: on.open });
  }

  #renderBlank(title: string, text: string, action: TemplateResult | typeof nothing = nothing): TemplateResult {
    return html`<div class="blank">
      ${renderHeading(this.headingLevel, title, { id: 'title', className: 'blank-title', focusable: true })}
      <p>${text}</p>
      ${action}
    </div>`;
  }

  #renderService(service: DetailedService): TemplateResult {
    const context = this.#work.read(service);
    const pieces: Article['pieces'] = {
      tools: renderTools(service, context),
      told: html`<di-told .record=${service} .language=${context.language}></di-told>`,
      map: renderMiniMap(service, toGround(this, this.capabilities), this.#work.parts, context.on.fail),
      orientation: this.#renderPanel('orientation', () => renderOrientation(service, context)),
      fix: this.#renderPanel('fix', () => renderFix(service, context)),
      report: this.#renderPanel('report', () => renderReport(service, context)),
    };
    return html`${renderArticle(service, { ...context, pieces }, this.#stages.stage)} ${renderCallBar(service, context)}`;
  }

  /**
   * Draws a panel that is open. While it loads, or after a failure, a sentence stands at the place of its button, which tries
   * again.
   */
  #renderPanel(name: 'fix' | 'orientation' | 'report', draw: () => TemplateResult): TemplateResult | typeof nothing {
    if (this.#work.panels.isOpen(name)) return draw();
    const asked: readonly ServicePartName[] = name === 'fix' ? ['fix', 'correction'] : [name];
    const statuses = asked.map((one) => this.#work.parts.statusOf(one));
    const { failed, loading } = this.#work.texts.t.part;
    if (statuses.includes('loading')) return html`<p role="alert">${loading}</p>`;
    if (!statuses.includes('failed')) return nothing;
    return html`<p class="msg msg-bad" role="alert">${icon('warning')}<span>${failed}</span></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-service': DiService;
  }
}
