import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import filtersTexts from '../../locales/fr/search/filters.ts';
import { addSearchTexts } from '../../locales/french-search.ts';

addSearchTexts(filtersTexts);

/**
 * Ends a list: adds an offer, or tells the need that no offer of it answers.
 * @param need the form that tells it, null until it is loaded
 */
export function renderMissing(
  { texts, connection, on, parts }: SearchContext,
  need: TemplateResult | null,
): TemplateResult | typeof nothing {
  if (connection.sink === null) return nothing;
  const hasFailed = parts.statusOf('need') === 'failed';
  return html`<div class="blank missing" part="missing">
    ${need === null ? html`<p><b>${texts.missing}</b> ${texts['missing.text']}</p>` : nothing}
    ${
      need ??
      html`<p class="acts">
        <button class="btn btn-sm need" type="button" @click=${() => on.tellNeed()}>
          ${icon('pencil')}${texts['empty.need.button']}
        </button>
        ${
          hasFailed
            ? html`<span class="msg msg-bad" role="alert">${icon('warning')}${texts['correction.failed']}</span>`
            : nothing
        }
      </p>`
    }
    <p class="acts">
      <button class="btn btn-sm add" type="button" @click=${() => on.correctAll(null)}>
        ${icon('plus')}${texts['missing.add']}
      </button>
    </p>
  </div>`;
}
