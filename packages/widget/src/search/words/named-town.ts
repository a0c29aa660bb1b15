import { html, type TemplateResult } from 'lit';
import type { SearchContext } from '../di-search/search-context.ts';
import { isNamed } from '../../shared/places/suggestions.ts';
import type { Answer } from '../question/search-state.ts';
import './named-town/define.ts';

/** Names of towns are of one to five words, without a figure: « Saint-Germain-en-Laye ». */
const A_NAME = /^[\p{L}\p{M}’']{2,}(?:[\s-][\p{L}\p{M}’']+){0,4}$/u;

/** Proposes to search in the town that the words name: « Lille » was heard as « ville », and few of the offers around a town say its name. */
export function renderNamedTown({ query }: Answer, context: SearchContext): TemplateResult | null {
  const { q, commune } = query;
  const words = q.trim();
  if (!A_NAME.test(words) || (commune !== null && isNamed(commune, words))) return null;
  const { texts, territory, connection } = context;
  return html`<di-named-town
    .texts=${texts}
    .words=${words}
    .territory=${territory}
    .geography=${connection.geography}
  ></di-named-town>`;
}
