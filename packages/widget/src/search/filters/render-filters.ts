import { html, type TemplateResult } from 'lit';
import type { SearchContext } from '../di-search/search-context.ts';

/** Draws the row of filters and the chosen values. */
export function renderFilters(context: SearchContext): TemplateResult {
  const { texts, language, state, rules, capabilities, snapshot, source, narrow, nameSource } = context;
  return html`<di-filters
    exportparts="filter, filter-menu, chosen-filter"
    .texts=${texts}
    .language=${language}
    .state=${state}
    .rules=${rules}
    .capabilities=${capabilities}
    .facets=${snapshot.facets}
    .total=${snapshot.pending === null ? (snapshot.answer?.total ?? null) : null}
    .source=${source}
    .nameSource=${nameSource}
    .narrow=${narrow}
  ></di-filters>`;
}
