import type { Session } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { isEmpty, shortDay, type View } from '../view.ts';

/** Draws a week without anything, and offers to plan that of before again. */
export function renderEmpty(
  { t, language, plan }: View,
  before: { semaine: string; sessions: readonly Session[]; resume: () => void },
): TemplateResult | typeof nothing {
  if (!isEmpty(plan)) return nothing;
  return html`<div class="empty">
    <p>${t.empty}</p>
    ${
      before.sessions.some(({ etat }) => etat !== 'annulee')
        ? html`<button class="btn btn-primary resume" type="button" @click=${before.resume}>
            ${t.resume(shortDay(before.semaine, language))}
          </button>`
        : nothing
    }
  </div>`;
}
