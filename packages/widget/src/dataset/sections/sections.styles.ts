import { css } from 'lit';
import { pairColours, stackedPair } from '../../shared/styles/pair.ts';

/** The sections: tables, mends, questions, complaints, the picture of the quality. */
export const sectionStyles = css`
  /* A heap of marks on one letter cannot be broken. */
  .sec,
  .loaded,
  code {
    min-inline-size: 0;
    overflow-x: clip;
  }
  .sec {
    display: grid;
    gap: 14px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
  }
  .sec > header {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
    justify-content: space-between;
  }
  .sub {
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  /* The words that are heard alone stay in it: outside they would widen the page. */
  .scroll-x {
    position: relative;
    overflow-x: auto;
  }
  .tbl {
    inline-size: 100%;
    min-inline-size: 620px;
    border-collapse: collapse;
    font-size: var(--_sm);
  }
  .tbl :is(th, td) {
    padding: 8px;
    border-block-end: 1px solid var(--_line);
    line-height: 1.35;
    text-align: start;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  /* A word of a title, or of a name, is never cut. */
  .tbl th {
    overflow-wrap: break-word;
  }
  /* Of fixed widths: a table that measures each of its cells first takes three times as long to lay out. */
  .colmap {
    table-layout: fixed;
  }
  .colmap th:first-child {
    inline-size: 21%;
  }
  .colmap th:nth-child(3) {
    inline-size: 35%;
  }
  .colmap th:nth-child(4) {
    inline-size: 20%;
  }
  .fold > summary {
    min-block-size: 44px;
    padding-block: 8px;
    margin-block: -8px;
  }
  .fold > summary > .sec-head {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
  }
  .fold[open] {
    display: grid;
    gap: 14px;
    grid-template-columns: minmax(0, 1fr);
  }
  .tbl thead th {
    font-size: var(--_xs);
    font-weight: 600;
    color: var(--_text-muted);
  }
  .tbl tbody th {
    font-weight: 400;
  }
  .tbl small {
    display: block;
    font-size: var(--_xs);
  }
  /* A column that is sure needs no reason. */
  .colmap :is(.is-sure, .is-private) + small {
    display: none;
  }
  .colmap .input {
    min-block-size: var(--_control-sm);
    padding-block: 4px;
    font-size: var(--_sm);
  }
  .conf {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    font-size: var(--_xs);
    white-space: nowrap;
  }
  .lv {
    display: inline-grid;
    grid-template-columns: repeat(3, 6px);
    gap: 2px;
  }
  .lv i {
    block-size: 12px;
    border-radius: 1px;
    background: var(--_line);
  }
  .lv .on {
    background: var(--_success);
  }
  .is-private {
    color: var(--_text-muted);
  }
  .is-likely .on {
    background: var(--_warning);
  }
  .is-asked .on {
    background: var(--_danger);
  }
  .sure {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    padding: 12px 16px;
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_success-soft);
    font-size: var(--_sm);
  }
  .sure > p {
    flex: 1 1 16em;
  }
  .sure > p > .i {
    margin-inline-end: 8px;
    vertical-align: text-bottom;
  }
  .fx {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .sec,
  .fx > li,
  .ba,
  .asked,
  .asked > li {
    grid-template-columns: minmax(0, 1fr);
  }
  .acts > .btn {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .fx > li {
    display: grid;
    gap: 8px;
    padding: 12px 14px;
  }
  .fx > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .h {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    align-items: baseline;
    font-size: var(--_sm);
  }
  .h > .n {
    margin-inline-start: auto;
    font-size: var(--_xs);
    color: var(--_text-muted);
    white-space: nowrap;
  }
  .ba,
  .asked {
    display: grid;
    gap: 4px;
    font-size: var(--_sm);
  }
  .ba li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 16px minmax(0, 1fr) minmax(0, 11em) auto;
    gap: 8px;
    align-items: baseline;
    padding: 4px 10px;
    border-radius: var(--_radius-sm);
    background: var(--_surface-sunken);
  }
  code {
    font:
      var(--_xs) / 1.5 ui-monospace,
      monospace;
    overflow-wrap: anywhere;
  }
  del {
    color: var(--_danger);
  }
  ins {
    font-weight: 600;
    text-decoration: none;
  }
  code mark {
    border-radius: 3px;
    background: var(--_warning-soft);
    color: var(--_warning);
    font-weight: 600;
  }
  code small {
    display: block;
    font-family: var(--_font);
    color: var(--_text-muted);
  }
  .is-refused del {
    text-decoration: none;
    color: inherit;
  }
  .is-refused ins {
    font-weight: 400;
    text-decoration: line-through;
    color: var(--_text-faint);
  }
  :host(:dir(rtl)) .arrow {
    transform: scaleX(-1);
  }
  .ba .n {
    font-size: var(--_xs);
    color: var(--_text-muted);
    text-align: end;
  }
  .ba .n small {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .btn[aria-pressed='true']:not(.btn-primary) {
    background: var(--_accent-soft);
    border-color: var(--_accent-ink);
  }
  .link-btn[aria-pressed='true'] {
    font-weight: 600;
    text-decoration: none;
  }
  .asked > li {
    display: grid;
    gap: 6px;
    padding: 8px 10px;
    border-radius: var(--_radius-sm);
    background: var(--_surface-sunken);
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: baseline;
  }
  .beside {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    font-size: var(--_xs);
    font-weight: 600;
  }
  .acts > .input {
    flex: 1 1 12em;
    inline-size: auto;
    min-inline-size: 0;
    max-inline-size: 26em;
    min-block-size: var(--_control-sm);
    padding-block: 4px;
  }
  .risk {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    font-weight: 600;
    color: var(--_text-muted);
  }
  .risk.is-bad {
    color: var(--_warning);
  }
  .map-room,
  di-map {
    block-size: 320px;
    min-inline-size: 0;
  }
  .record {
    display: grid;
    gap: 8px;
  }
  .record .h .link-btn {
    margin-inline-start: auto;
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(0, 10em) minmax(0, 1fr);
    gap: 8px;
    padding-block: 4px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_sm);
  }
  .facts :is(dt, dd) {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .facts dt {
    color: var(--_text-muted);
  }
  .pair {
    min-inline-size: 480px;
    table-layout: fixed;
  }
  .pair th:first-child {
    inline-size: 9em;
    color: var(--_text-muted);
  }
  ${pairColours}
  .whys {
    display: grid;
    gap: 4px;
    font-size: var(--_sm);
  }
  .whys li {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 8px;
  }
  .whys .i {
    color: var(--_success);
  }
  .hist {
    display: block;
    inline-size: 100%;
    block-size: auto;
    direction: ltr;
  }
  .hist text {
    font: 13px var(--_font);
    fill: var(--_text-muted);
    text-anchor: middle;
  }
  .hist .thr-t {
    text-anchor: end;
  }
  .b0,
  .was {
    fill: none;
    stroke: var(--_line-strong);
    stroke-dasharray: 3 3;
  }
  .b1 {
    fill: var(--_accent-ink);
  }
  .b1.lo {
    fill: var(--_accent-line);
  }
  .thr {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .legend {
    display: flex;
    gap: 14px;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .legend span {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .legend i {
    inline-size: 20px;
    block-size: 12px;
    border-radius: 2px;
  }
  i.was {
    border: 1px dashed var(--_line-strong);
  }
  i.now {
    background: var(--_accent-ink);
  }
  @container di (max-width: 559px) {
    .sure {
      padding: 12px;
    }
    .sure > .btn {
      inline-size: 100%;
      padding-inline: 8px;
    }
    ${stackedPair}
    .pair {
      min-inline-size: 0;
    }
    .pair tbody th {
      inline-size: auto;
      font-size: var(--_xs);
    }
    .verdicts > .btn {
      inline-size: 100%;
      padding-inline: 8px;
    }
    .colmap {
      min-inline-size: 0;
    }
    .colmap,
    .colmap tbody {
      display: block;
    }
    .colmap thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .colmap tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px 12px;
      padding-block: 10px;
      border-block-end: 1px solid var(--_line);
    }
    .colmap :is(th, td) {
      padding: 0;
      border: 0;
    }
    .colmap tbody th:first-child {
      inline-size: auto;
      font-weight: 600;
    }
    .colmap th small {
      font-weight: 400;
    }
    .colmap td:nth-child(2) {
      grid-row: 2;
    }
    .colmap td:nth-child(3) {
      grid-column: 1 / -1;
      grid-row: 3;
      inline-size: auto;
      padding-block-start: 6px;
    }
    .colmap td:nth-child(3)::before {
      content: attr(data-label);
      display: block;
      font-size: var(--_xs);
      color: var(--_text-muted);
    }
    .colmap td:nth-child(4) {
      grid-column: 2;
      grid-row: 1 / span 2;
      text-align: end;
    }
    .ba li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .ba .n small {
      display: none;
    }
    .ba .arrow {
      display: none;
    }
    .ba ins {
      display: block;
    }
    .ba code:nth-of-type(2) {
      grid-column: 1;
    }
    .ba .n {
      grid-column: 2;
      grid-row: 1;
    }
    .ba .link-btn {
      grid-column: 2;
      grid-row: 2;
    }
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
  @container di (min-width: 960px) {
    .sec {
      padding: 20px 24px;
    }
  }
  @media (forced-colors: active) {
    .lv .on,
    i.now {
      forced-color-adjust: none;
      background: Highlight;
    }
    .b1 {
      fill: Highlight;
    }
  }
  .drop-fields {
    display: grid;
    gap: 8px;
    margin-block-start: 16px;
    font-size: var(--_sm);
  }
  .drop-fields ul {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 0;
    list-style: none;
  }
  .drop-fields li {
    padding: 2px 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-sm);
  }
  .covered > summary {
    min-block-size: 44px;
    padding-block: 10px;
    cursor: pointer;
  }
`;
