import { createLabels, publics } from '@inclusion-kit/sdk/referentiels';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { icon } from '../../icons.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { labelOfTheme } from '../../state/themes.ts';
import { reset } from '../../styles/base.ts';
import { chips } from '../../styles/chips.ts';
import { controls } from '../../styles/controls.ts';
import { styles } from './di-filters.styles.ts';

type FilterName = 'thematiques' | 'publics';

/** The filters chosen, and what was said of the change. */
export interface FiltersChange {
  thematiques: readonly string[];
  publics: readonly string[];
  /** The sentence for the live region; null when the change is seen where it was made. */
  said: string | null;
}

/** One chosen value, ready to be shown and removed. */
export interface ChosenFilter {
  name: FilterName;
  value: string;
  label: string;
}

const labelOfPublic = createLabels(publics);

/** Lists the chosen values with their French labels. */
export function toChosen(thematiques: readonly string[], chosenPublics: readonly string[]): ChosenFilter[] {
  return [
    ...thematiques.map((value) => ({ name: 'thematiques' as const, value, label: labelOfTheme(value) })),
    ...chosenPublics.map((value) => ({ name: 'publics' as const, value, label: labelOfPublic(value) })),
  ];
}

/**
 * @summary The row of filters, and the chosen values that a press removes.
 *
 * Part of `<di-search>`; it takes properties and sends events.
 *
 * @event filters-change - The filters changed (`detail` is a FiltersChange).
 * @event filters-emptied - The last chosen value was removed with the focus on it.
 */
export class DiFilters extends LitElement {
  static override styles = [reset, controls, chips, styles];

  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) thematiques: readonly string[] = [];
  @property({ attribute: false }) publics: readonly string[] = [];
  /** Number of offers found; null while it is not known. */
  @property({ attribute: false }) total: number | null = null;
  @property({ type: Boolean }) narrow = false;

  /** What a sheet holds before it is applied. */
  @state() private draft: { name: FilterName; values: readonly string[] } | null = null;

  protected override render(): TemplateResult {
    const { texts } = this;
    const chosen = toChosen(this.thematiques, this.publics);
    return html`
      <div class="row" role="group" aria-label=${texts['filter.label']}>
        ${this.#renderMenu(
          'thematiques',
          texts['filter.themes'],
          html`<di-theme-picker
            .texts=${texts}
            .value=${this.#valuesOf('thematiques')}
            .narrow=${this.narrow}
            @pick=${(event: CustomEvent<string[]>) => this.#choose('thematiques', event.detail)}
          ></di-theme-picker>`,
        )}
        ${this.#renderMenu('publics', texts['filter.publics'], this.#renderPublics())}
        ${
          chosen.length === 0
            ? nothing
            : html`<button class="link-btn small clear-n" type="button" @click=${this.#clearAll}>
                ${texts['filter.clear_n'](chosen.length)}
              </button>`
        }
      </div>
      ${chosen.length === 0 ? nothing : this.#renderChosen(chosen)}
    `;
  }

  #renderMenu(name: FilterName, label: string, choices: TemplateResult): TemplateResult {
    return html`<di-filter-menu
      exportparts="filter, filter-menu"
      .label=${label}
      .texts=${this.texts}
      .count=${this[name].length}
      .drafted=${this.#valuesOf(name).length}
      .total=${this.total}
      .narrow=${this.narrow}
      @menu-open=${(event: CustomEvent<{ modal: boolean }>) => {
        this.draft = event.detail.modal ? { name, values: this[name] } : null;
      }}
      @menu-apply=${this.#applyDraft}
      @menu-clear=${() => this.#choose(name, [])}
      @menu-close=${() => {
        this.draft = null;
      }}
      >${choices}</di-filter-menu
    >`;
  }

  #renderPublics(): TemplateResult {
    const chosen = this.#valuesOf('publics');
    return html`<div class="publics" role="group" aria-label=${this.texts['filter.publics']}>
      ${publics.map(
        ({ value, label }) =>
          html`<label class="check">
            <input
              type="checkbox"
              .checked=${live(chosen.includes(value))}
              @change=${() => this.#choose('publics', toggle(chosen, value))}
            />
            <span lang="fr">${label}</span>
          </label>`,
      )}
    </div>`;
  }

  #renderChosen(chosen: readonly ChosenFilter[]): TemplateResult {
    const { texts } = this;
    return html`<div class="chosen" role="group" aria-label=${texts['filter.chosen_group']}>
      ${chosen.map(
        (filter, index) =>
          html`<button
            class="chip chip-sel"
            part="chosen-filter"
            type="button"
            @click=${() => this.#remove(filter, index)}
          >
            <span class="vh">${texts['filter.remove']('')}</span><span lang="fr"><bdi>${filter.label}</bdi></span
            >${icon('close')}
          </button>`,
      )}
      <button class="link-btn small" type="button" @click=${this.#clearAll}>${texts['filter.clear']}</button>
    </div>`;
  }

  #valuesOf(name: FilterName): readonly string[] {
    return this.draft?.name === name ? this.draft.values : this[name];
  }

  #choose(name: FilterName, values: readonly string[]): void {
    if (this.draft?.name === name) this.draft = { name, values };
    else this.#change({ [name]: values });
  }

  readonly #applyDraft = (): void => {
    if (this.draft !== null) this.#change({ [this.draft.name]: this.draft.values });
  };

  #remove({ name, value, label }: ChosenFilter, index: number): void {
    const values = this[name].filter((other) => other !== value);
    this.#change({ [name]: values }, this.texts['live.filter.removed'](label));
    void this.#focusAfterRemoval(index);
  }

  readonly #clearAll = (): void => {
    this.#change({ thematiques: [], publics: [] }, this.texts['live.filter.cleared']);
    this.dispatchEvent(new CustomEvent('filters-emptied'));
  };

  /** The focus goes to the chip that took the place of the removed one, else to « Tout effacer », else to the results. */
  async #focusAfterRemoval(index: number): Promise<void> {
    await this.updateComplete;
    const buttons = this.renderRoot.querySelectorAll<HTMLButtonElement>('.chosen > button');
    const next = buttons[Math.min(index, buttons.length - 1)];
    if (next === undefined) this.dispatchEvent(new CustomEvent('filters-emptied'));
    else next.focus();
  }

  #change(change: Partial<FiltersChange>, said: string | null = null): void {
    const { thematiques, publics: chosenPublics } = this;
    const detail: FiltersChange = { thematiques, publics: chosenPublics, ...change, said };
    // The values come back down as properties; taking them at once keeps the row in step with the press.
    this.thematiques = detail.thematiques;
    this.publics = detail.publics;
    this.dispatchEvent(new CustomEvent('filters-change', { detail }));
  }
}

function toggle(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

declare global {
  interface HTMLElementTagNameMap {
    'di-filters': DiFilters;
  }
}
