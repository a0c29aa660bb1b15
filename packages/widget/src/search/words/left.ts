import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { addSearchTexts } from '../../locales/french-search.ts';
import wordsTexts from '../../locales/fr/search/words.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import type { Answer } from '../question/search-state.ts';

addSearchTexts(wordsTexts);

/** Words that were let go which a press looks for alone. */
const MOST_ALONE = 2;

/**
 * Says before the cards which words were let go, and which ones the offers answer to: whoever asked for the others tells here that they are
 * missing, or looks for them alone. Null where none was let go.
 */
export function renderLeft({ left, query, total }: Answer, context: SearchContext): TemplateResult | null {
  const { texts, connection, on } = context;
  if (left.length === 0) return null;
  // Marks between words are kept, so that the others stand as they were typed.
  const parts = query.q.split(/([^\p{L}\p{M}\p{N}]+)/u).filter((word) => !left.includes(word));
  const kept = parts
    .join('')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,;.]+|[\s,;.]+$/g, '');
  return html`<div class="note">
    ${icon('info')}
    <div>
      <p class="left">${texts['results.left'](left, kept, total)}</p>
      <p class="acts">
        ${left
          .slice(0, MOST_ALONE)
          .map(
            (word) =>
              html`<button
                class="link-btn"
                type="button"
                @click=${() => on.change({ change: { q: word }, atOnce: true, focusResults: true })}
              >
                ${texts['results.only'](word)}
              </button>`,
          )}
        ${
          connection.sink === null
            ? nothing
            : html`<button class="link-btn" type="button" @click=${() => on.tellNeed()}>
                ${texts['empty.need.button']}
              </button>`
        }
      </p>
    </div>
  </div>`;
}
