import { html, svg, type TemplateResult } from 'lit';
import { countedStates, formatShortWeekday, minutesWithoutDay, weekdayOf, type View } from '../view.ts';

/** In the units of the pattern of hours that are planned. */
const [WIDE, HIGH] = [11, 16];
/** A bar is full from so many minutes, and from more where a day has more. */
const FULL = 240;

/** Draws the hours of each day as bars, by standing, and those without a day after them: their sum is that of the week. The list under it says the same to those who do not see it. */
export function renderStrip({ t, language, plan }: View): TemplateResult {
  const undated = { name: t.dayAsked, seances: plan.sans_jour, minutes: minutesWithoutDay(plan) };
  const columns = [
    ...plan.jours.map((jour) => ({ ...jour, name: formatShortWeekday(weekdayOf(jour.date), language) })),
    ...(plan.sans_jour.length === 0 ? [] : [undated]),
  ];
  const full = Math.max(FULL, ...columns.map(({ minutes }) => minutes));
  return html`<ol class="strip" aria-hidden="true">
    ${columns.map(({ name, seances, minutes }) => {
      let top = HIGH;
      const bars = countedStates.map((state) => {
        const own = seances.filter((one) => one.etat === state);
        const high = (own.reduce((sum, one) => sum + (one.comptees ?? 0), 0) / full) * HIGH;
        top -= high;
        return high === 0 ? '' : svg`<rect class=${state} x="0" y=${top} width=${WIDE} height=${high} />`;
      });
      const asks = seances.some(({ comptees }) => comptees === null);
      return html`<li>
        <svg viewBox="0 0 ${WIDE} ${HIGH}" preserveAspectRatio="none">${bars}</svg>
        <span>${name}</span>
        <b>${minutes > 0 ? t.span(minutes) : asks ? '?' : 0}</b>
      </li>`;
    })}
  </ol>`;
}
