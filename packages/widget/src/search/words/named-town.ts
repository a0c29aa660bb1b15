import { html, type TemplateResult } from 'lit';
import type { SearchContext } from '../di-search/search-context.ts';
import type { Answer } from '../question/search-state.ts';
import { codeIn, isMeant } from './named-town/meant-town.ts';
import './named-town/define.ts';

/** Proposes to search in the town that the words name, by its name or a code: few of the offers around a town say its name. */
export function renderNamedTown(answer: Answer, context: SearchContext): TemplateResult | null {
  const { query, town: named, total, left } = answer;
  // A file knows the towns of its territory alone. Words that found nothing may name another one.
  const lost = context.connection.capabilities === null ? '' : total === 0 ? query.q : left.join(' ');
  const town = named ?? codeIn(query.q) ?? (lost.trim() === '' ? null : '');
  if (town === null || (query.commune !== null && isMeant(query.commune, town))) return null;
  const { texts, territory, connection } = context;
  return html`<di-named-town
    .texts=${texts}
    .town=${town}
    .words=${query.q}
    .lost=${lost}
    .territory=${territory}
    .geography=${connection.geography}
  ></di-named-town>`;
}
