import type { FacetCounts } from '@inclusion-kit/sdk';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import { renderCheck, renderFind } from '../check.ts';
import { countOf, toggle } from '../chosen-filters.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { reset } from '../../../shared/styles/base.ts';
import { checks } from '../../../shared/styles/checks.ts';
import { controls } from '../../../shared/styles/controls.ts';
import { styles } from './di-choice-list.styles.ts';
import groupsTexts from '../../../locales/fr/search/groups.ts';
import { addSearchTexts } from '../../../locales/french-search.ts';

addSearchTexts(groupsTexts);

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly lang: 'fr' | typeof nothing;
}

/**
 * @summary A list of values to choose from, each with the number of offers it would leave.
 *
 * Part of the filters of `<di-search>`. It takes properties and sends an event. A value that leaves nothing stays, and cannot
 * be chosen. A long list shows its most useful values first, and can be filtered by words.
 *
 * @event pick - The choice changed (`detail` is the new list of values).
 */
export class DiChoiceList extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [reset, controls, checks, styles];

  /** The title of the list, for screen readers. */
  @property() label = '';
  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) language: Language = 'fr';
  @property({ attribute: false }) choices: readonly Choice[] = [];
  @property({ attribute: false }) value: readonly string[] = [];
  /** Offers left by each value, or null when they were not counted. */
  @property({ attribute: false }) counts: FacetCounts | null = null;
  /** Number of values shown until the rest is asked for, or null for all of them. */
  @property({ attribute: false }) limit: number | null = null;
  /** Lets the reader filter the values by words. */
  @property({ type: Boolean }) findable = false;

  @state() private typed = '';
  @state() private isWhole = false;

  protected override render(): TemplateResult {
    const { texts, label } = this;
    const shown = this.#shown;
    const hidden = this.typed === '' ? this.choices.length - shown.length : 0;
    return html`
      ${
        this.findable && (this.isWhole || this.limit === null)
          ? html`<div class="find">
              ${renderFind(texts['choices.find'](label), this.typed, (typed) => (this.typed = typed))}
            </div>`
          : nothing
      }
      <div class="choices" role="group" aria-label=${label}>${shown.map((choice) => this.#renderChoice(choice))}</div>
      ${shown.length === 0 ? html`<p class="none" role="status">${texts['choices.none']}</p>` : nothing}
      ${
        hidden > 0
          ? html`<button class="link-btn small" type="button" @click=${this.#showAll}>
              ${texts['choices.more'](hidden)}
            </button>`
          : nothing
      }
    `;
  }

  #renderChoice({ value, label, lang }: Choice): TemplateResult {
    return renderCheck({
      label,
      lang,
      language: this.language,
      isChosen: this.value.includes(value),
      count: countOf(this.counts, value),
      pick: () => this.#pick(value),
    });
  }

  /** The values that match the words typed. Without words, the chosen and the most useful ones, until the rest is asked for. */
  get #shown(): readonly Choice[] {
    const { choices, limit } = this;
    if (this.typed !== '') {
      const words = toPlain(this.typed).split(/\s+/).filter(Boolean);
      return choices.filter(({ label }) => words.every((word) => toPlain(label).includes(word)));
    }
    // To hide one or two values is not worth a button.
    if (limit === null || this.isWhole || choices.length <= limit + 2) return choices;
    const rank = ({ value }: Choice) => (this.value.includes(value) ? Infinity : (this.counts?.[value] ?? 0));
    const first = [...choices].sort((one, other) => rank(other) - rank(one) || 0).slice(0, limit);
    return choices.filter((choice) => first.includes(choice) || this.value.includes(choice.value));
  }

  #pick(value: string): void {
    this.dispatchEvent(new CustomEvent('pick', { detail: toggle(this.value, value) }));
    // Until the new value comes down, the box keeps its old state.
    this.requestUpdate();
  }

  /** The button goes away: the focus goes to the first value that it showed. */
  readonly #showAll = (): void => {
    const before = new Set(this.#shown.map(({ value }) => value));
    this.isWhole = true;
    const first = this.choices.findIndex(({ value }) => !before.has(value));
    void this.updateComplete.then(() => {
      const boxes = this.renderRoot.querySelectorAll<HTMLInputElement>('.choices input');
      [...boxes]
        .slice(Math.max(0, first))
        .find((box) => !box.disabled)
        ?.focus();
    });
  };
}

function toPlain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
