import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { explain } from '../bar/explain.ts';
import type { Failure } from '../question/search-state.ts';
import type { SearchContext } from './search-context.ts';

/** The options of the title above the results. */
export const titleOptions = { id: 'results', className: 'results-title', focusable: true };

/** Draws the start, before any place: what to type, and what will come. */
export function renderStart({ texts, headingLevel }: SearchContext): TemplateResult {
  return html`<div class="blank" part="start">
    ${renderHeading(headingLevel, texts['start.title'], titleOptions)}
    <p>${texts['start.text']}</p>
  </div>`;
}

/** A first search under way: shapes of cards, and a sentence. */
export function renderSkeleton({ texts }: SearchContext): TemplateResult {
  return html`${renderRefreshing(texts['loading.first'])}
    <div class="cards" aria-hidden="true">
      ${[1, 2, 3].map(() => html`<div class="skeleton"><i></i><i></i><i></i><i></i><i></i><i></i></div>`)}
    </div>`;
}

/** A sentence with a turning sign. */
export function renderRefreshing(text: string): TemplateResult {
  return html`<p class="refreshing"><span class="spin">${icon('retry')}</span>${text}</p>`;
}

/** The room that a map takes while it comes. */
export function renderMapRoom(texts: SearchContext['texts']): TemplateResult {
  return html`<div class="map-box map-wait">${renderRefreshing(texts['map.loading'])}</div>`;
}

/** The search failed and there is nothing to keep on screen. */
export function renderError(failure: Failure, isRetrying: boolean, context: SearchContext): TemplateResult {
  const { texts, headingLevel, on } = context;
  return html`<div class="blank" part="error" role="alert">
    ${renderHeading(headingLevel, texts['error.title'], titleOptions)}
    <p>${explain(failure, context)}</p>
    <button class="btn btn-primary retry" type="button" @click=${() => on.retry()}>
      ${icon('retry')}${isRetrying ? texts['loading.first'] : texts['error.retry']}
    </button>
  </div>`;
}

/** Says that the fields and the filters did not come, with a way to ask for them again. */
export function renderFieldsFailure({ texts, parts }: SearchContext): TemplateResult | typeof nothing {
  if (parts.statusOf('fields') !== 'failed') return nothing;
  return html`<p class="msg msg-bad" role="alert">
    ${texts['more.failed']}
    <button class="link-btn" type="button" @click=${() => parts.load('fields')}>${texts['error.retry']}</button>
  </p>`;
}
