import type { Session } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { renderPlace, type Place } from '../search/place.ts';
import { nameDay, shortDay, type View } from '../view.ts';

/** The week before one that has nothing yet. */
export interface Before {
  readonly semaine: string;
  readonly sessions: readonly Session[];
  readonly resume: () => void;
}

/** Says that a week has nothing yet and what to do first, there where it can be done, and offers to plan that of before again. Where there is room its days are seen, without a word to read. */
export function renderStart(view: View, { before, place }: { before: Before; place: Place | null }): TemplateResult {
  const { t, language, plan } = view;
  return html`<div class="empty">
    <p>${place === null ? t.empty : t.emptyPlace}</p>
    ${place === null ? nothing : renderPlace(view, place)}
    ${
      before.sessions.some(({ etat }) => etat !== 'annulee')
        ? html`<button class="btn btn-primary resume" type="button" @click=${before.resume}>
            ${t.resume(shortDay(before.semaine, language))}
          </button>`
        : nothing
    }
    <ol class="ahead" aria-hidden="true">
      ${plan.jours.map(({ date }) => html`<li><b>${nameDay(date, language)}</b> ${shortDay(date, language)}</li>`)}
    </ol>
  </div>`;
}
