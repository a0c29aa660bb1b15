import { css } from 'lit';

/** An empty answer: the ways on, and beside them where there is room what a person may give. */
export const emptyStyles = css`
  /* Apart from the ways on above it. */
  .blank > .urgent {
    margin-block: 4px -8px;
  }
  .give {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    inline-size: 100%;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  @container di (min-width: 960px) {
    .blank:has(> .give) {
      grid-template-columns: minmax(0, 1fr) 336px;
      gap: 0 32px;
    }
    .blank:has(> .give) > * {
      grid-column: 1;
    }
    .blank:has(> .give) > :not(.give) {
      margin-block-end: 12px;
    }
    .blank > .give {
      grid-area: 1 / 2 / span 12;
      align-content: start;
      padding: 0 0 0 32px;
      padding-inline: 32px 0;
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
    /* The questions about a need take the whole width, under the ways on. */
    .blank > .give:has(> [writing]) {
      grid-area: auto / 1 / auto / -1;
      padding: 16px 0 0;
      border-block-start: 1px solid var(--_line);
      border-inline-start: 0;
    }
  }
`;
