import { css, unsafeCSS } from 'lit';
import {
  AROUND_DAY,
  BETWEEN,
  BETWEEN_DENSE,
  DAY_DENSE_MM,
  DAY_MM,
  GAP,
  LINE,
  SIZES,
  TIME,
  TIME_DENSE,
} from './sheet-size.ts';

/** The room of the picture before the hours, by their letters. */
const ICON = 1.5;

const sizes = SIZES.map((points) => `.pt-${2 * points} { font-size: ${points}pt; }`).join('\n');

/** The paper itself. */
export const paperStyles = css`
  @page {
    size: A4;
    margin: 11mm;
  }
  body {
    margin: 0;
  }
`;

/** One page of paper: black on white, large hours. A full week is set smaller, so that it stays one page. */
export const sheetStyles = css`
  :host {
    all: initial;
    display: block;
  }
  .sheet {
    color-scheme: light;
    color: #000;
    background: #fff;
    font:
      11pt / ${LINE} system-ui,
      sans-serif;
    overflow-wrap: anywhere;
  }
  ${unsafeCSS(sizes)}
  :where(.sheet) * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  header {
    display: flex;
    justify-content: space-between;
    gap: 8mm;
    padding-block-end: 3mm;
    border-block-end: 2pt solid #000;
  }
  h1 {
    font-size: 1.8em;
    line-height: 1.15;
  }
  .blank {
    display: inline-block;
    inline-size: 45mm;
    block-size: 8mm;
    border-block-end: 0.75pt solid #000;
  }
  table {
    /* A frame without a doctype gives tables the size of the page. */
    font: inherit;
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding-block: ${unsafeCSS(AROUND_DAY)}em;
    border-block-end: 0.75pt solid #999;
    text-align: start;
    vertical-align: top;
  }
  th {
    inline-size: ${DAY_MM}mm;
    font-size: 1.1em;
  }
  th small {
    display: block;
    font-size: 0.75em;
    font-weight: 400;
  }
  .one {
    display: grid;
    grid-template-columns: ${unsafeCSS(TIME)}em minmax(0, 1fr);
    gap: 0 ${unsafeCSS(GAP)}em;
    break-inside: avoid;
  }
  /* The notes on a day without activities begin where the names of activities do. */
  td > p:only-child {
    margin-inline-start: ${unsafeCSS(TIME + GAP)}em;
  }
  .one + .one {
    margin-block-start: ${BETWEEN}em;
  }
  .what,
  .doubt {
    font-weight: 600;
  }
  :not(.roomy) > table .one > div > p {
    display: inline;
    margin-inline-end: 2mm;
  }
  .plain .one > div > :is(.what, .doubt) {
    display: block;
  }
  .when > .to {
    font-size: 0.9em;
  }
  :not(.dense) > table .when > .to {
    display: block;
    margin-inline-start: ${unsafeCSS(ICON)}em;
  }
  :not(.dense) > table .lasts {
    display: block;
  }
  /* A week without anything is filled by hand. */
  .to-fill tr {
    block-size: 28mm;
  }
  .dense th {
    inline-size: ${DAY_DENSE_MM}mm;
    font-size: 1em;
  }
  .dense .one {
    grid-template-columns: ${unsafeCSS(TIME_DENSE)}em minmax(0, 1fr);
  }
  .dense td > p:only-child {
    margin-inline-start: ${unsafeCSS(TIME_DENSE + GAP)}em;
  }
  .dense .one + .one {
    margin-block-start: ${unsafeCSS(BETWEEN_DENSE)}em;
  }
  .dense :is(.what, .when:has(.to), .to) {
    font-size: 1em;
  }
  .dense .word {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .one > div > .phone {
    display: inline-block;
    white-space: nowrap;
  }
  .what {
    font-size: 1.1em;
  }
  .when:has(.to) {
    font-size: 1.2em;
  }
  .i {
    inline-size: 1.1em;
    block-size: 1.1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    vertical-align: -0.2em;
  }
  .cannot {
    padding-block-start: 3mm;
    font-weight: 600;
  }
  footer {
    padding-block-start: 2mm;
    font-size: 0.8em;
  }
  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
