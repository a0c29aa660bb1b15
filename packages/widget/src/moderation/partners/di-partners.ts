import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { PartnersController } from './partners-controller.ts';
import type { Partner, PartnerDesk } from '../desk/partners.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { nameSource } from '../../shared/format/source-name.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { reset } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { desk } from '../desk.styles.ts';
import { notes } from '../../shared/styles/notes.ts';
import { styles } from './di-partners.styles.ts';
import { renderRow, sayNote } from './partner-row.ts';

const MONTHS = [6, 12, 18, 24, 36] as const;
const PAGE = 20;

/**
 * @summary The structures with offers left without an update, and the link by which each says whether its offers are up to
 * date.
 *
 * Part of `<di-moderation>`. It takes properties and sends events.
 *
 * @event partners-back - The moderator goes back to the queue.
 * @event partners-failed - The desk refused or failed (`detail` is its error).
 * @event partners-said - A sentence is to be announced (`detail` is the sentence).
 */
export class DiPartners extends LitElement {
  static override styles = [reset, controls, notes, desk, styles];

  /** The desk that lists and invites structures. */
  @property({ attribute: false }) desk: PartnerDesk | null = null;
  /** Name of the person who invites. */
  @property() who = '';
  /** Level of its title among the page's headings. */
  @property({ type: Number }) headingLevel = 2;
  /** Code of a département, as an example of one. Null for none. */
  @property({ attribute: false }) example: string | null = null;
  /** Names of the sources, by their slug. */
  @property({ attribute: false }) sources: ReadonlyMap<string, string> = new Map();

  /** The structure of which it is asked whether a second mail is meant. */
  @state() private askedFor: string | null = null;
  readonly #partners = new PartnersController(
    this,
    () => this.desk,
    (error) => this.#send('partners-failed', error),
  );

  protected override firstUpdated(): void {
    void this.#look();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('desk') && changed.get('desk') != null) void this.#look();
  }

  /** Reads the list anew, as it was asked: somebody signed in again. */
  reload(): void {
    void this.#look();
  }

  override focus(): void {
    void this.updateComplete.then(() => this.#find('#partners')?.focus());
  }

  protected override render(): TemplateResult {
    const { question, items, total, status, isRead } = this.#partners;
    // A mail that left before is told below.
    const wasSent = items.some(({ invitation }) => (invitation?.courriel_le ?? null) !== null);
    return html`<header class="head">
        <button class="btn btn-sm btn-quiet back" type="button" @click=${() => this.#send('partners-back')}>
          ${icon('back')}${t.detail.back}
        </button>
        ${renderHeading(this.headingLevel, t.partners.title, { id: 'partners', className: 'title', focusable: true })}
        <p class="small muted">${t.partners.lead}</p>
        ${isRead && !this.#partners.canSend ? html`<p class="note">${icon('mail')}<span>${wasSent ? t.partners.cut : t.partners.noServer}</span></p>` : nothing}
      </header>
      ${this.#renderFilters(question.mois, question.departement)}
      ${
        status === 'failed'
          ? html`<p class="note note-warn" role="alert">
              ${icon('clock')}<span
                >${t.partners.failed}
                <button class="link-btn" type="button" @click=${() => this.#look()}>${t.retry}</button></span
              >
            </p>`
          : nothing
      }
      ${isRead ? nothing : status === 'loading' ? html`<p class="small muted">${t.partners.loading}</p>` : nothing}
      ${
        items.length === 0
          ? isRead && status === 'idle'
            ? html`<div class="blank"><p>${t.partners.none}</p></div>`
            : nothing
          : html`<ul class="list" aria-busy=${status === 'loading'}>
                ${items.map((partner) => this.#renderRow(partner))}
              </ul>
              <p class="foot xs faint">
                <span>${t.partners.shown(items.length, total)}</span>
                ${
                  items.length < total
                    ? html`<button class="btn btn-sm" type="button" @click=${this.#more}>
                        ${t.partners.more(Math.min(PAGE, total - items.length))}
                      </button>`
                    : nothing
                }
              </p>`
      }`;
  }

  #renderFilters(mois: number, departement: string): TemplateResult {
    return html`<form class="filters" @submit=${this.#onDepartement}>
      <div class="field">
        <label class="label" for="months">${t.partners.months}</label>
        <select
          class="input"
          id="months"
          @change=${({ target }: Event) => this.#look({ mois: Number((target as HTMLSelectElement).value) })}
        >
          ${MONTHS.map((each) => html`<option value=${each} .selected=${each === mois}>${t.partners.since(each)}</option>`)}
        </select>
      </div>
      <div class="field code">
        <label class="label" for="departement"
          >${t.partners.departement} <span class="opt">${t.refusal.optional}</span></label
        >
        <input
          class="input"
          id="departement"
          autocomplete="off"
          maxlength="3"
          placeholder=${this.example ?? nothing}
          .value=${departement}
          @change=${this.#onDepartement}
        />
      </div>
    </form>`;
  }

  #renderRow(partner: Partner): TemplateResult {
    const { canSend, busy, notes: said } = this.#partners;
    return renderRow(partner, {
      canSend,
      headingLevel: this.headingLevel + 1,
      isBusy: busy === partner.id,
      isAsked: this.askedFor === partner.id,
      note: said.get(partner.id) ?? null,
      sourceName: partner.source === null ? '' : nameSource(partner.source, this.sources.get(partner.source)),
      send: () => void this.#invite(partner, true),
      copy: () => void this.#invite(partner, false),
      turnAsked: (isAsked) => void this.#turnAsked(partner, isAsked),
    });
  }

  async #look(change: Parameters<PartnersController['ask']>[0] = {}): Promise<void> {
    this.askedFor = null;
    await this.#partners.ask(change);
    if (this.#partners.status === 'idle')
      this.#send('partners-said', t.partners.shown(this.#partners.items.length, this.#partners.total));
  }

  readonly #more = async (): Promise<void> => {
    const from = this.#partners.items.length;
    await this.#partners.more();
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.name')[from]?.focus();
  };

  readonly #onDepartement = (event: Event): void => {
    event.preventDefault();
    const departement = (this.#find('#departement') as HTMLInputElement | null)?.value.trim().toUpperCase() ?? '';
    if (departement !== this.#partners.question.departement) void this.#look({ departement });
  };

  async #turnAsked({ id }: Partner, isAsked: boolean): Promise<void> {
    this.askedFor = isAsked ? id : null;
    await this.updateComplete;
    this.#inRow(id, isAsked ? '[data-act=sure]' : '[data-act=send]')?.focus();
  }

  async #invite(partner: Partner, send: boolean): Promise<void> {
    const note = await this.#partners.invite(partner, send, this.who);
    if (note === null) return;
    this.askedFor = null;
    await this.updateComplete;
    // The button that was pressed may be another one by now.
    if (send) this.#inRow(partner.id, '[data-act=send]')?.focus();
    if (note.is === 'link') this.#inRow(partner.id, '.link')?.focus();
    else if (note.is !== 'failed') this.#send('partners-said', sayNote(note));
  }

  #inRow(id: string, selector: string): HTMLElement | null {
    const row = [...this.renderRoot.querySelectorAll<HTMLElement>('li')].find(({ dataset }) => dataset['id'] === id);
    return row?.querySelector<HTMLElement>(selector) ?? null;
  }

  #send(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }
}
