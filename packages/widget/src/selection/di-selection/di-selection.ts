import type { OfferSource } from '@inclusion-kit/sdk';
import { html, LitElement, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keepBlock } from '../../shared/elements/block.ts';
import { AnnouncerController } from '../../shared/elements/announcer.ts';
import { readAgain } from '../../shared/selection/read-again.ts';
import type { SelectionStorage } from '../../shared/selection/selection-store.ts';
import { createSelection } from '../../shared/selection/selection-controller.ts';
import { TextsController } from '../../shared/texts/texts-controller.ts';
import { listen } from '../../shared/elements/listen.ts';
import { openPrintFrame } from '../../shared/elements/print-frame.ts';
import { emit } from '../../shared/elements/events.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { toOfferLink } from '../../shared/format/offer-link.ts';
import { toWeekLink } from '../../shared/selection/week-link.ts';
import { nameSource } from '../../shared/format/source-name.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import { selection as selectionTexts } from '../../locales/selection.ts';
import { toCsv } from '../export/selection-csv.ts';
import { toNamed } from '../export/selection-rows.ts';
import { toMailto, toSms, toText, type SelectionContext } from '../export/selection-text.ts';
import type { SelectedOffer, Selection } from '../../shared/selection/selection.ts';
import { base } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { disclosure } from '../../shared/styles/disclosure.ts';
import { notes } from '../../shared/styles/notes.ts';
import { tokens } from '../../shared/styles/tokens.ts';
import { styles } from './di-selection.styles.ts';
import { renderOffers, type OfferActions } from './offers.ts';
import { fitOnPages, renderSheet } from './sheet.ts';
import { pageStyles, sheetStyles } from './sheet.styles.ts';

const COPIED_MS = 4000;
/** The room that a page which prints itself takes beside the sheet: its larger margins, and a line at its foot. */
const BESIDE_MM = 14;

/**
 * @summary The offers kept aside for a person: put in order, annotated, printed, sent by the means of the device.
 *
 * The element sends the list to nobody. With a `source` it reads its offers again, as a page that shows them does. Elements of a page with the same `selection-storage` share one selection.
 *
 * @event di-select - The offers kept aside have changed. Notes are not told.
 * @event di-open - The reader wants to read an offer. Cancel the event to show the offer elsewhere.
 * @csspart list - The list of the offers.
 * @csspart tools - The ways to hand the selection over.
 * @csspart sheet - The preview of the printed sheet.
 */
export class DiSelection extends LitElement {
  static override styles = [tokens, base, controls, disclosure, notes, styles, sheetStyles];

  /** Storage of the selection: `session` for the tab, `local` for the browser, `none` for this page only. */
  @property({ attribute: 'selection-storage' }) selectionStorage: SelectionStorage = 'session';
  /** Address of a page that shows an offer, with `{id}` in it. This page when absent. */
  @property({ attribute: 'offer-link' }) offerLink: string | null = null;
  /** Address of a page with a `<di-week>` on this site, with `{commune}` in it where that page takes the INSEE code of a commune. No week is offered when absent. */
  @property({ attribute: 'week-link' }) weekLink: string | null = null;
  /** INSEE code of the commune that the offers were looked for around, for the week. */
  @property({ attribute: 'code-commune' }) code_commune: string | null = null;
  /** Level of the first heading, 1–6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Texts that replace those of the elements, by element and key. The keys are those of `locales/fr`. */
  @property({ attribute: false }) texts: HostTexts | null = null;
  /** Gives the name of a source by its slug. */
  @property({ attribute: false }) nameSource: (slug: string) => string = nameSource;
  /** Source that the offers are read from again before they are handed over: one may have closed. Without it they stay as they were kept. */
  @property({ attribute: false }) source: OfferSource | null = null;
  /** The moment that the sheet is dated from. */
  @property({ attribute: false }) now = new Date();

  @state() private copied: 'no' | 'yes' | 'refused' = 'no';
  @state() private isPreviewed = false;
  @state() private hasPrintFailed = false;
  /** The offers whose note was asked for or changed, where there is room for none. */
  @state() private noted: ReadonlySet<string> = new Set();
  @query('#title') private readonly heading!: HTMLElement;
  @query('.press') private readonly press!: HTMLElement;

  readonly #texts = new TextsController(this, 'selection', selectionTexts);
  readonly #announcer = new AnnouncerController(this);
  readonly #selection = createSelection(this, () => this.selectionStorage);
  #wasCleared = false;
  /** Resolves once the offers were read again, or could not be. */
  fresh: Promise<void> = Promise.resolve();

