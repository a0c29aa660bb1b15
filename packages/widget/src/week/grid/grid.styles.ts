import { css } from 'lit';

/** The styles of the grid, which come with it. */
export const gridStyles = css`
  .scroll {
    /* Words that are only read stay in it. */
    position: relative;
    overflow-x: auto;
    scroll-snap-type: inline proximity;
    scroll-padding-inline-start: 48px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .grid {
    min-inline-size: 640px;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
  }
  .grid.wide {
    min-inline-size: 660px;
  }
  .clock {
    inline-size: 48px;
  }
  col.narrow {
    inline-size: 34px;
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
    padding: 10px 6px;
    border-block-end: 1px solid var(--_line-strong);
    scroll-snap-align: start;
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
  /* The hours stay in sight where the days are wider than the page. */
  .grid tr > :first-child:is(th[scope='row'], thead td) {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    background: var(--_surface);
  }
  .grid tbody th {
    padding: 2px 6px;
    font-size: var(--_xs);
    color: var(--_text-muted);
    white-space: nowrap;
  }
  .grid tbody tr {
    block-size: 14px;
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
    block-size: 1px;
    padding: 1px;
  }
  .busy > div,
  .loose {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .busy > div {
    block-size: 100%;
    align-items: stretch;
  }
  .cell {
    display: flex;
    flex: 1 1 84px;
    flex-direction: column;
    gap: 1px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 4px 3px;
    border: 1px solid var(--_line-strong);
    border-inline-start: 4px dashed var(--_accent-line);
    border-radius: var(--_radius-sm);
    background: var(--_surface);
    text-align: start;
    line-height: 1.3;
    hyphens: auto;
    cursor: pointer;
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
  .cell .settle {
    color: var(--_danger);
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
  .reach {
    display: none;
  }
  @container di (max-width: 699px) {
    /* The days of the week, those in sight marked: a press brings another one there. */
    .reach {
      display: grid;
      grid-template-columns: repeat(7, minmax(0, 1fr));
      gap: 2px;
    }
    .reach > .btn {
      flex-direction: column;
      gap: 0;
      min-block-size: var(--_control);
      padding: 2px 0;
      border: 0;
      border-block-end: 3px solid var(--_line);
      border-radius: 0;
      color: var(--_text-muted);
      font-size: var(--_xs);
      font-weight: 400;
    }
    .reach > .seen {
      border-color: var(--_accent-ink);
      color: var(--_text);
      font-weight: 600;
    }
    .days > .scroll {
      margin-block-start: -4px;
    }
    /* What goes on fades at its edge. */
    .goes-on {
      mask-image: linear-gradient(to right, #000 calc(100% - 40px), transparent);
    }
    :host(:dir(rtl)) .goes-on {
      mask-image: linear-gradient(to left, #000 calc(100% - 40px), transparent);
    }
  }
  @container di (max-width: 559px) {
    .grid {
      min-inline-size: 704px;
    }
    .grid.wide {
      min-inline-size: 860px;
    }
  }
`;
