import { css } from 'lit';

/** What a field of suggestions adds to a combobox. */
export const styles = css`
  :host {
    display: block;
  }
  .box > .input {
    padding-inline-end: 12px;
  }
  .pop {
    max-inline-size: 100%;
  }
  .option {
    grid-template-columns: 20px minmax(0, 1fr);
    overflow-wrap: anywhere;
  }
  .list {
    max-block-size: 320px;
  }
`;
