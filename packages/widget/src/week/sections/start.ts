import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { renderPlace, type Place } from '../search/place.ts';
import type { View } from '../view.ts';

/** Says that a week has nothing yet, what to do first, there where it can be done, and what comes then. Draws the way to plan the week of before again there. */
export function renderStart(view: View, { before, place }: { before: unknown; place: Place | null }): TemplateResult {
  const { t, headingLevel } = view;
  return html`<div class="empty">
    ${renderHeading(headingLevel + 1, t.emptyTitle, { id: 'nothing' })}
    <p>${place === null ? t.empty : t.emptyPlace}</p>
    ${place === null ? nothing : renderPlace(view, place)} ${before}
    <p class="small muted">${t.emptyThen}</p>
  </div>`;
}
