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
  /* The line that takes the text itself stays in sight under those that are found, over the keyboard of a phone. */
  .list.can-add {
    max-block-size: 240px;
    padding-block-end: 0;
  }
  #option-add {
    position: sticky;
    inset-block-end: 0;
    margin-inline: -6px;
    padding: 6px 16px;
    background: var(--_surface-raised);
    font-weight: 600;
  }
  .option + #option-add {
    border-block-start: 1px solid var(--_line);
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  #option-add[aria-selected='true'] {
    background: var(--_accent-soft);
  }
  .anchor {
    position: relative;
  }
  .add.is-covered {
    visibility: hidden;
  }
  .add {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: 44px;
    text-align: start;
    overflow-wrap: anywhere;
  }
`;
