import { html, type TemplateResult } from 'lit';
import type { FiltersChange } from '../di-filters/di-filters.ts';
import type { SearchContext } from './context.ts';

/** Draws the row of filters and the chosen values. */
export function renderFilters({ texts, state, snapshot, narrow, on }: SearchContext): TemplateResult {
  return html`<di-filters
    exportparts="filter, filter-menu, chosen-filter"
    .texts=${texts}
    .thematiques=${state.thematiques}
    .publics=${state.publics}
    .total=${snapshot.pending === null ? (snapshot.answer?.total ?? null) : null}
    .narrow=${narrow}
    @filters-change=${({ detail: { said, ...change } }: CustomEvent<FiltersChange>) => on.change({ change, said })}
    @filters-emptied=${() => on.change({ change: {}, focusResults: true })}
  ></di-filters>`;
}
