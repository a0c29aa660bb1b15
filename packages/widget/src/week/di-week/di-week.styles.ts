import { css } from 'lit';

/** The frame of the week, its total, its table and its grid, the search beside. */
export const styles = css`
  .week,
  .days,
  .side,
  .panel,
  .ask {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 12px;
  }
  .week {
    gap: 20px;
  }
  .week > header,
  .step,
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .week > header {
    justify-content: space-between;
  }
  .step {
    flex-wrap: nowrap;
  }
  .i-flip {
    display: inline-flex;
  }
  .total {
    display: grid;
    gap: 12px 32px;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }
  .big {
    font-size: calc(var(--_size) * 1.5);
    font-weight: 600;
    line-height: 1.3;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 16px;
    margin-block: 8px;
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
  }
  :host(:dir(rtl)) .bar {
    transform: scaleX(-1);
  }
  rect.validee {
    fill: var(--_accent-ink);
  }
  rect.declaree {
    fill: var(--_accent-line);
  }
  rect.prevue {
    fill: var(--_accent-soft);
    stroke: var(--_accent-ink);
    stroke-width: 0.3;
  }
  .aim {
    stroke: var(--_text);
    stroke-width: 0.8;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    font-size: var(--_sm);
  }
  .left {
    margin-block-start: 8px;
    font-weight: 600;
  }
  summary {
    display: list-item;
    inline-size: fit-content;
    padding-block: 10px;
    color: var(--_accent-ink);
    cursor: pointer;
  }
  .target form,
  .editing form {
    display: grid;
    gap: 12px;
    padding-block: 8px 16px;
  }
  .notice {
    display: flex;
    gap: 8px;
    padding: 12px 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }
  .views .btn[aria-pressed='true'] {
    background: var(--_accent-fill);
    border-color: var(--_accent-fill);
    color: var(--_on-accent);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  .list :is(th, td) {
    padding: 8px 8px 8px 0;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  .list :is(th, td):dir(rtl) {
    padding: 8px 0 8px 8px;
  }
  .list thead :is(th, td) {
    padding: 0;
  }
  .list .day th {
    padding-block-start: 16px;
    border-block-end: 1px solid var(--_line);
    font-weight: 600;
  }
  .list .day small {
    font-weight: 400;
    color: var(--_text-muted);
  }
  .list .none td {
    color: var(--_text-muted);
    font-size: var(--_sm);
  }
  .act > th > bdi {
    font-weight: 600;
  }
  .act:focus {
    outline: 3px solid var(--_focus);
  }
  .act p {
    font-size: var(--_sm);
  }
  .act.annulee > th > bdi {
    text-decoration: line-through;
  }
  .time {
    white-space: nowrap;
  }
  .time > span {
    display: block;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .state .input {
    inline-size: auto;
    max-inline-size: 100%;
    margin-block-start: 4px;
  }
  .place,
  .travel {
    color: var(--_text-muted);
  }
  .conflict,
  .panel li {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    color: var(--_text);
  }
  .conflict .i,
  .panel li > .i {
    margin-block-start: 0.15em;
    color: var(--_warning);
  }
  .impossible {
    font-weight: 600;
  }
  .impossible .i {
    color: var(--_danger);
  }
  .list .do {
    padding-inline-end: 0;
    text-align: end;
  }
  .panel {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .panel ul {
    display: grid;
    gap: 8px;
  }
  .proposals li {
    align-items: center;
    justify-content: space-between;
  }
  .proposals li > span {
    min-inline-size: 0;
  }
  .proposals small {
    display: block;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .scroll {
    overflow-x: auto;
  }
  .grid {
    min-inline-size: 720px;
    table-layout: fixed;
  }
  .grid :is(th, td) {
    padding: 6px 4px;
    border: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-size: var(--_sm);
  }
  .grid th {
    font-weight: 600;
  }
  .grid small {
    display: block;
    font-weight: 400;
    color: var(--_text-muted);
  }
  .cell {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-end: 4px;
    padding: 4px 6px;
    border: 1px solid var(--_accent-line);
    border-radius: var(--_radius-sm);
    background: var(--_surface);
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .cell.validee {
    border-inline-start: 6px solid var(--_accent-ink);
  }
  .cell.bad {
    border: 2px solid var(--_danger);
  }
  @container di (max-width: 559px) {
    .list,
    .list tbody,
    .list .day,
    .list .none,
    .list .editing {
      display: block;
    }
    .list thead,
    .list tr.act {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .list :is(.day th, .none td, .editing td) {
      display: block;
    }
    .list tr.act > :is(.time, th) {
      grid-column: 1 / -1;
      padding-block: 4px 0;
    }
    .time > span {
      display: inline;
    }
  }
  @container di (min-width: 700px) {
    .total,
    .editing form {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .editing form > .acts,
    .editing form > .hint {
      grid-column: 1 / -1;
    }
  }
  @container di (min-width: 980px) {
    .two {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 3fr);
      gap: 32px;
      align-items: start;
    }
  }
  @container di (max-width: 979px) {
    .two {
      display: grid;
      gap: 24px;
    }
  }
  @media (forced-colors: active) {
    .bar rect {
      fill: Highlight;
    }
  }
  @media print {
    .side,
    .take,
    .views,
    .target,
    .do {
      display: none;
    }
  }
`;
