import { css } from 'lit';

export const styles = css`
  /* The menus hang from the rail: the row that scrolls would cut them. */
  .rail {
    position: relative;
  }
  /* One row, whatever the counts: offers below it stay where they are. Its padding leaves room to the ring of the focus, and sticks out no further than the cards. */
  .row {
    display: flex;
    gap: 8px;
    align-items: center;
    margin: -5px -4px;
    padding: 5px 4px;
    overflow-x: auto;
    scroll-padding-inline: 4px 140px;
    scrollbar-width: none;
  }
  .row > :focus-visible {
    outline-offset: 1px;
  }
  .row > * {
    flex: none;
  }
  .row > [data-group='all'] {
    position: sticky;
    inset-inline-end: 0;
  }
  .row > [aria-pressed] > .n {
    min-inline-size: 3ch;
  }
  di-filter-menu {
    display: contents;
  }
  .chip[aria-disabled='true'] {
    color: var(--_text-muted);
    border-style: dashed;
    cursor: default;
  }
  .chip[aria-busy='true'] {
    cursor: progress;
  }
  .group {
    padding: 8px 16px 12px;
  }
  .all > .group,
  .themes {
    border-block-end: 1px solid var(--_line);
  }
  .all > :last-child {
    border-block-end: 0;
  }
  legend,
  summary {
    padding-block: 4px;
    font-size: var(--_sm);
    font-weight: 600;
  }
  .all > .group > legend {
    padding-block: 12px 4px;
  }
  .all > .group {
    padding-block: 0 12px;
  }
  .all select {
    max-inline-size: 360px;
  }
  summary {
    padding: 12px 16px;
    cursor: pointer;
  }
  .only-wide {
    display: none;
  }
  .chosen {
    display: none;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-start: 12px;
  }
  .chip-fixed {
    border-style: dashed;
    background: none;
    cursor: default;
  }
  .chip-fixed:hover {
    background: none;
  }
  @container (max-width: 400px) {
    .row {
      column-gap: 6px;
    }
    .row > .chip {
      padding-inline: 10px;
    }
  }
  @container (min-width: 560px) {
    .chosen {
      display: flex;
    }
    .clear-n:not(.is-alone) {
      display: none;
    }
  }
  @container (min-width: 860px) {
    .chip.only-wide {
      display: inline-flex;
    }
    span.only-wide {
      display: inline;
    }
    .only-narrow,
    .but-wide {
      display: none;
    }
  }
`;
