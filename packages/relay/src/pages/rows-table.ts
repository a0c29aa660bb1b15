import { html } from 'hono/html';
import { pages } from '../locales/pages.ts';
import type { Html } from './layout.ts';

/** Rows that are drawn at once. */
const FIRST_ROWS = 6;

type Rows = readonly (readonly (Html | string)[])[];

/**
 * Draws a table. The first cell of each row names it. On a narrow screen each cell is shown under its heading.
 * @param numbers places of the columns of numbers alone, which end at one edge
 */
export function rowsTable(headings: readonly string[], rows: Rows, numbers: readonly number[] = []): Html {
  const look = (column: number): Html | '' => (numbers.includes(column) ? html`class="n"` : '');
  return html`<table>
    <thead>
      <tr>
        ${headings.map((heading, column) => html`<th scope="col" ${look(column)}>${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first = '', ...cells]) =>
          html`<tr>
            <th scope="row">${first}</th>
            ${cells.map((cell, index) => html`<td ${look(index + 1)} data-label="${headings[index + 1] ?? ''}">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Draws the first rows of a table. The others open when they are pressed, and stand on paper. */
export const foldRows = (headings: readonly string[], rows: Rows, numbers: readonly number[] = []): Html =>
  html`${rowsTable(headings, rows.slice(0, FIRST_ROWS), numbers)}
  ${
    rows.length <= FIRST_ROWS
      ? ''
      : html`<details class="rest">
          <summary>${pages.territory.rest(rows.length - FIRST_ROWS)}</summary>
          ${rowsTable(headings, rows.slice(FIRST_ROWS), numbers)}
        </details>`
  }`;
