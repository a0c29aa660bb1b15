import { css } from 'lit';

/** An empty answer: the ways on, and beside them where there is room what a person may give. */
export const emptyStyles = css`
  /* The ways to offers stand near the line that says that there are none. */
  .blank > di-loosenings {
    margin-block-start: -10px;
  }
  /* It is one line among others here: the colour of danger stays with words that tell one. */
  .blank > .urgent {
    inline-size: 100%;
    max-inline-size: 36rem;
    margin-block: 0 -8px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .blank > .urgent a {
    font-weight: 600;
    color: var(--_accent-ink);
  }
  .give > p {
    display: grid;
    gap: 8px;
    justify-items: start;
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
