import type { Facets, OfferSearchParams } from '@inclusion-kit/sdk';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Combobox, keepFocus } from '../../../shared/combobox/combobox.ts';
import { icon } from '../../../shared/icons/icons.ts';
import { send } from '../../../shared/elements/events.ts';
import { sendChange } from '../../question/search-change.ts';
import { langOf } from '../../../shared/format/labels.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import { countOf } from '../../filters/chosen-filters.ts';
import { findParts } from '../../filters/find-parts.ts';
import { isHeld, noRules, type FilterRules } from '../../filters/filters.ts';
import { emptyState, type SearchState } from '../../question/search-state.ts';
import type { Labels } from '../../../shared/offers/themes.ts';
import type { Early } from '../plain-field.ts';
import type { WordSuggestion } from './keyword-filters.ts';
import { reset } from '../../../shared/styles/base.ts';
import { combobox } from '../../../shared/styles/combobox.ts';
import { controls } from '../../../shared/styles/controls.ts';
import fieldsTexts from '../../../locales/fr/search/fields.ts';
import { addSearchTexts } from '../../../locales/french-search.ts';

addSearchTexts(fieldsTexts);

const DEBOUNCE_MS = 120;
/** Proposals wait so long for the meaning of the words, then come without. */
const PATIENCE_MS = 600;

/**
 * @summary The keyword field: a combobox that proposes the filters that the words name or mean, with their counts.
 *
 * Part of `<di-search>`. The words are searched on Enter, on leaving the field and on the button of the bar. A proposed filter
 * that is chosen takes the place of the words. It sends `search-change` and `announce`.
 */