  constructor() {
    super();
    keepBlock(this);
    listen(this, { beforeprint: () => this.#preview(), afterprint: () => this.#fold() });
  }

  /** Moves the focus to the title, or to the first way to send. */
  override focus(to: FocusOptions | 'title' | 'send' = 'title'): void {
    (to === 'send' ? (this.renderRoot.querySelector<HTMLElement>('.mail') ?? this.heading) : this.heading).focus();
  }

  /** Opens the printing of the sheet. */
  print(open?: (window: Window) => void): void {
    const context = this.#context();
    const { offers } = this.#selection;
    if (offers.length === 0) return;
    try {
      const title = context.t.sheet.file(new Intl.DateTimeFormat(context.language).format(this.now));
      const styles = [pageStyles, sheetStyles];
      const frame = openPrintFrame(this.press, { title, language: context.language, styles }, open);
      render(renderSheet(offers, context, 1), frame.body);
      fitOnPages(frame.body);
      frame.print();
      this.hasPrintFailed = false;
    } catch {
      this.hasPrintFailed = true;
    }
  }

  /** Tells whether the sheet was open before the browser's own menu printed it. */
  #wasPreviewed: boolean | null = null;

  /** Printed by the browser's own menu, the page shows the same sheet, as small as it takes beside a line of the page. */
  #preview(): void {
    this.#wasPreviewed ??= this.isPreviewed;
    this.isPreviewed = true;
    // The browser makes its pages as soon as this event is over.
    this.performUpdate();
    this.#fitPaper(BESIDE_MM);
  }

  /** Makes the sheet of the page as small as it takes on paper, so that the preview holds what is printed. */
  #fitPaper(kept = 0): void {
    const paper = this.renderRoot.querySelector<HTMLElement>('.paper');
    if (paper === null) return;
    paper.classList.add('is-measured');
    fitOnPages(paper, kept);
    paper.classList.remove('is-measured');
  }

  protected override updated(): void {
    if (this.#wasPreviewed === null) this.#fitPaper();
  }

  #fold(): void {
    this.isPreviewed = this.#wasPreviewed ?? this.isPreviewed;
    this.#wasPreviewed = null;
    if (this.isPreviewed) this.#fitPaper();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('source') || this.source === null) return;
    this.fresh = readAgain(this.source, this.#selection.offers).then((read) => this.#selection.renew(read));
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#texts.loading !== null) await this.#texts.loading;
    await super.scheduleUpdate();
  }

  protected override render(): TemplateResult {
    const context = this.#context();
    const { t } = context;
    const { offers } = this.#selection;
    const isEmpty = offers.length === 0;
    return html`<section class="selection" aria-labelledby="title">
        <div>
          ${renderHeading(this.headingLevel, isEmpty ? t.empty : t.title(offers.length), {
            id: 'title',
            className: 'title',
            focusable: true,
          })}
          <p class="kept">${isEmpty ? t.emptyText : t.kept[this.selectionStorage]}</p>
        </div>
        ${isEmpty ? nothing : this.#renderTools(offers, context)} ${this.#renderUndo(context)}
        ${
          isEmpty
            ? nothing
            : html`${renderOffers(offers, context, this.headingLevel + 1, this.#actions)}
                <p class="ends">
                  ${offers.length > 1 ? html`<span class="hint" id="keys">${t.keys}</span>` : nothing}
                  <button class="btn clear" type="button" @click=${() => this.#clear()}>${t.clear}</button>
                </p>
                ${this.#renderPreview(offers, context)}`
        }
      </section>
      <div class="press"></div>
      ${this.#announcer.render()}`;
  }

  #renderTools(offers: Selection, context: SelectionContext): TemplateResult {
    const { t } = context;
    const mail = toMailto(offers, context);
    return html`<div class="tools" role="group" aria-label=${t.tools} part="tools">
        <button class="btn btn-primary print" type="button" @click=${() => void this.fresh.then(() => this.print())}>
          ${icon('print')}${t.print}
        </button>
        <a class="btn mail" href=${mail.href}>${icon('mail')}${t.mail}</a>
        <a class="btn sms" href=${toSms(offers, context)}>${icon('message')}${t.sms}</a>
        ${
          'share' in navigator
            ? html`<button class="btn share" type="button" @click=${() => void this.#share()}>
                ${icon('share')}${t.share}
              </button>`
            : nothing
        }
        <button class="btn copy" type="button" @click=${() => void this.#copy()}>
          ${icon(this.copied === 'yes' ? 'check' : 'copy')}${this.copied === 'yes' ? t.copied : t.copy}
        </button>
        <button class="btn csv" type="button" @click=${() => this.#export()}>${icon('table')}${t.csv}</button>
        ${this.#renderWeek(context)}
      </div>
      ${mail.isShortened ? html`<p class="note note-plain">${icon('info')}<span>${t.tooLong}</span></p>` : nothing}
      ${
        this.hasPrintFailed ? html`<p class="msg msg-bad" role="alert">${icon('warning')}${t.printFailed}</p>` : nothing
      }
      ${this.copied === 'refused' ? this.#renderTextToCopy(offers, context) : nothing}`;
  }

  /** Draws the way to the week. Taking it says that the offers are still for the same person. */
  #renderWeek({ t }: SelectionContext): TemplateResult | typeof nothing {
    const href = toWeekLink(this.weekLink, this.code_commune, this.selectionStorage);
    if (href === null) return nothing;
    return html`<a class="btn week" href=${href} @click=${() => this.#selection.keepOn()}
      >${icon('calendar')}${t.week}</a
    >`;
  }

  #renderTextToCopy(offers: Selection, context: SelectionContext): TemplateResult {
    const { t } = context;
    return html`<div class="field">
      <p class="msg msg-bad" role="alert">${icon('warning')}${t.copyFailed}</p>
      <label class="label" for="text">${t.copyText}</label>
      <textarea class="input" id="text" dir="auto" rows="8" readonly .value=${toText(offers, context)}></textarea>
    </div>`;
  }

  #renderUndo({ t }: SelectionContext): TemplateResult | typeof nothing {
    if (!this.#selection.canRestore) return nothing;
    return html`<p class="note undo">
      ${icon('info')}<span>${this.#wasCleared ? t.cleared : t.removed}</span>
      <button class="link-btn restore" type="button" @click=${() => this.#restore()}>${icon('undo')}${t.undo}</button>
    </p>`;
  }

  #renderPreview(offers: Selection, context: SelectionContext): TemplateResult {
    return html`<details
      ?open=${this.isPreviewed}
      @toggle=${(event: Event & { currentTarget: HTMLDetailsElement }) => (this.isPreviewed = event.currentTarget.open)}
    >
      <summary>${context.t.preview}</summary>
      ${
        this.isPreviewed
          ? html`<div class="paper" part="sheet">${renderSheet(offers, context, this.headingLevel + 1)}</div>`
          : nothing
      }
    </details>`;
  }

  readonly #actions: OfferActions = {
    move: (offer, by, button) => void this.#move(offer, by, button),
    remove: (offer) => void this.#remove(offer),
    annotate: ({ service }, note) => {
      // A note that is taken out leaves its field, for another one.
      this.noted = new Set([...this.noted, service.id]);
      this.#selection.annotate(service, note);
    },
    isNoted: ({ service, note }) => note !== '' || this.noted.has(service.id),
    note: ({ service: { id } }, row) => {
      this.noted = new Set([...this.noted, id]);
      void this.updateComplete.then(() => row?.querySelector('textarea')?.focus());
    },
    open: ({ service }) => emit(this, 'di-open', { id: service.id, service }, { cancelable: true }),
  };

  /** The focus stays where it was on the offer that moved: in its note, or on its button. */
  async #move({ service }: SelectedOffer, by: number, button: 'up' | 'down'): Promise<void> {
    const isTyping = (this.renderRoot as ShadowRoot).activeElement?.matches('textarea') === true;
    const place = this.#selection.move(service, by);
    const { offers } = this.#selection;
    const { title = '' } = toNamed(offers)[place - 1] ?? {};
    this.#announcer.say(() => this.#texts.t.live.moved(title, place, offers.length));
    await this.updateComplete;
    const row = this.#rowOf(place - 1);
    row?.querySelector<HTMLElement>(isTyping ? 'textarea' : `.act-${button}`)?.focus();
  }

