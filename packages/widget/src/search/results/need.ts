import { html, type TemplateResult } from 'lit';
import '../../contribution/need/define.ts';
import type { SearchContext } from '../di-search/search-context.ts';

/** Draws the form that tells a need which no offer answers, from the search as it was asked, and the words as they stand in its field. */
export function renderNeed({
  texts,
  language,
  page,
  state,
  snapshot,
  connection,
  territory,
}: SearchContext): TemplateResult {
  return html`<di-need-form
    class="in-list"
    .texts=${texts}
    .language=${language}
    .hostTexts=${page.texts}
    .query=${snapshot.answer === null ? state : { ...snapshot.answer.query, q: state.q }}
    .geography=${connection.geography}
    .sink=${connection.sink}
    .territory=${territory}
    .headingLevel=${page.headingLevel + 1}
  ></di-need-form>`;
}
