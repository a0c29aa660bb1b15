import type { Facets } from '@inclusion-kit/sdk';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { icon } from '../../../shared/icons/icons.ts';
import { send } from '../../../shared/elements/inner-events.ts';
import { sendChange } from '../../question/search-change.ts';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import { findParts } from '../../filters/find-parts.ts';
import { isHeld, noRules, type FilterRules } from '../../filters/filters.ts';
import { emptyState, type SearchState } from '../../question/search-state.ts';
import type { WordSuggestion } from './keyword-filters.ts';
import { reset } from '../../../shared/styles/base.ts';
import { combobox } from '../../../shared/styles/combobox.ts';
import { controls } from '../../../shared/styles/controls.ts';

const DEBOUNCE_MS = 120;

/**
 * @summary The field of words looked for: a combobox that proposes the filters the words lead to.
 *
 * Part of `<di-search>`. The words are searched on Enter, on leaving the field and on the button of the bar; a proposed
 * filter that is chosen takes the place of the words. It sends `search-change` and `announce`.
 */
export class DiKeywordField extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [reset, controls, combobox];

  @property({ attribute: false }) texts!: SearchTexts;
  /** What is asked now. */
  @property({ attribute: false }) state: SearchState = emptyState;
  @property({ attribute: false }) rules: FilterRules = noRules;
  /** Results per value, so that a filter which leaves nothing is not proposed. */
  @property({ attribute: false }) facets: Facets | null = null;

  @state() private text = '';
  @state() private suggestions: readonly WordSuggestion[] = [];
  /** The line that the arrows are on: 0 is the words themselves; -1 none. */
  @state() private active = -1;
  @query('input') private readonly input!: HTMLInputElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = '';

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What is asked follows the field; when it changes elsewhere (an address, a button), the field follows it.
    if (changed.has('state') && this.state.q !== changed.get('state')?.q) this.text = this.state.q;
  }

  /** Searches the words that are typed, if they are not searched yet. */
  commit(): void {
    this.#close();
    const q = this.text.trim();
    if (q !== this.state.q.trim()) sendChange(this, { change: { q }, atOnce: true });
  }

  protected override render(): TemplateResult {
    const { texts, suggestions } = this;
    const open = suggestions.length > 0;
    return html`
      <label class="label" id="q-label" for="q">${texts['q.label']} <span class="opt">${texts.optional}</span></label>
      <div class="box">
        ${icon('search')}
        <input
          class="input"
          id="q"
          role="combobox"
          aria-labelledby="q-label"
          aria-autocomplete="list"
          aria-expanded=${open}
          aria-controls="list"
          aria-activedescendant=${this.active === -1 ? nothing : `option-${this.active}`}
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="200"
          placeholder=${texts['q.placeholder']}
          .value=${live(this.text)}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
          @blur=${this.#onBlur}
        />
        <button
          class="end"
          type="button"
          aria-label=${texts['q.clear']}
          ?hidden=${this.text === ''}
          @click=${this.#clear}
        >
          ${icon('close')}
        </button>
      </div>
      <div class="pop" part="word-list" ?hidden=${!open} @mousedown=${keepFocus}>
        <div class="list" id="list" role="listbox" aria-label=${texts['q.list']}>
          ${
            open
              ? html`${this.#renderOption(0, texts['q.words'](this.text.trim()), texts['q.words.hint'], null)}
                ${suggestions.map((one, index) => this.#renderOption(index + 1, one.label, this.#nameKind(one), one))}`
              : nothing
          }
        </div>
      </div>
    `;
  }

  #renderOption(index: number, label: string, small: string, suggestion: WordSuggestion | null): TemplateResult {
    const count = suggestion === null ? null : this.#countOf(suggestion);
    return html`<div
      class="option"
      role="option"
      id="option-${index}"
      data-index=${index}
      aria-selected=${index === this.active}
    >
      ${icon(suggestion === null ? 'search' : 'filter')}
      <span><bdi lang=${suggestion === null ? nothing : 'fr'}>${label}</bdi> <small>${small}</small></span>
      <span class="code">${count ?? nothing}</span>
    </div>`;
  }

  #nameKind({ name }: WordSuggestion): string {
    const { texts } = this;
    const names = { thematiques: 'filter.themes', publics: 'filter.publics', types: 'filter.type' } as const;
    return texts[names[name]];
  }

  /** How many offers a filter would leave; null when nobody counted. */
  #countOf({ name, value }: WordSuggestion): number | null {
    const counts = this.facets?.facets[name];
    return counts === undefined ? null : (counts[value] ?? 0);
  }

  readonly #onInput = (): void => {
    this.text = this.input.value;
    this.active = -1;
    clearTimeout(this.#timer);
    this.#asked = this.text.trim();
    if (this.#asked === '') this.#close();
    else this.#timer = setTimeout(() => void this.#suggest(), DEBOUNCE_MS);
  };

  async #suggest(): Promise<void> {
    const asked = this.#asked;
    // Without this part the words are searched all the same.
    const module = await findParts.words().catch(() => null);
    if (module === null || asked !== this.#asked || !this.isConnected) return;
    const before = this.suggestions.length;
    this.suggestions = module.suggestFilters(
      asked,
      (one) => !isHeld(one.name, this.rules) && !this.state[one.name].includes(one.value) && this.#countOf(one) !== 0,
    );
    this.active = -1;
    const { length } = this.suggestions;
    if (length > 0 || before > 0) send(this, 'announce', this.texts['live.choices'](length));
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { length } = this.suggestions;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && length > 0) {
      event.preventDefault();
      const lines = length + 1;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = this.active === -1 && step === -1 ? lines - 1 : (this.active + step + lines) % lines;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#choose(this.active);
    } else if (event.key === 'Escape' && (length > 0 || this.text !== '')) {
      // The key is used up here: a dialog of the host page around the search stays open.
      event.preventDefault();
      event.stopPropagation();
      if (length > 0) this.#close();
      else this.#clear();
    } else if (event.key === 'Home' || event.key === 'End') {
      this.active = -1;
    }
  };

  readonly #onClick = (event: MouseEvent): void => {
    const option = event.composedPath().find((target) => target instanceof HTMLElement && target.role === 'option');
    if (option instanceof HTMLElement) this.#choose(Number(option.dataset['index']));
  };

  readonly #onBlur = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget)) return;
    this.commit();
  };

  /** Takes a line: the words themselves, or a filter in their place. */
  #choose(index: number): void {
    const chosen = this.suggestions[index - 1];
    if (chosen === undefined) {
      this.commit();
      return;
    }
    const { name, value, label } = chosen;
    this.text = '';
    this.#close();
    this.input.focus();
    const change = { q: '', [name]: [...this.state[name], value] };
    sendChange(this, { change, atOnce: true, said: this.texts['live.filter.added'](label) });
  }

  readonly #clear = (): void => {
    this.text = '';
    this.input.focus();
    this.commit();
  };

  #close(): void {
    clearTimeout(this.#timer);
    this.#asked = '';
    this.suggestions = [];
    this.active = -1;
  }
}

/** A press on the list leaves the focus in the field, or the list would close before the click. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'di-keyword-field': DiKeywordField;
  }
}
