import { html, type TemplateResult } from 'lit';
import type { View } from './offer-views.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import type { SearchContextWithParts } from '../di-search/search-parts.ts';
import { renderRefreshing } from '../di-search/states.ts';

/** Draws an offer, or its form, in place of the list, under a line that leads back. */
export function renderView(view: View, context: SearchContextWithParts): TemplateResult {
  const said = html`${icon('back')}<bdi>${sayBack(view, context)}</bdi>`;
  const back = (): void => context.on.back();
  const after = html`<button class="btn" slot="after" type="button" @click=${back}>${said}</button>`;
  return html`<p class="back">
      <button class="link-btn back-button" type="button" @click=${back}>${said}</button>
    </p>
    ${view.status === 'ready' ? context.parts.get('opened')?.renderOpened(view, context, after) : renderWait(view, context)}`;
}

function sayBack({ before }: View, { texts, snapshot: { answer } }: SearchContext): string {
  if (before !== null) return texts[before.name === 'selection' ? 'back.selection' : 'back.service'];
  const place = answer?.query.commune?.nom;
  return answer === null || answer.total === 0 || place === undefined
    ? texts['back.search']
    : texts.back(answer.total, place);
}

function renderWait({ name, status }: View, { texts, on }: SearchContext): TemplateResult {
  if (status === 'loading') return renderRefreshing(texts[`${name}.loading`]);
  return html`<div class="blank" role="alert">
    <p>${texts[`${name}.failed`]}</p>
    <button class="btn btn-primary" type="button" @click=${() => on.retryView()}>
      ${icon('retry')}${texts['error.retry']}
    </button>
  </div>`;
}
