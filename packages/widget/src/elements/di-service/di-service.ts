import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import type { DetailedService, Service } from '@inclusion-kit/sdk/schemas';
import type { OfferSource } from '@inclusion-kit/sdk';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AnnouncerController } from '../../controllers/announcer.ts';
import { ConfirmationsController } from '../../controllers/confirmations.ts';
import { ConnectionController } from '../../controllers/connection.ts';
import { DetailController } from '../../controllers/detail.ts';
import { SourceNamesController } from '../../controllers/source-names.ts';
import { TextsController } from '../../controllers/texts.ts';
import { emit } from '../../events.ts';
import { renderHeading } from '../../format/heading.ts';
import { renderMarkdown } from '../../format/markdown.ts';
import { communesToName } from '../../format/zone.ts';
import { icon } from '../../icons.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import { service as serviceTexts } from '../../locales/service.ts';
import { base } from '../../styles/base.ts';
import { controls } from '../../styles/controls.ts';
import { notes } from '../../styles/notes.ts';
import { prose } from '../../styles/prose.ts';
import { tokens } from '../../styles/tokens.ts';
import { renderConditions } from './conditions.ts';
import { styles } from './di-service.styles.ts';
import { renderHead } from './head.ts';
import { renderHours } from './hours.ts';
import { renderMobilise } from './mobilise.ts';
import { describeOffer, renderOthers, renderPlace, renderStructure } from './practical.ts';
import { printStyles } from './print.styles.ts';
import { renderProvenance } from './provenance.ts';

/**
 * Shows one offer in full: how to mobilise it first, then what it is, for whom, where, when, and where the record comes from.
 *
 * @summary One offer in full, with a way to confirm or correct it.
 * @event di-correct - The reader wants to correct the offer; cancel it to open a form of your own. Detail: `{ id, service }`.
 * @event di-open - The reader opens another offer of the structure; cancel it to show it elsewhere. Detail: `{ id, service }`.
 * @event di-contribute - A confirmation or a correction was kept. Detail: `{ contribution, receipt }`.
 * @event di-error - The offer could not be read, or a confirmation not sent. Detail: `{ error, during }`.
 * @csspart title - The name of the offer.
 * @csspart mobilise - The panel that says how to mobilise the offer.
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
export class DiService extends LitElement {
  static override styles = [tokens, base, controls, notes, prose, styles, printStyles];

  /** Address of the relay; empty for the page's own origin. Leave it out when `source` is given. */
  @property() api: string | null = null;
  /** Address of a file of offers on the site, read in the browser; needs the `.static.js` entry. */
  @property({ attribute: 'dataset' }) file: string | null = null;
  /** Id of the offer, as the source writes it. */
  @property({ attribute: 'service-id' }) service_id: string | null = null;
  /** Level of the offer's title among the page's headings, 2 by default. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Where the offer is read from, instead of `api`. */
  @property({ attribute: false }) source: OfferSource | null = null;
  /** Names communes, instead of `api`. */
  @property({ attribute: false }) geography: Geography | null = null;
  /** Takes contributions, instead of `api`. */
  @property({ attribute: false }) sink: ContributionSink | null = null;
  /** An offer already read: shown at once, then refreshed. */
  @property({ attribute: false }) service: DetailedService | null = null;
  /** Whole kilometres from where the reader searched; null when unknown. */
  @property({ attribute: false }) distance: number | null = null;

  /** Texts to say otherwise, by element and key; see the keys of `locales/fr`. */
  @property({ attribute: false }) texts: HostTexts | null = null;

  @state() private correcting = false;
  @state() private copied: string | null = null;
  @state() private others: readonly Service[] = [];
  @state() private communes: ReadonlyMap<string, string> = new Map();

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
  #completed: DetailedService | null = null;
  #shownId: string | null = null;

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#texts.loading !== null) await this.#texts.loading;
    await super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    const service = this.#detail.service;
    if (service !== null && service.id === this.#shownId) return;
    this.#shownId = service?.id ?? null;
    this.correcting = false;
    this.copied = null;
    this.others = [];
    this.communes = new Map();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const service = this.#detail.service;
    if (service === null || service === this.#completed) return;
    this.#completed = service;
    void this.#completeWithOthers(service);
    void this.#completeWithCommunes(service);
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
      ${renderHeading(this.headingLevel, title)}
      <p>${text}</p>
      ${action}
    </div>`;
  }

  #renderService(service: DetailedService): TemplateResult {
    const { t, language } = this.#texts;
    const headingLevel = this.headingLevel + 1;
    const now = new Date();
    const fix = (): void => this.#correct(service);
    return html`<article class="svc" aria-labelledby="title">
      ${this.#detail.isStale ? this.#renderStale() : nothing}
      ${renderHead(service, { t, language, headingLevel: this.headingLevel, distance: this.distance, now })}
      ${renderMobilise(service, {
        t,
        headingLevel,
        copied: this.copied,
        copy: (text) => void this.#copy(text),
        fix,
      })}
      <div class="grid">
        <div class="main">
          <section class="sec">
            ${renderHeading(headingLevel, t.brief)}
            <div class="prose" dir="auto" lang="fr">
              ${renderMarkdown(service.description, { headingLevel: headingLevel + 1, newTab: t.newTab })}
            </div>
          </section>
          ${renderConditions(service, { t, headingLevel, communes: this.communes })}
        </div>
        <div class="side">
          ${renderPlace(service, t, headingLevel)} ${renderHours(service, { t, language, headingLevel, now })}
          ${renderStructure(service.structure, t, headingLevel)}
        </div>
        ${renderOthers(this.others, {
          t,
          headingLevel,
          describe: (other) => describeOffer(other, t),
          open: (other) => this.#open({ ...other, structure: service.structure }),
        })}
      </div>
      ${renderProvenance(service, {
        t,
        language,
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
        fix,
      })}
    </article>`;
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
    if (!emit(this, 'di-correct', { id: service.id, service }, { cancelable: true })) return;
    this.correcting = true;
    void this.#focusForm();
  }

  async #focusForm(): Promise<void> {
    await import('../di-contribution/define.ts');
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

  async #completeWithOthers(service: DetailedService): Promise<void> {
    const { source } = this.#connection;
    if (source === null) return;
    try {
      const { services } = await source.structure(service.structure_id);
      if (this.#completed !== service) return;
      this.others = services.filter(({ id }) => id !== service.id).slice(0, 5);
    } catch {
      // The other offers are an extra: without them the page says nothing.
    }
  }

  async #completeWithCommunes({ zone_eligibilite }: DetailedService): Promise<void> {
    const { geography } = this.#connection;
    const codes = communesToName(zone_eligibilite);
    if (geography === null || codes.length === 0) return;
    const found = await Promise.allSettled(codes.map((code) => geography.commune(code)));
    const names = new Map(this.communes);
    for (const answer of found) {
      if (answer.status === 'fulfilled' && answer.value !== null) names.set(answer.value.code, answer.value.nom);
    }
    this.communes = names;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-service': DiService;
  }
}
