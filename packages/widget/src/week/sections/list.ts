import { etats, type EtatSeance, type Session } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { renderPhone } from '../../shared/format/phone-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import { nameDay, placeOf, sayTimes, sayTogether, shortDay, type View } from '../view.ts';

/** Draws the week as a table by day, with what does not hold where it stands. */
export function renderList(view: View): TemplateResult {
  const { t, language, plan } = view;
  // A table that is laid out as blocks on a phone keeps its roles only when they are written.
  return html`<table role="table" class="list" part="list">
    <caption class="vh">
      ${t.caption}
    </caption>
    <thead>
      <tr role="row">
        ${[t.columns.time, t.columns.activity, t.columns.state, t.columns.act].map(
          (head) => html`<th role="columnheader" scope="col"><span class="vh">${head}</span></th>`,
        )}
      </tr>
    </thead>
    ${plan.jours.map(
      ({ date, seances, minutes, ferie, absence }) =>
        html`<tbody>
          <tr role="row" class="day">
            <th role="rowheader" scope="rowgroup" colspan="4">
              ${nameDay(date, language)}
              <small
                >${[shortDay(date, language), ...(minutes > 0 ? [t.span(minutes)] : []), ...(ferie ? [t.holiday] : []), ...(absence === null ? [] : [t.absent])].join(' · ')}</small
              >
            </th>
          </tr>
          ${
            seances.length === 0
              ? html`<tr role="row" class="none">
                  <td role="cell" colspan="4">${t.none}</td>
                </tr>`
              : renderSessions(seances, view)
          }
        </tbody>`,
    )}
    ${
      plan.sans_jour.length === 0
        ? nothing
        : html`<tbody>
            <tr role="row" class="day">
              <th role="rowheader" scope="rowgroup" colspan="4">${t.noDay}</th>
            </tr>
            ${renderSessions(plan.sans_jour, view)}
          </tbody>`
    }
  </table>`;
}

function renderSessions(sessions: readonly Session[], view: View): unknown {
  return sessions.map((session) => renderSession(session, view));
}

function renderSession(session: Session, view: View): TemplateResult {
  const { t, language, plan, conflits, edited } = view;
  const { activite, minutes, etat } = session;
  const { id, titre, lieu, telephone } = activite;
  const times = sayTimes(session, language);
  const own = conflits.filter((one) => placeOf(one) === id);
  const travel = plan.trajets.find(({ vers, retard }) => vers === id && retard === 0);
  const isAsked = own.some(({ code }) => /_inconnue?$/.test(code));
  return html`<tr role="row" class="act ${etat} ${minutes === null ? 'unknown' : ''}" id=${`act-${id}`} tabindex="-1">
      <td role="cell" class="time">
        ${
          times === null
            ? t.timeAsked
            : html`<b><bdi>${times.from}</bdi></b
                >${times.to === null ? nothing : html` <span><bdi>${t.to(times.to, times.isNext)}</bdi></span>`}`
        }
      </td>
      <th role="rowheader" scope="row">
        <bdi lang=${activite.offre === null ? nothing : 'fr'}>${titre}</bdi>
        <p class="place">
          ${lieu === null ? nothing : lieu.a_distance ? t.remote : html`<bdi lang="fr">${[lieu.nom, lieu.adresse].filter((part) => part !== null).join(', ')}</bdi>`}
        </p>
        ${travel === undefined ? nothing : html`<p class="travel">${t.travel(t.span(travel.minutes), t.span(travel.libre))}</p>`}
        ${sayTogether(own, view).map(
          ({ gravite, text }) =>
            html`<p class="conflict ${gravite}">
              ${icon(gravite === 'a_demander' ? 'info' : 'warning')}<span>${text}</span>
            </p>`,
        )}
      </th>
      <td role="cell" class="state">
        <b>${minutes === null ? t.spanAsked : t.span(minutes)}</b>
        <select
          class="input"
          aria-label=${t.stateOf(titre)}
          .value=${etat}
          @change=${({ currentTarget }: Event) => view.judge(id, (currentTarget as HTMLSelectElement).value as EtatSeance)}
        >
          ${etats.map((one) => html`<option value=${one} ?selected=${one === etat}>${t.states[one]}</option>`)}
        </select>
        ${telephone === null ? nothing : renderPhone(telephone, 'tel', { hasIcon: false })}
        ${
          isAsked && edited !== id
            ? html`<button class="link-btn ask" type="button" @click=${() => view.edit(id)}>${t.ask}</button>`
            : nothing
        }
        ${
          own.some(({ code }) => code === 'offre_changee')
            ? html`<button class="link-btn renew" type="button" @click=${() => view.renew(id)}>${t.renew}</button>`
            : nothing
        }
      </td>
      <td role="cell" class="do">
        <button
          class="btn btn-quiet btn-icon edit"
          type="button"
          aria-label=${t.edit(titre)}
          aria-expanded=${edited === id}
          @click=${() => view.edit(edited === id ? null : id)}
        >
          ${icon('pencil')}
        </button>
      </td>
    </tr>
    ${
      edited === id && view.drawForm !== null
        ? html`<tr role="row" class="editing">
            <td role="cell" colspan="4">${view.drawForm(activite, view)}</td>
          </tr>`
        : nothing
    }`;
}
