import { html, nothing, type TemplateResult } from 'lit';
import type { View } from './view.ts';

/** Draws the first rows of a table. The others open when they are pressed, and bear the name of the table. */
export function renderFirstRows<Row>(
  { t }: View,
  name: string | undefined,
  rows: readonly Row[],
  {
    shown,
    draw,
  }: { readonly shown: number; readonly draw: (rows: readonly Row[], isFirst: boolean) => TemplateResult },
): TemplateResult {
  const rest = rows.slice(shown);
  return html`${draw(rows.slice(0, shown), true)}
  ${
    rest.length === 0
      ? nothing
      : html`<details class="small rest">
          <summary>${t.values.more(rest.length)}<span class="vh"> : ${name}</span></summary>
          ${draw(rest, false)}
        </details>`
  }`;
}
