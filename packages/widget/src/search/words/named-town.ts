import { html, type TemplateResult } from 'lit';
import type { SearchContext } from '../di-search/search-context.ts';
import { isNamed } from '../../shared/places/suggestions.ts';
import type { Answer } from '../question/search-state.ts';
import './named-town/define.ts';

/** Proposes to search in the town that the words name: few of the offers around a town say its name. */
export function renderNamedTown({ query, town }: Answer, context: SearchContext): TemplateResult | null {
  if (town === null || (query.commune !== null && isNamed(query.commune, town))) return null;
  const { texts, territory, connection } = context;
  return html`<di-named-town
    .texts=${texts}
    .town=${town}
    .words=${query.q}
    .territory=${territory}
    .geography=${connection.geography}
  ></di-named-town>`;
}
