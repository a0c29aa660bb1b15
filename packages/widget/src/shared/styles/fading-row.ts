import { css, unsafeCSS, type CSSResult } from 'lit';

/**
 * Makes the rules of a row that goes on under its edge: it scrolls without a bar, and fades where there is more. `--_start` and
 * `--_end` are the widths of its fades: what is scrolled to stands whole between them.
 * @param row the selector of the row, within the rules that it stands in
 */
export function fadingRow(row: string): CSSResult {
  // A selector alone is no style sheet, which the bundle would make of it.
  const selector = unsafeCSS(row);
  return css`
    ${selector} {
      --_end: 28px;
      padding-inline-end: var(--_end);
      overflow-x: auto;
      scroll-snap-type: x proximity;
      scroll-padding-inline: 4px var(--_end);
      scrollbar-width: none;
      mask-image: linear-gradient(to right, transparent, #000 var(--_start, 0px) calc(100% - var(--_end)), transparent);
    }
    ${selector}:dir(rtl) {
      mask-image: linear-gradient(to left, transparent, #000 var(--_start, 0px) calc(100% - var(--_end)), transparent);
    }
    ${selector} > * {
      flex: none;
      scroll-snap-align: start;
    }
  `;
}
