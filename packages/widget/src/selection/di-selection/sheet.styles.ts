import { css } from 'lit';

/** The sheet of paper: black on white, large figures, room to write. Used on screen as a preview, and alone to print. */
export const sheetStyles = css`
  .sheet {
    display: grid;
    color-scheme: light;
    background: #fff;
    color: #000;
    font:
      var(--sheet-size, 12pt) / 1.35 system-ui,
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
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 1mm 6mm;
    padding-block: 3mm;
    border-block-end: 0.75pt solid #999;
    break-inside: avoid;
  }
  .offer > :not(.code) {
    grid-column: 1;
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
  }
  .org {
    font-size: 0.875em;
    color: #333;
  }
  .rows {
    display: grid;
    grid-template-columns: 7em minmax(0, 1fr);
    gap: 0.5mm 4mm;
  }
  .rows dt {
    font-weight: 700;
  }
  .tel {
    font-size: 1.3333em;
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
    grid-column: 2;
    grid-row: 1 / span 3;
    inline-size: 28mm;
    font-size: 0.7083em;
    line-height: 1.3;
    text-align: center;
  }
  .qr {
    display: block;
    inline-size: 28mm;
    block-size: 28mm;
  }
  .sheet .notes-title {
    padding-block-start: 3mm;
    font-family: inherit;
    font-size: 1em;
    font-weight: 700;
  }
  .line {
    block-size: 8mm;
    border-block-end: 0.75pt solid #999;
  }
  .sources {
    padding-block-start: 3mm;
    font-size: 0.7917em;
    color: #333;
  }
  @container sheet (max-width: 560px) {
    .head,
    .offer,
    .rows {
      grid-template-columns: minmax(0, 1fr);
    }
    .rows {
      gap: 0;
    }
    .rows dd {
      margin-block-end: 1.5mm;
    }
    .code {
      grid-column: 1;
      grid-row: auto;
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
