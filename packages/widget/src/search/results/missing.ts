import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import filtersTexts from '../../locales/fr/search/filters.ts';
import { addSearchTexts } from '../../locales/french-search.ts';

addSearchTexts(filtersTexts);

/** Until then a page asks for all that its first sight needs, and is still read for the first time. */
const LATER_MS = 3000;

let isRead = false;

/**
 * Reads the back of a card and the form of a need ahead, once the page is drawn and has nothing to do: the first correction and the first need are
 * often written where there is no network any more. A line that is slow, or that the reader spares, waits for the press.
 */
function readAhead(): void {
  const { connection = {} } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  if (isRead || connection.saveData === true || connection.effectiveType?.endsWith('2g') === true) return;
  isRead = true;
  const read = (): unknown => Promise.all([import('./turned.ts'), import('./need.ts')]).catch(() => undefined);
  setTimeout(() => ('requestIdleCallback' in globalThis ? requestIdleCallback(read) : read()), LATER_MS);
}

/**
 * Ends a list: adds an offer, or tells the need that no offer of it answers.
 * @param need the form that tells it, null until it is loaded
 */
export function renderMissing(
  { texts, connection, on, parts }: SearchContext,
  need: TemplateResult | null,
): TemplateResult | typeof nothing {
  if (connection.sink === null) return nothing;
  readAhead();
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
