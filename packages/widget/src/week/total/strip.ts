import { html, nothing, svg, type TemplateResult } from 'lit';
import { partsOf } from '../said-conflicts.ts';
import { formatShortWeekday, minutesWithoutDay, shortDay, weekdayOf, type View } from '../view.ts';

/** In the units of the pattern of hours that are planned. */
const [WIDE, HIGH] = [11, 16];
/** A bar is full from so many minutes, and from more where a day has more. */
const FULL = 240;

/** Draws the hours of each day as bars, by standing, and those without a day after them: their sum is that of the week. A press leads to the first activity of a day. */
export function renderStrip({ t, language, plan, show }: View): TemplateResult {
  const undated = { name: t.dayAsked, date: null, seances: plan.sans_jour, minutes: minutesWithoutDay(plan) };
  const columns = [
    ...plan.jours.map((jour) => ({
      ...jour,
      name: formatShortWeekday(weekdayOf(jour.date), language),
    })),
    ...(plan.sans_jour.length === 0 ? [] : [undated]),
  ];
  const full = Math.max(FULL, ...columns.map(({ minutes }) => minutes));
  return html`<ol class="strip" aria-label=${t.caption}>
    ${columns.map(({ name, date, seances, minutes }) => {
      let top = HIGH;
      const bars = partsOf(seances).map(({ part, minutes: own }) => {
        const high = (own / full) * HIGH;
        top -= high;
        return svg`<rect class=${part} x="0" y=${top} width=${WIDE} height=${high} />`;
      });
      const asks = seances.some(({ comptees }) => comptees === null);
      const [first] = seances;
      const said = minutes > 0 ? t.span(minutes) : asks ? '?' : '0';
      const drawn = html`<svg viewBox="0 0 ${WIDE} ${HIGH}" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>
        <span>${name}</span>${date === null ? nothing : html`<span class="vh"> ${shortDay(date, language)} </span>`}
        <b>${said.replaceAll('\u00a0', ' ')}</b>`;
      return html`<li>
        ${
          first === undefined
            ? drawn
            : html`<button type="button" @click=${() => show(first.activite.id)}>${drawn}</button>`
        }
      </li>`;
    })}
  </ol>`;
}
