import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Combobox, keepFocus } from '../combobox/combobox.ts';
import { icon } from '../icons/icons.ts';
import type { ContributionTexts } from '../../locales/fr/contribution.ts';
import { onceMore } from '../elements/once-more.ts';
import { reset } from '../styles/base.ts';
import { combobox } from '../styles/combobox.ts';
import { controls } from '../styles/controls.ts';
import { styles } from './di-suggest-field.styles.ts';

export interface Suggestion<V = unknown> {
  readonly value: V;
  readonly label: string;
  /** A second line, or an empty text for none. */
  readonly detail: string;
}

const DEBOUNCE_MS = 250;
/** The key of the line that takes the text itself. */
const ADD = 'add';
/** A shorter text names nothing. */
const LEAST_ADDED = 3;

/**
 * @summary A field that suggests entries for a typed text, and sends the chosen one.
 *
 * Part of `<di-contribution>`. It takes properties and sends events. It is emptied after a choice. With `add`, a last line always takes
 * the text itself, also once the list is closed.
 *
 * @event pick - A suggestion was chosen (`detail` is its value).
 * @event add - The text itself is taken (`detail` is the text).
 * @event typed - The text changed (`detail` is the text).
 * @event announce - A sentence for the live region of the root element (`detail` is the text).
 */