export class DiKeywordField extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [reset, controls, combobox];

  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) language: Language = 'fr';
  /** The search as it is asked now. */
  @property({ attribute: false }) state: SearchState = emptyState;
  @property({ attribute: false }) labels: Labels = 'plain';
  @property({ attribute: false }) rules: FilterRules = noRules;
  /** Results per value, so that a filter which leaves nothing is not proposed. */
  @property({ attribute: false }) facets: Facets | null = null;
  /** Asks what words mean, with the counts of the search without its words. Null when the source cannot tell. */
  @property({ attribute: false, hasChanged: () => false }) meaning:
    ((words: OfferSearchParams, signal: AbortSignal) => Promise<Facets>) | null = null;

  /** The acts in the plain field that stood here before. */
  @property({ attribute: false }) early: Early | null = null;

  @state() private text = '';
  @state() private suggestions: readonly WordSuggestion[] = [];
  @query('input') private readonly input!: HTMLInputElement;
  /** The counts of the proposals that are shown. */
  #counts: Facets | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = '';
  #asking = new AbortController();

  readonly #combobox = new Combobox(this, {
    text: () => this.text,
    lines: () => this.#lines,
    isOpen: () => this.suggestions.length > 0,
    onInput: (text) => this.#onInput(text),
    choose: (key) => this.#choose(Number(key)),
    close: () => this.#close(),
    clear: () => this.#clear(),
    onBlur: (event) => this.#onBlur(event),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A change made elsewhere (an address, a button) is copied into the field.
    if (changed.has('state') && this.state.q !== changed.get('state')?.q) this.text = this.state.q;
  }

  protected override firstUpdated(): void {
    const { text, isFocused = false, isSubmitted = false } = this.early ?? {};
    if (isFocused) this.input.focus();
    if (isFocused && text === null) this.input.select();
    if (typeof text !== 'string') return;
    this.text = text;
    // Leaving the field searches too.
    if (isSubmitted || !isFocused) this.commit({ folds: isSubmitted });
    else this.#onInput(text);
  }

  /** Searches the words that are typed, if they are not searched yet. `folds` when the person has said all there is to search. */
  commit({ folds = false } = {}): void {
    this.#close();
    const q = this.text.trim();
    if (q !== this.state.q.trim()) sendChange(this, { change: { q }, atOnce: true, ...(folds && { folds }) });
  }

  protected override render(): TemplateResult {
    const { texts, suggestions } = this;
    const open = suggestions.length > 0;
    return html`
      <label class="label" id="q-label" for="q">${texts['q.label']} <span class="opt">${texts.optional}</span></label>
      <div class="box">
        ${icon('search')}
        ${this.#combobox.renderInput({
          id: 'q',
          placeholder: texts['q.placeholder'],
          maxLength: 200,
          enterKeyHint: 'search',
        })}
        <button
          class="end"
          type="button"
          aria-label=${texts['q.clear']}
          ?hidden=${this.text === ''}
          @click=${() => this.#clear()}
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
    return this.#combobox.renderOption(
      `${index}`,
      html`${icon(suggestion === null ? 'search' : 'filter')}
        <span
          ><bdi lang=${suggestion === null ? nothing : langOf(suggestion.value, this.language)}>${label}</bdi>
          <small>${small}</small></span
        >
        <span class="code">${count === null ? nothing : this.texts['results.count'](count)}</span>`,
    );
  }

  /** The words themselves, then the filters they lead to. */
  get #lines(): { key: string }[] {
    if (this.suggestions.length === 0) return [];
    return Array.from({ length: this.suggestions.length + 1 }, (_, index) => ({ key: `${index}` }));
  }

  #nameKind({ name }: WordSuggestion): string {
    const { texts } = this;
    const names = { thematiques: 'filter.themes', publics: 'filter.publics', types: 'filter.type' } as const;
    return texts[names[name]];
  }

  #countOf({ name, value }: WordSuggestion): number | null {
    return countOf(this.#counts?.facets[name], value);
  }

  /** Asks what the words mean. Without an answer in time, they lead to filters by their names alone. */
  async #ask(typed: string): Promise<Facets | null> {
    const { signal } = this.#asking;
    const known = this.state.q === '' ? this.facets : null;
    if (this.meaning === null) return known;
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
    // French is read first as it is. A relay that is older than this field may refuse a language: the names of filters lead on then.
    const words = { saisie: typed, ...(this.language !== 'fr' && { langue: this.language }) };
    return (await Promise.race([this.meaning(words, signal).catch(() => null), late])) ?? known;
  }

  #onInput(text: string): void {
    this.text = text;
    this.#stop();
    this.#asked = text.trim();
    if (this.#asked === '') this.#close();
    else this.#timer = setTimeout(() => void this.#suggest(), DEBOUNCE_MS);
  }

  async #suggest(): Promise<void> {
    const asked = this.#asked;
    // Without this part the words are searched all the same.
    const [module, counts] = await Promise.all([findParts.words().catch(() => null), this.#ask(asked)]);
    if (module === null || asked !== this.#asked || !this.isConnected) return;
    const before = this.suggestions.length;
    this.#counts = counts;
    this.suggestions = module.suggestFilters(
      asked,
      (one) => !isHeld(one.name, this.rules) && !this.state[one.name].includes(one.value) && this.#countOf(one) !== 0,
      this.language,
      counts?.propositions,
      this.labels,
    );
    this.#combobox.leave();
    const { length } = this.suggestions;
    if (length > 0 || before > 0) send(this, 'announce', this.texts['live.choices'](length));
  }

  #onBlur(event: FocusEvent): void {
    if (event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget)) return;
    this.commit();
  }

  /** Takes a line: the words themselves, or a filter in their place. */
  #choose(index: number): void {
    const chosen = this.suggestions[index - 1];
    if (chosen === undefined) {
      this.commit({ folds: true });
      return;
    }
    const { name, value, label } = chosen;
    this.text = '';
    this.#close();
    this.input.focus();
    const change = { q: '', [name]: [...this.state[name], value] };
    sendChange(this, { change, atOnce: true, folds: true, said: this.texts['live.filter.added'](label) });
  }

  #clear(): void {
    this.text = '';
    this.input.focus();
    this.commit();
  }

  /** Asks no more for the words that were there. */
  #stop(): void {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#asking = new AbortController();
  }

  #close(): void {
    this.#stop();
    this.#asked = '';
    this.suggestions = [];
    this.#combobox.leave();
  }
}
