import type { Session } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { renderPlace, type Place } from '../search/place.ts';
import { shortDay, type View } from '../view.ts';

/** The week before one that has nothing yet. */
export interface Before {
  readonly semaine: string;
  readonly sessions: readonly Session[];
  readonly resume: () => void;
}

/** Says that a week has nothing yet, what to do first, there where it can be done, and what comes then. Offers to plan the week of before again. */
export function renderStart(view: View, { before, place }: { before: Before; place: Place | null }): TemplateResult {
  const { t, language, headingLevel } = view;
  return html`<div class="empty">
    ${renderHeading(headingLevel + 1, t.emptyTitle, { id: 'nothing' })}
    <p>${place === null ? t.empty : t.emptyPlace}</p>
    ${place === null ? nothing : renderPlace(view, place)}
    ${
      before.sessions.some(({ etat }) => etat !== 'annulee')
        ? html`<button class="btn btn-primary resume" type="button" @click=${before.resume}>
            ${t.resume(shortDay(before.semaine, language))}
          </button>`
        : nothing
    }
    <p class="small muted">${t.emptyThen}</p>
  </div>`;
}
