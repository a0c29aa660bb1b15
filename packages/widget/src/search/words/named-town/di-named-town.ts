import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import { withoutArrondissement } from '@inclusion-kit/sdk/internal';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import fieldsTexts from '../../../locales/fr/search/fields.ts';
import wordsTexts from '../../../locales/fr/search/words.ts';
import { addSearchTexts } from '../../../locales/french-search.ts';
import { formatCommune } from '../../../shared/format/place.ts';
import { isInside, isWide, type Territory } from '../../../shared/places/places.ts';
import { ReadingTask } from '../../../shared/reading/reading-task.ts';
import { reset } from '../../../shared/styles/base.ts';
import { controls } from '../../../shared/styles/controls.ts';
import { sendChange } from '../../question/search-change.ts';
import { besideTown } from './beside-town.ts';
import { codeIn, readTowns, toInTown } from './meant-town.ts';

addSearchTexts({ ...fieldsTexts, ...wordsTexts });

/**
 * @summary The town that the words of a search name, by its name, its postal code or its code of the INSEE: somebody wrote a place where words are asked for, and the press searches there, for
 * what the words say beside it.
 *
 * Part of `<di-search>`. The answer to the words tells that they name a town, so that nothing else that somebody writes is asked of the
 * geography. It sends `search-change`.
 */
export class DiNamedTown extends LitElement {
  static override styles = [
    reset,
    controls,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block: 0 12px;
      }
    `,
  ];

  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) town = '';
  /** The words of the search, which name the town. */
  @property({ attribute: false }) words = '';
  /** Words that found nothing, and may name a town of elsewhere, where `town` is empty. */
  @property({ attribute: false }) lost = '';
  @property({ attribute: false }) territory!: Territory;
  @property({ attribute: false }) geography: Geography | null = null;
  /** A code of no commune is told beside other words too, before the content of this element. */
  @property({ attribute: false }) tellsCode = false;

  readonly #reading = new ReadingTask<Geography, string, readonly Commune[]>(this, {
    from: () => this.geography,
    key: () => (this.town === '' ? null : this.town),
    read: (geography, town, signal) => readTowns(geography, town, this.territory, signal),
  });

  /** The name of the town of elsewhere that lost words hold. The list of towns comes for them alone. */
  readonly #elsewhere = new ReadingTask<DiNamedTown, string, string | null>(this, {
    from: () => this,
    key: () => (this.town === '' ? this.lost : null),
    read: async (_, lost) => {
      const part = await import('../../map/ground/towns.ts').catch(() => null);
      return part?.findTownIn(lost)?.name ?? null;
    },
  });

  protected override render(): TemplateResult | typeof nothing {
    const { texts, town, words } = this;
    if (town === '') {
      const { answer: name = null } = this.#elsewhere;
      return name === null ? nothing : html`<p class="small">${texts['place.elsewhere'](name)}</p>`;
    }
    const { answer: communes } = this.#reading;
    if (communes === undefined) return html`<slot></slot>`;
    const code = codeIn(town);
    const q = besideTown(words, town);
    // Beside other words, five figures that are no code of here are only a number.
    if (communes.length === 0 && code !== null)
      return q === '' || this.tellsCode
        ? html`<p class="small">${texts['place.none.code']}</p>
            <slot></slot>`
        : nothing;
    if (communes.length === 0 && this.tellsCode) return html`<slot></slot>`;
    if (communes.length === 0) return html`<p class="small">${texts['place.elsewhere'](town)}</p>`;
    // The offers below are of the territory, though the words name a town of elsewhere.
    const isElsewhere =
      code === null && isWide(this.territory) && !communes.some((one) => isInside(this.territory, one));
    return html`${isElsewhere ? html`<p class="small">${texts['place.elsewhere'](town)}</p>` : nothing}
      <p>
        ${communes.map((one) => {
          const change = toInTown(one, town, words);
          // A postal code that was typed is not read again on each line. Towns of one name are told apart by theirs.
          const isPostal = one.codes_postaux.includes(town);
          const isAlone = code === null && communes.length === 1;
          const named = isAlone
            ? town
            : isPostal
              ? withoutArrondissement(change.commune.nom)
              : formatCommune(one, town);
          return html`<button
            class="btn btn-sm"
            type="button"
            @click=${() => sendChange(this, { change, atOnce: true, focusResults: true })}
          >
            ${texts['results.town'](named, q)}
          </button>`;
        })}
      </p>`;
  }
}
