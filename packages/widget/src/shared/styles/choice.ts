import { css } from 'lit';

/** One answer among several, its box to press as large as its words. Each user adds how these stand. */
export const choice = css`
  .choice {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 10px;
    min-block-size: var(--_control);
    padding: 9px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    font-size: var(--_sm);
    line-height: 1.4;
    cursor: pointer;
  }
  .choice > input {
    inline-size: 20px;
    block-size: 20px;
  }
  .choice:has(:checked) {
    border-color: var(--_accent-ink);
    box-shadow: inset 0 0 0 1px var(--_accent-ink);
    background: var(--_accent-soft);
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
