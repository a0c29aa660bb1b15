import { css } from 'lit';

/** The panel in which an orientation is made ready. */
export const styles = css`
  .panel {
    display: grid;
    gap: 16px;
    padding: 16px;
    border: 1px solid var(--_accent-line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .title:focus {
    outline: none;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  legend {
    font-size: var(--_sm);
    font-weight: 600;
  }
  textarea.input {
    min-block-size: 260px;
    field-sizing: content;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .pages {
    display: grid;
    justify-items: start;
    gap: 2px;
  }
  .msg {
    margin: 0;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
