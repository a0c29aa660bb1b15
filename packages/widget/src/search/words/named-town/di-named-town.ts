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

addSearchTexts({ ...fieldsTexts, ...wordsTexts });

const COMMUNES = 8;

/** The town that words name, and its commune. The commune is null where no offer of it can be searched here. */
interface NamedTown {
  readonly name: string;
  readonly commune: Commune | null;
}

/**
 * @summary The town that the words of a search name: somebody wrote a place where words are asked for, and the press searches there.
 *
 * Part of `<di-search>`. The list of towns comes with the page, so that only the name of a town is asked of the geography: what
 * else somebody writes goes nowhere. It sends `search-change`.
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
  @property({ attribute: false }) words = '';
  @property({ attribute: false }) territory!: Territory;
  @property({ attribute: false }) geography: Geography | null = null;

  /** A list that did not come tells nothing. */
  readonly #reading = new ReadingTask<Geography, string, NamedTown | null>(this, {
    from: () => this.geography,
    key: () => this.words,
    read: async (geography, words, signal) => {
      const part = await import('../../map/ground/towns.ts').catch(() => null);
      const town = part?.findTown(words);
      if (town === undefined) return null;
      const { territory } = this;
      const found = await geography.communes(town.name, { limit: COMMUNES, signal, first: territory });
      const here = found.filter(
        (commune) => isNamed(commune, town.name) && (!territory.fixed || isInside(territory, commune)),
      );
      return { name: town.name, commune: toOnlyMatch(here, town.name) ?? here[0] ?? null };
    },
  });

  protected override render(): TemplateResult | typeof nothing {
    const { texts } = this;
    const { answer } = this.#reading;
    if (answer === undefined || answer === null) return nothing;
    const { name, commune } = answer;
    if (commune === null) return html`<p class="small">${texts['place.elsewhere'](name)}</p>`;
    const change = { ...nowhere, code_commune: commune.code, commune, q: '' };
    return html`<p>
      <button
        class="btn btn-sm"
        type="button"
        @click=${() => sendChange(this, { change, atOnce: true, focusResults: true })}
      >
        ${texts['results.town'](name)}
      </button>
    </p>`;
  }
}