export class DiSuggestField extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [reset, controls, combobox, styles];

  @property({ attribute: false }) t!: ContributionTexts['find'];
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) hint = '';
  /** The word beside the label that says that the question must be answered, or an empty text when it may stay open. */
  @property({ attribute: false }) required = '';
  @property({ attribute: false }) placeholder = '';
  /** The error shown and said under the field when nothing valid was chosen, or an empty text for none. */
  @property({ attribute: false }) error = '';
  /** Finds the suggestions for a text. */
  @property({ attribute: false }) find: (typed: string, signal: AbortSignal) => Promise<readonly Suggestion[]> = () =>
    Promise.resolve([]);

  /** Names the line that takes a text itself. Null for none. */
  @property({ attribute: false }) add: ((typed: string) => string) | null = null;

  /** The text in the field. */
  @property({ attribute: false }) text = '';
  @state() private found: readonly Suggestion[] = [];
  @state() private status: 'closed' | 'searching' | 'open' | 'none' | 'down' = 'closed';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | null = null;

  readonly #combobox = new Combobox(this, {
    text: () => this.text,
    lines: () => this.#lines,
    isOpen: () => this.status !== 'closed',
    onInput: (text) => this.#onInput(text),
    choose: (key) => this.#choose(key),
    close: () => this.#close(),
    clear: () => (this.text = ''),
    onBlur: () => this.#close(),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override render(): TemplateResult {
    const { t, status } = this;
    const describedBy = [...(this.hint === '' ? [] : ['hint']), ...(this.error === '' ? [] : ['error'])].join(' ');
    return html`<label class="label" for="text" id="text-label"
        >${this.label}${this.required === '' ? nothing : html` <span class="opt" aria-hidden="true">${this.required}</span>`}</label
      >
      ${this.hint === '' ? nothing : html`<p class="hint" id="hint">${this.hint}</p>`}
      <div class="anchor">
        <div class="box">
          ${icon('search')}
          ${this.#combobox.renderInput({
            id: 'text',
            placeholder: this.placeholder,
            describedBy,
            isWrong: this.error !== '',
            isRequired: this.required !== '',
          })}
        </div>
        <div class="pop" ?hidden=${status === 'closed'} @mousedown=${keepFocus}>
          <div
            class=${this.#canAdd ? 'list can-add' : 'list'}
            id="list"
            role="listbox"
            aria-labelledby="text-label"
            ?hidden=${this.#lines.length === 0}
          >
            ${(status === 'open' ? this.found : []).map(({ label, detail }, index) =>
              this.#combobox.renderOption(
                `${index}`,
                html`${icon('next')}<span lang="fr"
                    ><bdi>${label}</bdi>${detail === '' ? nothing : html`<small><bdi>${detail}</bdi></small>`}</span
                  >`,
              ),
            )}
            ${this.#canAdd && status !== 'searching' ? this.#combobox.renderOption(ADD, html`${icon('plus')}<bdi>${this.#addText}</bdi>`) : nothing}
          </div>
          ${status === 'open' || status === 'closed' ? nothing : html`<p class="message">${t[status]}</p>`}
        </div>
      </div>
      ${
        // Its room stays while the list covers it: nothing moves under a press that closes the list.
        this.#canAdd
          ? html`<button
              class="link-btn add ${status === 'closed' ? '' : 'is-covered'}"
              type="button"
              @click=${this.#add}
            >
              ${icon('plus')}<bdi>${this.#addText}</bdi>
            </button>`
          : nothing
      }
      ${this.error === '' ? nothing : html`<p class="msg msg-bad" id="error">${icon('warning')}<span>${this.error}</span></p>`}`;
  }

  get #lines(): { key: string }[] {
    const { status } = this;
    const found = status === 'open' ? this.found.map((_, index) => ({ key: `${index}` })) : [];
    return this.#canAdd && status !== 'closed' && status !== 'searching' ? [...found, { key: ADD }] : found;
  }

  get #canAdd(): boolean {
    return this.add !== null && this.text.trim().length >= LEAST_ADDED;
  }

  get #addText(): string {
    return this.add?.(this.text.trim()) ?? '';
  }

  #onInput(text: string): void {
    this.text = text;
    this.dispatchEvent(new CustomEvent('typed', { detail: text }));
    clearTimeout(this.#timer);
    this.#abort?.abort();
    if (text.trim() === '') this.#close();
    else this.#timer = setTimeout(() => void this.#search(text.trim()), DEBOUNCE_MS);
  }

  async #search(typed: string): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    if (this.status !== 'open') this.status = 'searching';
    try {
      const found = await onceMore(
        () => this.find(typed, abort.signal),
        () => abort.signal.aborted,
      );
      if (abort.signal.aborted) return;
      this.found = found;
      this.#combobox.leave();
      this.status = found.length === 0 ? 'none' : 'open';
      this.#announce(found.length === 0 ? this.t.none : this.t.found(found.length));
    } catch {
      if (abort.signal.aborted) return;
      this.status = 'down';
      this.#announce(this.t.down);
    }
  }

  /**
   * Takes what was typed where it names one suggestion. Otherwise it shows the suggestions, or says that there are none, and takes the
   * focus.
   * @returns whether nothing typed is left without a choice
   */
  async settle(): Promise<boolean> {
    const typed = this.text.trim();
    if (typed === '') return true;
    clearTimeout(this.#timer);
    await this.#search(typed);
    const key = this.#namedKey;
    if (key !== null) {
      this.#pick(key);
      return true;
    }
    this.focus();
    return false;
  }

  /** Takes the suggestion of a key, or the one that the text names. Where none could be asked for, Enter asks again. */
  #choose(key: string | null): void {
    if (this.status === 'down' && key !== ADD) void this.#search(this.text.trim());
    else this.#pick(key ?? this.#keyOfEnter);
  }

  /** The key of the one suggestion that the text names: the only one, or the only one of that very name. Null for none. */
  get #namedKey(): string | null {
    if (this.status !== 'open') return null;
    const typed = this.text.trim();
    const isNamed = ({ label }: Suggestion): boolean =>
      label.replace(/ \(.*$/, '').localeCompare(typed, 'fr', { sensitivity: 'base' }) === 0;
    const [only, ...others] = this.found.length === 1 ? this.found : this.found.filter(isNamed);
    return only === undefined || others.length > 0 ? null : `${this.found.indexOf(only)}`;
  }

  get #keyOfEnter(): string | null {
    if (this.status === 'open') return this.#namedKey;
    return this.status === 'none' && this.#canAdd ? ADD : null;
  }

  readonly #add = (): void => {
    const detail = this.text.trim();
    this.text = '';
    this.#close();
    this.dispatchEvent(new CustomEvent('add', { detail }));
  };

  #pick(key: string | null): void {
    if (key === ADD) {
      this.#add();
      return;
    }
    const picked = key === null ? undefined : this.found[Number(key)];
    if (picked === undefined) return;
    this.text = '';
    this.#close();
    this.dispatchEvent(new CustomEvent('pick', { detail: picked.value }));
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.status = 'closed';
    this.#combobox.leave();
  }

  #announce(detail: string): void {
    this.dispatchEvent(new CustomEvent('announce', { detail }));
  }
}
