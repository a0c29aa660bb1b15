import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icon } from '../../icons.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { reset } from '../../styles/base.ts';
import { chips } from '../../styles/chips.ts';
import { controls } from '../../styles/controls.ts';
import { styles } from './di-filter-menu.styles.ts';

/**
 * @summary A button that opens a group of filters: a popover where there is room, a modal sheet where there is not.
 *
 * Part of `<di-search>`; it takes properties and sends events. The popover applies each choice at once;
 * the sheet applies on its last button, and leaves everything as it was when it is closed otherwise.
 *
 * @slot - The choices.
 * @event menu-open - The group was opened (`detail.modal` tells a sheet from a popover).
 * @event menu-apply - The choices of the sheet are to be applied.
 * @event menu-clear - The choices are to be emptied.
 * @event menu-close - The group was closed.
 */
export class DiFilterMenu extends LitElement {
  static override styles = [reset, controls, chips, styles];

  @property() label = '';
  @property({ attribute: false }) texts!: SearchTexts;
  /** Number of values chosen, as applied. */
  @property({ type: Number }) count = 0;
  /** Number of values chosen in the open group, which a sheet has not applied yet. */
  @property({ type: Number }) drafted = 0;
  /** Number of offers that the choice leaves; null while it is not known. */
  @property({ attribute: false }) total: number | null = null;
  /** Opens a modal sheet instead of a popover. */
  @property({ type: Boolean }) narrow = false;

  @state() private open = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('.chip') private readonly button!: HTMLButtonElement;
  #modal = false;

  constructor() {
    super();
    this.addEventListener('focusout', this.#onFocusout);
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    return html`
      <button
        class="chip ${this.count > 0 ? 'is-on' : ''}"
        part="filter"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${this.open}
        @click=${this.#toggle}
      >
        ${this.label}${this.count > 0 ? html`<span class="n">${this.count}</span>` : nothing}${icon('down')}
      </button>
      <dialog
        part="filter-menu"
        aria-labelledby="title"
        @close=${this.#onClose}
        @keydown=${this.#onKeydown}
        @click=${this.#onClick}
      >
        <div class="panel" tabindex="-1">
          <div class="head">
            <p class="title" id="title">${this.label}</p>
            ${this.drafted > 0 ? html`<span class="xs faint">${texts['filter.chosen'](this.drafted)}</span>` : nothing}
            <button
              class="btn btn-quiet btn-icon btn-sm"
              type="button"
              aria-label=${texts['filter.close']}
              @click=${() => this.dialog.close()}
            >
              ${icon('close')}
            </button>
          </div>
          <div class="body"><slot></slot></div>
          <div class="foot">
            <button class="btn btn-quiet btn-sm" type="button" @click=${() => this.#send('menu-clear')}>
              ${texts['filter.clear']}
            </button>
            <button class="btn btn-primary btn-sm" type="button" @click=${this.#apply}>
              ${texts['filter.apply'](this.#modal ? null : this.total)}
            </button>
          </div>
        </div>
      </dialog>
    `;
  }

  readonly #toggle = (): void => {
    if (this.open) this.dialog.close();
    else this.#show();
  };

  #show(): void {
    this.#modal = this.narrow;
    this.open = true;
    this.#send('menu-open', { modal: this.#modal });
    if (this.#modal) this.dialog.showModal();
    else {
      this.dialog.show();
      this.#focusFirstChoice();
    }
  }

  /** In a sheet the focus stays on its close button: a keyboard on screen would hide the choices. */
  #focusFirstChoice(): void {
    const [choices] = this.renderRoot.querySelector('slot')?.assignedElements() ?? [];
    const first = choices?.querySelector('input') ?? choices;
    if (first instanceof HTMLElement) first.focus();
  }

  readonly #apply = (): void => {
    if (this.#modal) this.#send('menu-apply');
    this.dialog.close();
  };

  /** The browser gives the focus back to the button, unless the person has put it elsewhere. */
  readonly #onClose = (): void => {
    this.open = false;
    this.#send('menu-close');
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#modal || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.dialog.close();
    this.button.focus();
  };

  /** A press on the backdrop of a sheet closes it. */
  readonly #onClick = (event: MouseEvent): void => {
    if (this.#modal && event.target === this.dialog) this.dialog.close();
  };

  /** Tab or a press out of a popover closes it; the window losing the focus does not. */
  readonly #onFocusout = (event: FocusEvent): void => {
    if (!this.open || this.#modal) return;
    const { relatedTarget } = event;
    if (relatedTarget instanceof Node ? this.contains(relatedTarget) : !this.ownerDocument.hasFocus()) return;
    this.dialog.close();
  };

  #send(name: 'menu-open' | 'menu-apply' | 'menu-clear' | 'menu-close', detail?: { modal: boolean }): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-filter-menu': DiFilterMenu;
  }
}
