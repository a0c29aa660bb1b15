import { css } from 'lit';

/** Check rows with the number of offers that each would leave. */
export const checks = css`
  .check > .n {
    flex: none;
    overflow-wrap: normal;
    margin-inline-start: auto;
    padding-inline-start: 8px;
    font-size: var(--_xs);
    font-variant-numeric: tabular-nums;
    color: var(--_text-faint);
  }
  .check:has(:disabled) {
    color: var(--_text-muted);
    cursor: default;
  }
  .check > :disabled {
    cursor: default;
  }
`;
