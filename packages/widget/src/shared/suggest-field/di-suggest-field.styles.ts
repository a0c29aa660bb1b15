import { css } from 'lit';

/** The styles that a field of suggestions adds to a combobox. */
export const styles = css`
  :host {
    display: block;
  }
  .box > .input {
    padding-inline-end: 12px;
  }
  /* As wide as its field, which is never narrow: wider, it would leave the form on a phone. */
  .pop {
    min-inline-size: 0;
  }
  .option {
    grid-template-columns: 20px minmax(0, 1fr);
    overflow-wrap: anywhere;
  }
  .list {
    max-block-size: 320px;
  }
`;
