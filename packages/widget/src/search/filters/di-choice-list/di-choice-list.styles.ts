import { css } from 'lit';

export const styles = css`
  .find {
    padding-block-end: 4px;
  }
  .choices {
    columns: 240px auto;
    column-gap: 24px;
  }
  .choices > .check {
    break-inside: avoid;
  }
  .none {
    padding-block: 8px;
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
`;