  async #remove({ service }: SelectedOffer): Promise<void> {
    const index = this.#selection.offers.findIndex((offer) => offer.service.id === service.id);
    this.#wasCleared = false;
    this.#selection.select(service, false);
    const { length } = this.#selection.offers;
    this.#announcer.say(() => this.#texts.t.live.removed(length));
    await this.updateComplete;
    const next = this.#rowOf(Math.min(index, length - 1))?.querySelector<HTMLElement>('.act-remove');
    (next ?? this.heading).focus();
  }

  #clear(): void {
    this.#wasCleared = true;
    this.#selection.clear();
    this.#announcer.say(() => this.#texts.t.live.cleared);
    void this.updateComplete.then(() => this.focus());
  }

  #restore(): void {
    this.#selection.restore();
    this.#announcer.say(() => this.#texts.t.live.restored(this.#selection.offers.length));
    void this.updateComplete.then(() => this.focus());
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(toText(this.#selection.offers, this.#context()));
      this.copied = 'yes';
      this.#announcer.say(() => this.#texts.t.live.copied);
      setTimeout(() => (this.copied = 'no'), COPIED_MS);
    } catch {
      this.copied = 'refused';
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLTextAreaElement>('#text')?.select();
    }
  }

  async #share(): Promise<void> {
    const context = this.#context();
    const { offers } = this.#selection;
    try {
      await navigator.share({ title: context.t.sheet.title(offers.length), text: toText(offers, context) });
    } catch {
      // Closed without a choice, or refused: the person sees it, and the other ways stay.
    }
  }

  #export(): void {
    const file = new Blob([toCsv(this.#selection.offers, this.#context())], { type: 'text/csv;charset=utf-8' });
    const link = this.ownerDocument.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `offres-${this.now.toISOString().slice(0, 10)}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
    this.#announcer.say(() => this.#texts.t.live.csv);
  }

  #context(): SelectionContext {
    const page = globalThis.location.href;
    return {
      t: this.#texts.t,
      language: this.#texts.language,
      nameSource: this.nameSource,
      linkOf: (id) => toOfferLink(id, this.offerLink, page),
      now: this.now,
    };
  }

  #rowOf(index: number): HTMLElement | null {
    return this.renderRoot.querySelectorAll<HTMLElement>('.offer-row')[index] ?? null;
  }
}
