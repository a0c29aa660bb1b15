import { html, nothing, type TemplateResult } from 'lit';
import type { SearchContext } from '../di-search/search-context.ts';

/** Draws the press that tells a need, beside what is said of words. On a phone the first card would stand too low: the end of the list has it. */
export function renderTell({ texts, connection, narrow, on }: SearchContext): TemplateResult | typeof nothing {
  if (connection.sink === null || narrow) return nothing;
  return html`<button class="link-btn" type="button" @click=${() => on.tellNeed()}>
    ${texts['empty.need.button']}
  </button>`;
}
