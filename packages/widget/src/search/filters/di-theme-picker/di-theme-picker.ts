import type { FacetCounts } from '@inclusion-kit/sdk';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { renderCheck, renderFind } from '../check.ts';
import { countOf } from '../chosen-filters.ts';
import { icon } from '../../../shared/icons/icons.ts';
import { langOf } from '../../../shared/format/labels.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import {
  findThemes,
  needThemes,
  shareChosen,
  themes,
  toggleCategory,
  toggleThematique,
  type Labels,
  type Theme,
} from '../../../shared/offers/themes.ts';
import { reset } from '../../../shared/styles/base.ts';
import { checks } from '../../../shared/styles/checks.ts';
import { controls } from '../../../shared/styles/controls.ts';
import { styles } from './di-theme-picker.styles.ts';
import groupsTexts from '../../../locales/fr/search/groups.ts';
import { addSearchTexts } from '../../../locales/french-search.ts';

addSearchTexts(groupsTexts);

/**
 * @summary The choice of thématiques on two levels, under needs or categories: two panes where there is room, an accordion where there is not.
 *
 * Part of `<di-search>`. It takes properties and sends events.
 *
 * @event pick - The choice changed (`detail` is the new list of categories and thématiques).
 */
export class DiThemePicker extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [reset, controls, checks, styles];

  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) language: Language = 'fr';
  /** The names of the first level: the twelve needs in plain words, or the categories. */
  @property({ attribute: false }) labels: Labels = 'plain';
  /** Needs, categories and thématiques chosen, in any mix. */
  @property({ attribute: false }) value: readonly string[] = [];
  /** Offers left by each need, category and thématique, or null when they were not counted. */
  @property({ attribute: false }) counts: FacetCounts | null = null;
  /** Shows an accordion instead of two panes. */
  @property({ type: Boolean }) narrow = false;

  @state() private typed = '';
  /** The category whose thématiques are shown. Null shows none (accordion) or the first (panes). */
  @state() private opened: string | null = null;
  @query('.pane input') private readonly firstOfPane!: HTMLInputElement | null;

  protected override render(): TemplateResult {
    const { texts } = this;
    const found = findThemes(this.typed, this.language, this.labels);
    return html`
      <div class="find">
        ${icon('search')} ${renderFind(texts['themes.find'], this.typed, (typed) => (this.typed = typed))}
      </div>
      ${
        found.length === 0
          ? html`<p class="none" role="status">${texts['themes.none']}</p>`
          : this.narrow
            ? this.#renderAccordion(found)
            : this.#renderPanes(found)
      }
    `;
  }

  #renderPanes(found: readonly Theme[]): TemplateResult {
    const opened = found.find(({ value }) => value === this.opened) ?? this.#firstChosen(found) ?? found[0];
    return html`<div class="panes">
      <ul class="categories" aria-label=${this.#name}>
        ${found.map(
          (theme) =>
            html`<li
              class=${theme === opened ? 'is-open' : ''}
              @keydown=${(event: KeyboardEvent) => this.#onCategoryKeydown(event, theme)}
            >
              ${this.#renderCategory(theme)}${this.#renderOpener(theme, theme === opened, 'next')}
            </li>`,
        )}
      </ul>
      ${
        opened === undefined
          ? nothing
          : html`<div class="pane" role="group" aria-labelledby="opened" @keydown=${this.#onPaneKeydown}>
              <p id="opened" lang=${langOf(opened.value, this.language)}>${opened.label}</p>
              ${this.#renderThematiques(opened)}
            </div>`
      }
    </div>`;
  }

  #renderAccordion(found: readonly Theme[]): TemplateResult {
    // While words are typed, every category found is open. Otherwise one is open at a time.
    const isOpen = (theme: Theme) => theme.value === this.opened || this.typed !== '';
    return html`<ul class="accordion" aria-label=${this.#name}>
      ${found.map(
        (theme) =>
          html`<li>
            <div class="row">${this.#renderCategory(theme)}${this.#renderOpener(theme, isOpen(theme), 'down')}</div>
            ${
              isOpen(theme)
                ? html`<ul aria-label=${theme.label}>
                    ${this.#renderThematiques(theme).map((item) => html`<li>${item}</li>`)}
                  </ul>`
                : nothing
            }
          </li>`,
      )}
    </ul>`;
  }

  #renderCategory(theme: Theme): TemplateResult {
    const whole = this.#whole(theme);
    const share = shareChosen(this.value, whole);
    return renderCheck({
      label: theme.label,
      lang: langOf(theme.value, this.language),
      language: this.language,
      isChosen: share === 'all',
      isPartly: share === 'some',
      count: countOf(this.counts, theme.value),
      pick: () => this.#pick(toggleCategory(this.value, whole)),
    });
  }

  #renderOpener(theme: Theme, open: boolean, sign: 'next' | 'down'): TemplateResult {
    return html`<button
      class="go"
      type="button"
      aria-expanded=${open}
      aria-label=${this.texts['themes.detail'](theme.label)}
      @click=${() => this.#toggleOpened(theme)}
    >
      ${icon(sign)}
    </button>`;
  }

  #renderThematiques(theme: Theme): TemplateResult[] {
    const whole = this.#whole(theme);
    const isWhole = shareChosen(this.value, whole) === 'all';
    return theme.thematiques.map(({ value, label }) =>
      renderCheck({
        label,
        lang: langOf(value, this.language),
        language: this.language,
        isChosen: isWhole || this.value.includes(value),
        count: countOf(this.counts, value),
        pick: () => this.#pick(toggleThematique(this.value, whole, value)),
      }),
    );
  }

  get #name(): string {
    return this.texts[this.labels === 'plain' ? 'filter.themes' : 'themes.categories'];
  }

  /** The theme with all its thématiques, whatever is typed in the find field. */
  #whole(theme: Theme): Theme {
    return (this.labels === 'plain' ? needThemes : themes).find(({ value }) => value === theme.value) ?? theme;
  }

  #firstChosen(found: readonly Theme[]): Theme | undefined {
    return found.find((theme) => shareChosen(this.value, this.#whole(theme)) !== 'none');
  }

  #pick(value: string[]): void {
    this.dispatchEvent(new CustomEvent('pick', { detail: value }));
    // Until the new value comes down, the boxes keep their old state.
    this.requestUpdate();
  }

  #toggleOpened(theme: Theme): void {
    this.opened = this.narrow && this.opened === theme.value ? null : theme.value;
  }

  #onCategoryKeydown(event: KeyboardEvent, theme: Theme): void {
    if (event.key !== 'ArrowRight') return;
    event.preventDefault();
    this.opened = theme.value;
    void this.updateComplete.then(() => this.firstOfPane?.focus());
  }

  readonly #onPaneKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft') return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('.is-open input')?.focus();
  };
}
