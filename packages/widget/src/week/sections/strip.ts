import { html, svg, type TemplateResult } from 'lit';
import { countedStates, formatShortWeekday, weekdayOf, type View } from '../view.ts';

/** In the units of the pattern of hours that are planned. */
const [WIDE, HIGH] = [11, 16];
/** A bar is full from so many minutes, and from more where a day has more. */
const FULL = 240;

/** Draws the hours of each day as bars, by standing. The list under it says the same to those who do not see it. */
export function renderStrip({ t, language, plan }: View): TemplateResult {
  const full = Math.max(FULL, ...plan.jours.map(({ minutes }) => minutes));
  return html`<ol class="strip" aria-hidden="true">
    ${plan.jours.map(({ date, seances, minutes }) => {
      let top = HIGH;
      const bars = countedStates.map((state) => {
        const own = seances.filter((one) => one.etat === state);
        const high = (own.reduce((sum, one) => sum + (one.comptees ?? 0), 0) / full) * HIGH;
        top -= high;
        return high === 0 ? '' : svg`<rect class=${state} x="0" y=${top} width=${WIDE} height=${high} />`;
      });
      const asks = seances.some(({ comptees, a_confirmer, absent }) => comptees === null || (a_confirmer && !absent));
      return html`<li>
        <svg viewBox="0 0 ${WIDE} ${HIGH}" preserveAspectRatio="none">${bars}</svg>
        <span>${formatShortWeekday(weekdayOf(date), language)}</span>
        <b>${minutes > 0 ? t.span(minutes) : asks ? '?' : 0}</b>
      </li>`;
    })}
  </ol>`;
}
