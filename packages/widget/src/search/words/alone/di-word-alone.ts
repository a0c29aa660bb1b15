import type { OfferSource } from '@inclusion-kit/sdk';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import wordsTexts from '../../../locales/fr/search/words.ts';
import { addSearchTexts } from '../../../locales/french-search.ts';
import { ReadingTask } from '../../../shared/reading/reading-task.ts';
import { reset } from '../../../shared/styles/base.ts';
import { controls } from '../../../shared/styles/controls.ts';
import { sendChange } from '../../question/search-change.ts';
import { emptyState, toParams, type SearchState } from '../../question/search-state.ts';

addSearchTexts(wordsTexts);

/**
 * @summary A word that a search let go, looked for alone: its number of offers, and the press that shows them.
 *
 * Part of `<di-search>`. It asks one short question of the source, and sends `search-change`.
 */
export class DiWordAlone extends LitElement {
  static override styles = [
    reset,
    controls,
    css`
      .link-btn {
        text-align: start;
      }
      span {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) word = '';
  /** The search that let the word go. */
  @property({ attribute: false }) query: SearchState = emptyState;
  @property({ attribute: false }) source: OfferSource | null = null;

  /** A word that could not be counted is proposed all the same. */
  readonly #counting = new ReadingTask(this, {
    from: () => this.source,
    key: () => JSON.stringify(toParams(this.#alone, 1, 1)),
    read: async (source, _key, signal) => (await source.searchServices(toParams(this.#alone, 1, 1), { signal })).total,
  });

  get #alone(): SearchState {
    return { ...this.query, q: this.word };
  }

  protected override render(): TemplateResult {
    const { texts, word } = this;
    const { answer: total, hasFailed } = this.#counting;
    if (total === 0 && !hasFailed) return html`<span>${texts['results.alone.none'](word)}</span>`;
    return html`<button
      class="link-btn"
      type="button"
      @click=${() => sendChange(this, { change: { q: word }, atOnce: true, focusResults: true })}
    >
      ${texts['results.only'](word)}${total === undefined || hasFailed ? '' : ` (${texts['results.count'](total)})`}
    </button>`;
  }
}
