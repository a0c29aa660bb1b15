import { html, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { sayFull } from '../said-conflicts.ts';
import { type View } from '../view.ts';

/**
 * Draws what is missing, with the way to the search, or from it back to the week. It stays in sight under the days of a list, and under
 * the search that takes their place, where both are not beside each other. It stands before the days of a grid.
 */
export function renderFoot(view: View, { isAdding, turn }: { isAdding: boolean; turn: () => void }): TemplateResult {
  const { t, plan } = view;
  return html`<div class="foot">
    <p>${sayFull(view) ?? t.left(t.span(plan.objectif.reste))}</p>
    ${
      isAdding
        ? html`<button class="btn btn-primary to-week" type="button" @click=${turn}>${t.side.back}</button>`
        : html`<button class="btn btn-primary to-add" type="button" aria-label=${t.side.title} @click=${turn}>
            ${icon('plus')}<span class="long">${t.side.title}</span><span class="brief">${t.side.short}</span>
          </button>`
    }
  </div>`;
}
