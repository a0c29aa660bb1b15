import type { Session } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { addStyles } from '../../shared/styles/add-styles.ts';
import { nameDay, sayTimes, shortDay, type View } from '../view.ts';
import { gridStyles } from './grid.styles.ts';

const PARTS = ['morning', 'afternoon', 'evening', 'unknown'] as const;

/** Gives the week the styles of its grid. */
export function addGridStyles(root: HTMLElement | DocumentFragment): void {
  addStyles(root, [gridStyles]);
}

/** Draws the week as a grid: a column for each day, a row for each part of it. */
export function renderGrid(view: View): TemplateResult {
  const { t, language, plan } = view;
  const used = PARTS.filter((part) => plan.jours.some(({ seances }) => seances.some((one) => partOf(one) === part)));
  return html`<div class="scroll" role="region" aria-labelledby="grid-caption" tabindex="0">
      <table class="grid" part="grid">
        <caption class="vh" id="grid-caption">
          ${t.caption}
        </caption>
        <thead>
          <tr>
            <td></td>
            ${plan.jours.map(
              ({ date, minutes }) =>
                html`<th scope="col">
                  ${nameDay(date, language)}<small
                    >${shortDay(date, language)}${minutes > 0 ? ` · ${t.span(minutes)}` : ''}</small
                  >
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${used.map(
            (part) =>
              html`<tr>
                <th scope="row">${t.parts[part]}</th>
                ${plan.jours.map(
                  ({ seances }) =>
                    html`<td>${seances.filter((one) => partOf(one) === part).map((one) => renderCell(one, view))}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      plan.sans_jour.length === 0
        ? nothing
        : html`<p>${t.noDay}${plan.sans_jour.map((session) => renderCell(session, view))}</p>`
    }`;
}

function renderCell(session: Session, { language, conflits, show, t }: View): TemplateResult {
  const { activite, etat } = session;
  const times = sayTimes(session, language);
  const isBad = conflits.some(({ activites, gravite }) => gravite === 'impossible' && activites.includes(activite.id));
  return html`<button class="cell ${etat} ${isBad ? 'bad' : ''}" type="button" @click=${() => show(activite.id)}>
    ${times === null ? nothing : html`<b><bdi>${times.from}</bdi></b> `}<bdi>${activite.titre}</bdi>
    <small>${t.states[etat]}</small>
  </button>`;
}

function partOf({ debut }: Session): (typeof PARTS)[number] {
  if (debut === null) return 'unknown';
  return debut < '12:00' ? 'morning' : debut < '18:00' ? 'afternoon' : 'evening';
}
