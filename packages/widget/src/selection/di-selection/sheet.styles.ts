import { css } from 'lit';

/** The most lines to write on under the offers, and their height. A page that is short has fewer. */
export const [MOST_LINES, LINE_MM] = [3, 7];

/** The sheet of paper: black on white, large figures, room to write. Used on screen as a preview, and alone to print. */
export const sheetStyles = css`
  .sheet {
    display: grid;
    color-scheme: light;
    background: #fff;
    color: #000;
    font:
      var(--sheet-size, 12pt) / 1.3 system-ui,
      sans-serif;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .sheet * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    color: inherit;
  }
  .sheet :is(ol, ul) {
    list-style: none;
  }
  .urgent {
    padding-block-end: 3mm;
  }
  .sheet .sheet-title {
    font-family: inherit;
    font-size: 1.8333em;
    line-height: 1.15;
    font-weight: 700;
  }
  .sheet .name {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 3mm;
    align-items: center;
    font-family: inherit;
    font-size: 1.25em;
    line-height: 1.25;
    font-weight: 700;
    text-wrap: pretty;
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8mm;
    align-items: start;
    padding-block-end: 3mm;
    border-block-end: 2pt solid #000;
  }
  .head .keep {
    margin-block-start: 2mm;
  }
  .from {
    font-size: 0.875em;
    line-height: 1.6;
    text-align: end;
  }
  .blank {
    display: inline-block;
    min-inline-size: 38mm;
    border-block-end: 0.75pt solid #000;
  }
  .offer {
    display: flow-root;
    padding-block: calc(1.5mm + var(--sheet-gap, 1mm));
    border-block-end: 0.75pt solid #999;
    break-inside: avoid;
  }
  .n {
    display: inline-grid;
    place-items: center;
    inline-size: 8mm;
    block-size: 8mm;
    border: 1.5pt solid #000;
    border-radius: 50%;
    font-size: 1em;
    font-weight: 700;
    /* A number of two figures is one word. */
    overflow-wrap: normal;
  }
  .org {
    font-size: 0.875em;
    color: #333;
  }
  .rows {
    margin-block-start: calc(0.5mm + var(--sheet-gap, 1mm));
  }
  /* Each one is as wide as its own place leaves it: those under the code take the whole line. */
  .row {
    display: grid;
    grid-template-columns: 7em minmax(0, 1fr);
    gap: 4mm;
    padding-block-end: var(--sheet-gap, 1mm);
  }
  /* They go where a page is short. */
  .is-extra {
    display: var(--sheet-extra, grid);
  }
  .rows dt {
    font-weight: 700;
  }
  .tel {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.1;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .strong {
    font-weight: 700;
  }
  .said {
    padding: 1.5mm 3mm;
    border: 1pt solid #000;
    border-radius: 1.5mm;
    white-space: pre-line;
  }
  .link {
    font-size: 0.7917em;
  }
  .code {
    float: inline-end;
    inline-size: var(--sheet-code, 28mm);
    margin-inline-start: 6mm;
    font-size: 0.7083em;
    line-height: 1.3;
    text-align: center;
  }
  .qr {
    display: block;
    inline-size: var(--sheet-code, 28mm);
    block-size: var(--sheet-code, 28mm);
  }
  .sheet .notes-title {
    padding-block-start: 3mm;
    font-family: inherit;
    font-size: 1em;
    font-weight: 700;
  }
  .lines {
    max-block-size: calc(var(--sheet-lines, ${MOST_LINES}) * ${LINE_MM}mm);
    overflow: clip;
  }
  .line {
    block-size: ${LINE_MM}mm;
    border-block-end: 0.75pt solid #999;
  }
  .sources {
    padding-block-start: 2mm;
    font-size: 0.7917em;
    color: #333;
  }
  @container sheet (max-width: 560px) {
    .head,
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .row {
      gap: 0;
      padding-block-end: 1.5mm;
    }
    .code {
      float: none;
      margin: 1.5mm 0 0;
    }
  }
`;

/** The margins of the printed page, and the room inside them, in millimetres of A4, less a reserve since printers lose some of it. */
const MARGIN = { block: 12, inline: 16 } as const;
export const PAGE = { width: 210 - 2 * MARGIN.inline, height: 297 - 2 * MARGIN.block - 3 } as const;

/** The styles of the printed page: paper and margins. */
export const pageStyles = css`
  @page {
    size: A4;
    margin: ${MARGIN.block}mm ${MARGIN.inline}mm;
  }
  body {
    margin: 0;
  }
  @media screen {
    body {
      inline-size: ${PAGE.width}mm;
    }
  }
`;
