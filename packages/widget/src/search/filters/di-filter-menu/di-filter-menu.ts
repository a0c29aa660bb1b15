import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { nextTask } from '../../../shared/elements/turn.ts';
import { icon } from '../../../shared/icons/icons.ts';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import { reset } from '../../../shared/styles/base.ts';
import { controls } from '../../../shared/styles/controls.ts';
import { styles } from './di-filter-menu.styles.ts';
import filtersTexts from '../../../locales/fr/search/filters.ts';
import { addSearchTexts } from '../../../locales/french-search.ts';

addSearchTexts(filtersTexts);

/**
 * @summary A group of filters, opened: a popover where there is room, a modal sheet where there is not.
 *
 * Part of `<di-search>`. It takes properties and sends events, and is open as long as it is in the page. The popover applies
 * each choice at once. The sheet applies on its last button, and leaves everything as it was when it is closed in another way.
 *
 * @slot - The choices.
 * @event menu-apply - The choices of the sheet are to be applied.
 * @event menu-clear - The choices are to be emptied.
 * @event menu-close - The group was closed (`detail` is true when the focus went elsewhere).
 */
export class DiFilterMenu extends LitElement {
  static override styles = [reset, controls, styles];

  @property() label = '';
  @property({ attribute: false }) texts!: SearchTexts;
  /** Number of values chosen in the group. */
  @property({ type: Number }) count = 0;
  /** Number of offers that the choice leaves, or null while it is not known. */
  @property({ attribute: false }) total: number | null = null;
  /** Shows a modal sheet instead of a popover. It is read once, on opening. */
  @property({ type: Boolean }) modal = false;
  /** The button that opened the group: the focus on it does not count as elsewhere. */
  @property({ attribute: false }) opener: Element | null = null;

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  #isElsewhere = false;
  #opening: Promise<void> | null = null;

  constructor() {
    super();
    this.addEventListener('focusout', this.#onFocusout);
  }

  /** Closes the group without applying the choices of a sheet. */
  close(): void {
    this.dialog.close();
  }

  protected override firstUpdated(): void {
    this.#opening = this.#open();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#opening;
    return isComplete;
  }

  /** Opens the group in a new task, apart from the task that made its content. */
  async #open(): Promise<void> {
    await nextTask();
    if (!this.isConnected) return;
    if (this.modal) this.dialog.showModal();
    else {
      this.dialog.show();
      this.#place();
      void this.#focusFirstChoice();
    }
  }

  /** Puts the popover under its button, as far as it stays within the row of filters. */
  #place(): void {
    const [button, row] = [this.opener, this.dialog.offsetParent].map((one) => one?.getBoundingClientRect());
    if (button === undefined || row === undefined) return;
    const before = this.matches(':dir(rtl)') ? row.right - button.right : button.left - row.left;
    const room = row.width - this.dialog.offsetWidth;
    this.dialog.style.setProperty('inset-inline-start', `${Math.max(0, Math.min(before, room))}px`);
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    return html`<dialog
      part="filter-menu"
      aria-labelledby="title"
      @close=${this.#onClose}
      @keydown=${this.#onKeydown}
      @click=${this.#onClick}
    >
      <div class="panel" tabindex="-1">
        <div class="head">
          <p class="title" id="title">${this.label}</p>
          ${this.count > 0 ? html`<span class="xs faint">${texts['filter.chosen'](this.count)}</span>` : nothing}
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
            ${texts['filter.apply'](this.total)}
          </button>
        </div>
      </div>
    </dialog>`;
  }

  /** In a sheet the focus stays on its close button: a keyboard on screen would hide the choices. */
  async #focusFirstChoice(): Promise<void> {
    const [choices] = this.renderRoot.querySelector('slot')?.assignedElements() ?? [];
    const first = choices?.querySelector('di-choice-list, di-theme-picker, input, select') ?? choices;
    if (first instanceof LitElement) await first.updateComplete;
    if (first instanceof HTMLElement) first.focus();
  }

  readonly #apply = (): void => {
    if (this.modal) this.#send('menu-apply');
    this.dialog.close();
  };

  readonly #onClose = (): void => {
    this.#send('menu-close', this.#isElsewhere);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.modal || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.dialog.close();
  };

  /** A press on the backdrop of a sheet closes it. */
  readonly #onClick = (event: MouseEvent): void => {
    if (this.modal && event.target === this.dialog) this.dialog.close();
  };

  /** Closes a popover on Tab or a press outside it, but not when the window loses the focus. */
  readonly #onFocusout = (event: FocusEvent): void => {
    if (this.modal || !this.dialog.open) return;
    const { relatedTarget } = event;
    if (relatedTarget === null && !this.ownerDocument.hasFocus()) return;
    if (relatedTarget instanceof Node && (this.contains(relatedTarget) || relatedTarget === this.opener)) return;
    this.#isElsewhere = true;
    this.dialog.close();
  };

  #send(name: 'menu-apply' | 'menu-clear' | 'menu-close', detail?: boolean): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
