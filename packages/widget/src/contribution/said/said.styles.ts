import { css } from 'lit';
import { fadingRow } from '../../shared/styles/fading-row.ts';

/** One row, as high before anything is offered as after: nothing under it moves while somebody writes. */
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
    flex-wrap: nowrap;
    align-items: start;
    min-block-size: calc(var(--_control-sm) + 8px);
    margin-block-start: 0;
    padding: 4px;
    white-space: nowrap;
  }
  ${fadingRow('.from-words > .chips')}
  /* A mouse has no other way along the row. */
  @media (hover: hover) {
    .from-words > .chips {
      min-block-size: calc(var(--_control-sm) + 24px);
      scrollbar-width: thin;
    }
  }
`;
