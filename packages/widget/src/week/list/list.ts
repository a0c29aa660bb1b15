import { etats, type Conflit, type EtatSeance, type JourPlanifie, type Session } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { renderPhone } from '../../shared/format/phone-link.ts';
import { capitalise } from '../../shared/format/text.ts';
import { toMailHref } from '../../shared/format/safe-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import { renderAbsences } from '../availability/absence.ts';
import { sayPossibleInShort } from '../programme/say-possible.ts';
import { isMoved, withRenewed } from '../programme/changes-of-activity.ts';
import { nameOf, sayTogether } from '../said-conflicts.ts';
import {
  isOnce,
  minutesWithoutDay,
  nameDays,
  placeOf,
  sayMinutes,
  sayRhythm,
  sayTimes,
  sayUnchecked,
  shortDays,
  type View,
} from '../view.ts';

/** Draws the week as a table by day, with what does not hold where it stands. */
export function renderList(view: View): TemplateResult {
  const { t, plan } = view;
  const undated = minutesWithoutDay(plan);
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
    ${groupDays(plan.jours).map((days) => renderDays(days, view))}
    ${
      plan.sans_jour.length === 0
        ? nothing
        : html`<tbody>
            <tr role="row" class="day">
              <th role="rowheader" scope="rowgroup" colspan="4">
                ${t.noDay} ${undated === 0 ? nothing : html`<small><span>${t.span(undated)}</span></small>`}
              </th>
            </tr>
            ${renderSessions(plan.sans_jour, view)}
          </tbody>`
    }
  </table>`;
}

/** Draws a day, or days after each other that have nothing. */
function renderDays(days: readonly JourPlanifie[], view: View): TemplateResult {
  const { t, language } = view;
  const [first] = days;
  const away = first !== undefined && first.absences.length > 0 ? first : null;
  const dates = days.map(({ date }) => date);
  const sessions = days.flatMap(({ seances }) => seances);
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0);
  const facts = [
    shortDays(dates, language, 'short'),
    ...(minutes > 0 ? [t.span(minutes)] : []),
    ...(days.some(({ ferie }) => ferie) ? [t.holiday] : []),
  ];
  return html`<tbody class=${days.every(isBlank) ? 'nothing' : ''}>
    <tr role="row" class="day">
      <th role="rowheader" scope="rowgroup" colspan=${away === null ? 4 : 3}>
        ${nameDays(dates, language)}
        <small>${facts.map((fact) => html`<span>${fact}</span> `)}</small>
      </th>
      ${away === null ? nothing : html`<td role="cell">${renderAbsences(away, view)}</td>`}
    </tr>
    ${
      sessions.length === 0
        ? html`<tr role="row" class="none">
            <td role="cell" colspan="4">${first?.sans_garde === true ? t.noneCare : t.none}</td>
          </tr>`
        : renderSessions(sessions, view)
    }
  </tbody>`;
}

const isBlank = ({ seances, ferie, absences }: JourPlanifie): boolean =>
  seances.length === 0 && !ferie && absences.length === 0;

/** Puts days together that follow each other and have nothing to say: a week of one activity is no longer than that. */
function groupDays(jours: readonly JourPlanifie[]): JourPlanifie[][] {
  const groups: JourPlanifie[][] = [];
  for (const jour of jours) {
    const last = groups.at(-1);
    const isAlike = (one: JourPlanifie): boolean => isBlank(one) && one.sans_garde === jour.sans_garde;
    if (last !== undefined && isBlank(jour) && last.every(isAlike)) last.push(jour);
    else groups.push([jour]);
  }
  return groups;
}

function renderSessions(sessions: readonly Session[], view: View): unknown {
  return sessions.map((session) => renderSession(session, view));
}

function renderSession(session: Session, view: View): TemplateResult {
  const { t, language, plan, conflits, edited } = view;
  const { activite, minutes, etat } = session;
  const { id, titre, lieu, telephone, courriel } = activite;
  const name = nameOf(id, view);
  const times = sayTimes(session, language);
  const at = lieu === null || lieu.a_distance ? null : lieu.adresse;
  const own = conflits.filter((one) => placeOf(one) === id);
  const travel = plan.trajets.find(({ vers, retard }) => vers === id && retard === 0);
  // Its time, its length and the link that gives them say so.
  const isUnknown = ({ code }: Conflit): boolean => /_inconnue?$|^heure_a_confirmer$/.test(code);
  const asked = own.filter(isUnknown);
  const possible = sayPossibleInShort(session, t, language);
  const stale = sayUnchecked(session, view, t.stale);
  const told = own.filter((one) => !isUnknown(one));
  const isAsked = asked.length > 0 && edited !== id;
  const ask = asked.every(({ code }) => code.startsWith('heure_')) ? t.askTime : t.ask;
  // Its reader calls first, and writes down what is told.
  const calls = isAsked || stale !== null;
  const contact =
    telephone !== null
      ? renderPhone(telephone, calls ? 'btn btn-sm tel' : 'tel', { hasIcon: calls })
      : courriel == null
        ? nothing
        : html`<a class=${calls ? 'btn btn-sm tel' : 'tel'} href=${toMailHref(courriel)}
            >${calls ? icon('mail') : nothing}<bdi>${courriel}</bdi></a
          >`;
  return html`<tr role="row" class="act ${etat} ${minutes === null ? 'unknown' : ''}" id=${`act-${id}`} tabindex="-1">
      <td role="cell" class="time">
        ${
          times === null
            ? html`<span class="to-confirm"
                >${session.a_confirmer ? capitalise(t.side.toConfirm, language) : t.timeAsked}${possible === null ? nothing : html`<span class="may"><span class="vh">, </span><span class="possible">${possible}</span></span>`}</span
              >`
            : html`<b><bdi>${times.from}</bdi></b
                >${times.to === null ? nothing : html` <span><bdi>${t.to(times.to, times.isNext)}</bdi></span>`}`
        }
        <span class="rhythm ${isOnce(activite) ? 'vh' : ''}">${sayRhythm(activite, t)}</span>
      </td>
      <th role="rowheader" scope="row">
        <bdi lang=${activite.offre === null ? nothing : 'fr'}>${titre}</bdi>
        <p class="place">
          ${lieu === null ? nothing : html`${lieu.a_distance ? `${t.remote}${lieu.nom === null ? '' : '\u00a0· '}` : nothing}<bdi lang="fr">${lieu.nom}${at === null ? nothing : lieu.nom === null ? at : html`<span class="at">, ${at}</span>`}</bdi>`}
        </p>
        ${isMoved(activite, plan.semaine) ? html`<p class="travel here">${t.movedHere}</p>` : nothing}
        ${travel === undefined ? nothing : html`<p class="travel">${icon('pin')}<span>${t.travel(t.span(travel.minutes), t.span(travel.libre))}</span></p>`}
        ${stale === null ? nothing : html`<p class="conflict a_demander stale">${icon('info')}<span>${stale}</span></p>`}
        ${sayTogether(told, view).map(
          ({ gravite, text }) =>
            html`<p class="conflict ${gravite}">
              ${icon(gravite === 'a_demander' ? 'info' : 'warning')}<span>${text}</span>
            </p>`,
        )}
      </th>
      <td role="cell" class="state">
        <b>${capitalise(sayMinutes(session, t), language)}</b>
        <div class="acts">
          <select
            class="input"
            aria-label=${t.stateOf(name)}
            .value=${etat}
            @change=${({ currentTarget }: Event) => view.judge(id, (currentTarget as HTMLSelectElement).value as EtatSeance)}
          >
            ${etats.map((one) => html`<option value=${one} ?selected=${one === etat}>${t.states[one]}</option>`)}
          </select>
          ${contact}
          ${
            own.some(({ code }) => code === 'offre_changee')
              ? html`<button class="link-btn renew" type="button" @click=${() => renew(activite, view)}>
                  ${t.renew}
                </button>`
              : nothing
          }
        </div>
      </td>
      <td role="cell" class="do">
        <button
          class="btn edit ${isAsked ? 'btn-sm tell' : 'btn-quiet btn-icon'}"
          type="button"
          aria-label=${isAsked ? t.afterwards.of(ask, name) : t.edit(name)}
          aria-expanded=${edited === id}
          @click=${() => view.edit(edited === id ? null : id)}
        >
          ${isAsked ? ask : icon('pencil')}
        </button>
      </td>
    </tr>
    ${
      edited === id && view.drawForm !== null
        ? html`<tr role="row" class="editing">
            <td role="cell" colspan="4">${view.drawForm(activite, view)}</td>
          </tr>`
        : view.told?.id === id
          ? html`<tr role="row" class="told">
              <td role="cell" colspan="4">${view.told.undone}</td>
            </tr>`
          : nothing
    }`;
}

/** Writes down the offer of an activity as it is now. */
function renew({ id, offre }: Session['activite'], { offres, programme, change }: View): void {
  const now = offre === null ? null : offres.get(offre.id);
  if (now != null) change(withRenewed(programme, id, now), `[id="act-${id}"]`);
}
