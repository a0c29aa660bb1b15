import { css } from 'lit';

/** The two views of a week, and the ways to take it away. */
export const takeStyles = css`
  .views {
    gap: 0;
    margin-inline-end: auto;
  }
  .views .btn {
    border-color: var(--_line-strong);
    color: inherit;
    font-weight: 400;
  }
  .views .btn:first-child {
    margin-inline-end: -1px;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .views .btn:last-child {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .views .btn[aria-pressed='true'] {
    position: relative;
    background: var(--_accent-soft);
    border-color: var(--_accent-ink);
    box-shadow: inset 0 0 0 1px var(--_accent-ink);
    color: var(--_accent-ink);
    font-weight: 600;
  }
  .rest {
    position: relative;
  }
  .menu {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    z-index: 3;
    display: grid;
    gap: 4px;
    white-space: nowrap;
  }
  .menu > .btn {
    justify-content: start;
    box-shadow: 0 4px 14px rgb(16 24 32 / 0.16);
  }
  .menu > :is(.calendar, .csv) {
    display: none;
  }
  @container di (max-width: 559px) {
    .week > header,
    .take {
      column-gap: 4px;
    }
    .take {
      flex-wrap: nowrap;
    }
    .views > .btn,
    .rest > summary {
      gap: 4px;
      padding-inline: 8px;
    }
    .take > :is(.calendar, .csv) {
      display: none;
    }
    /* The sign alone is seen. */
    .print > span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .menu > .btn {
      display: inline-flex;
    }
  }
  @media (forced-colors: active) {
    .views .btn[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
