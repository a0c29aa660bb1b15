// The page that the person takes home, loaded when it is printed.
import type { SemainePlanifiee, Session } from '@inclusion-kit/sdk/activities';
import { formatPhone } from '@inclusion-kit/sdk/normalise';
import { html, nothing, type TemplateResult } from 'lit';
import type { WeekTexts } from '../../locales/fr/week.ts';
import { formatDate, toLocalDay } from '../../shared/format/date.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Language } from '../../shared/texts/language.ts';
import { nameDay, sayTimes, shortDay } from '../view.ts';

interface SheetContext {
  readonly t: WeekTexts;
  readonly language: Language;
  readonly plan: SemainePlanifiee;
  readonly now: Date;
}

/** Draws the week on one page, in short sentences. Each picture stands beside its word. */
export function renderSheet({ t, language, plan, now }: SheetContext): TemplateResult {
  const { sheet } = t;
  const days = plan.jours.map((jour) => ({ ...jour, held: jour.seances.filter(isHeld) }));
  const undated = plan.sans_jour.filter(isHeld);
  const context = { t, language, plan, now };
  const count = days.reduce((sum, { held }) => sum + held.length, undated.length);
  const [first, last] = [plan.jours[0]?.date ?? plan.semaine, plan.jours.at(-1)?.date ?? plan.semaine];
  return html`<article class="sheet ${count > 16 ? 'dense small' : count > 6 ? 'dense' : ''}">
    <header>
      <div>
        <h1>${sheet.title}</h1>
        <p>${t.week(shortDay(first, language), formatDate(last, language))}.</p>
        ${plan.minutes.total === 0 ? nothing : html`<p>${sheet.total(t.span(plan.minutes.total))}</p>`}
      </div>
      <p class="from">${sheet.question}<br /><span class="blank"></span></p>
    </header>
    <table>
      <caption class="vh">
        ${sheet.title}
      </caption>
      <tbody>
        ${days.map(
          ({ date, held }) =>
            html`<tr>
              <th scope="row">${nameDay(date, language)}<small>${shortDay(date, language)}</small></th>
              <td>${held.length === 0 ? sheet.none : held.map((one) => renderSession(one, context))}</td>
            </tr>`,
        )}
        ${
          undated.length === 0
            ? nothing
            : html`<tr>
                <th scope="row">${t.noDay}</th>
                <td>
                  <p>${sheet.askDay}</p>
                  ${undated.map((one) => renderSession(one, context))}
                </td>
              </tr>`
        }
      </tbody>
    </table>
    <p class="cannot">${sheet.cannot}</p>
    <footer>${sheet.foot(formatDate(toLocalDay(now), language))}</footer>
  </article>`;
}

const isHeld = ({ etat, absent }: Session): boolean => etat !== 'annulee' && !absent;

function renderSession(session: Session, { t, language, plan }: SheetContext): TemplateResult {
  const { sheet } = t;
  const { titre, lieu, telephone, id } = session.activite;
  const times = sayTimes(session, language);
  const travel = plan.trajets.find(({ vers }) => vers === id);
  const place = lieu === null ? '' : [lieu.nom, lieu.adresse].filter((part) => part !== null).join(', ');
  const time = times === null ? sheet.askTime : times.to === null ? times.from : sheet.between(times.from, times.to);
  return html`<div class="one">
    <p class="what">
      <b><bdi>${titre}</bdi></b>
    </p>
    <p>
      ${icon('clock')} ${sheet.pictos.time} : <b class="when"><bdi>${time}</bdi></b>
    </p>
    ${lieu?.a_distance === true ? html`<p>${icon('screen')} ${sheet.remote}</p>` : place === '' ? nothing : html`<p>${icon('pin')} ${sheet.pictos.place} : <bdi>${place}</bdi></p>`}
    ${
      telephone === null
        ? nothing
        : html`<p>
            ${icon('phone')} ${sheet.pictos.phone} : <b><bdi>${formatPhone(telephone)}</bdi></b>
          </p>`
    }
    ${travel === undefined ? nothing : html`<p>${sheet.travel(t.span(travel.minutes))}</p>`}
  </div>`;
}
