import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { icon } from '../icons/icons.ts';
import type { ContributionTexts } from '../../locales/fr/contribution.ts';
import { reset } from '../styles/base.ts';
import { combobox } from '../styles/combobox.ts';
import { controls } from '../styles/controls.ts';
import { styles } from './di-suggest-field.styles.ts';

/** One thing that a field suggests. */
export interface Suggestion {
  readonly key: string;
  readonly label: string;
  /** A second line; empty for none. */
  readonly detail: string;
}

const DEBOUNCE_MS = 250;

/**
 * @summary A field that suggests what it finds for a text, and sends what is chosen.
 *
 * Part of `<di-contribution>`; it takes properties and sends events. It is emptied once something is chosen.
 *
 * @event pick - Something was chosen (`detail` is its key).
 * @event announce - A sentence for the live region of the root element (`detail` is the text).
 */
export class DiSuggestField extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [reset, controls, combobox, styles];

  @property({ attribute: false }) t!: ContributionTexts['find'];
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) hint = '';
  @property({ attribute: false }) placeholder = '';
  /** Shown and said under the field when nothing valid was chosen; empty for nothing. */
  @property({ attribute: false }) error = '';
  /** Finds what matches a text. */
  @property({ attribute: false }) find: (typed: string, signal: AbortSignal) => Promise<readonly Suggestion[]> = () =>
    Promise.resolve([]);

  @state() private text = '';
  @state() private found: readonly Suggestion[] = [];
  @state() private status: 'closed' | 'searching' | 'open' | 'none' | 'down' = 'closed';
  @state() private active: number | null = null;
  @query('input') private readonly input!: HTMLInputElement | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | null = null;

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override render(): TemplateResult {
    const { t, status } = this;
    const isOpen = status === 'open';
    const describedBy = [...(this.hint === '' ? [] : ['hint']), ...(this.error === '' ? [] : ['error'])].join(' ');
    return html`<label class="label" for="text" id="label">${this.label}</label>
      ${this.hint === '' ? nothing : html`<p class="hint" id="hint">${this.hint}</p>`}
      <div class="box">
        ${icon('search')}
        <input
          class="input"
          id="text"
          role="combobox"
          aria-labelledby="label"
          aria-autocomplete="list"
          aria-expanded=${isOpen}
          aria-controls="list"
          aria-activedescendant=${this.active === null ? nothing : `option-${this.active}`}
          aria-describedby=${describedBy === '' ? nothing : describedBy}
          aria-invalid=${this.error === '' ? nothing : 'true'}
          autocomplete="off"
          autocorrect="off"
          spellcheck="false"
          placeholder=${this.placeholder}
          .value=${live(this.text)}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
          @blur=${() => this.#close()}
        />
      </div>
      <div class="pop" ?hidden=${status === 'closed'} @mousedown=${(event: Event) => event.preventDefault()}>
        <ul class="list" id="list" role="listbox" aria-labelledby="label" ?hidden=${!isOpen}>
          ${this.found.map(
            ({ label, detail }, index) =>
              html`<li
                class="option"
                id="option-${index}"
                role="option"
                aria-selected=${index === this.active}
                data-index=${index}
              >
                ${icon('next')}<span lang="fr"
                  ><bdi>${label}</bdi>${detail === '' ? nothing : html`<small><bdi>${detail}</bdi></small>`}</span
                >
              </li>`,
          )}
        </ul>
        ${status === 'open' || status === 'closed' ? nothing : html`<p class="message">${t[status]}</p>`}
      </div>
      ${this.error === '' ? nothing : html`<p class="msg msg-bad" id="error">${icon('warning')}<span>${this.error}</span></p>`}`;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const option = event.composedPath().find((target) => target instanceof HTMLElement && target.role === 'option');
    if (option instanceof HTMLElement) this.#pick(Number(option.dataset['index']));
  };

  readonly #onInput = (): void => {
    this.text = this.input?.value ?? '';
    this.active = null;
    clearTimeout(this.#timer);
    this.#abort?.abort();
    if (this.text.trim() === '') this.#close();
    else this.#timer = setTimeout(() => void this.#search(this.text.trim()), DEBOUNCE_MS);
  };

  async #search(typed: string): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    if (this.status !== 'open') this.status = 'searching';
    try {
      const found = await this.find(typed, abort.signal);
      if (abort.signal.aborted) return;
      this.found = found;
      this.active = null;
      this.status = found.length === 0 ? 'none' : 'open';
      this.#announce(found.length === 0 ? this.t.none : this.t.found(found.length));
    } catch {
      if (abort.signal.aborted) return;
      this.status = 'down';
      this.#announce(this.t.down);
    }
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { length } = this.found;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && this.status === 'open') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = this.active === null ? (step === 1 ? 0 : length - 1) : (this.active + step + length) % length;
      void this.updateComplete.then(() => {
        this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
      });
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (this.active !== null) this.#pick(this.active);
      else if (length === 1 && this.status === 'open') this.#pick(0);
    } else if (event.key === 'Escape' && (this.status !== 'closed' || this.text !== '')) {
      // The key is used up here: a dialog of the host page around the form stays open.
      event.preventDefault();
      event.stopPropagation();
      if (this.status === 'closed') this.text = '';
      else this.#close();
    }
  };

  #pick(index: number): void {
    const picked = this.found[index];
    if (picked === undefined) return;
    this.text = '';
    this.#close();
    this.dispatchEvent(new CustomEvent('pick', { detail: picked.key }));
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.status = 'closed';
    this.active = null;
  }

  #announce(detail: string): void {
    this.dispatchEvent(new CustomEvent('announce', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-suggest-field': DiSuggestField;
  }
}
