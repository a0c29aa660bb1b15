import { parseHoraires, timeZoneOf, type Plage } from '@inclusion-kit/sdk/normalise';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { formatHour } from '../../../shared/format/date.ts';
import { renderHeading } from '../../../shared/format/heading.ts';
import { toLines } from '../../../shared/format/text.ts';
import { hoursOf, todayIn } from '../../../shared/format/opening.ts';
import type { Article } from '../service-work.ts';
import type { ServiceTexts } from '../../../locales/fr/service.ts';
import { renderMark } from './labels.ts';

/** Draws the opening hours: a table of the week with today marked, or the text of the source when it is not understood. */
export function renderHours(service: DetailedService, context: Article): TemplateResult {
  const { t, headingLevel } = context;
  const text = hoursOf(service);
  return html`<section class="panel" part="hours">
    ${renderHeading(headingLevel + 1, html`${t.hours.title}${renderMark(service, ['horaires_accueil'], t)}`)}
    ${text === null ? html`<p class="unknown small">${t.unknown}</p>` : renderText(text, service, context)}
  </section>`;
}

function renderText(text: string, service: DetailedService, context: Article): TemplateResult {
  const { t, now } = context;
  const horaires = parseHoraires(text);
  if (horaires === null) return renderAsWritten(text, t);
  const today = todayIn(timeZoneOf(service.code_insee), now);
  const isPartial =
    horaires.fermetures.length > 0 ||
    horaires.semaine.some((plages) => plages.some(({ condition }) => condition !== null));
  return html`<table class="hours">
      <caption class="vh">
        ${t.hours.title}
      </caption>
      <tbody>
        ${horaires.semaine.map((plages, day) => renderDay(plages, day, day === today, context))}
      </tbody>
    </table>
    ${horaires.feries === 'ferme' ? html`<p class="xs muted after">${t.hours.holidays}</p>` : nothing}
    ${horaires.notes.map((note) => html`<p class="xs muted after"><bdi>${note}</bdi></p>`)}
    ${isPartial ? html`<div class="after">${renderAsWritten(text, t)}</div>` : nothing}`;
}

function renderDay(plages: readonly Plage[], day: number, isToday: boolean, context: Article): TemplateResult {
  const { t } = context;
  return html`<tr class=${isToday ? 'today' : ''}>
    <th scope="row">${t.hours.days[day]}${isToday ? html`<span class="vh"> (${t.hours.today})</span>` : nothing}</th>
    <td class=${plages.length === 0 ? 'closed' : ''}>
      ${
        plages.length === 0
          ? t.hours.closed
          : plages.map((plage, index) => html`${index === 0 ? '' : ' · '}${renderPlage(plage, context)}`)
      }
    </td>
  </tr>`;
}

function renderPlage({ debut, fin, condition, note }: Plage, { t, language }: Article): TemplateResult {
  const more = [condition === null ? null : t.hours.someWeeks, note].filter((part) => part !== null);
  return html`<span class="nowrap">${formatHour(debut, language)} – ${formatHour(fin, language)}</span>${
      more.length === 0 ? nothing : html` <bdi class="xs">(${more.join(', ')})</bdi>`
    }`;
}

function renderAsWritten(text: string, t: ServiceTexts): TemplateResult {
  return html`<p class="xs muted">${t.hours.asWritten}</p>
    <p class="small" dir="auto">${toLines(text)}</p>`;
}
