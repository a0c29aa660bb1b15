import { css } from 'lit';

/** The numbers for a danger and the way out, which come with the words that tell one. */
export const dangerStyles = css`
  /* In sight all along the results, on a ground of its own: no text is read through it, and half of none. */
  .leave {
    position: sticky;
    inset-block-start: 0;
    z-index: 5;
    margin-block-end: 8px;
    padding-block: 4px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }
  .leave:not([hidden]) {
    display: flex;
    gap: 8px 16px;
    align-items: center;
    justify-content: end;
  }
  /* In the ink of the text: the one filled button is the number to call. */
  .leave > .btn {
    flex: none;
    border-color: var(--_text);
    background: var(--_surface);
    color: var(--_text);
  }
  .leave > .btn:hover {
    background: var(--_surface-sunken);
  }
  .leave > span {
    flex: 1;
    font-size: var(--_xs);
    line-height: 1.35;
    color: var(--_text-muted);
    text-align: end;
  }
  @container di (max-width: 559.98px) {
    .leave > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  .call {
    min-block-size: 52px;
    padding-inline: 24px;
    font-size: var(--_lg);
  }
  .danger {
    margin-block: 12px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_danger);
    background: var(--_surface);
  }
  .danger > .i {
    color: var(--_danger);
  }
  /* The number to call is the only filled button. */
  .bar:has(~ .danger) > .btn-primary {
    border-color: var(--_accent-line);
    background: var(--_surface);
    color: var(--_accent-ink);
  }
  /* One column of numbers, the first the largest: the words beside them begin on one line. */
  .danger a > b {
    color: inherit;
  }
  .danger b {
    flex: none;
    min-inline-size: 2.6em;
    font-size: var(--_lg);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  .danger .lost {
    margin-block-end: 6px;
    font-weight: 600;
  }
  .danger .call {
    flex: none;
    white-space: nowrap;
  }
  @container di (max-width: 559.98px) {
    .danger > .i {
      display: none;
    }
  }
  /* Two numbers of one line are never read as one. */
  .danger li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
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
    align-items: center;
  }
  .danger a {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-block-size: var(--_control);
    padding-block: 4px;
    line-height: 1.3;
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
    /* All in one row, as tall as the first: what each is for stands beside its number. */
    .danger > div {
      flex: 1;
    }
    .danger ul {
      display: flex;
      flex-wrap: wrap;
    }
    .danger li {
      flex-wrap: nowrap;
      white-space: nowrap;
    }
    .danger b {
      min-inline-size: auto;
    }
    .leave ~ .results .split:not(.is-single) {
      --_map-size: clamp(440px, 100vh - 216px, 640px);
    }
    .leave ~ .results .split > .map-box {
      inset-block-start: 64px;
    }
  }
`;
