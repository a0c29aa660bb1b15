import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { WeekFormat } from '../files/week-files.ts';
import { isEmpty, type View } from '../view.ts';

const signs = { calendar: 'calendar', csv: 'table', json: 'copy' } as const;
/** Formats that stand beside the printing where there is room, and in the menu where there is none. */
const wide = ['calendar', 'csv'] as const satisfies readonly WeekFormat[];

interface Acts {
  readonly isGrid: boolean;
  readonly turn: (isGrid: boolean) => void;
  readonly print: () => void;
  readonly save: (format: WeekFormat) => void;
}

/** Draws the list and the grid to choose from, and the ways to take a week away: on paper, in a calendar, in a table, and for software. */
export function renderTake(
  { t: { take, views }, plan, programme }: View,
  { isGrid, turn, print, save }: Acts,
): TemplateResult | typeof nothing {
  if (programme.activites.length === 0) return nothing;
  const isBare = isEmpty(plan);
  const button = (format: WeekFormat): TemplateResult =>
    html`<button class="btn btn-sm ${format}" type="button" @click=${() => save(format)}>
      ${icon(signs[format])}${take[format]}
    </button>`;
  return html`${
      isBare
        ? nothing
        : html`<div class="acts views" role="group" aria-label=${views.label}>
            ${[false, true].map(
              (one) =>
                html`<button class="btn btn-sm" type="button" aria-pressed=${one === isGrid} @click=${() => turn(one)}>
                  ${icon(one ? 'table' : 'list')}${one ? views.grid : views.list}
                </button>`,
            )}
          </div>`
    }
    <div class="acts take">
      ${
        isBare
          ? nothing
          : html`<button class="btn btn-sm print" type="button" @click=${print}>
              ${icon('print')}<span>${take.print}</span>
            </button>`
      }
      ${wide.map(button)}
      <details class="rest">
        <summary class="btn btn-sm">${take.more}</summary>
        <div class="menu">${wide.map(button)}${button('json')}</div>
      </details>
    </div>`;
}
