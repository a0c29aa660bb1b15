import { css } from 'lit';

/** The numbers for a danger and the way out, which come with the words that tell one. */
export const dangerStyles = css`
  /* In sight all along the results, on a ground of its own: no text is read through it, and half of none. */
  .leave {
    position: sticky;
    inset-block-start: 0;
    z-index: 5;
    margin-block-end: 4px;
    padding-block: 4px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
    text-align: end;
  }
  .call {
    min-block-size: 52px;
    padding-inline: 24px;
    font-size: var(--_lg);
  }
  .danger {
    margin-block-start: 12px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_danger);
    background: var(--_surface);
  }
  .danger > .i,
  .danger b {
    color: var(--_danger);
  }
  /* One column of numbers, the first the largest: the words beside them begin on one line. */
  .danger b {
    flex: none;
    min-inline-size: 2.6em;
    font-size: var(--_lg);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  .danger .call {
    flex: none;
    margin-block: 6px;
    white-space: nowrap;
  }
  @container di (max-width: 559.98px) {
    .danger > .i {
      display: none;
    }
  }
  .danger li:first-child {
    font-weight: 600;
  }
  .danger li:first-child b {
    font-size: var(--_xl);
    min-inline-size: auto;
  }
  .danger ul {
    display: grid;
    gap: 0 24px;
  }
  .danger a {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-block-size: var(--_control);
    text-decoration: none;
  }
  .danger a:hover {
    text-decoration: underline;
  }
  @container di (min-width: 560px) {
    /* Two and two: none stands alone on a line. */
    .danger ul {
      grid-template-columns: repeat(2, minmax(0, max-content));
    }
  }
  @container di (min-width: 960px) {
    .leave ~ * .split:not(.is-single) {
      --_map-size: clamp(440px, 100vh - 184px, 640px);
    }
    .leave ~ * .split > .map-box {
      inset-block-start: 64px;
    }
    .leave ~ * .cards di-offer-card {
      scroll-margin-block-start: 64px;
    }
  }
`;
