import { css } from 'lit';

/** Two rows, as high before anything is offered as after: nothing under them moves while somebody writes. */
export const saidStyles = css`
  .from-words {
    display: grid;
  }
  .from-words > * {
    grid-area: 1 / 1;
    align-self: center;
    min-inline-size: 0;
  }
  .from-words > p {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  .from-words:has(.chip) > p {
    visibility: hidden;
  }
  .from-words > .chips {
    align-items: start;
    align-content: start;
    min-block-size: calc(2 * var(--_control-sm) + 16px);
    margin-block-start: 0;
    padding: 4px;
  }
`;
