import { html, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { View } from '../view.ts';

/** Draws what is missing, with the way to the search. It stays in sight under the days where the search is not beside them. */
export function renderFoot({ t, plan }: View, add: () => void): TemplateResult {
  const { reste } = plan.objectif;
  return html`<div class="foot">
    <p>${reste === 0 ? t.reached : t.left(t.span(reste))}</p>
    <button class="btn btn-primary to-add" type="button" @click=${add}>${icon('plus')}${t.side.title}</button>
  </div>`;
}
