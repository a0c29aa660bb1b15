import { css } from 'lit';

/** The styles of the grid, which come with it. */
export const gridStyles = css`
  .scroll {
    /* Words that are only read stay in it. */
    position: relative;
    overflow-x: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .grid {
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
  }
  .clock {
    inline-size: 52px;
  }
  col.narrow {
    inline-size: 44px;
  }
  /* The whole week is in sight: what is beside a list stands under it. */
  .two.as-grid {
    grid-template: none / minmax(0, 1fr);
  }
  .as-grid > .side {
    grid-area: auto;
  }
  .grid :is(th, td) {
    padding: 0;
    text-align: start;
    vertical-align: top;
    font-size: var(--_sm);
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .grid thead :is(th, td) {
    padding: 10px 8px;
    border-block-end: 1px solid var(--_line-strong);
    font-weight: 600;
    line-height: 1.35;
  }
  .grid thead .narrow {
    padding-inline: 2px;
    color: var(--_text-muted);
    font-size: var(--_xs);
    font-weight: 400;
    text-align: center;
    white-space: nowrap;
  }
  .grid thead :is(small, b) {
    display: block;
  }
  .grid thead small {
    font-size: var(--_xs);
    font-weight: 400;
    color: var(--_text-muted);
  }
  .grid tbody th {
    padding: 2px 6px;
    font-size: var(--_xs);
    color: var(--_text-muted);
    white-space: nowrap;
  }
  .grid tbody tr {
    block-size: 16px;
  }
  .grid tbody td {
    border-inline-start: 1px solid var(--_line);
  }
  .grid .hour > *,
  .grid .gap > * {
    border-block-start: 1px solid var(--_line);
  }
  .grid tbody tr:first-child > * {
    border-block-start: 0;
  }
  .grid .gap > td {
    padding: 2px 8px;
    font-size: var(--_xs);
    color: var(--_text-muted);
    background: var(--_surface-sunken);
  }
  .grid .away {
    background: var(--_surface-sunken);
  }
  .grid .busy {
    position: relative;
  }
  .grid .why {
    display: none;
  }
  .loose {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .cell {
    inline-size: 100%;
    min-block-size: 24px;
    padding: 3px 6px;
    overflow: hidden;
    border: 1px solid var(--_line-strong);
    border-inline-start: 4px dashed var(--_accent-ink);
    border-radius: var(--_radius-sm);
    background: var(--_surface);
    color: var(--_text);
    text-align: start;
    line-height: 1.3;
    hyphens: auto;
    cursor: pointer;
  }
  .in {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  .busy > .cell {
    position: absolute;
    border-block-width: 1px;
    background-clip: padding-box;
  }
  .cell.short {
    padding-block: 1px;
  }
  .short > .in {
    flex-flow: row wrap;
    gap: 0 6px;
    align-content: start;
  }
  .short .far,
  :is(.short, .brief) .etat {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .asked .cell,
  .loose > .cell {
    min-block-size: 44px;
  }
  .asked > .busy {
    padding: 2px;
  }
  .asked > .busy > .cell {
    position: static;
  }
  .near {
    display: none;
  }
  .asked .cell + .cell {
    margin-block-start: 4px;
  }
  .loose > .cell {
    flex: 0 1 220px;
  }
  .cell .title {
    font-size: var(--_xs);
    font-weight: 600;
  }
  .cell b {
    font-size: var(--_xs);
    font-weight: 400;
  }
  .cell small {
    display: flex;
    gap: 4px;
    align-items: center;
    font-size: var(--_xs);
    color: var(--_text-muted);
  }
  .cell.validee {
    border-inline-start: 4px solid var(--_accent-ink);
    background: var(--_accent-soft);
  }
  .cell.declaree {
    border-inline-start: 4px solid var(--_accent-line);
  }
  .cell.unknown {
    border-inline-start: 4px dotted var(--_text-muted);
  }
  .cell.annulee .title {
    text-decoration: line-through;
  }
  .cell.bad {
    border-color: var(--_danger);
  }
  .settle > .i {
    inline-size: 1.2em;
    block-size: 1.2em;
    color: var(--_danger);
    vertical-align: -0.25em;
  }
  .cell:hover {
    background: var(--_accent-soft);
  }
  .cell:focus-visible {
    outline-offset: -3px;
  }
  .undated {
    display: grid;
    gap: 8px;
  }
  @container di (min-width: 980px) {
    .as-grid > .side {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .as-grid .foot {
      display: flex;
    }
  }
  @container di (max-width: 699px) {
    /* Seven days in the width of a phone: what stands in them is written down them. */
    .far,
    .etat > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .near {
      display: block;
    }
    .clock {
      inline-size: 34px;
    }
    col.narrow {
      inline-size: 31px;
    }
    .grid thead :is(th, td) {
      padding: 8px 2px;
      text-align: center;
    }
    .grid thead b {
      font-size: var(--_xs);
      font-weight: 400;
      letter-spacing: -0.04em;
      white-space: nowrap;
    }
    .grid tbody th {
      padding: 2px;
      text-align: end;
    }
    .grid tbody tr {
      block-size: 20px;
    }
    .busy > .cell {
      padding: 4px 1px;
      border-inline-start-width: 3px;
    }
    .busy > .cell > .in {
      display: block;
      inline-size: 100%;
      max-block-size: 2.6em;
      overflow: hidden;
      font-size: var(--_xs);
      text-orientation: sideways;
      writing-mode: vertical-rl;
    }
    .busy > .cell > .in > * {
      display: inline;
    }
    .asked > .busy > .cell {
      block-size: 130px;
    }
    .loose > .cell {
      padding: 4px 6px;
    }
    .grid td:has(.why) {
      position: relative;
    }
    .grid .why {
      position: absolute;
      /* Its lines run from the top down: what is inline in it is upright. */
      inset-block: 0;
      inset-inline-start: 8px;
      z-index: 1;
      display: block;
      margin-block: auto;
      block-size: 1.4em;
      max-inline-size: calc(var(--rows) * 20px - 12px);
      overflow: hidden;
      text-overflow: ellipsis;
      font-size: var(--_xs);
      color: var(--_text-muted);
      text-orientation: sideways;
      writing-mode: vertical-rl;
      white-space: nowrap;
    }
  }
`;
