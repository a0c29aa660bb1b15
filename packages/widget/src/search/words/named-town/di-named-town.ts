import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import fieldsTexts from '../../../locales/fr/search/fields.ts';
import wordsTexts from '../../../locales/fr/search/words.ts';
import { addSearchTexts } from '../../../locales/french-search.ts';
import { isInside, nowhere, type Territory } from '../../../shared/places/places.ts';
import { isNamed, toOnlyMatch } from '../../../shared/places/suggestions.ts';
import { ReadingTask } from '../../../shared/reading/reading-task.ts';
import { reset } from '../../../shared/styles/base.ts';
import { controls } from '../../../shared/styles/controls.ts';
import { sendChange } from '../../question/search-change.ts';
import { besideTown } from './beside-town.ts';

addSearchTexts({ ...fieldsTexts, ...wordsTexts });

const COMMUNES = 8;

/** The commune of a town. It is null where no offer of it can be searched here. */
interface Found {
  readonly commune: Commune | null;
}

/**
 * @summary The town that the words of a search name: somebody wrote a place where words are asked for, and the press searches there, for
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
        margin-block: 0 12px;
      }
    `,
  ];

  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) town = '';
  /** The words of the search, which name the town. */
  @property({ attribute: false }) words = '';
  @property({ attribute: false }) territory!: Territory;
  @property({ attribute: false }) geography: Geography | null = null;

  readonly #reading = new ReadingTask<Geography, string, Found>(this, {
    from: () => this.geography,
    key: () => this.town,
    read: async (geography, town, signal) => {
      const { territory } = this;
      const found = await geography.communes(town, { limit: COMMUNES, signal, first: territory });
      const here = found.filter(
        (commune) => isNamed(commune, town) && (!territory.fixed || isInside(territory, commune)),
      );
      return { commune: toOnlyMatch(here, town) ?? here[0] ?? null };
    },
  });

  protected override render(): TemplateResult | typeof nothing {
    const { texts, town, words } = this;
    const { answer } = this.#reading;
    if (answer === undefined) return nothing;
    const { commune } = answer;
    if (commune === null) return html`<p class="small">${texts['place.elsewhere'](town)}</p>`;
    const q = besideTown(words, town);
    const change = { ...nowhere, code_commune: commune.code, commune, q };
    return html`<p>
      <button
        class="btn btn-sm"
        type="button"
        @click=${() => sendChange(this, { change, atOnce: true, focusResults: true })}
      >
        ${texts['results.town'](town, q)}
      </button>
    </p>`;
  }
}
