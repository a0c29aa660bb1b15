import { html, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { sayFull } from '../said-conflicts.ts';
import { type View } from '../view.ts';

/** Draws what is missing, with the way to the search. It stays in sight under the days of a list where the search is not beside them, and stands before those of a grid. */
export function renderFoot(view: View, add: () => void): TemplateResult {
  const { t, plan } = view;
  return html`<div class="foot">
    <p>${sayFull(view) ?? t.left(t.span(plan.objectif.reste))}</p>
    <button class="btn btn-primary to-add" type="button" aria-label=${t.side.title} @click=${add}>
      ${icon('plus')}<span class="long">${t.side.title}</span><span class="brief">${t.side.short}</span>
    </button>
  </div>`;
}
