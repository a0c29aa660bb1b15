import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { renderPlace, type Place } from '../search/place.ts';
import type { View } from '../view.ts';

/**
 * Says that a week has nothing yet, and the steps that fill it, the next of them marked. `place` is null where it is known or cannot be
 * told. Draws the field for it in its step, and the way to plan the week of before again in that of the activities.
 */
export function renderStart(view: View, { before, place }: { before: unknown; place: Place | null }): TemplateResult {
  const { t, headingLevel } = view;
  const next = place === null ? 1 : 0;
  const inside = [place === null ? nothing : renderPlace(view, place), before];
  return html`<div class="empty">
    ${renderHeading(headingLevel + 1, t.emptyTitle, { id: 'nothing' })}
    <ol>
      ${t.emptySteps.map((said, at) =>
        at < next
          ? nothing
          : html`<li aria-current=${at === next ? 'step' : nothing}>
              <p>${said}</p>
              ${inside[at] ?? nothing}
            </li>`,
      )}
    </ol>
  </div>`;
}
