import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { SuggestionsController, type SuggestionsState } from '../../controllers/suggestions.ts';
import { formatCommune, nameDepartement, postalCodeOf } from '../../format/place.ts';
import { icon } from '../../icons.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { countHomonyms, isTwin, splitTyped, toOnlyMatch } from '../../state/suggestions.ts';
import { reset } from '../../styles/base.ts';
import { controls } from '../../styles/controls.ts';
import { styles } from './di-place-field.styles.ts';

/**
 * @summary The field where a commune is chosen: a combobox whose list tells homonyms apart.
 *
 * Part of `<di-search>`; it takes properties and sends events.
 *
 * @event place-change - A commune was chosen, or the field emptied (`detail` is the commune or null).
 * @event place-submit - The person wants to search again around the chosen commune.
 * @event place-failure - The communes could not be read (`detail` is the error).
 * @event announce - A sentence for the live region of the root element (`detail` is the text).
 */
export class DiPlaceField extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [reset, controls, styles];

  @property({ attribute: false }) geography: Geography | null = null;
  @property({ attribute: false }) texts!: SearchTexts;
  /** The chosen commune. */
  @property({ attribute: false }) commune: Commune | null = null;

  @state() private text = '';
  @state() private active = -1;
  @query('input') private readonly input!: HTMLInputElement;
  /** The person asked to search before the suggestions came. */
  #submitting = false;
  /** The person pressed an arrow before the suggestions came. */
  #moving: 1 | -1 | null = null;

  readonly #suggestions = new SuggestionsController(this, {
    geography: () => this.geography,
    onChange: (suggestions) => this.#onSuggestions(suggestions),
    onFailure: (error) => this.#send('place-failure', error),
  });

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('commune')) this.text = this.commune === null ? '' : formatCommune(this.commune, this.text);
  }

  /** Searches for what is typed: chooses the commune it names without doubt, else asks to choose in the list. */
  submit(): void {
    if (this.commune !== null && !this.#isEdited) this.#send('place-submit', null);
    else if (this.text.trim() === '') this.input.focus();
    else if (this.#suggestions.state.status === 'open' && !this.#suggestions.isAsking) this.#chooseOrAsk();
    else {
      this.#submitting = true;
      this.#suggestions.ask(this.text, { atOnce: true });
    }
  }

  protected override render(): TemplateResult {
    const { status, communes } = this.#suggestions.state;
    const { texts } = this;
    const open = communes.length > 0;
    return html`
      <label class="label" id="place-label" for="place">${texts['place.label']}</label>
      <div class="box">
        ${icon('pin')}
        <input
          class="input"
          id="place"
          role="combobox"
          aria-labelledby="place-label"
          aria-autocomplete="list"
          aria-expanded=${open}
          aria-controls="list"
          aria-activedescendant=${this.active === -1 ? nothing : `option-${this.active}`}
          autocomplete="off"
          autocorrect="off"
          spellcheck="false"
          enterkeyhint="search"
          placeholder=${texts['place.placeholder']}
          .value=${live(this.text)}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
          @blur=${this.#onBlur}
        />
        <button
          class="clear"
          type="button"
          aria-label=${texts['place.clear']}
          ?hidden=${this.text === ''}
          @click=${this.#clear}
        >
          ${icon('close')}
        </button>
      </div>
      <div class="pop" part="place-list" ?hidden=${status === 'closed'} @mousedown=${keepFocus}>
        <ul class="list" id="list" role="listbox" aria-label=${texts['place.list']} ?hidden=${!open}>
          ${communes.map((commune, index) => this.#renderOption(commune, index))}
        </ul>
        ${this.#renderMessage()}
      </div>
    `;
  }

  #renderOption(commune: Commune, index: number): TemplateResult {
    const { communes } = this.#suggestions.state;
    const [typed, rest] = splitTyped(commune.nom, this.text);
    const population =
      isTwin(commune, communes) && commune.population !== null
        ? ` · ${this.texts['place.population'](commune.population)}`
        : '';
    return html`<li class="option" role="option" id="option-${index}" aria-selected=${index === this.active}>
      ${icon('pin')}
      <span
        ><bdi><b>${typed}</b>${rest}</bdi>
        <small><bdi>${nameDepartement(commune.code_departement)}</bdi>${population}</small></span
      >
      <bdi class="code">${postalCodeOf(commune, this.text)}</bdi>
    </li>`;
  }

  #renderMessage(): TemplateResult | typeof nothing {
    const { status, communes } = this.#suggestions.state;
    const { texts } = this;
    if (status === 'searching') return html`<p class="message">${texts['place.searching']}</p>`;
    if (status === 'none') return html`<p class="message">${texts['place.none']}</p>`;
    if (status === 'down') {
      return html`<p class="message">
        ${texts['place.down']}
        <button class="link-btn" type="button" @click=${this.#retry}>${texts['place.retry']}</button>
      </p>`;
    }
    const homonyms = countHomonyms(communes);
    return homonyms === 0 ? nothing : html`<p class="message">${texts['place.homonyms'](homonyms)}</p>`;
  }

  get #isEdited(): boolean {
    return this.commune === null || this.text !== formatCommune(this.commune, this.text);
  }

  readonly #onInput = (): void => {
    this.text = this.input.value;
    this.active = -1;
    this.#submitting = false;
    this.#moving = null;
    this.#suggestions.ask(this.text);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // A key that belongs to the composition of a character (Japanese, dead keys) chooses nothing.
    if (event.isComposing) return;
    const { communes } = this.#suggestions.state;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (communes.length > 0 && !this.#suggestions.isAsking) this.#move(step);
      else {
        this.#moving = step;
        this.#suggestions.ask(this.text, { atOnce: true });
      }
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // While the answer to what is typed is awaited, the list still shows another one: a fast hand must not choose in it.
      const chosen = this.#suggestions.isAsking ? undefined : communes[this.active];
      if (chosen === undefined) this.submit();
      else this.#choose(chosen);
    } else if (event.key === 'Escape') {
      this.#onEscape(event);
    } else if (event.key === 'Home' || event.key === 'End') {
      this.active = -1;
    }
  };

  #onEscape(event: KeyboardEvent): void {
    const isOpen = this.#suggestions.state.status !== 'closed';
    if (!isOpen && this.text === '') return;
    // The key is used up here: a dialog of the host page around the search stays open.
    event.preventDefault();
    event.stopPropagation();
    if (isOpen) this.#closeList();
    else this.#clear();
  }

  readonly #onClick = (event: MouseEvent): void => {
    const path = event.composedPath();
    const index = [...this.renderRoot.querySelectorAll('[role="option"]')].findIndex((option) => path.includes(option));
    const commune = this.#suggestions.state.communes[index];
    if (commune === undefined) return;
    this.#choose(commune);
    // The keyboard of a touch screen would hide the offers that come.
    if (event instanceof PointerEvent && event.pointerType === 'touch') this.input.blur();
  };

  /** Leaving chooses nothing: the text of the chosen commune comes back. */
  readonly #onBlur = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget)) return;
    this.#closeList();
    if (this.commune !== null) this.text = formatCommune(this.commune, this.text);
  };

  readonly #retry = (): void => {
    this.input.focus();
    this.#suggestions.ask(this.text, { atOnce: true });
  };

  readonly #clear = (): void => {
    this.text = '';
    this.#closeList();
    this.input.focus();
    if (this.commune !== null) this.#send('place-change', null);
  };

  #move(step: 1 | -1): void {
    const { length } = this.#suggestions.state.communes;
    this.active = this.active === -1 && step === -1 ? length - 1 : (this.active + step + length) % length;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    });
  }

  #choose(commune: Commune): void {
    this.text = formatCommune(commune, this.text);
    this.#closeList();
    this.input.focus();
    this.#send('place-change', commune);
  }

  #chooseOrAsk(): void {
    const only = toOnlyMatch(this.#suggestions.state.communes, this.text);
    if (only !== null) this.#choose(only);
    else {
      this.input.focus();
      this.#send('announce', this.texts['place.choose']);
    }
  }

  #closeList(): void {
    this.active = -1;
    this.#submitting = false;
    this.#moving = null;
    this.#suggestions.close();
  }

  #onSuggestions({ status, communes }: SuggestionsState): void {
    this.active = -1;
    if (status === 'none') this.#send('announce', this.texts['place.none']);
    if (status === 'down') this.#send('announce', this.texts['place.down']);
    if (status !== 'open') return;
    if (this.#submitting) {
      this.#submitting = false;
      this.#chooseOrAsk();
    } else {
      this.#send('announce', this.texts['live.suggestions'](communes.length));
      if (this.#moving !== null) this.#move(this.#moving);
      this.#moving = null;
    }
  }

  #send(name: 'place-change' | 'place-submit' | 'place-failure' | 'announce', detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** A press on the list leaves the focus in the field, or the list would close before the click. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'di-place-field': DiPlaceField;
  }
}
