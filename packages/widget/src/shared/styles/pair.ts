import { css } from 'lit';

/** The colours of a table of two records: values that are the same, and values that differ. */
export const pairColours = css`
  .pair .eq {
    background: var(--_success-soft);
  }
  .pair .ne {
    background: var(--_warning-soft);
  }
`;

/** A table of two records where three columns would break the words: each name stands over its two values. */
export const stackedPair = css`
  .pair,
  .pair :is(thead, tbody) {
    display: block;
  }
  .pair tr {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0 4px;
    padding-block: 6px;
    border-block-end: 1px solid var(--_line);
  }
  .pair tr > :is(th, td) {
    padding: 4px 8px;
    border: 0;
    border-radius: var(--_radius-sm);
    hyphens: auto;
  }
  .pair thead :is(th, td):first-child {
    display: none;
  }
  .pair tbody th {
    grid-column: 1 / -1;
    padding-inline: 0;
  }
`;
