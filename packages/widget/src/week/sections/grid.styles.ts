import { css } from 'lit';

/** The styles of the grid, which come with it. */
export const gridStyles = css`
  .scroll {
    overflow-x: auto;
  }
  .grid {
    min-inline-size: 860px;
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
    overflow-wrap: break-word;
    hyphens: auto;
    cursor: pointer;
  }
  .cell.validee {
    border-inline-start: 6px solid var(--_accent-ink);
  }
  .cell.bad {
    border: 2px solid var(--_danger);
  }
`;
