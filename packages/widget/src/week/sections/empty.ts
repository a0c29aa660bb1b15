import type { Session } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { isEmpty, shortDay, type View } from '../view.ts';

/** Says that a week has nothing yet and what to do first, and offers to plan that of before again. */
export function renderEmpty(
  { t, language, plan }: View,
  before: { semaine: string; sessions: readonly Session[]; resume: () => void; asksPlace: boolean },
): TemplateResult | typeof nothing {
  if (!isEmpty(plan)) return nothing;
  return html`<div class="empty">
    <p>${before.asksPlace ? t.emptyPlace : t.empty}</p>
    ${
      before.sessions.some(({ etat }) => etat !== 'annulee')
        ? html`<button class="btn btn-primary resume" type="button" @click=${before.resume}>
            ${t.resume(shortDay(before.semaine, language))}
          </button>`
        : nothing
    }
  </div>`;
}
