import { css } from 'lit';

/** The room inside the margins of the sheet, in millimetres of A4, less a reserve since printers lose some of it. */
export const PAPER = { width: 186, height: 268 } as const;

/** An offer on one sheet of paper: two balanced columns, links spelled out, nothing to press. */
export const paperRules = css`
  :host {
    color-scheme: light;
    background: #fff;
    line-height: 1.4;
    --_size: var(--paper-size, 9.5pt);
    --_control-sm: 0;
    --_surface: #fff;
    --_surface-sunken: #fff;
    --_accent-soft: #fff;
    --_line: #bbb;
    --_text: #000;
    --_text-muted: #222;
    --_text-faint: #333;
    --_accent-ink: #000;
    --_success: #000;
    --_warning: #000;
  }
  /* Whether it is open now, and which day it is, are not true of another day. */
  .no-print,
  .sec:has(.others),
  .state,
  .visit ~ .faint,
  .provenance details,
  .back {
    display: none;
  }
  .hours .today :is(th, td) {
    border: 0;
    padding-inline-start: 8px;
    background: none;
    font-weight: 400;
  }
  .svc {
    gap: 3mm;
  }
  .title {
    font-size: 16pt;
  }
  .mobilise {
    gap: 2mm;
    padding: 3mm;
    border: 1.5pt solid #000;
    break-inside: avoid;
  }
  .ways {
    grid-template-columns: repeat(auto-fit, minmax(0, 1fr));
    grid-auto-flow: column;
  }
  .ways > li {
    padding: 2mm 3mm;
  }
  .ways .btn {
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
    color: #000;
    text-align: start;
    transition: none;
  }
  .hours :is(th, td) {
    padding-block: 0.5mm;
  }
  .only-print {
    display: inline;
  }
  .panel {
    break-inside: avoid;
    padding: 2mm 3mm;
  }
  .provenance {
    break-inside: avoid;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .grid {
    display: block;
    columns: 2;
    column-gap: 8mm;
  }
  .main,
  .side {
    display: contents;
  }
  .sec,
  .panel {
    margin-block-end: 3mm;
  }
  .kv > * {
    padding-block: 1mm;
    break-inside: avoid;
  }
  /* Nothing breaks inside the heading, which reaches over the first lines: break-after does nothing before a grid. */
  .sec > :first-child {
    margin-block-end: -12mm;
    padding-block-end: 14mm;
    break-inside: avoid;
  }
  .prose > :is(h2, h3, h4, h5, h6) {
    break-after: avoid;
  }
  .prose {
    gap: 1.5mm;
  }
  .panel > :first-child {
    margin-block-end: 1mm;
  }
  .after {
    margin-block-start: 1mm;
  }
  .prose a[href^='http']::after,
  [part='documents'] a::after,
  .url-print::after {
    content: ' (' attr(href) ')';
    font-size: 8.5pt;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  /* Lines of a text that was shortened stay lines. */
  .is-short {
    white-space: pre-line;
  }
`;

/** The same for a page that prints itself with the offer in it. */
export const printStyles = css`
  @media print {
    ${paperRules}
    /* Nothing is measured here: the size at which most offers are one page. */
    :host {
      --paper-size: 9pt;
    }
    .of-page {
      display: block;
      overflow-wrap: anywhere;
    }
  }
`;

/** The page of paper itself. */
export const pageStyles = css`
  @page {
    size: A4;
    margin: 12mm;
  }
  body {
    margin: 0;
    background: #fff;
  }
`;

/** The print rules that the element leaves to the host page, and those of the paper alone. */
export const sheetStyles = css`
  :host {
    inline-size: ${PAPER.width}mm;
  }
  .btn:not(.keep),
  .link-btn,
  details {
    display: none;
  }
  .btn.keep {
    display: inline;
  }
  .svc-top {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .grid {
    columns: 2;
  }
  .code {
    inline-size: 24mm;
    font-size: 7.5pt;
    text-align: center;
    line-height: 1.2;
  }
  .code svg {
    display: block;
    inline-size: 24mm;
    block-size: 24mm;
  }
  .paper-foot {
    margin-block-start: 2mm;
    font-size: 8pt;
    overflow-wrap: anywhere;
  }
  /* Lines of a text that was shortened stay lines. */
  .is-short {
    white-space: pre-line;
  }
`;
