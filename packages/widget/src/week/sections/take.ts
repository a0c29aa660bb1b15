import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { WeekFormat } from '../files/week-files.ts';
import { isEmpty, type View } from '../view.ts';

/** Draws the ways to take a week away: on paper, in a calendar, in a table, and for software. Nothing of it where there is nothing to take. */
export function renderTake(
  { t: { take }, plan, programme }: View,
  { print, save }: { print: () => void; save: (format: WeekFormat) => void },
): TemplateResult | typeof nothing {
  if (programme.activites.length === 0) return nothing;
  const button = (format: WeekFormat, sign: 'calendar' | 'table' | 'copy'): TemplateResult =>
    html`<button class="btn btn-sm ${format}" type="button" @click=${() => save(format)}>
      ${icon(sign)}${take[format]}
    </button>`;
  return html`<div class="acts take">
    ${
      isEmpty(plan)
        ? nothing
        : html`<button class="btn btn-sm print" type="button" @click=${print}>${icon('print')}${take.print}</button>`
    }
    ${button('calendar', 'calendar')}${button('csv', 'table')}
    <details class="rest">
      <summary class="btn btn-sm">${take.more}</summary>
      ${button('json', 'copy')}
    </details>
  </div>`;
}
